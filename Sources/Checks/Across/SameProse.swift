import Ingest
import StatutoryForm

/// A chapter that is word for word another report's, once names and years are left out.
public enum SameProse {
  public static let description = RuleDescription(
    code: "across.same_prose", scope: .corpus, severity: .info, editions: Edition.allCases,
    statement: "除机关名称和年份外，一章的文字与另一份报告完全相同",
    example: "乙镇2023年“存在的主要问题及改进情况”与甲镇2022年的逐字相同",
    english: "The prose of another report")

  public static func finding(of copy: Copy) -> AcrossFinding? {
    let parts = CopiedPart.allCases.filter { copy.parts.contains($0) && $0.isProse }
    guard !parts.isEmpty else { return nil }
    let titles = parts.compactMap { part in
      Form.standard.chapters.first { $0.code == part.rawValue && $0.editions.contains(.form2021) }
        .map { "“\($0.label)”" }
    }
    return AcrossFinding(
      scope: .copies, reportID: copy.report.id,
      finding: Finding(
        rule: description.code, severity: description.severity,
        responsibility: copy.report.isPlaced && copy.original.isPlaced ? .source : .extraction,
        message: "\(titles.joined(separator: "、"))的文字除名称和年份外与\(copy.told)完全相同"
          + copy.toldOfOthers),
      otherReportID: copy.original.id)
  }
}
