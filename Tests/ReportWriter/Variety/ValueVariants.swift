import StatutoryForm

/// What cells print instead of a plain number.
enum ValueVariant: String, CaseIterable {
  case plusSigns, words, ratios, units, annotations, yuan, tenThousandYuan, grouped, fullWidth
  case wordsForNone, paragraph, decimals, bareSign

  func apply(to report: inout SyntheticReport, keepsLong: Bool, random: inout SplitMix64) {
    switch self {
    case .plusSigns: report.print("items_change") { $0.mantissa > 0 ? "+\($0)" : "\($0)" }
    case .words:
      let plus = random.pick(["增", "增加"])
      report.print("items_change", isJudged: { $0.mantissa == 0 }) { figure in
        if figure.mantissa == 0 { return "未增未减" }
        return (figure.mantissa > 0 ? plus : plus == "增" ? "减" : "减少")
          + "\(figure.mantissa.magnitude)"
      }
    case .ratios:
      report.print("items_change", isJudged: { $0.mantissa == 0 }) {
        $0.mantissa == 0 ? "0/0" : "\($0)"
      }
    case .units:
      let space = random.chance(30) ? " " : ""
      report.print("decisions") { "\($0)\(space)件" }
      report.print("items_last_year") { "\($0)\(space)项" }
      report.print("purchases") { "\($0)\(space)批次" }
    case .annotations:
      report.print("issued") { $0.mantissa < 2 ? "\($0)" : "\($0)（其中修订\($0.mantissa / 2)件）" }
      report.print("repealed") { $0.mantissa < 2 ? "\($0)" : "\($0)（含自然失效\($0.mantissa / 2)件）" }
    case .yuan:
      for code in ["amount_10k_yuan", "purchase_amount_10k_yuan"] {
        report.print(code) { figure in
          guard figure.scale <= 4, figure.mantissa != 0 else { return "\(figure)" }
          let factor = (figure.scale..<4).reduce(Int64(1)) { power, _ in power * 10 }
          return "\(figure.mantissa * factor)元"
        }
      }
    case .tenThousandYuan:
      report.print("amount_10k_yuan") { "\($0)万元" }
      report.print("purchase_amount_10k_yuan") { "\($0)万元" }
    case .grouped: report.reprint(as: .grouped)
    case .fullWidth: report.reprint(as: .fullWidth)
    case .wordsForNone:
      report.say("本单位未制作规章", instead: "regulations")
    case .bareSign: report.leaveSigns()
    case .paragraph:
      guard keepsLong else { return }
      report.say(
        "其中困难群众救助全年惠及1378户2169人次，发放资金合计104万元；其余事项无人申请。",
        instead: report.edition == .form2019 ? "other_services" : "coercion")
    case .decimals:
      let digits = random.int(3...6)
      for code in ["amount_10k_yuan", "purchase_amount_10k_yuan"] {
        guard let column = Form.standard.column(.proactive, code: code) else { continue }
        for place in Form.standard.cells(.proactive, in: report.edition)
        where place.column == column.id && report.cells[place]?.state == .reported {
          let figure = Figure(
            mantissa: Int64(random.number(digits: digits + 2)), scale: UInt8(digits))
          report.cells[place] = CellTruth(figure)
        }
      }
    }
  }
}

extension SyntheticReport {
  /// Prints the numbers of a column of the disclosure table in another way.
  mutating func print(
    _ code: String, isJudged: (Figure) -> Bool = { _ in false }, _ text: (Figure) -> String
  ) {
    guard let column = Form.standard.column(.proactive, code: code) else { return }
    for (place, cell) in cells
    where place.section == .proactive && place.column == column.id && cell.state == .reported {
      guard let value = cell.value else { continue }
      cells[place]?.printed = text(value)
      cells[place]?.isJudged = isJudged(value)
    }
  }

  /// Prints every number with the digits of another style.
  mutating func reprint(as digits: Style.Digits) {
    style.digits = digits
    for (place, cell) in cells where cell.state == .reported {
      if let value = cell.value { cells[place]?.printed = style.printed(value) }
    }
  }

  /// Prints 增 or 减 without saying by how much.
  mutating func leaveSigns() {
    guard let column = Form.standard.column(.proactive, code: "items_change") else { return }
    for (place, cell) in cells where place.section == .proactive && place.column == column.id {
      guard cell.state == .reported, let value = cell.value, value.mantissa != 0 else { continue }
      cells[place] = CellTruth(
        value: nil, state: .unreadable, printed: value.mantissa > 0 ? "增" : "减")
    }
  }

  /// Puts words into the last cell of a row, or into each of the rules.
  mutating func say(_ words: String, instead code: String) {
    guard let row = Form.standard.row(.proactive, code: code) else { return }
    let places = Form.standard.cells(.proactive, in: edition).filter { $0.row == row.id }
    for place in code == "regulations" ? places : places.suffix(1) {
      guard cells[place]?.state != .missing else { continue }
      cells[place] = CellTruth(value: nil, state: .unreadable, printed: words)
    }
  }
}
