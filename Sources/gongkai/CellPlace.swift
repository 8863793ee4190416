import Documents
import SQLite

/// Where in its file a cell stands, in the words of the format: 第 3 页第 12 行; 第 1 张表第 12 行.
///
/// Word processors number neither paragraphs nor rows, so what is counted must be said.
func placeOfCell(format: String?, page: Int?, line: Int?) -> String? {
  let (outer, inner) =
    switch format.flatMap(FileFormat.init) {
    case .xlsx, .xls, .ods: ("张表", "行")
    case .docx, .doc, .odt, .rtf: ("页", "段（或表格行）")
    default: ("页", "行")
    }
  let parts = [page.map { "第 \($0) \(outer)" }, line.map { "第 \($0) \(inner)" }]
  let place = parts.compactMap { $0 }.joined()
  return place.isEmpty ? nil : place
}

/// Where findings are in their files: the places of their first cells.
///
/// It looks at every cell of a report, so it is for a few files, not for a corpus.
final class FindingPlaces {
  private let connection: Connection
  private var report: Int64?
  private var places: [String: String] = [:]

  init(_ connection: Connection) { self.connection = connection }

  /// nil where a finding is about no cell of the report, or about one that is not there.
  ///
  /// - Parameter cells: as in the view `findings`.
  func place(of cells: String, in report: Int64) throws -> String? {
    guard let cell = cells.split(separator: "\"").dropFirst().first.map(String.init)
    else { return nil }
    if self.report != report { try read(report) }
    return places[cell]
  }

  private func read(_ report: Int64) throws {
    self.report = report
    places = [:]
    let rows = try connection.rows(
      """
      SELECT c.section || '|' || c.row_code || '|' || c.column_code, c.page, c.line, r.source_format
      FROM cells AS c JOIN reports AS r ON r.report_id = c.report_id WHERE c.report_id = ?1
      """, .integer(report))
    for row in rows {
      places[row[0].text ?? ""] = placeOfCell(
        format: row[3].text, page: row[1].integer.map(Int.init),
        line: row[2].integer.map(Int.init))
    }
  }
}
