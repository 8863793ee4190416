/// The lists of a Word file, which number paragraphs without writing the number down.
struct WordNumbering {
  struct Level {
    var start = 1
    var number = ListNumber.decimal
    /// Such as `%1、`; `%1` stands for the number of the first level.
    var text: [UInt8] = []
    var isLegal = false
    /// The level after which it begins anew; nil for any above it.
    var restart: Int?
    var style: String?
  }
  struct List {
    var levels: [Int: Level] = [:]
    /// A style of lists that the levels are taken from.
    var link: String?
  }
  struct Instance {
    var list = ""
    var levels: [Int: Level] = [:]
    var starts: [Int: Int] = [:]
  }

  static let levels = 9
  private var lists: [String: List] = [:]
  private var instances: [Int: Instance] = [:]
  private var counters: [String: [Int?]] = [:]
  private var startedOver: Set<[Int]> = []

  init() {}

  init(_ bytes: [UInt8], limits: Limits) throws(UnreadableDocument) {
    let handler = WordNumberingHandler()
    try XML.read(bytes, name: "numbering.xml", with: handler, limits: limits)
    lists = handler.lists
    instances = handler.instances
  }

  /// Counts a paragraph of a list and gives what stands before its text.
  mutating func next(_ id: Int, level: Int?, style: String?, _ styles: WordStyles) -> [UInt8] {
    guard id != 0, var instance = instances[id] else { return [] }
    if let link = lists[instance.list]?.link, let linked = styles[link]?.numberingID,
      let other = instances[linked]
    {
      instance.list = other.list
    }
    // A style of headings names its list, and the list names the level of the style.
    let ofStyle = style.flatMap { style in
      lists[instance.list]?.levels.first { $0.value.style == style }?.key
    }
    let at = max(0, min(WordNumbering.levels - 1, level ?? ofStyle ?? 0))
    guard self.level(at, instance) != nil else { return [] }
    let counts = count(at, id, instance)
    return label(at, instance, counts)
  }

  private func level(_ at: Int, _ instance: Instance) -> Level? {
    instance.levels[at] ?? lists[instance.list]?.levels[at]
  }

  private mutating func count(_ at: Int, _ id: Int, _ instance: Instance) -> [Int?] {
    var counts =
      counters[instance.list] ?? Array(repeating: nil, count: WordNumbering.levels)
    if let start = instance.starts[at], startedOver.insert([id, at]).inserted {
      counts[at] = start
    } else if let count = counts[at] {
      counts[at] = count + 1
    } else {
      counts[at] = level(at, instance)?.start ?? 1
    }
    for deeper in at + 1..<WordNumbering.levels {
      // 0 says never, another number says only after that level or one above.
      let restart = level(deeper, instance)?.restart ?? deeper
      if at < restart { counts[deeper] = nil }
    }
    counters[instance.list] = counts
    return counts
  }

  private func label(_ at: Int, _ instance: Instance, _ counts: [Int?]) -> [UInt8] {
    guard let level = level(at, instance) else { return [] }
    // A mark says nothing, and is a letter of a font of signs more often than not.
    if level.number == .none, !level.text.contains(UInt8(ascii: "%")) { return [] }
    var label: [UInt8] = []
    var isPlace = false
    for byte in level.text {
      if isPlace, (0x31...0x39).contains(byte) {
        let place = Int(byte) - 0x31
        let shown = self.level(place, instance)
        let count = counts[place] ?? shown?.start ?? 1
        let number = level.isLegal ? .decimal : shown?.number ?? .decimal
        label += Array(number.text(count).utf8)
        isPlace = false
      } else {
        if isPlace { label.append(UInt8(ascii: "%")) }
        isPlace = byte == UInt8(ascii: "%")
        if !isPlace { label.append(byte) }
      }
    }
    return label
  }
}
