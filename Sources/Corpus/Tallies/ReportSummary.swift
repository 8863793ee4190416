import Ingest
import SQLite
import StatutoryForm

/// What lists show of one report: a row of the table `report_summary`.
struct ReportSummary {
  /// In the order of `columns`.
  let values: [Value]
  /// Whether a sum has more than 64 bits: there is no exact one then.
  let isTooLarge: Bool

  static let columns = [
    "fees", "fees_printed", "fees_state", "information_fee_yuan", "received", "received_state",
    "carried_in", "carried_in_state", "concluded", "carried_out", "balance_difference",
    "balance_blanks", "balance_uncertain", "reconsiderations", "lawsuits", "reviews_corrected",
    "reviews_pending", "review_blanks", "review_uncertain", "errors", "warnings", "infos",
    "accepted", "rules",
  ]

  init(_ sheet: CellSheet) {
    let balance = Self.balance.map { Self.tally([$0], sheet) }
    let all = Self.tally(Self.balance, sheet)
    var difference = CellTally()
    for (index, slot) in Self.balance.enumerated() where sheet.states[slot] >= 0 {
      let value = sheet.values[slot]
      difference.add(index < 2 ? value : Self.negative(value), state: sheet.states[slot])
    }
    let sums = [Self.reconsiderations, Self.lawsuits, Self.corrected, Self.pending]
      .map { Self.tally($0, sheet) }
    let reviews = Self.tally(Self.reviews, sheet)
    isTooLarge = (sums + [difference]).contains(where: \.isTooLarge)
    values =
      [
        sheet.values[Self.fees], Value(sheet.feesPrinted), Self.state(Self.fees, sheet),
        sheet.informationFee,
        balance[0].sum, Self.state(Self.balance[0], sheet),
        balance[1].sum, Self.state(Self.balance[1], sheet),
        balance[2].sum, balance[3].sum,
        all.numbers == 4 ? difference.sum : .null,
        all.cells > 0 ? Value(all.cells - all.numbers) : .null, Value(all.count(of: .uncertain)),
      ] + sums.map(\.sum)
      + [Value(reviews.cells - reviews.numbers), Value(reviews.count(of: .uncertain))]
      + Self.findings(of: sheet)
  }

  private static func findings(of sheet: CellSheet) -> [Value] {
    let open = ["error", "warning", "info"].map { severity in
      sheet.findings.filter { $0.key.severity == severity }.values
        .reduce(0) { $0 + $1.findings - $1.accepted }
    }
    let rules = Set(sheet.findings.keys.map(\.rule)).sorted().joined(separator: ",")
    return open.map { Value($0) }
      + [
        Value(sheet.findings.values.reduce(0) { $0 + $1.accepted }),
        Value(rules.isEmpty ? nil : rules),
      ]
  }

  private static func tally(_ slots: [Int], _ sheet: CellSheet) -> CellTally {
    var tally = CellTally()
    for slot in slots where sheet.states[slot] >= 0 {
      tally.add(sheet.values[slot], state: sheet.states[slot])
    }
    return tally
  }

  /// The state of a cell, which is missing where the report has no such table.
  private static func state(_ slot: Int, _ sheet: CellSheet) -> Value {
    let state = sheet.states[slot]
    return .text((state < 0 ? .missing : CellTally.states[state]).rawValue)
  }

  /// As SQL has it: of the least whole number it is no whole one.
  private static func negative(_ value: Value) -> Value {
    switch value {
    case .integer(let number) where number > .min: .integer(-number)
    case .integer(let number): .real(-Double(number))
    case .real(let number): .real(-number)
    case .null, .text, .blob: value
    }
  }

  static let fees = CellSheet.slot(.proactive, "fees", "amount_10k_yuan") ?? 0

  private static let balance = ["received", "carried_in", "concluded", "carried_out"].compactMap {
    CellSheet.slot(.applications, $0, "total")
  }
  private static let reviews = reviews { _, _ in true }
  private static let reconsiderations = reviews { $0 == "reconsideration" && $1 == "total" }
  private static let lawsuits = reviews { $0.hasPrefix("litigation") && $1 == "total" }
  private static let corrected = reviews { $1 == "corrected" }
  private static let pending = reviews { $1 == "pending" }

  private static func reviews(_ isMeant: (_ row: String, _ column: String) -> Bool) -> [Int] {
    (Form.standard.rows[.reviews] ?? []).flatMap { row in
      (Form.standard.columns[.reviews] ?? []).compactMap { column in
        isMeant(row.code, column.code)
          ? CellSheet.slot(.reviews, row.code, column.code) : nil
      }
    }
  }
}
