import Documents

/// The title of a report, in one line or over several, with the year and the agency it names.
struct TitleReader {
  private let document: Document
  private let text: Text

  struct Title {
    /// Simplified script, no spaces.
    var text: String
    var year: Int?
    var agency: AgencyName?
  }

  private static let subject = units("信息公开")
  private static let endings = ["报告", "年报", "工作情况"].map(units)
  private static let foreign = ["解读", "通知", "意见", "办法", ">", "方案", "指南", "制度", "目录"]
    .map(units)

  init(document: Document) {
    self.document = document
    text = document.text
  }

  /// - Parameter rows: where titles may stand: what precedes the first chapter and table.
  func read(in rows: Range<Int>) -> Title? {
    let lines = rows.compactMap { row -> Range<Int>? in
      let cells = document.rows[row].cells
      guard cells.count == 1 else { return nil }
      let span = document.cells[cells.lowerBound].span
      return span.count <= 60 && !span.isEmpty ? span : nil
    }
    let subjects = lines.map { text.contains(TitleReader.subject, in: $0) }
    var fallback: Title?
    for count in 1...3 where lines.count >= count {
      for start in 0...(lines.count - count) {
        let taken = start..<start + count
        // One line has the subject, unless the break goes through it.
        guard count == 3 || subjects[taken].contains(true),
          let title = title(of: lines[taken])
        else { continue }
        if title.agency != nil { return title }
        if start > 0, let named = AgencyName(text, lines[start - 1]) {
          return Title(text: named.printed + title.text, year: title.year, agency: named)
        }
        if fallback == nil { fallback = title }
      }
    }
    return fallback
  }

  private static let ending = units("工作年度报告").sorted()

  /// …政府信息公开工作告年度报: the last words with their characters out of order.
  private static func isScrambled(_ units: [Text.Unit]) -> Bool {
    units.count > ending.count && units.suffix(ending.count).sorted() == ending
  }

  private func title(of lines: ArraySlice<Range<Int>>) -> Title? {
    guard lines.reduce(0, { $0 + $1.count }) <= 90 else { return nil }
    var units: [Text.Unit] = []
    for line in lines { units += text.units[line].filter { !$0.isSpace } }
    let all = 0..<units.count
    guard units.count <= 60,
      TitleReader.endings.contains(where: { units.suffix($0.count).elementsEqual($0) })
        || TitleReader.isScrambled(units),
      firstIndex(of: TitleReader.subject, in: units, all) != nil,
      !TitleReader.foreign.contains(where: { firstIndex(of: $0, in: units, all) != nil })
    else { return nil }
    let joined = String(decoding: units, as: UTF16.self)
    guard let parts = TitleParts(joined) else { return nil }
    return Title(text: joined, year: parts.year, agency: parts.agency)
  }
}

/// A title taken apart: whose report, of which year.
struct TitleParts {
  var year: Int?
  var agency: AgencyName?

  /// nil where the line is a sentence and no title.
  init?(_ title: String) {
    guard let text = try? Text(utf8: Array(title.utf8)) else { return nil }
    let all = 0..<text.units.count
    let subject = TitleParts.subject(text, all)
    let dates = DateReader(text: text)
    var name: Range<Int>
    if let (year, place) = dates.firstYear(in: all) ?? TitleParts.bareYear(text, subject) {
      self.year = year
      name =
        place.lowerBound > 0
        ? 0..<place.lowerBound : place.upperBound..<max(place.upperBound, subject)
    } else {
      name = 0..<subject
    }
    for filler in TitleParts.openings
    where text.has(filler, at: name.lowerBound, before: name.upperBound) {
      name = name.lowerBound + filler.count..<name.upperBound
    }
    if text.has(TitleParts.about, at: name.upperBound - 2, before: name.upperBound), name.count > 2
    {
      name = name.lowerBound..<name.upperBound - 2
    }
    if name.count > 30 { return nil }
    agency = AgencyName(text, name)
  }

  private static let about = units("关于")
  private static let openings = [units("度"), about, units("《")]
  private static let information = units("信息公开")
  private static let government = units("政府")
  private static let people = units("人民政府")

  /// Where 政府信息公开 or 信息公开 begins; the 政府 of 人民政府信息公开 is the agency's.
  private static func subject(_ text: Text, _ all: Range<Int>) -> Int {
    guard let place = text.find(information, in: all) else { return all.upperBound }
    let isSubject =
      text.has(government, at: place - 2, before: place)
      && !text.has(people, at: place - 4, before: place)
    return isSubject ? place - 2 : place
  }

  /// 竹泓镇2025政府信息公开…: the year whose 年 was lost.
  private static func bareYear(_ text: Text, _ subject: Int) -> (year: Int, place: Range<Int>)? {
    guard subject >= 4, subject < 60 else { return nil }
    let place = subject - 4..<subject
    guard place.allSatisfy({ text.units[$0].isDigit }), let year = Int(text.folded(place)),
      (2004...2099).contains(year)
    else { return nil }
    return (year, place)
  }
}
