import Ingest
import StatutoryForm

/// 规章 come from ministries and from the governments of provinces, prefectures and cities with
/// districts (立法法); a town, a county or a bureau has none, and means its other documents.
public enum ImpossibleRegulations: Rule {
  public static let description = RuleDescription(
    code: "law.regulations", severity: .warning,
    statement: "乡镇、街道、县级政府和地方部门不制定规章：规章的制发、废止和现行有效件数为零",
    formula: "regulations.issued = repealed = in_force = made = 0",
    example: "某镇：规章，本年制发件数 2", english: "A body without the power issued regulations")

  private static let cells: [CellAddress] = ["issued", "repealed", "in_force", "made"].compactMap {
    Form.standard.address("proactive|regulations|\($0)")
  }

  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] {
    guard let agency = report.agency, !mayIssue(agency) else { return [] }
    let counted = cells.compactMap(figures.reading).filter { ($0.value?.mantissa ?? 0) > 0 }
    guard let first = counted.first else { return [] }
    let told = counted.map { cell in
      let column = Form.standard.column(.proactive, id: cell.address.column)?.label ?? ""
      return "\(column) \(cell.printed)"
    }
    let places = counted.map(\.address)
    return [
      finding(
        "规章：\(told.joined(separator: "，"))；\(agency.name)依法不能制定规章，可能是其他文件",
        left: first.value, right: Figure(0), cells: places, isCertain: figures.isCertain(places))
    ]
  }

  /// Whether an agency, or the government whose office it is, may issue regulations, as far as its
  /// name tells.
  private static func mayIssue(_ agency: Agency) -> Bool {
    switch agency.kind {
    case .township, .subdistrict: false
    case .government, .governmentOffice: agency.county == nil && agency.town == nil
    case .department: !isLocal(agency)
    case .other: true
    }
  }

  /// 广水市财政局, 区教育局 and 教育局, but not 水利部 or 国家统计局.
  private static func isLocal(_ agency: Agency) -> Bool {
    if agency.province != nil || agency.city != nil || agency.county != nil || agency.town != nil {
      return true
    }
    let name = Array(agency.fullName.unicodeScalars)
    guard let first = name.first, let last = name.last else { return false }
    if first == "国" || first == "中" { return false }
    return last == "局" && name.dropLast().last != "总" || "省市区县州旗镇乡".unicodeScalars.contains(first)
  }
}
