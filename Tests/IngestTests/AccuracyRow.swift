import Checks
import Documents
import Ingest
import ReportWriter
import StatutoryForm

/// How a series of reports differs from the plainest.
enum AccuracySeries: String, CaseIterable {
  case form2021, form2019
  /// Both forms; titles, labels, values and headings with the oddities of real reports, and sums
  /// that do not come out.
  case odd

  func writer(_ layout: Layout) -> ReportWriter {
    var writer = ReportWriter(seed: 20_261)
    writer.layout = layout
    switch self {
    case .form2021: writer.edition = .form2021
    case .form2019: writer.edition = .form2019
    case .odd:
      writer.edition = nil
      writer.variety = 40
      writer.faultyReports = 60
      writer.blankReports = 50
    }
    return writer
  }
}

/// What the reader makes of the reports of one layout.
struct AccuracyRow {
  static let reports = 15

  let series: AccuracySeries
  let layout: Layout
  private(set) var verdicts: [Verdict: Int] = [:]
  /// Right without a number: the document no longer tells whose the printed number is.
  private(set) var untold = 0
  private(set) var agencies = 0
  private(set) var years = 0
  private(set) var editions = 0
  /// Sums that do not come out in print.
  private(set) var broken = 0
  /// Those that a rule finds, or of which a cell is marked.
  private(set) var kept = 0
  /// Every wrong cell and every sum that the reading mended.
  private(set) var errors: [String] = []

  init(_ series: AccuracySeries, _ layout: Layout) {
    (self.series, self.layout) = (series, layout)
    let writer = series.writer(layout)
    for index in 0..<AccuracyRow.reports { score(writer.report(index), index) }
  }

  func cells(_ verdict: Verdict) -> Int { verdicts[verdict] ?? 0 }

  /// The part of the cells that are right.
  var share: Double {
    Double(cells(.right)) / Double(max(1, verdicts.values.reduce(0, +)))
  }

  private mutating func score(_ written: WrittenReport, _ index: Int) {
    let truth = written.truth
    let document = try? Document(plainText: Array(written.text.utf8))
    // A text in which no report is found tells nothing, and so nothing wrong.
    let report = document.flatMap { try? Report(reading: $0) } ?? Report()
    let cells = Dictionary(
      report.cells.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    for (place, cell) in truth.cells {
      let read = cells[place]
      let verdict = cell.verdict(value: read?.value, isReported: read?.state == .reported)
      verdicts[verdict, default: 0] += 1
      if cell.trace == .open, read?.state != .reported { untold += 1 }
      guard verdict == .wrong else { continue }
      errors.append(
        "report \(index), \(Form.standard.path(of: place)): \(read?.printed ?? ""), "
          + "printed \(cell.printed.isEmpty ? "nothing" : cell.printed)")
    }
    let findings = Rules.findings(in: report)
    if report.agency?.name == truth.agency.town ?? truth.agency.fullName { agencies += 1 }
    if report.year == truth.year { years += 1 }
    if report.edition == truth.edition { editions += 1 }
    for relation in BrokenSum.all(in: truth) {
      broken += 1
      let isFound = findings.contains { relation.isFound(by: $0) }
      let isMarked = relation.cells.contains {
        cells[$0]?.state != .reported && cells[$0]?.state != .blank
      }
      if isFound || isMarked {
        kept += 1
      } else {
        errors.append("report \(index), mended: \(relation.name)")
      }
    }
  }
}

extension AccuracyRow {
  static let head = """
    | layout | cells | right | untold | flagged | missed | wrong | agency | year | edition | broken sums kept |
    |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|

    """

  /// The row of the table in Markdown.
  var line: String {
    let counts =
      [verdicts.values.reduce(0, +), cells(.right), untold, cells(.flagged), cells(.missed)]
      + [cells(.wrong), agencies, years, editions]
    let words =
      ["`\(layout)`"] + counts.map(String.init)
      + [broken == 0 ? "" : "\(kept) of \(broken)"]
    return "| " + words.joined(separator: " | ") + " |\n"
  }
}
