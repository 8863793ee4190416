import Documents
import Gazetteer
import Ingest

/// Weighs what text and path say for the candidates of one name.
struct PlaceSearch {
  let resolver: PlaceResolver
  let clues: Clues
  /// The division that is settled.
  private(set) var place: Int?
  private(set) var evidence: [Evidence] = []
  /// Whether something speaks against every candidate.
  private(set) var isContradicted = false

  private var list: DivisionList { resolver.list }

  init(resolver: PlaceResolver, clues: Clues) {
    (self.resolver, self.clues) = (resolver, clues)
  }

  mutating func settle(_ name: inout NameReading) {
    evidence = name.evidence
    if let contradiction = name.contradiction {
      evidence.append(Evidence(.region, contradiction, nil))
      isContradicted = true
      return
    }
    if name.candidates.count == 1, name.isPlaced {
      place = name.candidates[0]
    } else if name.candidates.count == 1 {
      confirm(&name)
    } else if name.candidates.count > 1 {
      choose(&name)
    } else if name.town != nil {
      seekTown(&name)
    } else {
      seekOrgan(&name)
    }
  }

  // MARK: a name that only one place has

  /// It is that place, unless path or text speak of another county and not of its own.
  private mutating func confirm(_ name: inout NameReading) {
    let only = name.candidates[0]
    let code = list.code(only)
    let path = PathMentions(clues.path, list: list)
    let named = path.mentions.filter { !$0.isShort }
    func holds(_ division: Int) -> Bool { list.code(division).contains(code) }
    let own = named.filter { $0.divisions.contains(where: holds) }
    evidence += own.map { Evidence(.path, $0.word, code) }
    guard own.isEmpty else {
      place = only
      return
    }
    let upper = UpperOrgans(clues.texts, list: list)
    let foreign = upper.mentions.filter { !$0.divisions.contains(where: holds) }
    let isOwn = foreign.count < upper.mentions.count
    if named.isEmpty, isOwn || foreign.isEmpty {
      place = only
      return
    }
    evidence += named.map { Evidence(.path, $0.word, nil) }
    evidence += foreign.prefix(3).map { Evidence(.prose, $0.word, nil) }
    // The town may have had this name in the county that is spoken of.
    seekTown(&name)
  }

  // MARK: a name that several places have

  private mutating func choose(_ name: inout NameReading) {
    var rest = Set(name.candidates)
    for mention in PathMentions(clues.path, list: list).mentions {
      let fitting = name.candidates.filter { place in
        mention.divisions.contains { list.code($0).contains(list.code(place)) }
      }
      if fitting.isEmpty {
        if mention.isShort { continue }
        isContradicted = true
        evidence.append(Evidence(.path, mention.word, nil))
        continue
      }
      guard fitting.count < name.candidates.count else { continue }
      evidence.append(
        Evidence(.path, mention.word, fitting.count == 1 ? list.code(fitting[0]) : nil))
      rest.formIntersection(fitting)
    }
    let mentions = CandidateMentions(
      name.candidates, town: name.town, year: clues.year, resolver: resolver)
    for mention in mentions.find(in: clues.texts) {
      let only = mention.candidates.count == 1 ? mention.candidates.first : nil
      evidence.append(Evidence(mention.kind, mention.quote, only.map(list.code)))
      rest.formIntersection(mention.candidates)
    }
    // Two of them may go against each other.
    if rest.isEmpty { isContradicted = true }
    if rest.count == 1, !isContradicted { place = rest.first }
    if rest.count > 1, !isContradicted { name.candidates = name.candidates.filter(rest.contains) }
  }

  // MARK: a name that no list has

  /// A town's former kind: 东浦镇 is 东浦街道, where the county has one such town alone.
  private mutating func seekTown(_ name: inout NameReading) {
    guard let town = name.town else { return }
    var counties = name.containers.filter { list.code($0).level >= .prefecture }
    if counties.isEmpty { counties = countiesAround() }
    let found = Set(counties.flatMap { towns(called: town, in: list.code($0)) })
    guard found.count == 1, let only = found.first, counties.count == 1,
      list.code(only).ancestor(.county) == list.code(counties[0]).ancestor(.county)
    else {
      if name.candidates.isEmpty { name.candidates = found.sorted() }
      return
    }
    evidence.append(Evidence(.stem, "\(town)：\(list.name(only))", list.code(only)))
    place = only
  }

  private func towns(called town: String, in county: DivisionCode) -> [Int] {
    let all = list.divisions(in: county).filter { list.code($0).level == .township }
    let same = all.filter { list.name($0) == town }
    if !same.isEmpty { return same }
    guard let stem = ShortName.stem(ofTownship: town) else { return [] }
    return all.filter { ShortName.stem(ofTownship: list.name($0)) == stem }
  }

  /// The county that path or, without one there, the text speaks of.
  private func countiesAround() -> [Int] {
    func county(_ divisions: [Int]) -> Int? {
      divisions.count == 1 && list.code(divisions[0]).level == .county ? divisions[0] : nil
    }
    let path = PathMentions(clues.path, list: list).mentions.filter { !$0.isShort }
    if let last = path.last { return county(last.divisions).map { [$0] } ?? [] }
    let upper = UpperOrgans(clues.texts, list: list).mentions
    let counties = Set(upper.compactMap { county($0.divisions) })
    return counties.count == 1 && upper.allSatisfy({ $0.divisions.count == 1 })
      ? Array(counties) : []
  }

  /// 教育局 and 区教育局: of the county that the folder names, or the only one that the text does.
  private mutating func seekOrgan(_ name: inout NameReading) {
    let endings = name.generic?.endings
    func fits(_ place: Int) -> Bool {
      list.code(place).level == .county
        && endings?.contains { list.name(place).hasSuffix($0) } ?? true
        && (name.containers.isEmpty
          || name.containers.contains { list.code($0).contains(list.code(place)) })
    }
    let path = PathMentions(clues.path, list: list).mentions.filter { !$0.isShort }
    if let last = path.last {
      guard last.divisions.count == 1, let only = last.divisions.first, fits(only) else { return }
      evidence.append(Evidence(.path, last.word, list.code(only)))
      place = only
      return
    }
    guard name.generic?.word == "县" || name.generic?.word == "区" || name.generic?.word == "旗"
    else { return }
    let upper = UpperOrgans(clues.texts, list: list).mentions
    let counties = upper.filter { $0.divisions.contains { list.code($0).level == .county } }
    guard let first = counties.first, first.divisions.count == 1, fits(first.divisions[0]),
      counties.allSatisfy({ $0.divisions == first.divisions })
    else { return }
    evidence.append(Evidence(.prose, first.word, list.code(first.divisions[0])))
    place = first.divisions[0]
  }
}
