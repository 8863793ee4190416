import Documents

/// The places where a report names its agency.
extension AgencyReader {
  /// A line above the report that is nothing but a name.
  func headed() -> [AgencyName] {
    intro.prefix(6).compactMap { $0.count <= 30 ? AgencyName(text, $0) : nil }
  }

  private static let underscore: Text.Unit = 0x5F

  /// At the head of a page: Page 9 - 2020年报_审计局.
  func running() -> [AgencyName] {
    intro.prefix(6).compactMap { line in
      guard line.count <= 40,
        text.has(TitleReader.page, at: line.lowerBound, before: line.upperBound),
        let mark = line.last(where: { text.units[$0] == AgencyReader.underscore })
      else { return nil }
      return AgencyName(text, mark + 1..<line.upperBound)
    }
  }

  private static let verbs = [
    "根据", "按照", "依据", "依照", "照《", "严格", "遵照", "为", "认真", "深入", "现", "的信息公开", "政府信息公开",
    "信息公开",
  ].map(units)
  private static let purposes = ["为做好", "为"].map(units)

  /// A line of the introduction that begins with the name: 彰武县平安镇根据…, 2021年,…局照…
  func opening() -> [AgencyName] {
    intro.compactMap { span in
      var start = span.lowerBound
      if isWrapped(before: start) { return nil }
      if let (_, year) = DateReader(text: text).firstYear(
        in: start..<min(start + 8, span.upperBound)),
        year.lowerBound == start
      {
        start = year.upperBound
        while start < span.upperBound, !text.units[start].isNameLetter { start += 1 }
      }
      for purpose in AgencyReader.purposes
      where text.has(purpose, at: start, before: span.upperBound) {
        start += purpose.count
      }
      let head = start..<min(start + 40, span.upperBound)
      let end = AgencyReader.verbs.compactMap { text.find($0, in: head) }.min()
      return end.flatMap { AgencyName(text, start..<$0) }
    }
  }

  private static let announcements = ["现公布", "现发布", "现将", "由", "公布", "发布《"].map(units)
  private static let afterName = ["编制", "编写", "负责", "政府信息公开", "信息公开"].map(units)

  /// 现公布盘江镇人民政府 2024 年…, 由…编制, 依照…，盘江镇人民政府编制本报告.
  func announced() -> [AgencyName] {
    var found: [AgencyName] = []
    for span in intro where span.count > 12 {
      for phrase in AgencyReader.announcements {
        each(phrase, in: span) { place in
          var start = place + phrase.count
          if start < span.upperBound, text.units[start] == TitleLine.quote { start += 1 }
          var end = start
          while end < span.upperBound, text.units[end].isNameLetter, end - start < 40 { end += 1 }
          for word in AgencyReader.afterName {
            if let cut = text.find(word, in: start..<end) { end = cut }
          }
          // 由盘江镇人民政府编 / 制: the word behind the name may go over the end of the line.
          let isCut =
            end == span.upperBound && end > start
            && AgencyReader.afterName.contains { $0.first == text.units[end - 1] }
          let name =
            AgencyName(text, start..<end) ?? (isCut ? AgencyName(text, start..<end - 1) : nil)
          if let name { found.append(name) }
        }
      }
      each(AgencyReader.compiles, in: span) { place in
        var start = runStart(before: place, in: span)
        if let by = text.units[start..<place].lastIndex(of: AgencyReader.by) { start = by + 1 }
        if let name = AgencyName(text, start..<place) { found.append(name) }
      }
    }
    return found
  }

  private static let by: Text.Unit = 0x7531
  private static let compiles = units("编制")
  private static let with = units("与")
  private static let contact = units("联系")

  /// 如有疑问，请与盘江镇人民政府党政办公室联系.
  func contacted() -> [AgencyName] {
    var found: [AgencyName] = []
    for span in intro {
      each(AgencyReader.contact, in: span) { place in
        let run = runStart(before: place, in: span)..<place
        guard let with = run.last(where: { text.units[$0] == AgencyReader.with[0] }) else { return }
        if let name = AgencyName(text, with + 1..<place) { found.append(name.withoutOffice) }
      }
    }
    return found
  }

  private func each(_ word: [Text.Unit], in span: Range<Int>, _ take: (Int) -> Void) {
    var from = span.lowerBound
    while let place = text.find(word, in: from..<span.upperBound) {
      take(place)
      from = place + word.count
    }
  }

