import Documents
import StatutoryForm

/// Decides which of the statements of a figure counts, or that none does.
struct StatementChoice {
  let statements: [Statement]
  let text: Text
  let prose: Prose

  func settle() -> (figures: [NarrativeFigure], findings: [Finding]) {
    var chosen: [Int] = []
    var findings: [Finding] = []
    for kind in NarrativeFigure.Kind.allCases {
      let all = statements.indices.filter { statements[$0].figure == kind }
      // The plainest words count: 主动公开 over 发布, the whole over what one channel shows.
      guard let scope = all.map({ statements[$0].scope }).min() else { continue }
      let plain = all.filter { statements[$0].scope == scope }
      let exact = plain.filter { !statements[$0].number.isApproximate }
      guard let first = (exact + plain).first(where: { !statements[$0].isWitness })
      else { continue }
      if let other = exact.first(where: {
        statements[$0].number.value != statements[first].number.value
      }) {
        findings.append(conflict(statements[first], statements[other]))
        continue
      }
      chosen.append(first)
      if statements[first].parts.isEmpty,
        let detailed = exact.first(where: { !statements[$0].parts.isEmpty })
      {
        chosen.append(detailed)
      }
    }
    var figures: [NarrativeFigure] = []
    var told: Set<NarrativeFigure.Kind> = []
    for index in chosen.sorted() {
      let statement = statements[index]
      if told.insert(statement.figure).inserted { figures.append(figure(statement)) }
      let lists = PartLists(text: text).lists(of: statement.parts.map(\.place))
      for (n, part) in statement.parts.enumerated() {
        figures.append(figure(part, list: lists?[n]))
      }
    }
    return (figures, findings)
  }

  private func figure(_ statement: Statement, list: Int? = nil) -> NarrativeFigure {
    NarrativeFigure(
      figure: statement.figure.rawValue, label: statement.label, value: statement.number.value,
      unit: statement.unit, quote: text.printed(statement.sentence),
      line: prose.line(of: statement.place), isApproximate: statement.number.isApproximate,
      list: list)
  }

  private func conflict(_ one: Statement, _ other: Statement) -> Finding {
    func told(_ statement: Statement) -> String {
      "\(statement.number.value)（第 \(prose.line(of: statement.place)) 行）"
    }
    return Finding(
      rule: "narrative.conflict", severity: .warning, responsibility: .extraction,
      message:
        "正文对同一件事（\(one.figure.title)）写了两个数，\(told(one))和\(told(other))，两个都不采用",
      left: one.number.value, right: other.number.value)
  }
}
