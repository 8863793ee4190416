import SQLite

/// Which of the regions that have tallies each agency belongs to, as long as no other program writes.
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

  private let changes: Statement
  private let version: Int64?

  init(connection: Connection) throws {
    // SQLite counts here what others write, and not what this connection does.
    changes = try connection.prepare("PRAGMA data_version")
    version = try Self.only(changes)
    let all = try connection.prepare("SELECT region FROM tally_region ORDER BY region")
    let regions = try all.map { try $0.string(0) ?? "" }
    self.regions = regions
    places = Dictionary(uniqueKeysWithValues: regions.enumerated().map { ($1, $0) })
    select = try connection.prepare("SELECT region FROM agency_regions WHERE agency_id = ?")
  }

  /// Whether regions and agencies are what they were when this was made; to be asked in the
  /// transaction that uses it.
  func areCurrent() throws -> Bool { try Self.only(changes) == version }

  private static func only(_ statement: Statement) throws -> Int64? {
    try statement.map { $0.int64(0) }.first ?? nil
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
