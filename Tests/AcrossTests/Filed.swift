import Checks
import Ingest
import StatutoryForm

/// Reports for rules: cells by their paths.
extension FiledReport {
  /// - Parameter cells: a whole number, or nil for a blank cell.
  init(_ year: Int, isPlaced: Bool = true, _ cells: [String: Int?]) {
    self.init(id: Int64(year), year: year, isPlaced: isPlaced)
    for (path, value) in cells {
      guard let address = Form.standard.address(path) else { continue }
      self[address] = FiledCell(
        value: value.map { Figure($0) }, state: value == nil ? .blank : .reported)
    }
  }

  func marked(_ path: String, _ state: CellState) -> FiledReport {
    var copy = self
    if let address = Form.standard.address(path) {
      copy[address]?.state = state
      if state == .missing || state == .unreadable { copy[address]?.value = nil }
    }
    return copy
  }

  /// With a row of the applications: the six applicants, then the total.
  func with(_ row: String, _ values: [Int?]) -> FiledReport {
    var copy = self
    let columns = Form.standard.columns[.applications] ?? []
    for (column, value) in zip(columns, values) {
      guard let address = Form.standard.address("applications|\(row)|\(column.code)")
      else { continue }
      copy[address] = FiledCell(
        value: value.map { Figure($0) }, state: value == nil ? .blank : .reported)
    }
    return copy
  }
}

func findings(_ reports: FiledReport...) -> [AcrossFinding] {
  AcrossRules.findings(in: History(reports: reports))
}

func places(_ finding: AcrossFinding) -> [String] {
  finding.finding.cells.map(Form.standard.path) + finding.elsewhere.map { $0.path() }
}
