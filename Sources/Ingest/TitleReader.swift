import Documents

/// The title of a report, in one line or over several, with the year and the agency it names.
struct TitleReader {
  private let text: Text
  /// The lines above the first chapter and table: where titles may stand.
  private let lines: ArraySlice<Range<Int>>

  struct Title {
    /// Simplified script, no spaces.
    var text: String
    var year: Int?
    var agency: AgencyName?
    /// Printed at the head of a page, where names are often cut short.
    var isRunning = false
    /// Whether the name may be that of the site or of the place, as in the line above the title.
    var isUnderName = false

    fileprivate var startsWithYear: Bool {
      text.utf16.first.map { Numerals.digit($0) != nil } ?? false
    }
  }

  /// One of these is in every ending, also in a scrambled one.
  private static let endingUnits = UnitSet("报告况结")
  static let subject = units("信息公开")
  static let endings = ["报告", "年报", "工作情况", "工作总结"].map(units)

  init(text: Text, lines: ArraySlice<Range<Int>>) {
    self.text = text
    self.lines = lines
  }

  /// - Parameter period: the year that the figures are of, as the report says: of titles that
  ///   differ, as in a list of other years' reports, the one of that year is its own.
  func read(period: Int?) -> Title? {
    var found: [Title] = []
    var joinedUntil = lines.startIndex
    for line in lines.indices where line >= joinedUntil {
      guard let (title, last) = title(at: line) else { continue }
      joinedUntil = last + 1
      found.append(title)
    }
    if let period, Set(found.compactMap(\.year)).count > 1 {
      found.removeAll { $0.year != nil && $0.year != period }
    }
    return found.first { $0.agency != nil && !$0.isRunning } ?? quoted() ?? found.first {
      !$0.isRunning
    }
      ?? found.first
  }

  /// The title that begins at a line, on as few lines as hold it.
  private func title(at line: Int) -> (Title, last: Int)? {
    var length = 0
    for last in line..<min(line + 3, lines.endIndex) {
      length += lines[last].count
      if length > 120 { return nil }
      // One line has the subject, unless the break goes through it.
      guard text.units[lines[last]].contains(where: TitleReader.endingUnits.contains),
        last - line == 2 || hasSubject(line...last), let title = title(of: lines[line...last])
      else { continue }
      // What the next line begins is that line's, unless a break goes through the name.
      if last > line, let inner = self.title(of: lines[(line + 1)...last]),
        inner.agency != nil || title.agency == nil || inner.year != nil && inner.startsWithYear
      {
        return nil
      }
      guard title.agency == nil, line > lines.startIndex,
        let above = AgencyName(text, lines[line - 1])
      else { return (title, last) }
      let text = above.printed + title.text
      return (Title(text: text, year: title.year, agency: above, isUnderName: true), last)
    }
    return nil
  }

  private func hasSubject(_ range: ClosedRange<Int>) -> Bool {
    range.contains { text.contains(TitleReader.subject, in: lines[$0]) }
  }

  private func title(of lines: ArraySlice<Range<Int>>) -> Title? {
    let letters = PrintedName(text, lines)
    guard let line = TitleLine(letters.units) else { return nil }
    let title = letters.part(line.units.indices)
    guard let parts = TitleParts(title) else { return nil }
    // 首页 > 政府信息公开年报: the name of a column of the site.
    if line.isCut, parts.year == nil, parts.agency == nil { return nil }
    return Title(
      text: title.text, year: parts.year ?? line.year,
      agency: parts.agency, isRunning: letters.units.starts(with: TitleReader.page),
      isUnderName: parts.namesDivision)
  }

