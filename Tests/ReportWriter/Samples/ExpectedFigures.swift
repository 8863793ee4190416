import StatutoryForm

extension SampleData {
  /// What must be read from the samples, a line for each row of the form in each report.
  ///
  /// The first line of a report has `report` for a row and says whose it is. A cell is its column
  /// and its number, or its state where it shows none: `issued=3 repealed=blank`.
  public static var expected: String {
    let reports =
      texts.map { ($0.path, $0.report.truth) } + documents.map { ($0.path, $0.model.truth) }
    let lines = reports.sorted { $0.0 < $1.0 }.flatMap { path, truth in
      ([heading(truth)] + rows(truth)).map { "\(path)\t\($0)" }
    }
    return (["file\trow\tcells"] + lines).joined(separator: "\n") + "\n"
  }

  private static func heading(_ truth: SyntheticReport) -> String {
    "report\tagency=\(truth.agency.name) agency_name=\(truth.agency.fullName)"
      + " county=\(truth.agency.county ?? "") year=\(truth.year) edition=\(truth.edition.rawValue)"
  }

  private static func rows(_ truth: SyntheticReport) -> [String] {
    let form = Form.standard
    return [SectionCode.proactive, .applications, .reviews].flatMap { section in
      (form.rows[section] ?? []).compactMap { row in
        let cells = form.columns(of: row, in: truth.edition).compactMap { column in
          truth.cells[CellAddress(section: section, row: row.id, column: column.id)].map {
            "\(column.code)=\($0.value?.description ?? $0.state.rawValue)"
          }
        }
        let line = "\(section.rawValue)|\(row.code)\t\(cells.joined(separator: " "))"
        return cells.isEmpty ? nil : line
      }
    }
  }
}
