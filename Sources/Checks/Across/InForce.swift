import Ingest
import StatutoryForm

/// Documents in force are those of last year, with the new ones and without the repealed.
///
/// The form of 2019 counts documents disclosed, not in force: nothing follows from it.
public enum InForce: YearRule {
  public static let description = RuleDescription(
    code: "across.in_force", scope: .corpus, severity: .warning, editions: [.form2021],
    statement: "规章、行政规范性文件：上年现行有效件数加本年制发件数，减本年废止件数，等于本年现行有效件数",
    formula: "in_force(y − 1) + issued(y) − repealed(y) = in_force(y)",
    example: "2022年现行有效 66 件，2023年制发 3 件、废止 1 件，而现行有效 372 件",
    english: "Documents in force against last year's")

  public static let relations: [YearRelation] = ["regulations", "normative_documents"]
    .compactMap { row in
      guard let title = Form.standard.row(.proactive, code: row)?.label,
        let before = YearRelation.Term("proactive|\(row)|in_force"),
        let issued = YearRelation.Term("proactive|\(row)|issued", isLater: true),
        let repealed = YearRelation.Term(
          "proactive|\(row)|repealed", isLater: true, isSubtracted: true),
        let now = YearRelation.Term("proactive|\(row)|in_force", isLater: true)
      else { return nil }
      return YearRelation(
        subject: title, left: [before, issued, repealed], right: now, partsOfTotal: [:])
    }
}