  /// Where the characters begin that stand before a place without a stop between them; a
  /// sentence may be broken over two lines there.
  private func runStart(before place: Int, in span: Range<Int>) -> Int {
    var start = place
    while start > 0, place - start < 60 {
      if text.units[start - 1].isNameLetter {
        start -= 1
      } else if text.units[start - 1].isSpace, isWrapped(before: start) {
        while start > 0, text.units[start - 1].isSpace { start -= 1 }
      } else {
        break
      }
    }
    return start
  }

  /// A line near the end that is nothing but a name, perhaps with a date.
  ///
  /// Of several names the dated one counts: the others are links of the page.
  func signature() -> [AgencyName] {
    // In a short document the last lines may be the first ones too.
    let first = lines.count - min(14, max(lines.count - intro.count, 3), lines.count)
    var all: [AgencyName] = []
    var dated: [AgencyName] = []
    for n in (first..<lines.count).reversed() where lines[n].count <= 50 {
      let span = lines[n]
      let end = span.first { text.units[$0].isDigit } ?? span.upperBound
      guard let name = AgencyName(text, text.trimmed(span.lowerBound..<end)) else { continue }
      all.append(name)
      if end < span.upperBound || n + 1 < lines.count && isDay(lines[n + 1]) { dated.append(name) }
    }
    if !dated.isEmpty { return dated }
    return Set(all.map(\.printed)).count == 1 ? all : []
  }

  func isDay(_ line: Range<Int>) -> Bool {
    line.count <= 24
      && DateReader(text: text).firstYear(in: line)?.place.lowerBound == line.lowerBound
  }

  private static let keys = [
    "来源", "发布机构", "发文机关", "发布单位", "信息来源", "发布者", "公开单位", "编制单位", "单位名称",
  ].map(units)

  /// 来源：彰武县平安镇人民政府 in the furniture of a web page.
  func furniture() -> [AgencyName] {
    (lines.prefix(30) + lines.suffix(12)).flatMap { span in
      AgencyReader.keys.compactMap { key -> AgencyName? in
        guard let place = text.find(key, in: span) else { return nil }
        var start = place + key.count
        guard start < span.upperBound, text.units[start] == 0x3A else { return nil }
        start += 1
        while start < span.upperBound, text.units[start].isSpace { start += 1 }
        var end = start
        while end < span.upperBound, text.units[end].isNameLetter { end += 1 }
        return AgencyName(text, start..<end)
      }
    }
  }

  private static let clauseEnds = UnitSet(",，。\n")
  private static let stops = UnitSet("。；;\n")
  /// Whose name a sentence begins with that is not the agency's own.
  private static let generic = UnitSet("市县区州旗")
  private static let others = [
    "要求", "部署", "印发", "通知", "统一", "指导", "领导", "网站", "门户", "关于", "和", "及", "与", "等", "的",
  ].map(units)

  /// Of whose doings the first sentence of the report tells, where no other name is in it:
  /// 按上级要求，区政务服务办完善公开制度。
  func subject() -> [AgencyName] {
    guard let overview else { return [] }
    var names: [AgencyName] = []
    var start = overview.lowerBound
    let limit = min(overview.upperBound, start + 160)
    while start < limit, names.count < 2 {
      if let name = leading(start..<limit) { names.append(name) }
      while start < limit, !AgencyReader.clauseEnds.contains(text.units[start]) { start += 1 }
      if start < limit, AgencyReader.stops.contains(text.units[start]), !names.isEmpty { break }
      start += 1
    }
    return names.count == 1 ? names : []
  }

  /// The name of an office or bureau that a clause begins with, its verb behind it.
  private func leading(_ clause: Range<Int>) -> AgencyName? {
    guard let first = clause.first, AgencyReader.generic.contains(text.units[first]) else {
      return nil
    }
    var end = clause.lowerBound
    while end < clause.upperBound, text.units[end].isNameLetter, end - clause.lowerBound < 24 {
      end += 1
    }
    while end > clause.lowerBound + 3 {
      end -= 1
      guard let name = AgencyName(text, clause.lowerBound..<end) else { continue }
      let isAnother = AgencyReader.others.contains {
        text.has($0, at: end, before: clause.upperBound)
      }
      return isAnother ? nil : name
    }
    return nil
  }
}
