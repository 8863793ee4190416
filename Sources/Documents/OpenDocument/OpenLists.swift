/// Counts the items of the lists of an OpenDocument text.
struct OpenLists {
  private struct Open {
    var style: String?
    var id: String?
    /// Whether the item that is open has had its number.
    var isCounted = true
  }

  private var open: [Open] = []
  /// How far each level has been counted, of the lists that are open.
  private var counts: [Int: Int] = [:]
  private var countsByID: [String: [Int: Int]] = [:]
  private var countsByStyle: [String: [Int: Int]] = [:]
  private var headings: [Int: Int] = [:]
  private let levels: [String: [Int: OpenStyles.Level]]

  init(_ levels: [String: [Int: OpenStyles.Level]]) { self.levels = levels }

  var depth: Int { open.count }

  mutating func begin(style: String?, id: String?, continues: Bool, other: String?) {
    if open.isEmpty {
      if let other, let known = countsByID[other] {
        counts = known
      } else {
        counts = continues ? style.flatMap { countsByStyle[$0] } ?? counts : [:]
      }
    } else {
      counts[open.count + 1] = nil
    }
    open.append(Open(style: style ?? open.last?.style, id: id))
  }

  mutating func end() {
    guard let last = open.popLast(), open.isEmpty else { return }
    if let id = last.id { countsByID[id] = counts }
    if let style = last.style { countsByStyle[style] = counts }
  }

  mutating func beginItem(startingAt start: Int?) {
    guard let last = open.indices.last else { return }
    open[last].isCounted = false
    // Counted on when its first paragraph comes.
    if let start { counts[open.count] = max(0, min(1_000_000, start)) - 1 }
  }

  /// What stands before a paragraph: the number of the item if it is the first of it.
  /// - Parameter style: the list that the paragraph's style names.
  mutating func label(style: String?) -> [UInt8] {
    guard let last = open.indices.last, !open[last].isCounted else { return [] }
    // The first paragraph of an inner list is the first of the items around as well.
    open[last].isCounted = true
    let depth = open.count
    guard let levels = (open[last].style ?? style).flatMap({ self.levels[$0] }) else { return [] }
    return OpenLists.count(depth, &counts, levels)
  }

  /// The number of a heading that is in no list.
  mutating func label(heading level: Int) -> [UInt8] {
    guard let levels = levels[OpenStyles.outline] else { return [] }
    return OpenLists.count(level, &headings, levels)
  }

  private static func count(
    _ depth: Int, _ counts: inout [Int: Int], _ levels: [Int: OpenStyles.Level]
  ) -> [UInt8] {
    guard let level = levels[depth] else { return [] }
    counts[depth] = counts[depth].map { $0 + 1 } ?? level.start
    for deeper in counts.keys where deeper > depth { counts[deeper] = nil }
    if level.number == .none { return [] }
    var parts: [String] = []
    for shown in max(1, depth - level.shownLevels + 1)...max(1, depth) {
      let number = shown == depth ? level.number : levels[shown]?.number ?? .none
      if number == .none { continue }
      parts.append(number.text(counts[shown] ?? levels[shown]?.start ?? 1))
    }
    return level.prefix + Array(parts.joined(separator: ".").utf8) + level.suffix
  }
}
