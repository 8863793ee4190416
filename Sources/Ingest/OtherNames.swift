import Documents

/// Names of other agencies where a report names its own, as in text that was copied.
///
/// A town is neither above nor below another, so a town's report has no other town as the subject of
/// its year, as its compiler or in its signature. Reports of counties and bureaus tell of others, and
/// of them only a compiler from another county counts.
struct OtherNames {
  private let text: Text
  private let names: AgencyReader
  private let own: Agency
  private let prose: Prose

  private static let endings = ["镇", "乡", "街道"].map(units)
  private static let organs = ["人民政府", "政府", "办事处"].map(units)
  private static let pronouns = UnitSet("我本该各全某乡镇个")
  private static let stops = UnitSet("。；;！!?\n")
  private static let year: Text.Unit = 0x5E74
  private static let degree: Text.Unit = 0x5EA6
  private static let by: Text.Unit = 0x7531

  init(_ names: AgencyReader, own: Agency, in document: Document) {
    text = names.text
    prose = Prose(document: document)
    self.names = names
    self.own = own
  }

  /// Each other name once, at its first place.
  func read(in prose: [Range<Int>]) -> [NameElsewhere] {
    guard let town = own.town.map(units) else { return compilers() }
    var found: [(name: AgencyName, place: Range<Int>)] = []
    let intro = names.intro.first.flatMap { first in
      names.intro.last.map { first.lowerBound..<$0.upperBound }
    }
    var seen = 0
    for range in ([intro].compactMap { $0 } + prose).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let rest = max(seen, range.lowerBound)..<max(seen, range.upperBound)
      seen = rest.upperBound
      for ending in OtherNames.endings {
        var from = rest.lowerBound
        while let place = text.find(ending, in: from..<rest.upperBound) {
          from = place + ending.count
          guard place > rest.lowerBound, !OtherNames.pronouns.contains(text.units[place - 1]),
            !text.has(town, at: from - town.count, before: from),
            let name = self.name(endingAt: from, in: rest)
          else { continue }
          found.append(name)
        }
      }
    }
    found += signatures()
    var told: Set<String> = []
    return found.sorted { $0.place.lowerBound < $1.place.lowerBound }.compactMap { name, place in
      guard let other = name.town, isUnlike(other, own.town ?? ""), told.insert(other).inserted
      else { return nil }
      return NameElsewhere(name: other, quote: quote(around: place), line: line(of: place))
    }
  }

  /// 东浦镇 and 东浦街道 are one place, and 禾县鹭溪镇 is a name with something before it.
  private func isUnlike(_ other: String, _ own: String) -> Bool {
    func stem(_ name: String) -> [Text.Unit] {
      let all = units(name)
      return Array(all.dropLast(name.hasSuffix("街道") ? 2 : 1))
    }
    let (a, b) = (stem(other), stem(own))
    guard (1...4).contains(a.count), !b.isEmpty else { return false }
    return firstIndex(of: a, in: b, b.indices) == nil && firstIndex(of: b, in: a, a.indices) == nil
  }

  // MARK: towns

  private static let directories = ["目录", "指南", "年度报告", "年报", "工作年度报告"].map(units)
  private static let subjects = ["政府信息公开", "政务信息公开", "信息公开"].map(units)
  private static let makers = ["编制", "编修", "编写", "修订", "完善", "更新", "制定", "公布", "发布"].map(units)
  private static let announcers = ["现公布", "现发布", "公布", "发布"].map(units)
  private static let compiles = ["编制", "编写"].map(units)
  private static let doings = [
    "主动公开", "共主动公开", "累计主动公开", "共公开", "收到", "未收到", "共收到", "没有收到", "政府信息公开", "政务公开", "信息公开", "认真贯彻",
    "认真落实", "严格按照", "坚持以", "高度重视", "深入贯彻", "全面贯彻", "积极推进政", "紧紧围绕",
  ].map(units)

  /// The town whose name ends at a place, where it stands for the agency.
  private func name(endingAt end: Int, in range: Range<Int>) -> (AgencyName, Range<Int>)? {
    var start = end
    while start > range.lowerBound, text.units[start - 1].isNameLetter, end - start < 22 {
      start -= 1
    }
    var after = end
    for organ in OtherNames.organs where text.has(organ, at: after, before: range.upperBound) {
      after += organ.count
      break
    }
    for begin in start..<(end - 1) where text.units[begin] != OtherNames.by {
      let stands =
        begin == start
        ? opens(begin, in: range) && does(after, range)
          || isClause(begin, in: range) && compiles(after, range)
        : isMade(begin, after, range)
      if stands, let name = AgencyName(text, begin..<after), name.town != nil {
        return (name, begin..<after)
      }
    }
    // 2023年鹭溪镇主动公开…: the sign of the year is no part of the name.
    guard start < end - 3, start > range.lowerBound, text.units[start - 1].isDigit,
      text.units[start] == OtherNames.year, does(after, range)
    else { return nil }
    let begin = text.units[start + 1] == OtherNames.degree ? start + 2 : start + 1
    guard let name = AgencyName(text, begin..<after), name.town != nil else { return nil }
    return (name, begin..<after)
  }

  /// Whether the sentence goes on with what reports tell of themselves; a short line is a link.
  private func does(_ place: Int, _ range: Range<Int>) -> Bool {
    let ahead = place..<min(place + 16, range.upperBound)
    guard ahead.count == 16, !text.units[ahead].contains(.newline) else { return false }
    return OtherNames.doings.contains { text.has($0, at: place, before: range.upperBound) }
  }

  /// Behind 由 with 编制 following, 现公布 with a year or the subject, 编制 with 信息公开目录.
  private func isMade(_ begin: Int, _ after: Int, _ range: Range<Int>) -> Bool {
    if text.units[begin - 1] == OtherNames.by {
      return OtherNames.compiles.contains {
        text.contains($0, in: after..<min(after + 14, range.upperBound))
      }
    }
    func stands(_ words: [[Text.Unit]]) -> Bool {
      words.contains { text.has($0, at: begin - $0.count, before: begin) }
    }
    guard stands(OtherNames.makers) || stands(OtherNames.announcers) else { return false }
    var at = after
    while at < range.upperBound, at - after < 10,
      text.units[at].isSpace || text.units[at].isDigit || text.units[at] == OtherNames.year
        || text.units[at] == OtherNames.degree
    {
      at += 1
    }
    guard
      let subject = OtherNames.subjects.first(where: {
        text.has($0, at: at, before: range.upperBound)
      })
    else { return false }
    let rest = at + subject.count..<min(at + subject.count + 8, range.upperBound)
    return OtherNames.directories.contains { text.contains($0, in: rest) }
  }

  private func compiles(_ after: Int, _ range: Range<Int>) -> Bool {
    OtherNames.compiles.contains { text.has($0, at: after, before: range.upperBound) }
  }

  private func isClause(_ place: Int, in range: Range<Int>) -> Bool {
    place == range.lowerBound || !text.units[place - 1].isNameLetter
  }

  /// Whether a sentence begins at a place, perhaps behind 2023年，.
  private func opens(_ place: Int, in range: Range<Int>) -> Bool {
    var at = place
    while at > range.lowerBound, text.units[at - 1] == .space || text.units[at - 1] == .tab {
      at -= 1
    }
    if at == range.lowerBound { return true }
    if OtherNames.stops.contains(text.units[at - 1]) { return !names.isWrapped(before: place) }
    guard text.units[at - 1] == 0x2C || text.units[at - 1] == 0xFF0C, at - 2 > range.lowerBound
    else { return false }
    let last = text.units[at - 2]
    return last == OtherNames.year
      || last == OtherNames.degree && text.units[at - 3] == OtherNames.year
  }

  /// A dated line at the end that is nothing but the name of another town, where none is its own.
  private func signatures() -> [(name: AgencyName, place: Range<Int>)] {
    let lines = names.lines
    var found: [(AgencyName, Range<Int>)] = []
    for n in lines.indices.suffix(10) where n >= names.intro.endIndex && lines[n].count <= 50 {
      let span = lines[n]
      let end = span.first { text.units[$0].isDigit } ?? span.upperBound
      let place = text.trimmed(span.lowerBound..<end)
      guard end < span.upperBound || n + 1 < lines.count && names.isDay(lines[n + 1]),
        let name = AgencyName(text, place)
      else { continue }
      if name.town == own.town { return [] }
      if name.town != nil { found.append((name, place)) }
    }
    return found
  }

  // MARK: counties and bureaus

  /// An organ of the same kind of another county that is said to publish or compile the report.
  private func compilers() -> [NameElsewhere] {
    guard let county = own.county, own.kind != .other else { return [] }
    for name in names.announced() where name.kind == own.kind {
      guard let other = name.county, name.town == nil,
        units(other).dropLast() != units(county).dropLast(),
        let range = names.intro.first(where: { text.contains(units(name.printed), in: $0) }),
        let start = text.find(units(name.printed), in: range)
      else { continue }
      let place = start..<start + units(name.printed).count
      return [NameElsewhere(name: name.printed, quote: quote(around: place), line: line(of: place))]
    }
    return []
  }

  // MARK: the source

  private func quote(around place: Range<Int>) -> String {
    var (start, end) = (place.lowerBound, place.upperBound)
    while start > 0, !OtherNames.stops.contains(text.units[start - 1]),
      place.lowerBound - start < 40
    {
      start -= 1
    }
    while end < text.units.count, !OtherNames.stops.contains(text.units[end]),
      end - place.upperBound < 40
    {
      end += 1
    }
    return text.printed(text.trimmed(start..<end))
  }

  private func line(of place: Range<Int>) -> Int { prose.line(of: place.lowerBound) }
}

extension AgencyReader {
  /// Other agencies that stand where the report names its own.
  func others(
    than agency: Agency, in prose: [Range<Int>], of document: Document
  ) -> [NameElsewhere] {
    OtherNames(self, own: agency, in: document).read(in: prose)
  }
}
