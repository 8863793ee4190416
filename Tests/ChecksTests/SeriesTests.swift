import Checks
import Documents
import Ingest
import ReportWriter
import StatutoryForm
import Testing

@Suite("Rules over a series of reports with known figures") struct SeriesTests {
  private static let codes = Set(Rules.relations.map(\.rule))

  private static func writer(faults: Int, blanks: Int = 40) -> ReportWriter {
    var writer = ReportWriter(seed: 4_711)
    writer.edition = nil
    writer.faultyReports = faults
    writer.blankReports = blanks
    return writer
  }

  /// The report as a perfect reader would give it, without the cells that nobody could place.
  private static func report(_ truth: SyntheticReport) -> Report {
    var report = Report()
    report.edition = truth.edition
    report.year = truth.year
    for section in [SectionCode.proactive, .applications, .reviews] {
      for address in Form.standard.cells(section, in: truth.edition) {
        guard let cell = truth.cells[address] else { continue }
        report.cells.append(
          CellReading(
            address: address, value: cell.value,
            state: cell.trace == .open
              ? .missing : CellState(rawValue: cell.state.rawValue) ?? .missing,
            printed: cell.printed))
      }
    }
    return report
  }

  private static func findings(_ truth: SyntheticReport) -> [Finding] {
    Rules.findings(in: report(truth)).filter { codes.contains($0.rule) }
  }

  @Test func `of 500 reports every broken relation is found, and none in the sound ones`() {
    let writer = Self.writer(faults: 50)
    var (sound, broken) = (0, 0)
    for index in 0..<500 {
      let truth = writer.report(index).truth
      let expected = Relations.all(brokenIn: truth.cells, edition: truth.edition)
      let found = Self.findings(truth)
      for relation in expected {
        #expect(
          found.contains { relation.cells.isSubset(of: $0.cells) },
          "report \(index): \(relation.name)")
      }
      #expect(found.count <= expected.count, "report \(index)")
      if expected.isEmpty { sound += 1 } else { broken += 1 }
    }
    #expect(sound > 100 && broken > 100)
  }

  /// Several cells of any kind, so that failures meet, mirror one another and hide behind blanks.
  @Test func `cells broken at random are found, as error only where no blank could mend them`() {
    let writer = Self.writer(faults: 0)
    var random = SplitMix64(seed: 99)
    var (errors, warnings, merged) = (0, 0, 0)
    for index in 0..<300 {
      var truth = writer.report(index).truth
      let places = truth.cells.keys.filter {
        $0.section != .proactive && truth.cells[$0]?.value != nil
      }
      .sorted {
        ($0.section.rawValue, $0.row, $0.column) < ($1.section.rawValue, $1.row, $1.column)
      }
      guard !places.isEmpty else { continue }
      for _ in 0..<random.int(1...3) {
        let place = random.pick(places)
        truth.cells[place] = CellTruth(
          Figure((truth.cells[place]?.value?.whole ?? 0) + random.int(1...2)))
      }
      let expected = Relations.all(brokenIn: truth.cells, edition: truth.edition)
      let found = Self.findings(truth)
      for relation in expected {
        let own = found.filter { relation.cells.isSubset(of: $0.cells) }
        #expect(!own.isEmpty, "report \(index): \(relation.name)")
        let hasBlank = relation.cells.contains { truth.cells[$0]?.value == nil }
        if !hasBlank { #expect(own.contains { $0.severity == .error }, "report \(index)") }
      }
      #expect(found.count <= expected.count)
      merged += expected.count - found.count
      errors += found.filter { $0.severity == .error }.count
      warnings += found.filter { $0.severity == .warning }.count
    }
    #expect(errors > 100 && warnings > 10 && merged > 10, "\(errors) \(warnings) \(merged)")
  }

  /// Layouts that keep every figure in its place: there whatever is told is told of the report.
  @Test(arguments: [Layout.tabRowsPadded, .cellPerLine, .pipesTraditional])
  func `the prose of sound reports contradicts no table, and a wrong number in it does`(
    layout: Layout
  )
    throws
  {
    var writer = Self.writer(faults: 40, blanks: 0)
    writer.layout = layout
    writer.variety = 20
    var contradictions = 0
    for index in 0..<40 {
      let written = writer.report(index)
      let report = try Report(reading: Document(plainText: Array(written.text.utf8)))
      let found = Rules.findings(in: report).filter {
        $0.rule.hasPrefix("narrative.") || $0.rule.hasPrefix("agency.")
          || $0.rule.hasPrefix("year.") || $0.rule.hasPrefix("count.")
      }
      let isContradicted = written.truth.faults.contains { $0.hasPrefix("narrative") }
      let allowed = isContradicted ? ["narrative.received"] : []
      #expect(found.map(\.rule).filter { !allowed.contains($0) } == [], "report \(index): \(found)")
      if isContradicted { contradictions += found.count }
    }
    #expect(contradictions > 0)
  }
}
