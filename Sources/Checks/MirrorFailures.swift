import Ingest
import StatutoryForm

/// Broken relations as findings, where two that one slip explains are one finding.
///
/// A case filed under two applicants leaves one column short and another with as much too many,
/// or a row and a column with the same too many. Two findings would look like two mistakes.
struct MirrorFailures {
  private(set) var findings: [Finding] = []
  private let figures: ReportFigures
  private var isTold: [Bool]

  init(_ broken: [RelationState], in figures: ReportFigures) {
    self.figures = figures
    isTold = Array(repeating: false, count: broken.count)
    var merged: [Int: Finding] = [:]
    if let (a, b) = pair(
      of: ReceivedConcluded.code, in: broken, is: isApplicant, total: wholeColumn)
    {
      merged[a] = columns(broken[a], broken[b])
      isTold[b] = true
    }
    if let (a, b) = pair(
      of: ConcludedOutcomes.code, in: broken, is: isApplicant, total: wholeColumn)
    {
      merged[a] = columns(broken[a], broken[b])
      isTold[b] = true
    }
    if let (a, b) = pair(of: ApplicantsTotal.code, in: broken, is: isOutcome, total: concludedRow) {
      merged[a] = rows(broken[a], broken[b])
      isTold[b] = true
    }
    if let (row, column) = crossing(broken), !isTold[row], !isTold[column],
      merged[row] == nil, merged[column] == nil
    {
      merged[row] = cross(broken[row], broken[column])
      isTold[column] = true
    }
    for n in broken.indices where !isTold[n] { findings.append(merged[n] ?? broken[n].finding) }
  }

  // MARK: which two

  private func isApplicant(_ relation: Relation) -> Bool {
    relation.left.first.flatMap { Form.standard.column(.applications, id: $0.column) }?.sum.isEmpty
      ?? false
  }

  private static let outcomes = Set(
    (Form.standard.rows[.applications] ?? []).flatMap(\.sum).compactMap {
      Form.standard.row(.applications, code: $0)?.id
    })

  private func isOutcome(_ relation: Relation) -> Bool {
    relation.left.first.map { MirrorFailures.outcomes.contains($0.row) } ?? false
  }

  private func wholeColumn(_ relation: Relation) -> Bool { !isApplicant(relation) }

  private func concludedRow(_ relation: Relation) -> Bool {
    relation.left.first.map { Form.standard.row(.applications, id: $0.row)?.sum.isEmpty == false }
      ?? false
  }

  /// The only two failures of a rule, equal and opposite, where the whole comes out. What holds with some
  /// number in a blank is no slip, so that both must fail as printed.
  private func pair(
    of rule: String, in broken: [RelationState], is part: (Relation) -> Bool,
    total: (Relation) -> Bool
  ) -> (Int, Int)? {
    let failing = broken.indices.filter { broken[$0].relation.rule == rule }
    guard failing.count == 2, failing.allSatisfy({ part(broken[$0].relation) }),
      failing.allSatisfy({ broken[$0].failsAsPrinted }),
      let a = broken[failing[0]].difference, let b = broken[failing[1]].difference,
      a + b == Figure(0),
      let whole = Rules.relations.first(where: { $0.rule == rule && total($0) }),
      figures.state(of: whole)?.holds == true
    else { return nil }
    return (failing[0], failing[1])
  }

  /// The only row of outcomes and the only applicant that fail, by the same number too many, which
  /// their common cell has.
  private func crossing(_ broken: [RelationState]) -> (row: Int, column: Int)? {
    let rows = broken.indices.filter { broken[$0].relation.rule == ApplicantsTotal.code }
    let columns = broken.indices.filter { broken[$0].relation.rule == ConcludedOutcomes.code }
    guard rows.count == 1, columns.count == 1, isOutcome(broken[rows[0]].relation),
      isApplicant(broken[columns[0]].relation),
      broken[rows[0]].failsAsPrinted, broken[columns[0]].failsAsPrinted,
      let surplus = broken[rows[0]].difference, surplus == broken[columns[0]].difference,
      surplus.mantissa < 0, let cell = common(broken[rows[0]], broken[columns[0]]),
      let value = figures.reading(cell)?.value, let rest = value + surplus, rest.mantissa >= 0
    else { return nil }
    return (rows[0], columns[0])
  }

  private func common(_ row: RelationState, _ column: RelationState) -> CellAddress? {
    row.relation.right.first { column.relation.right.contains($0) }
  }

  // MARK: what they say

  private func columns(_ a: RelationState, _ b: RelationState) -> Finding {
    merge(
      a, b,
      "\(told(a))；\(told(b))；总计列相符：\(cases(a))可能记在两类申请人下")
  }

  private func rows(_ a: RelationState, _ b: RelationState) -> Finding {
    merge(
      a, b, "\(told(a))；\(told(b))；（七）总计相符：\(cases(a))的总计可能记在另一种办理结果下")
  }

  private func cross(_ row: RelationState, _ column: RelationState) -> Finding {
    let cell = common(row, column).map(Form.standard.title) ?? ""
    return merge(
      row, column, "\(told(row))；\(told(column))：\(cases(row))可能记在两类申请人下，“\(cell)”多计")
  }

  /// 自然人 少 1（…）: how the left side differs from the right.
  private func told(_ state: RelationState) -> String {
    let count = size(state)
    let isLess = (state.difference?.mantissa ?? 0) < 0
    return "\(state.relation.subject) \(isLess ? "少" : "多") \(count)（\(state.sides)）"
  }

  private func cases(_ state: RelationState) -> String { "\(size(state)) 件申请" }

  private func size(_ state: RelationState) -> Figure {
    let difference = state.difference ?? Figure(0)
    return difference.mantissa < 0
      ? Figure(mantissa: -difference.mantissa, scale: difference.scale) : difference
  }

  private func merge(_ a: RelationState, _ b: RelationState, _ message: String) -> Finding {
    let blanks = a.hasBlanks ? a.aboutBlanks : b.aboutBlanks
    return Finding(
      rule: a.relation.rule, severity: max(a.severity, b.severity),
      responsibility: a.isCertain && b.isCertain ? .source : .extraction,
      message: message + blanks, left: a.left, right: a.right,
      cells: a.cells + b.cells.filter { !a.cells.contains($0) })
  }
}
