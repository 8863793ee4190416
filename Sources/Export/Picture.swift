/// Bars and lines of block characters, for a terminal.
public enum Picture {
  /// A bar of eighths of a cell; ▒ for a negative value. Nothing for zero, and at least an eighth for
  /// anything else.
  public static func bar(_ value: Double, most: Double, width: Int) -> String {
    guard most > 0, value.isFinite, value != 0 else { return "" }
    let eighths = max(1, Int((abs(value) / most * Double(width) * 8).rounded()))
    if value < 0 { return String(repeating: "▒", count: max(1, (eighths + 4) / 8)) }
    let rest = eighths % 8
    return String(repeating: "█", count: eighths / 8)
      + (rest > 0 ? String(partBlocks[rest - 1]) : "")
  }

  /// A block for each value, from the lowest to the highest of them; · where there is none.
  public static func sparkline(_ values: [Double?]) -> String {
    let known = values.compactMap(\.self)
    guard let least = known.min(), let most = known.max() else {
      return String(repeating: "·", count: values.count)
    }
    // From zero, so that twice as much looks like twice as much.
    let low = min(0, least)
    let span = most - low
    return String(
      values.map { value -> Character in
        guard let value else { return "·" }
        return span == 0 ? levels[0] : levels[min(7, Int((value - low) / span * 7.999))]
      })
  }

  private static let partBlocks: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  private static let levels: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}

extension String {
  /// Filled with spaces to a width, as a terminal counts it.
  public func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth(self)))
  }

  /// The beginning that fits into a width, ending in … where something was cut.
  public func fitted(to width: Int) -> String { cut(self, to: width) }
}
