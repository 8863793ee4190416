import StatutoryForm

/// The words of the form as a report types them.
struct Labels {
  let style: Style
  let edition: Edition
  private let form = Form.standard

  init(style: Style, edition: Edition) {
    self.style = style
    self.edition = edition
  }

  func row(_ row: FormRow) -> String {
    let isDocuments = row.section == .proactive && row.code == "normative_documents"
    let label = typed(isDocuments && style.shortDocuments ? "规范性文件" : row.label)
    return label + note(row)
  }

  /// A caption of the application table: 三、本年度办理结果, （三）不予公开.
  func group(_ code: String) -> String {
    let label = form.groups.first { $0.code == code }?.label ?? ""
    guard style.spacedGroups else { return typed(label) }
    if code == "results" { return "三、本 年度 办理 结果" }
    guard code == "refused" else { return typed(label) }
    return typed("（三）") + (style.brackets == .full ? " " : "") + "不 予 公 开"
  }

  func heading(_ section: SectionCode, _ code: String) -> String {
    var label = form.headings.first { $0.section == section && $0.code == code }?.label ?? ""
    guard code == "corner" else { return label }
    if style.labels.isHooked { label = label.replacing("勾稽", with: "钩稽") }
    return style.brackets == .full ? "（\(label)）" : "(\(label))"
  }

  func column(_ section: SectionCode, _ code: String) -> String {
    let label = form.column(section, code: code)?.label ?? ""
    switch (section, code) {
    case (.applications, "public_interest") where style.shortOrganisations: return "社会组织"
    case (.applications, "natural_person") where style.spacedGroups: return "自 然 人"
    case (.applications, "public_interest") where style.spacedGroups: return "社会公 益组织"
    case (.applications, "legal_service") where style.spacedGroups: return "法律服 务机构"
    case (.applications, "business") where style.spacedGroups,
      (.applications, "research") where style.spacedGroups:
      return split(label)
    case (_, "total"): return style.labels.saysSum ? "合计" : label
    case (.proactive, _) where clipped(code) != nil: return clipped(code) ?? label
    case (.reviews, _): return style.spacedHeads ? split(label) : label
    case (.proactive, "decisions") where edition == .form2019: return "处理决定数量" + note(code)
    case (.proactive, "items_last_year"), (.proactive, "items_change"): return label + note(code)
    case (.proactive, _) where style.halfWidthProse && style.brackets == .half:
      return halved(label)
    default: return label
    }
  }

  /// The article's paragraph over a block of the disclosure table.
  func block(_ block: FormBlock) -> String {
    let label = style.halfWidthProse && style.brackets == .half ? halved(block.label) : block.label
    switch style.labels.article {
    case .full: return label
    case .half: return halved(label).replacing("条第(", with: "条(")
    case .long: return "中华人民共和国政府信息公开条例 " + label
    case .numberLost: return "第二十条第"
    case .bare: return "第二十条"
    }
  }

  /// What is left of a heading that lost its second line.
  private func clipped(_ code: String) -> String? {
    switch code {
    case "made" where style.labels.clipsHeads, "disclosed" where style.labels.clipsHeads: "本年新"
    case "items_change" where style.labels.clipsHeads: "本年增/"
    case "issued" where style.labels.clipsHeads: "本年发件"
    case "in_force" where style.labels.clipsHeads: "现行有效件"
    case "amount_10k_yuan" where style.labels.clipsFee: "本年收费金额单位:万元"
    default: nil
    }
  }

  /// The explanation that some provinces put after a row of the disclosure table.
  private func note(_ row: FormRow) -> String {
    guard style.labels.hasNotes else { return "" }
    switch row.code {
    case "regulations": return "（由设区的市以上人民政府填写）"
    case "normative_documents":
      return "（本机关印发的决定、公告、通告、意见、通知，题为“规定”“办法”“细则”“规程”的，一般按规范性文件统计，2019年以前印发且有效的计入总数）"
    case "other_services": return "（指行政许可以外的政务服务事项，含行政确认、行政奖励、行政给付、行政检查等9类和公共服务事项）"
    default: return ""
    }
  }

  private func note(_ code: String) -> String {
    guard style.labels.hasNotes else { return "" }
    switch code {
    case "items_last_year": return "（指2019年事项数）"
    case "items_change": return "（2020年增加或减少的事项数，减少填负数，如-8）"
    default: return "（2020年办件量）"
    }
  }

  /// 商业 企业, as a cell of two lines becomes.
  private func split(_ label: String) -> String { "\(label.prefix(2)) \(label.dropFirst(2))" }

  private func halved(_ label: String) -> String {
    String(label.map { Labels.half[$0] ?? $0 })
  }

  private static let half: [Character: Character] = ["（": "(", "）": ")", "，": ",", "：": ":"]

  /// The list number at the front in the report's brackets, the rest as it is.
  private func typed(_ form: String) -> String {
    var label = form.replacing("“", with: style.labels.openQuote)
    label = label.replacing("”", with: style.labels.closeQuote)
    if let dot = label.firstIndex(of: "."), style.labels.listMark != "." {
      return label[..<dot] + style.labels.listMark + label[label.index(after: dot)...]
    }
    if let dot = label.firstIndex(of: "."), style.spacedNumbers {
      return label[...dot] + " " + label[label.index(after: dot)...]
    }
    guard label.first == "（", let close = label.firstIndex(of: "）"), style.brackets != .full else {
      return label
    }
    let number = "(" + label[label.index(after: label.startIndex)..<close] + ")"
    let rest = String(label[label.index(after: close)...])
    return number + (style.brackets == .halfSpaced ? " " : "")
      + (style.halfWidthProse ? halved(rest) : rest)
  }
}
