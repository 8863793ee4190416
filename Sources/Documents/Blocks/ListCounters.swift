/// Counts the paragraphs of lists as Word does when it shows them.
struct ListCounters {
  let definitions: ListDefinitions
  /// For each list the number of the last paragraph of each level.
  private var counts: [Int: [Int?]] = [:]
  private var startedOver: Set<[Int]> = []

  init(_ definitions: ListDefinitions) { self.definitions = definitions }

  /// What stands before the text of the next paragraph of a list, in UTF-8.
  ///
  /// - Parameters:
  ///   - id: of the list as paragraphs name it.
  ///   - level: counted from 0.
  mutating func next(_ id: Int, level: Int) -> [UInt8] {
    definitions.instances[id].map { next($0, id: id, level: level) } ?? []
  }

  /// - Parameter instance: the one that the paragraph names, or what stands for it.
  mutating func next(_ instance: ListDefinitions.Instance, id: Int, level: Int) -> [UInt8] {
    guard (0..<ListDefinitions.levels).contains(level),
      let shape = definitions.level(level, of: instance)
    else { return [] }
    var counts = counts[instance.list] ?? Array(repeating: nil, count: ListDefinitions.levels)
    if let start = instance.starts[level], startedOver.insert([id, level]).inserted {
      counts[level] = start
    } else {
      counts[level] = counts[level].map { $0 + 1 } ?? shape.start
    }
    for deeper in level + 1..<ListDefinitions.levels
    where level < definitions.level(deeper, of: instance)?.restart ?? deeper {
      counts[deeper] = nil
    }
    self.counts[instance.list] = counts
    return label(shape, instance, counts)
  }

  private func label(
    _ shape: ListDefinitions.Level, _ instance: ListDefinitions.Instance, _ counts: [Int?]
  ) -> [UInt8] {
    // A mark says nothing, and is a letter of a font of signs more often than not.
    if shape.number == .none, !shape.text.contains(where: { $0 < ListDefinitions.levels }) {
      return []
    }
    return shape.text.flatMap { byte -> [UInt8] in
      guard byte < ListDefinitions.levels else { return [byte] }
      let other = definitions.level(Int(byte), of: instance)
      let number = shape.isLegal ? .decimal : other?.number ?? .decimal
      return Array(number.text(counts[Int(byte)] ?? other?.start ?? 1).utf8)
    }
  }
}
