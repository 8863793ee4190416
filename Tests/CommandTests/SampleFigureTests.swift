import Foundation
import Testing

/// `SampleData/expected.tsv` says what every cell of every sample must read as, of text or document,
/// file or member of an archive.
@Suite struct `The samples give the figures they must give` {
  /// `issued=3`, `agency=鹭溪镇` by file and row: `office/a.zip!/b.docx proactive|regulations`.
  private typealias Rows = [String: [String]]

  private static func expected() throws -> Rows {
    let file = Command.package.appendingPathComponent("SampleData/expected.tsv")
    var rows: Rows = [:]
    for line in try lines(String(contentsOf: file, encoding: .utf8)) {
      rows["\(line[0]) \(line[1])"] = line[2].split(separator: " ").map(String.init).sorted()
    }
    return rows
  }

  /// What an import of all samples has read.
  private static func found() throws -> Rows {
    let folder = try Folder(database: "samples.sqlite")
    func answer(_ statement: String) throws -> [[String]] {
      let ending = try Command.run(
        "$GONGKAI sql \"\(statement)\" --format tsv --max-rows 1000000 --database samples.sqlite",
        in: folder)
      try #require(ending.status == 0, "\(ending.error)")
      return lines(ending.output)
    }
    var rows: Rows = [:]
    let path = "substr(r.source_path, length('SampleData/') + 1)"
    for line in try answer(
      """
      SELECT \(path), section, row_code, column_code, coalesce(value, state),
        CASE WHEN value IS NULL THEN state ELSE 'reported' END = state
      FROM cells JOIN reports r USING (report_id)
      """)
    {
      let cell = "\(line[3])=\(line[4])" + (line[5] == "1" ? "" : " uncertain")
      rows["\(line[0]) \(line[1])|\(line[2])", default: []].append(cell)
    }
    for line in try answer(
      "SELECT \(path), agency, agency_name, county, year, edition FROM reports r")
    {
      let names = ["agency", "agency_name", "county", "year", "edition"]
      rows["\(line[0]) report"] = zip(names, line.dropFirst()).map { "\($0)=\($1)" }
    }
    return rows.mapValues { $0.sorted() }
  }

  /// The fields of each line but the first.
  private static func lines(_ text: String) -> [[String]] {
    text.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `every cell, agency and year`() throws {
    let (expected, found) = (try Self.expected(), try Self.found())
    #expect(expected.count > 1000)
    for (place, cells) in expected { #expect(found[place] == cells, "\(place)") }
    #expect(Set(found.keys) == Set(expected.keys))
  }
}
