import StatutoryForm
import Testing

@testable import ReportWriter

@Suite("Oddities of real reports")
struct VarietyTests {
  static func writer(_ layout: Layout?, _ variety: Int) -> ReportWriter {
    var writer = ReportWriter(seed: 91)
    writer.layout = layout
    writer.edition = nil
    writer.variety = variety
    return writer
  }

  @Test("Every oddity occurs, and none where none is asked for")
  func all() {
    let names = Set((0..<400).flatMap { VarietyTests.writer(nil, 100).report($0).truth.oddities })
    let all: [(String, [String])] = [
      ("script", ScriptVariant.allCases.map(\.rawValue)),
      ("agency", AgencyVariant.allCases.map(\.rawValue)),
      ("title", TitleVariant.allCases.map(\.rawValue)),
      ("labels", LabelVariant.allCases.map(\.rawValue)),
      ("damage", RowDamage.allCases.map(\.rawValue)),
      ("values", ValueVariant.allCases.map(\.rawValue)),
      ("period", PeriodWording.allCases.map(\.rawValue)),
      ("heading", HeadingVariant.allCases.map(\.rawValue)),
      ("trap", Trap.allCases.map(\.rawValue)), ("noise", Noise.allCases.map(\.rawValue)),
      ("prose", ProseVariant.allCases.map(\.rawValue)),
    ]
    #expect(names == Set(all.flatMap { family, cases in cases.map { "\(family).\($0)" } }))
    #expect((0..<40).allSatisfy { VarietyTests.writer(nil, 0).report($0).truth.oddities.isEmpty })
  }

  @Test("An odd report is the same each time it is written")
  func sameBytes() {
    for index in 0..<46 {
      let writer = VarietyTests.writer(nil, 60)
      #expect(writer.report(index) == writer.report(index))
    }
  }

  @Test("What the truth says is printed is printed")
  func printed() {
    for index in 0..<50 {
      let report = VarietyTests.writer(.linesPlain, 70).report(index)
      let lines = Set(
        report.text.split(whereSeparator: \.isNewline).map { line in
          line.filter { !"　\u{2003}\u{FEFF}".contains($0) }
        })
      for (place, cell) in report.truth.cells where cell.state != .missing {
        #expect(lines.contains(cell.printed), "report \(index) \(Form.standard.path(of: place))")
      }
    }
  }

  @Test("Agency and year can be found in the text")
  func identity() {
    for index in 0..<60 {
      let report = VarietyTests.writer(.pipesBare, 70).report(index)
      let truth = report.truth
      let text = report.text.filter { !$0.isWhitespace }
      let name = truth.style.inScript(truth.agency.fullName, isTraditional: false)
      #expect(text.contains(name), "report \(index): \(truth.oddities)")
      let years =
        ["\(truth.year)"] + ChineseYear.zeros.map { ChineseYear.text(truth.year, zero: $0) }
      #expect(years.contains { text.contains($0) }, "report \(index): \(truth.oddities)")
    }
  }

  @Test("Values in words and units keep their numbers, and words instead of numbers have none")
  func values() {
    var printed: [String: Figure?] = [:]
    var writer = VarietyTests.writer(.linesPlain, 60)
    writer.edition = .form2019
    writer.profile = .sparse
    for index in 0..<60 {
      for cell in writer.report(index).truth.cells.values {
        printed[cell.printed] = cell.value
      }
    }
    func value(of text: String) -> Figure? { printed[text].flatMap { $0 } }
    #expect(value(of: "未增未减") == Figure(0))
    #expect(value(of: "0/0") == Figure(0))
    for (text, value) in printed {
      if text.hasSuffix("元"), !text.hasSuffix("万元"), let yuan = Int(text.dropLast()) {
        #expect(value == Figure(mantissa: Int64(yuan), scale: 4))
      }
      if text.hasPrefix("减"), let less = Int(text.filter(\.isNumber)) {
        #expect(value == Figure(-less))
      }
      if text.hasSuffix("无人申请。") { #expect(value == .some(nil)) }
    }
  }

  @Test("Rows and columns that a report leaves out are missing, and sums still hold")
  func dropped() {
    var missing = 0
    for index in 0..<60 {
      let truth = VarietyTests.writer(.pipesBare, 80).report(index).truth
      let gone = truth.cells.filter { $0.value.state == .missing }
      missing += gone.count
      #expect(gone.isEmpty || truth.oddities.contains { $0.hasPrefix("labels.") })
      #expect(truth.faults.isEmpty, "report \(index): \(truth.oddities)")
    }
    #expect(missing > 0)
  }

  @Test("A reading is judged by what the document still holds")
  func verdicts() {
    var cell = CellTruth(Figure(3))
    #expect(cell.verdict(value: Figure(3), isReported: true) == .right)
    #expect(cell.verdict(value: Figure(4), isReported: true) == .wrong)
    #expect(cell.verdict(value: Figure(3), isReported: false) == .flagged)
    #expect(cell.verdict(value: nil, isReported: false) == .missed)
    cell.trace = .open
    #expect(cell.verdict(value: Figure(4), isReported: true) == .wrong)
    #expect(cell.verdict(value: Figure(4), isReported: false) == .right)
    #expect(cell.verdict(value: nil, isReported: false) == .right)
    let blank = CellTruth(value: nil, state: .blank, printed: "")
    #expect(blank.verdict(value: nil, isReported: false) == .right)
    #expect(blank.verdict(value: Figure(0), isReported: true) == .wrong)
  }
}
