import Documents
import Ingest
import StatutoryForm

/// A short document as it is read, its cells by their paths.
struct Reading {
  let report: Report
  private let cells: [String: CellReading]

  init(_ lines: String...) throws {
    try self.init(text: lines.joined(separator: "\n"))
  }

  init(text: String) throws {
    try self.init(document: Document(plainText: Array(text.utf8)))
  }

  init(document: Document) throws {
    report = try Report(reading: document)
    cells = Dictionary(
      report.cells.map { (Form.standard.path(of: $0.address), $0) }, uniquingKeysWith: { a, _ in a }
    )
  }

  /// The cells of a row in the order of the form: the number, ? behind one that is not certain,
  /// _ for a blank, . for a missing one, x for words.
  func row(_ path: String) -> String {
    report.cells.filter { Form.standard.path(of: $0.address).hasPrefix(path + "|") }.map { cell in
      switch cell.state {
      case .reported, .corrected: cell.value?.description ?? "!"
      case .uncertain: (cell.value?.description ?? "!") + "?"
      case .blank: "_"
      case .missing: "."
      case .unreadable: "x"
      }
    }.joined(separator: " ")
  }

  func rules(_ prefix: String = "reading.") -> [String] {
    report.findings.map(\.rule).filter { $0.hasPrefix(prefix) }
  }
}
