import SQLite

/// Which of the regions that have tallies each agency belongs to.
struct RegionSets {
  let regions: [String]
  /// The sets met so far, each a list of places in `regions`.
  private(set) var sets: [[Int]] = []
  private var numbers: [[Int]: Int] = [:]
  private var known: [Int64?: Int] = [:]
  private let places: [String: Int]
  private let select: Statement

  /// The region that is the whole corpus.
  static let everything = ""

  init(_ regions: [String], connection: Connection) throws {
    self.regions = regions
    places = Dictionary(uniqueKeysWithValues: regions.enumerated().map { ($1, $0) })
    select = try connection.prepare("SELECT region FROM agency_regions WHERE agency_id = ?")
  }

  /// The number of the set of an agency; of reports without one it is the corpus alone.
  mutating func number(of agency: Int64?) throws -> Int {
    if let number = known[agency] { return number }
    var names: Set = [Self.everything]
    if let agency {
      try select.bind(1, agency)
      try select.forEach { names.insert(try $0.string(0) ?? "") }
    }
    let set = names.compactMap { places[$0] }.sorted()
    let number = numbers[set] ?? sets.count
    if number == sets.count {
      sets.append(set)
      numbers[set] = number
    }
    known[agency] = number
    return number
  }
}
