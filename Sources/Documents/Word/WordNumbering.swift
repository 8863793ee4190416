/// The lists of a Word file of 2007 and later, counted as its paragraphs come.
struct WordNumbering {
  private var counters: ListCounters
  private let links: [Int: String]
  private let levelsOfStyles: [Int: [String: Int]]

  /// For a file without lists.
  init() { self.init(WordNumberingHandler()) }

  init(_ bytes: [UInt8], limits: Limits) throws(UnreadableDocument) {
    let handler = WordNumberingHandler()
    try XML.read(bytes, name: "numbering.xml", with: handler, limits: limits)
    self.init(handler)
  }

  private init(_ handler: WordNumberingHandler) {
    counters = ListCounters(handler.definitions)
    links = handler.links
    levelsOfStyles = handler.levelsOfStyles
  }

  /// Counts a paragraph of a list and gives what stands before its text.
  mutating func next(_ id: Int, level: Int?, style: String?, _ styles: WordStyles) -> [UInt8] {
    let definitions = counters.definitions
    guard id != 0, var instance = definitions.instances[id] else { return [] }
    if let link = links[instance.list], let linked = styles[link]?.numberingID,
      let other = definitions.instances[linked]
    {
      instance.list = other.list
    }
    // A style of headings names its list, and the list names the level of the style.
    let ofStyle = style.flatMap { levelsOfStyles[instance.list]?[$0] }
    let at = max(0, min(ListDefinitions.levels - 1, level ?? ofStyle ?? 0))
    return counters.next(instance, id: id, level: at)
  }
}
