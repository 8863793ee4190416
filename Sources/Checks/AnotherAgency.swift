import Ingest
import StatutoryForm

/// Where a report names itself it names the agency whose report it is: another name there was
/// copied from another report.
public enum AnotherAgency: Rule {
  public static let description = RuleDescription(
    code: "agency.another", severity: .warning, editions: Edition.allCases,
    statement: "报告自称处是本机关：引言、正文主语和落款没有写成别的乡镇、街道", formula: "",
    example: "甲镇的报告写“由乙镇人民政府编制”", english: "Another agency stands where the report names itself")

  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] {
    guard let agency = report.agency else { return [] }
    return report.otherNames.map { other in
      finding(
        "\(agency.name)的报告在自称处写的是“\(other.name)”（第 \(other.line) 行），可能抄自别的报告："
          + Quote.short(other.quote))
    }
  }
}
