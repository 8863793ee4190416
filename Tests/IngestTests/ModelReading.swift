import Documents
import Ingest
import ReportWriter
import StatutoryForm

/// What was read of a written report that is not as it was written.
enum ModelReading {
  /// A line for every cell and field that is not right; none is what must be.
  static func errors(in document: Document, of model: ReportModel) throws -> [String] {
    let truth = model.truth
    let report = try Report(reading: document)
    let read = Dictionary(
      report.cells.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    var errors = truth.cells.compactMap { place, cell -> String? in
      let reading = read[place]
      let verdict = cell.verdict(
        value: reading?.value, isReported: reading?.state == .reported)
      if verdict == .right { return nil }
      return "\(Form.standard.path(of: place)) \(verdict.rawValue): printed \(cell.printed), read "
        + (reading.map { "\($0.printed) (\($0.state))" } ?? "nothing")
    }.sorted()
    if report.edition != truth.edition { errors.append("edition") }
    if report.year != truth.year { errors.append("year") }
    return errors
  }
}
