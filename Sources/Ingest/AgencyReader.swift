import Documents

/// Finds who reports: title, introduction, signature, page furniture, in this order.
struct AgencyReader {
  let text: Text
  /// The lines of the introduction, and of the whole document.
  let intro: ArraySlice<Range<Int>>
  let lines: [Range<Int>]
  /// The first chapter: whose doings it tells.
  let overview: Range<Int>?

  /// - Parameter intro: how many lines stand above the first chapter and table.
  init(text: Text, lines: [Range<Int>], intro: Int, overview: Range<Int>?) {
    self.text = text
    self.lines = lines
    self.intro = lines.prefix(intro)
    self.overview = overview
  }

  func read(title: TitleReader.Title?) -> Agency? {
    var titled = [title?.agency].compactMap { $0 }
    // The name above a title may be the site's: a county publishes the reports of its towns.
    if title?.isUnderName == true { titled.removeAll { isSite($0) } }
    var found = title?.isRunning == true ? [] : titled
    // The introduction adds to a title that leaves out the county, and names who has no title.
    if found.first?.county == nil {
      found += headed().filter { !isSite($0) } + opening() + announced()
    }
    found += signature().filter { !found.isEmpty || isSpokenOf($0) } + titled
    if found.isEmpty { found = contacted().filter(isSpokenOf) + running() }
    if found.isEmpty { found = furniture().filter(isSpokenOf) }
    if found.isEmpty { found = subject().filter(isSpokenOf) }
    guard let first = found.first else { return nil }
    var agency = first.agency
    let same =
      found.filter { isSame($0, as: first) }
      + contacted().filter { $0.town != nil && $0.town == first.town } + mentions(of: first)
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

  /// A government in whose name the report does not speak.
  private func isSite(_ name: AgencyName) -> Bool {
    (name.kind == .government || name.kind == .governmentOffice) && name.town == nil
      && !isSpokenOf(name)
  }

  /// Whether two names are of one agency: 财政局 may be signed 棠宁县财政局.
  private func isSame(_ name: AgencyName, as first: AgencyName) -> Bool {
    if name.town != nil { return name.town == first.town }
    if name.printed == first.printed { return true }
    return first.county == nil && first.city == nil && first.province == nil && first.town == nil
      && name.county != nil && name.printed.hasSuffix(first.printed)
  }

  private func agrees(_ name: AgencyName, _ agency: Agency) -> Bool {
    func same(_ a: String?, _ b: String?) -> Bool { a == nil || b == nil || a == b }
    return same(name.county, agency.county) && same(name.city, agency.city)
      && same(name.province, agency.province)
  }

  private func isFuller(_ a: String, than b: String) -> Bool {
    func isFormal(_ name: String) -> Bool { name.hasSuffix("人民政府") || name.hasSuffix("办事处") }
    // Names are of Chinese characters, of three bytes each.
    let (longer, shorter) = (a.utf8.count, b.utf8.count)
    if longer < shorter || a == b { return false }
    // The office that drafts a report is not its agency.
    if a.hasSuffix("办公室"), !b.hasSuffix("办公室") { return false }
    return longer > shorter || (longer == shorter && isFormal(a) && !isFormal(b))
  }

  private static let townWords = ["我镇", "我乡", "本镇", "本乡", "全镇", "全乡", "我街道", "本街道"].map(units)
  private static let bureauWords = ["我局", "本局", "我委", "本委"].map(units)

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
    let county = name.county.map { units($0) }
    var found: [AgencyName] = []
    var from = 0
    while let place = text.find(town, in: from..<text.units.count), found.count < 6 {
      from = place + town.count
      var start = place
      while start > 0, text.units[start - 1].isNameLetter, place - start < 16 { start -= 1 }
      var end = from
      for organ in AgencyReader.formal where text.has(organ, at: end, before: text.units.count) {
        end += organ.count
      }
      var begin = nameStart(start..<place)
      if begin == place, let county, text.has(county, at: place - county.count, before: place) {
        begin = place - county.count
      }
      if begin == place, end == from { continue }
      if let full = AgencyName(text, begin..<end), full.town == name.town { found.append(full) }
    }
    return found
  }

  private static let titleEnd = UnitSet("告报")

  /// Whether the line that begins at a place goes on with a sentence of the line before, as in
  /// text of pages.
  func isWrapped(before place: Int) -> Bool {
    var end = place
    while end > 0, text.units[end - 1].isSpace, place - end < 40 { end -= 1 }
    guard end > 20, text.units[end..<place].contains(.newline), text.units[end - 1].isHan,
      !AgencyReader.titleEnd.contains(text.units[end - 1])
    else { return false }
    return !text.units[(end - 20)..<end].contains(.newline)
  }

  /// What a name may stand behind; after other words nobody can tell where it begins.
  private static let boundaries = UnitSet("\n\t :《“(|")

  /// Where the name begins before its town: at a province or prefecture that is known, else at a boundary.
  private func nameStart(_ before: Range<Int>) -> Int {
    for start in before {
      for length in 3...8 where start + length <= before.upperBound {
        if Divisions.standard.isKnown(text, start..<start + length) { return start }
      }
    }
    let start = before.lowerBound
    let isBoundary = start == 0 || AgencyReader.boundaries.contains(text.units[start - 1])
    return isBoundary && !isWrapped(before: start) ? start : before.upperBound
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
