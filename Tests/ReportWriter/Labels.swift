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
    return typed(isDocuments && style.shortDocuments ? "规范性文件" : row.label)
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
    let label = form.headings.first { $0.section == section && $0.code == code }?.label ?? ""
    guard code == "corner" else { return label }
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
    case (.reviews, "total"): return label
    case (.reviews, _): return style.spacedHeads ? split(label) : label
    case (.proactive, "decisions") where edition == .form2019: return "处理决定数量"
    case (.proactive, _) where style.halfWidthProse && style.brackets == .half:
      return halved(label)
    default: return label
    }
  }

  /// The article's paragraph over a block of the disclosure table.
  func block(_ block: FormBlock) -> String {
    style.halfWidthProse && style.brackets == .half ? halved(block.label) : block.label
  }

  /// 商业 企业, as a cell of two lines becomes.
  private func split(_ label: String) -> String { "\(label.prefix(2)) \(label.dropFirst(2))" }

  private func halved(_ label: String) -> String {
    String(label.map { Labels.half[$0] ?? $0 })
  }

  private static let half: [Character: Character] = ["（": "(", "）": ")", "，": ",", "：": ":"]

  /// The list number at the front in the report's brackets, the rest as it is.
  private func typed(_ label: String) -> String {
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
