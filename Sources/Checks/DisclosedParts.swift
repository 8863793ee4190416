import Ingest
import StatutoryForm

/// The parts that the prose lists of the year's disclosed items are not more than the whole.
///
/// They may be fewer: 其中 names only some. Channels say nothing: one item is on several. Each list is
/// compared on its own, for a whole may be parted in several ways.
public enum DisclosedParts: Rule {
  public static let description = RuleDescription(
    code: "narrative.disclosed_parts", severity: .warning, editions: Edition.allCases,
    statement: "正文主动公开信息的总数，不小于所列各类之和（各渠道之和除外：同一信息可在几个渠道公开；几种分法分别比较）",
    formula: "disclosed ≥ Σ parts of one list", example: "“公开信息 30 条，其中政策文件 20 条，财政信息 15 条”",
    english: "Disclosed items: the whole against its parts")

  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] {
    guard let whole = report.narrativeFigures.first(where: { $0.figure == "proactive_disclosed" }),
      !whole.isApproximate, !nests(whole.quote)
    else { return [] }
    let parts = report.narrativeFigures.filter { $0.figure == "proactive_disclosed_part" }
    // Where one part may hold another no sum means anything.
    guard parts.allSatisfy({ $0.list != nil && !nests($0.quote) }) else { return [] }
    return Dictionary(grouping: parts, by: \.list).values
      .sorted { ($0.first?.list ?? 0) < ($1.first?.list ?? 0) }
      .compactMap { finding(of: $0, in: whole) }
  }

  /// One list of parts against the whole.
  private static func finding(of parts: [NarrativeFigure], in whole: NarrativeFigure) -> Finding? {
    guard !parts.contains(where: { $0.isApproximate || $0.unit != whole.unit }),
      let sum = parts.reduce(Optional(Figure(0)), { sum, part in sum.flatMap { $0 + part.value } }),
      let rest = whole.value - sum, rest.mantissa < 0, parts.allSatisfy(isNoChannel)
    else { return nil }
    let terms = parts.map { $0.value.description }.joined(separator: " + ")
    return finding(
      "正文称主动公开 \(whole.value) \(whole.unit)，所列各类之和为 \(sum)（\(terms)）："
        + Quote.short(whole.quote),
      left: whole.value, right: sum)
  }

  private static let channels = [
    "网", "微信", "公众号", "微博", "平台", "渠道", "栏", "媒体", "屏", "公报", "报纸", "报刊", "客户端", "抖音", "电视", "广播",
    "方式", "形式",
  ]

  private static func isNoChannel(_ part: NarrativeFigure) -> Bool {
    !Quote.has(channels, in: part.label)
  }

  /// Whether a list may hold parts of parts: brackets, or a second 其中.
  private static func nests(_ quote: String) -> Bool {
    let scalars = Array(quote.unicodeScalars)
    let among = scalars.indices.dropLast().filter { scalars[$0] == "其" && scalars[$0 + 1] == "中" }
    return among.count > 1 || scalars.contains { "（(含".unicodeScalars.contains($0) }
  }
}
