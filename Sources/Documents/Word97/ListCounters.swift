/// Counts the paragraphs of lists as Word does when it shows them.
struct ListCounters {
  private let definitions: ListDefinitions
  /// For each list the number of the last paragraph of each level.
  private var counts: [Int: [Int?]] = [:]
  private var startedOver: Set<[Int]> = []

  private static let levels = 9

  init(_ definitions: ListDefinitions) { self.definitions = definitions }

  /// What stands before the text of the next paragraph of a list.
  ///
  /// - Parameter list: its instance, counted from 1.
  mutating func next(list: Int, level: Int) -> [UInt16] {
    guard list > 0, list <= definitions.instances.count, (0..<ListCounters.levels).contains(level)
    else { return [] }
    let instance = definitions.instances[list - 1]
    guard let shape = definitions.level(level, of: instance) else { return [] }
    var counts = counts[instance.list] ?? Array(repeating: nil, count: ListCounters.levels)
    if let start = instance.starts[level], startedOver.insert([list, level]).inserted {
      counts[level] = start
    } else {
      counts[level] = counts[level].map { $0 + 1 } ?? shape.start
    }
    for deeper in level + 1..<ListCounters.levels
    where level < definitions.level(deeper, of: instance)?.restart ?? deeper {
      counts[deeper] = nil
    }
    self.counts[instance.list] = counts
    return label(shape, instance, counts)
  }

  private func label(
    _ shape: ListDefinitions.Level, _ instance: ListDefinitions.Instance, _ counts: [Int?]
  ) -> [UInt16] {
    // A mark says nothing, and is a letter of a font of signs more often than not.
    if shape.number == .none, !shape.text.contains(where: { $0 < 9 }) { return [] }
    var label: [UInt16] = []
    for unit in shape.text {
      guard unit < 9 else {
        label.append(unit)
        continue
      }
      let other = definitions.level(Int(unit), of: instance)
      let number = shape.isLegal ? .decimal : other?.number ?? .none
      label += Array(number.text(counts[Int(unit)] ?? other?.start ?? 1).utf16)
    }
    // A number of digits would run into a year that follows.
    if let last = label.last, last < 0x80 { label.append(0x20) }
    return label
  }
}