  private static let explains = ["解读", "的解读"].map(units)
  static let page = Documents.units("Page")
  /// The title that the introduction quotes, perhaps over two lines: 现发布《…2022年…年度报告》.
  private func quoted() -> Title? {
    guard let first = lines.first, let last = lines.last else { return nil }
    var from = first.lowerBound
    while let open = text.units[from..<last.upperBound].firstIndex(of: TitleLine.quote) {
      from = open + 1
      let near = from..<min(from + 90, last.upperBound)
      guard let close = text.units[near].firstIndex(of: TitleLine.quoteEnd) else { continue }
      let isExplained = TitleReader.explains.contains {
        text.has($0, at: close + 1, before: last.upperBound)
      }
      let letters = PrintedName(text, from..<close)
      guard !isExplained, let line = TitleLine(letters.units), line.isWhole else { continue }
      let title = letters.part(line.units.indices)
      guard let parts = TitleParts(title), parts.agency != nil else { continue }
      return Title(text: title.text, year: parts.year, agency: parts.agency)
    }
    return nil
  }
}

/// A line that may be a title, without tags, page furniture and what follows the title.
struct TitleLine {
  /// The title, no spaces.
  private(set) var units: ArraySlice<Text.Unit>
  /// A year that stands behind the title: …工作年度报告（2023年度）.
  private(set) var year: Int?
  /// Whether page furniture was cut off before the title.
  private(set) var isCut = false
  /// Whether nothing stands behind it.
  let isWhole: Bool

  static let quote: Text.Unit = 0x300A
  static let quoteEnd: Text.Unit = 0x300B
  private static let tail = UnitSet("-_|—–(<【[《》)")
  private static let head = UnitSet(">:|/_-】—")
  private static let furniture = ["来源", "发布", "时间", "日期", "字体", "浏览", "打印", "作者"].map(
    Documents.units)
  private static let foreign = [
    "解读", "通知", "意见", "办法", "方案", "指南", "制度", "目录", "半年", "季度", "关于做好", "关于编制", "关于印发", "模板", "范文",
    "现公布", "现发布", "现将",
    "根据",
    "依据", "按照",
  ].map(Documents.units)

  /// - Parameter line: the characters of the line or lines, without spaces.
  init?(_ line: [Text.Unit]) {
    guard let (end, isWhole) = TitleLine.end(of: line) else { return nil }
    self.isWhole = isWhole
    var start = 0
    for at in 0..<end {
      // A tag, a breadcrumb, 标题：, Page 8 -; but not a bracket within the title.
      if TitleLine.head.contains(line[at]) { start = at + 1 }
    }
    while start < end, !line[start].isHan, !line[start].isDigit { start += 1 }
    guard end - start <= 60, start < end, isWhole || TitleLine.isFurniture(line[end...]) else {
      return nil
    }
    units = line[start..<end]
    let all = start..<end
    guard firstIndex(of: TitleReader.subject, in: line, all) != nil,
      !TitleLine.foreign.contains(where: { firstIndex(of: $0, in: line, 0..<line.count) != nil })
    else { return nil }
    units = line[all]
    isCut = start > 0
    if line.count - end >= 6, line[end] == 0x28 {
      let rest = Text(folded: Array(line[end...]))
      let dates = DateReader(text: rest)
      if let (year, after) = dates.year(at: 1, before: rest.units.count),
        !dates.isMonth(at: after, before: rest.units.count)
      {
        self.year = year
      }
    }
  }

  /// Where the title's last word ends, and whether the line does.
  private static func end(of line: [Text.Unit]) -> (Int, isWhole: Bool)? {
    var best: Int?
    for ending in TitleReader.endings {
      var from = 0
      while let place = firstIndex(of: ending, in: line, from..<line.count) {
        from = place + ending.count
        best = max(best ?? 0, from)
      }
    }
    if let best, best == line.count || best >= 8 { return (best, best == line.count) }
    return isScrambled(line) ? (line.count, true) : nil
  }

  private static func isFurniture(_ rest: ArraySlice<Text.Unit>) -> Bool {
    guard let first = rest.first, rest.count <= 60 else { return rest.isEmpty }
    // 2024-01-22
    if rest.allSatisfy({ !$0.isHan }) { return true }
    return tail.contains(first) || furniture.contains { rest.starts(with: $0) }
  }

  private static let ending = Documents.units("工作年度报告").sorted()

  /// …政府信息公开工作告年度报: the last words with their characters out of order.
  private static func isScrambled(_ units: [Text.Unit]) -> Bool {
    units.count > ending.count && units.suffix(ending.count).sorted() == ending
  }
}
