import Corpus
import Gazetteer
import Places
import SQLite

/// Finds the region that a user means, by name, code or part of a path, at any level.
public struct RegionFinder {
  public let list: DivisionList
  private let connection: Connection

  /// Asks the list of divisions that the database uses.
  public init(_ connection: Connection) throws {
    self.connection = connection
    list = try PlaceListStore.list(in: connection)
  }

  /// What the view `agency_regions` calls the region: its code, or its name where no list has it.
  ///
  /// Throws `QueryError` for a name that is unknown, or that of several regions with reports.
  public func region(_ text: String, parameter: String = "region") throws -> String {
    let divisions = RegionName.divisions(text, in: list)
    guard !divisions.isEmpty else {
      if let name = try unlisted(text) { return name }
      let known = try names()
      throw QueryError.notAChoice(
        parameter: parameter, given: text, suggestion: suggest(text, among: known), choices: known)
    }
    let filed = divisions.count == 1 ? divisions : try divisions.filter { try isKnown(code($0)) }
    if filed.count == 1 { return code(filed[0]) }
    throw QueryError.notAChoice(
      parameter: parameter, given: text, suggestion: nil,
      choices: (filed.isEmpty ? divisions : filed).map { "\(list.fullName($0)) (\(code($0)))" })
  }

  /// A region that reports name and no list has, or its beginning where only one begins so.
  private func unlisted(_ text: String) throws -> String? {
    let plain = RegionName.simplified(text)
    if try isKnown(plain) { return plain }
    guard !plain.isEmpty else { return nil }
    let longer = try names().filter { $0.hasPrefix(plain) }
    return longer.count == 1 ? longer[0] : nil
  }

  /// The names of regions with reports.
  private func names() throws -> [String] {
    try connection.rows("SELECT DISTINCT region FROM agency_regions ORDER BY region")
      .compactMap { $0[0].text }.filter { $0.utf8.first.map { $0 > 57 } ?? false }
  }

  /// As `region`, and throws where no report is from there: a mistyped region must not pass as one
  /// in which nothing is wrong.
  public func regionWithReports(_ text: String) throws -> String {
    let region = try region(text)
    if try isKnown(region) { return region }
    throw QueryError.noReports(
      region: text, suggestion: suggest(RegionName.simplified(text), among: try names()))
  }

  private func code(_ division: Int) -> String { list.code(division).description }

  private func isKnown(_ region: String) throws -> Bool {
    try connection.value("SELECT 1 FROM agency_regions WHERE region = ?1 LIMIT 1", .text(region))
      != nil
  }
}
