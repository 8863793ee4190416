import Checks
import Ingest
import StatutoryForm

/// A report of which every cell is 0, but for those that a test fills.
struct FilledForm {
  var report = Report()

  init(_ edition: Edition = .form2021, year: Int? = nil, _ values: [String: Int] = [:]) {
    report.edition = edition
    report.year = year ?? edition.rawValue
    for section in [SectionCode.proactive, .applications, .reviews] {
      for address in Form.standard.cells(section, in: edition) {
        report.cells.append(
          CellReading(address: address, value: Figure(0), state: .reported, printed: "0"))
      }
    }
    for (path, value) in values { self[path] = value }
  }

  init(_ values: [String: Int]) { self.init(.form2021, values) }

  /// A number in a cell; nil leaves it blank.
  subscript(path: String) -> Int? {
    get { cell(path)?.value?.whole }
    set {
      set(path, newValue == nil ? .blank : .reported, newValue.map { Figure($0) })
    }
  }

  func cell(_ path: String) -> CellReading? {
    report.cells.first { Form.standard.path(of: $0.address) == path }
  }

  mutating func set(
    _ path: String, _ state: CellState, _ value: Figure? = nil, printed: String? = nil
  ) {
    guard let n = report.cells.firstIndex(where: { Form.standard.path(of: $0.address) == path })
    else { return }
    report.cells[n].state = state
    report.cells[n].value = value
    report.cells[n].printed = printed ?? value?.description ?? ""
  }

  /// Every cell whose path begins so.
  mutating func setAll(_ prefix: String, _ state: CellState) {
    for cell in report.cells {
      let path = Form.standard.path(of: cell.address)
      if path.hasPrefix(prefix) { set(path, state) }
    }
  }

  /// A figure that the prose states.
  mutating func state(
    _ figure: String, _ value: Int, label: String = "", unit: String = "件", quote: String = "原句。",
    isApproximate: Bool = false, list: Int? = 0
  ) {
    report.narrativeFigures.append(
      NarrativeFigure(
        figure: figure, label: label, value: Figure(value), unit: unit, quote: quote, line: 1,
        isApproximate: isApproximate, list: list))
  }

  var findings: [Finding] { Rules.findings(in: report) }

  func findings(_ rule: String) -> [Finding] { findings.filter { $0.rule == rule } }
}

extension Finding {
  /// Its cells as paths, sorted.
  var paths: [String] { cells.map { Form.standard.path(of: $0) }.sorted() }
}
