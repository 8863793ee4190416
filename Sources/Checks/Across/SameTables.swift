import Ingest
import StatutoryForm

/// Tables that tell enough to be nobody else's, and are in two reports all the same.
public enum SameTables {
  public static let description = RuleDescription(
    code: "across.same_tables", scope: .corpus, severity: .warning,
    statement: "两份报告的表逐格相同，而表中不同的非零数多到不会是巧合：可能误用了另一机关或另一年的表",
    formula: "every cell of a table of one report = the same cell of the other",
    example: "甲镇2023年的三张表与甲镇2022年的逐格相同", english: "The tables of another report")

  public static func finding(of copy: Copy) -> AcrossFinding? {
    let parts = CopiedPart.allCases.filter { copy.parts.contains($0) && !$0.isProse }
    guard !parts.isEmpty else { return nil }
    let isSure = copy.isCertain && copy.report.isPlaced && copy.original.isPlaced
    return AcrossFinding(
      scope: .copies, reportID: copy.report.id,
      finding: Finding(
        rule: description.code, severity: description.severity,
        responsibility: isSure ? .source : .extraction,
        message: "\(title(of: parts))与\(copy.told)逐格相同，其中非零数 \(copy.cells.count) 个"
          + copy.toldOfOthers,
        cells: copy.cells),
      elsewhere: copy.cells.map {
        CellElsewhere(
          agency: copy.isWithinOneAgency ? nil : copy.original.agency ?? "",
          year: copy.original.year,
          address: $0)
      },
      otherReportID: copy.original.id)
  }

  private static func title(of parts: [CopiedPart]) -> String {
    if parts.contains(.tables) { return "各表的数" }
    return parts.compactMap { part in
      Form.standard.chapters.first { $0.code == part.rawValue && $0.editions.contains(.form2021) }
        .map { "“\($0.label)”" }
    }.joined(separator: "、") + "的表"
  }
}

extension Copy {
  var isWithinOneAgency: Bool {
    report.agency == original.agency && report.county == original.county
  }

  /// 松岭街道（青禾县）2022年的报告
  var told: String {
    let year = original.year.map { "\($0)年" } ?? ""
    if isWithinOneAgency { return "本机关\(year)的报告" }
    let county = original.county.map { "（\($0)）" } ?? ""
    return "\(original.agency ?? "未写明机关")\(county)\(year)的报告"
  }

  var toldOfOthers: String { count > 2 ? "；相同的报告共 \(count) 份" : "" }
}
