import Documents

/// Finds who reports: title, introduction, signature, page furniture, in this order.
struct AgencyReader {
  private let document: Document
  private let text: Text
  /// The lines of the introduction, and of the whole document.
  private let intro: [Range<Int>]
  private let lines: [Range<Int>]

  /// - Parameter intro: the rows above the first chapter and table.
  init(document: Document, intro: Range<Int>) {
    self.document = document
    text = document.text
    func spans(_ rows: Range<Int>) -> [Range<Int>] {
      rows.compactMap { row in
        let cells = document.rows[row].cells
        guard cells.count == 1 else { return nil }
        let span = document.cells[cells.lowerBound].span
        return span.isEmpty ? nil : span
      }
    }
    self.intro = spans(intro)
    lines = spans(0..<document.rows.count)
  }

  func read(title: TitleReader.Title?) -> Agency? {
    var found = [title?.agency].compactMap { $0 }
    // The introduction adds to a title that leaves out the county, and names who has no title.
    if found.first?.county == nil { found += headed() + quoted() + opening() + announced() }
    found += signature()
    if found.isEmpty { found = furniture().filter(isSpokenOf) }
    guard let first = found.first else { return nil }
    var agency = first.agency
    let same =
      found.filter { $0.town != nil ? $0.town == first.town : $0.printed == first.printed }
      + mentions(of: first)
    for name in same where agrees(name, agency) {
      agency.province = agency.province ?? name.province
      agency.city = agency.city ?? name.city
      agency.county = agency.county ?? name.county
      if isFuller(name.printed, than: agency.fullName) { agency.fullName = name.printed }
    }
    if agency.city == nil, let county = agency.county { agency.city = prefecture(of: county) }
    if agency.province == nil {
      agency.province = agency.city.flatMap(Divisions.standard.province(of:))
    }
    if agency.town == nil { agency.name = agency.fullName }
    return agency
  }

  private func agrees(_ name: AgencyName, _ agency: Agency) -> Bool {
    func same(_ a: String?, _ b: String?) -> Bool { a == nil || b == nil || a == b }
    return same(name.county, agency.county) && same(name.city, agency.city)
      && same(name.province, agency.province)
  }

  private func isFuller(_ a: String, than b: String) -> Bool {
    func isFormal(_ name: String) -> Bool { name.hasSuffix("人民政府") || name.hasSuffix("办事处") }
    // The office that drafts a report is not its agency.
    if a.hasSuffix("办公室"), !b.hasSuffix("办公室") { return false }
    return a.count > b.count || (a.count == b.count && isFormal(a) && !isFormal(b))
  }

  // MARK: places where the name stands

  /// A line above the report that is nothing but a name.
  private func headed() -> [AgencyName] {
    intro.prefix(6).compactMap { $0.count <= 30 ? AgencyName(text, $0) : nil }
  }

  private static let report = ["报告》", "年报》"].map(units)

  /// The title that the introduction quotes: 现发布《…2022年政府信息公开工作年度报告》.
  private func quoted() -> [AgencyName] {
    intro.compactMap { span in
      let end = AgencyReader.report.compactMap { text.find($0, in: span) }.min()
      guard let end,
        let start = span.prefix(while: { $0 < end }).last(where: { text.units[$0] == 0x300A })
      else { return nil }
      return TitleParts(text.folded(start + 1..<end + 2))?.agency
    }
  }

  private static let verbs = [
    "根据", "按照", "依据", "依照", "照《", "严格", "遵照", "为", "认真", "深入", "现", "的信息公开", "政府信息公开",
    "信息公开",
  ].map(units)
  private static let purposes = ["为做好", "为"].map(units)

