import Checks
import Export
import Ingest

/// A finding on one line for people: 错误  原文  relation.applicants_total  …
struct FindingLine {
  let severity: Finding.Severity
  /// `source` or `extraction`.
  let responsibility: String
  let rule: String
  let message: String
  /// Why it was accepted.
  let accepted: String?
  /// Where in the file it is, if that is to be told: 第 43 行.
  var place: String?

  /// The lines of several findings, of which what comes before the message lines up.
  static func lines(_ findings: [FindingLine], in titles: Titles) -> [String] {
    let heads = findings.map { $0.head(titles) }
    let widths = (0..<3).map { n in heads.map { displayWidth($0[n]) }.max() ?? 0 }
    return zip(findings, heads).map { finding, head in
      let padded = zip(head, widths).map { word, width in
        word + String(repeating: " ", count: max(0, width - displayWidth(word)))
      }
      return "  " + padded.joined(separator: "  ") + "  " + finding.tail(titles)
    }
  }

  private func head(_ titles: Titles) -> [String] {
    guard titles == .zh else { return [severity.rawValue, responsibility, rule] }
    // Whether the report is at fault, or may have been misread.
    return [Severities.title(severity), responsibility == "source" ? "原文" : "读取", rule]
  }

  /// What a rule is about is told in English too; what it found is in the words of the form.
  private func tail(_ titles: Titles) -> String {
    let english = titles == .en ? FindingLine.english[rule].map { "\($0): " } : nil
    let note = accepted.map { titles == .zh ? "（已接受：\($0)）" : " (accepted: \($0))" }
    let place = place.map { "（\($0)）" }
    return safe((english ?? "") + message + (place ?? "") + (note ?? ""))
  }

  private static let english = Dictionary(
    Rules.catalogue.map { ($0.code, $0.english) }, uniquingKeysWith: { first, _ in first })
}
