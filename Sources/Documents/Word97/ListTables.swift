/// The tables in which a Word file of 97 to 2003 defines its lists.
struct ListTables {
  private(set) var definitions = ListDefinitions()

  init(_ table: [UInt8], lists: Range<Int>?, overrides: Range<Int>?) {
    guard let lists, let overrides else { return }
    readLists(table, lists)
    readInstances(table, overrides)
  }

  private mutating func readLists(_ table: [UInt8], _ place: Range<Int>) {
    guard let count = table.u16(place.lowerBound) else { return }
    // The levels of all lists follow the lists.
    var at = place.upperBound
    for n in 0..<count {
      let start = place.lowerBound + 2 + 28 * n
      guard let id = table.u32(start), let flags = table.u8(start + 26) else { return }
      var levels: [Int: ListDefinitions.Level] = [:]
      for depth in 0..<(flags & 1 != 0 ? 1 : 9) {
        guard let level = ListTables.level(table, &at, depth) else { return }
        levels[depth] = level
      }
      definitions.lists[id] = levels
    }
  }

  private mutating func readInstances(_ table: [UInt8], _ place: Range<Int>) {
    guard let count = table.u32(place.lowerBound), count <= place.count / 16 else { return }
    var at = place.lowerBound + 4 + 16 * count
    for n in 0..<count {
      let start = place.lowerBound + 4 + 16 * n
      guard let list = table.u32(start), let changes = table.u8(start + 12) else { return }
      var instance = ListDefinitions.Instance(list: list)
      at += 4
      for _ in 0..<changes {
        guard let first = table.u32(at), let flags = table.u32(at + 4) else { break }
        at += 8
        let depth = flags & 15
        if flags & 0x10 != 0 { instance.starts[depth] = ListDefinitions.bounded(first) }
        if flags & 0x20 != 0 {
          guard let level = ListTables.level(table, &at, depth) else { break }
          instance.levels[depth] = level
        }
      }
      // Paragraphs count them from 1.
      definitions.instances[n + 1] = instance
    }
  }

  private static func level(_ table: [UInt8], _ at: inout Int, _ depth: Int)
    -> ListDefinitions.Level?
  {
    guard let start = table.u32(at), let kind = table.u8(at + 4), let flags = table.u8(at + 5),
      let characters = table.u8(at + 24), let paragraph = table.u8(at + 25),
      let restart = table.u8(at + 26), let length = table.u16(at + 28 + characters + paragraph),
      let text = table.part(at + 30 + characters + paragraph, 2 * length)
    else { return nil }
    at = text.upperBound
    let units = stride(from: text.lowerBound, to: text.upperBound, by: 2).prefix(64).map {
      UInt16(table.u16($0) ?? 0)
    }
    return ListDefinitions.Level(
      start: ListDefinitions.bounded(start), number: numbers[kind] ?? .none,
      text: Array(String(decoding: units, as: UTF16.self).utf8), isLegal: flags & 4 != 0,
      restart: flags & 8 != 0 ? min(restart, depth) : nil)
  }

  /// By the numbers of Office for ways to count.
  private static let numbers: [Int: ListNumber] = [
    0: .decimal, 1: .upperRoman, 2: .lowerRoman, 3: .upperLetter, 4: .lowerLetter, 5: .decimal,
    10: .chineseDigits, 11: .chineseThousands, 14: .fullWidth, 18: .circled, 19: .fullWidth,
    22: .decimalPadded, 26: .withStop, 27: .bracketed, 28: .circled, 30: .heavenlyStems,
    31: .earthlyBranches, 33: .chinese, 34: .chineseFormal, 35: .chineseThousands,
    36: .chineseDigits, 37: .chinese, 38: .chineseFormal, 39: .chineseThousands,
    40: .chineseDigits,
  ]
}