  /// A line of the introduction that begins with the name: 彰武县平安镇根据…, 2021年,…局照…
  private func opening() -> [AgencyName] {
    intro.compactMap { span in
      var start = span.lowerBound
      if let (_, year) = DateReader(text: text).firstYear(
        in: start..<min(start + 8, span.upperBound)),
        year.lowerBound == start
      {
        start = year.upperBound
        while start < span.upperBound, !text.units[start].isHan { start += 1 }
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

  /// 现公布盘江镇人民政府 2024 年…, 由…编制.
  private func announced() -> [AgencyName] {
    var found: [AgencyName] = []
    for span in intro {
      for phrase in AgencyReader.announcements {
        var from = span.lowerBound
        while let place = text.find(phrase, in: from..<span.upperBound) {
          from = place + phrase.count
          var start = from
          if start < span.upperBound, text.units[start] == 0x300A { start += 1 }
          var end = start
          while end < span.upperBound, text.units[end].isHan, end - start < 40 { end += 1 }
          for word in AgencyReader.afterName {
            if let cut = text.find(word, in: start..<end) { end = cut }
          }
          if let name = AgencyName(text, start..<end) { found.append(name) }
        }
      }
    }
    return found
  }

  /// A line near the end that is nothing but a name, perhaps with a date.
  private func signature() -> [AgencyName] {
    lines.suffix(14).reversed().compactMap { span in
      guard span.count <= 50 else { return nil }
      let end = span.first { text.units[$0].isDigit } ?? span.upperBound
      return AgencyName(text, text.trimmed(span.lowerBound..<end))
    }
  }

  private static let keys = [
    "来源", "发布机构", "发文机关", "发布单位", "信息来源", "发布者", "公开单位", "编制单位", "单位名称",
  ].map(units)

  /// 来源：彰武县平安镇人民政府 in the furniture of a web page.
  private func furniture() -> [AgencyName] {
    (lines.prefix(30) + lines.suffix(12)).flatMap { span in
      AgencyReader.keys.compactMap { key -> AgencyName? in
        guard let place = text.find(key, in: span) else { return nil }
        var start = place + key.count
        guard start < span.upperBound, text.units[start] == 0x3A else { return nil }
        start += 1
        while start < span.upperBound, text.units[start].isSpace { start += 1 }
        var end = start
        while end < span.upperBound, text.units[end].isHan { end += 1 }
        return AgencyName(text, start..<end)
      }
    }
  }

  private static let townWords = ["我镇", "我乡", "本镇", "本乡", "全镇", "全乡", "我街道", "本街道"].map(units)
  private static let bureauWords = ["我局", "本局", "全局", "我委", "本委"].map(units)

  /// Whether the report speaks of itself as such an organ does: a town's page is often signed
  /// by its county's office.
  private func isSpokenOf(_ name: AgencyName) -> Bool {
    let all = 0..<text.units.count
    let speaksAsTown = AgencyReader.townWords.contains { text.contains($0, in: all) }
    let speaksAsBureau = AgencyReader.bureauWords.contains { text.contains($0, in: all) }
    return name.town != nil
      ? !speaksAsBureau
      : name.kind == .department ? !speaksAsTown : !speaksAsTown && !speaksAsBureau
  }

  // MARK: what the rest of the text adds

  private static let formal = ["人民政府", "办事处"].map(units)

  /// Fuller forms of a town's name anywhere in the text: 利通区上桥镇, 红格镇人民政府.
  private func mentions(of name: AgencyName) -> [AgencyName] {
    guard let town = name.town.map(units) else { return [] }
    var found: [AgencyName] = []
    var from = 0
    while let place = text.find(town, in: from..<text.units.count), found.count < 12 {
      from = place + town.count
      var start = place
      while start > 0, text.units[start - 1].isHan, place - start < 16 { start -= 1 }
      var end = from
      for organ in AgencyReader.formal where text.has(organ, at: end, before: text.units.count) {
        end += organ.count
      }
      let begin = nameStart(start..<place)
      if begin == place, end == from { continue }
      if let full = AgencyName(text, begin..<end), full.town == name.town { found.append(full) }
    }
    return found
  }

  /// What a name may stand behind; after other words nobody can tell where it begins.
  private static let boundaries = Set(units("\n\t :《“(|"))

  /// Where the name begins before its town: at a province or prefecture that is known, else at a boundary.
  private func nameStart(_ before: Range<Int>) -> Int {
    for start in before {
      for length in 3...8 where start + length <= before.upperBound {
        if Divisions.standard.isKnown(text, start..<start + length) { return start }
      }
    }
    let start = before.lowerBound
    let isBoundary = start == 0 || AgencyReader.boundaries.contains(text.units[start - 1])
    return isBoundary ? start : before.upperBound
  }

  /// The prefecture that stands before the county's name somewhere in the text.
  private func prefecture(of county: String) -> String? {
    let needle = units(county)
    var from = 0
    while let place = text.find(needle, in: from..<text.units.count) {
      from = place + needle.count
      for length in 3...12 where place >= length {
        let range = place - length..<place
        if Divisions.standard.isKnown(text, range),
          Divisions.standard.isPrefecture(text.folded(range))
        {
          return text.folded(range)
        }
      }
    }
    return nil
  }
}
