/// A picture of an answer, by the codes of its columns.
public struct Chart: Sendable, Hashable {
  public enum Kind: String, Sendable {
    /// As long as the value is large.
    case bars
    /// The value over another column, a line for each series.
    case line
    /// Parts of a whole, in percent.
    case shares
  }

  public let kind: Kind
  public let value: String
  /// What the value goes along, for a line.
  public let over: String?
  /// What names a bar or a series.
  public let labels: [String]
}

/// Reads `bars value by agency county`, `line value over year by agency`, `none`.
extension Chart {
  /// nil for `none`.
  static func declared(_ text: String, columns: [String]) throws(DeclarationError) -> Chart? {
    let words = text.split(separator: " ").map(String.init)
    if words == ["none"] { return nil }
    guard let kind = words.first.flatMap(Kind.init(rawValue:)), words.count >= 4 else {
      throw DeclarationError(message: "chart: bars, shares or line, and its columns; or none")
    }
    let by = kind == .line ? 4 : 2
    guard words.count > by + 1, words[by] == "by", kind != .line || words[2] == "over" else {
      throw DeclarationError(
        message: kind == .line
          ? "chart: line VALUE over COLUMN by LABEL…" : "chart: … VALUE by LABEL…")
    }
    let chart = Chart(
      kind: kind, value: words[1], over: kind == .line ? words[3] : nil,
      labels: Array(words[(by + 1)...]))
    for name in [chart.value] + chart.labels + (chart.over.map { [$0] } ?? [])
    where !columns.contains(name) {
      throw DeclarationError(message: "the chart speaks of \(name), which is no column")
    }
    return chart
  }
}
