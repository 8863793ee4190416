import Foundation
import ReportWriter
import Testing

/// Reports with known truth in every layout, read and scored: the table of docs/accuracy.md.
@Suite struct Accuracy {
  @Test func `no cell is read wrong and no broken sum mended; make docs writes the table`()
    async throws
  {
    let rows = await Accuracy.rows()
    for row in rows {
      let name = "\(row.layout), \(row.series)"
      #expect(row.errors == [], "\(name)")
      #expect(row.share >= Accuracy.leastShare(row), "\(name)")
      let least = row.series == .odd ? AccuracyRow.reports - 1 : AccuracyRow.reports
      #expect(row.agencies >= least, "\(name)")
      #expect(row.years >= least, "\(name)")
      #expect(row.editions >= least, "\(name)")
    }
    try Accuracy.compare(Accuracy.document(rows))
  }

  /// What part of the cells must be right where it is less than 99 in 100, or 98 with oddities.
  ///
  /// Some of these layouts have lost what tells the place of a figure, in others the reader does
  /// not see it yet. A line that is no longer needed goes.
  private static let shortfalls: [Layout: Double] = [
    .tabRowsClipped: 0.97,
    .pipesTraditional: 0.97,
    .linesBlankKept: 0.88,
    .pdfColumns: 0.5,
    .pdfWords: 0.92,
    .markdownShattered: 0.88,
  ]

  private static func leastShare(_ row: AccuracyRow) -> Double {
    shortfalls[row.layout] ?? (row.series == .odd ? 0.98 : 0.99)
  }

  /// Every series in every layout, in this order.
  private static func rows() async -> [AccuracyRow] {
    let places = AccuracySeries.allCases.flatMap { series in
      Layout.allCases.map { (series, $0) }
    }
    return await withTaskGroup(of: (Int, AccuracyRow).self) { group in
      for (number, (series, layout)) in places.enumerated() {
        group.addTask { (number, AccuracyRow(series, layout)) }
      }
      return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private static func document(_ rows: [AccuracyRow]) -> String {
    var text = """
      # Accuracy

      Made by `make docs` or `RECORD=1 make accuracy`. Reports written with known figures, \(AccuracyRow.reports) in each layout \
      of each table, read and compared cell by cell. A test compares this page with the reader.

      - right: the number that is printed, nothing where nothing is, or a mark where the document \
      no longer tells;
      - untold: those of the right that the document no longer tells, as rows that lost their blanks;
      - flagged: printed for certain, but marked as uncertain;
      - missed: printed, but not read;
      - wrong: another number, without a mark. There must be none;
      - broken sums kept: sums that do not come out in print and that a rule finds, or of which a \
      cell is marked: the reading mends none.

      """
    for series in AccuracySeries.allCases {
      text += "\n## \(title(series))\n\n" + AccuracyRow.head
      for row in rows where row.series == series { text += row.line }
    }
    return text
  }

  private static func title(_ series: AccuracySeries) -> String {
    switch series {
    case .form2021: "Form of 2021"
    case .form2019: "Form of 2019"
    case .odd: "Both forms, oddities of real reports, broken sums"
    }
  }

  /// Compares with docs/accuracy.md, or writes it where it is to be recorded.
  private static func compare(_ text: String) throws {
    let environment = ProcessInfo.processInfo.environment
    if environment["SHOW"] == "1" { print(text) }
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/accuracy.md")
    if environment["RECORD"] == "1" {
      return try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let differences = text.components(separatedBy: "\n").difference(from: kept)
    #expect(
      differences.prefix(4).map { "\($0)" } == [],
      "docs/accuracy.md is not what RECORD=1 make accuracy writes")
  }
}
