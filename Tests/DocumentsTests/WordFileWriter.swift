/// Writes Word files of pieces and properties that no program at hand writes.
struct WordFileWriter {
  /// In reading order; they lie in the file the other way round.
  private var pieces: [(units: [UInt16], isWide: Bool)] = []
  private var paragraphs: [(characters: Range<Int>, style: Int, properties: [UInt8])] = []
  private var characters: [(range: Range<Int>, properties: [UInt8])] = []
  private var length = 0
  private var paragraphStart = 0
  /// Kind (0 of paragraphs, 1 of characters), the style that it is based on, properties of characters.
  var styles: [(kind: Int, basis: Int?, properties: [UInt8])] = []
  var version = 0xC1
  var flags = 0x0200

  /// Adds text as a piece of its own.
  mutating func add(_ text: String, isWide: Bool = true, properties: [UInt8] = []) {
    let units = Array(text.utf16)
    pieces.append((units, isWide))
    if !properties.isEmpty { characters.append((length..<length + units.count, properties)) }
    length += units.count
  }

  /// Adds text that ends a paragraph, a cell or a row.
  mutating func end(
    _ text: String = "", _ mark: String = "\r", _ properties: [UInt8] = [], style: Int = 0
  ) {
    add(text + mark)
    paragraphs.append((paragraphStart..<length, style, properties))
    paragraphStart = length
  }

  static let inTable: [UInt8] = [0x16, 0x24, 1]

  /// The end of a row: its cells' edges, and for each cell its flags.
  mutating func endRow(edges: [Int], flags: [Int] = [], more: [UInt8] = []) {
    let u16 = CompoundWriter.u16
    var table = [UInt8(edges.count - 1)] + edges.flatMap(u16)
    for flag in flags { table += u16(flag) + [UInt8](repeating: 0, count: 18) }
    end(
      "", "\u{7}",
      WordFileWriter.inTable + [0x17, 0x24, 1] + u16(0xD608) + u16(table.count + 1) + table + more)
  }

  func file() -> [UInt8] {
    let u16 = CompoundWriter.u16
    let u32 = { (value: Int) in CompoundWriter.u32(UInt32(value)) }
    var main = [UInt8](repeating: 0, count: 1024)
    var starts = [Int](repeating: 0, count: pieces.count)
    for n in pieces.indices.reversed() {
      starts[n] = main.count
      main += pieces[n].units.flatMap { pieces[n].isWide ? u16(Int($0)) : [UInt8($0)] }
    }
    main = CompoundWriter.pad(main, to: main.count)
    var ends = [0]
    for piece in pieces { ends.append(ends[ends.count - 1] + piece.units.count) }
    func place(_ character: Int) -> Range<Int> {
      let n = (ends.firstIndex { $0 > character } ?? ends.count - 1) - 1
      let size = pieces[n].isWide ? 2 : 1
      let start = starts[n] + (character - ends[n]) * size
      return start..<start + size
    }
    // One page for each run.
    func pages(_ runs: [(Range<Int>, [UInt8])], isParagraph: Bool) -> [UInt8] {
      let runs = runs.sorted { $0.0.lowerBound < $1.0.lowerBound }
      let first = main.count / 512
      for (places, properties) in runs {
        let content =
          isParagraph
          ? [0, UInt8((properties.count + 1) / 2)] + properties
          : [UInt8(properties.count)] + properties
        var page = u32(places.lowerBound) + u32(places.upperBound) + [32]
        page += [UInt8](repeating: 0, count: 64 - page.count) + content
        main += page + [UInt8](repeating: 0, count: 511 - page.count) + [1]
      }
      return runs.flatMap { u32($0.0.lowerBound) } + u32(runs.last?.0.upperBound ?? 0)
        + runs.indices.flatMap { u32(first + $0) }
    }
    // The characters of a paragraph lie where the pieces are that they are in.
    let runs = paragraphs.flatMap { paragraph in
      let properties = u16(paragraph.style) + paragraph.properties
      return paragraph.characters.reduce(into: [(Range<Int>, [UInt8])]()) { runs, character in
        let place = place(character)
        if let last = runs.last, last.0.upperBound == place.lowerBound {
          runs[runs.count - 1].0 = last.0.lowerBound..<place.upperBound
        } else {
          runs.append((place, properties))
        }
      }
    }
    let paragraphList = pages(runs, isParagraph: true)
    let characterList = pages(
      characters.map { run in
        (
          place(run.range.lowerBound).lowerBound..<place(run.range.upperBound - 1).upperBound,
          run.properties
        )
      }, isParagraph: false)
    let descriptors = pieces.indices.flatMap { n in
      u16(0) + u32(pieces[n].isWide ? starts[n] : starts[n] * 2 | 0x4000_0000) + u16(0)
    }
    let list = ends.flatMap(u32) + descriptors
    let text = [2] + u32(list.count) + list
    let styleList = styleSheet
    let table = text + paragraphList + characterList + styleList

    func set(_ at: Int, _ bytes: [UInt8]) {
      main.replaceSubrange(at..<at + bytes.count, with: bytes)
    }
    set(0, u16(0xA5EC) + u16(version))
    set(10, u16(flags))
    set(32, u16(14))
    set(62, u16(22))
    set(76, u32(length))
    set(152, u16(93))
    set(154 + 8 * 33, u32(0) + u32(text.count))
    set(154 + 8 * 13, u32(text.count) + u32(paragraphList.count))
    set(154 + 8 * 12, u32(text.count + paragraphList.count) + u32(characterList.count))
    if !styles.isEmpty {
      set(154 + 8, u32(table.count - styleList.count) + u32(styleList.count))
    }
    return CompoundWriter.file([("WordDocument", main), ("1Table", table)])
  }

  private var styleSheet: [UInt8] {
    let u16 = CompoundWriter.u16
    let head = u16(18) + u16(styles.count) + u16(10) + [UInt8](repeating: 0, count: 14)
    return head
      + styles.flatMap { style -> [UInt8] in
        let base = (style.basis ?? 0xFFF) << 4 | (style.kind == 0 ? 1 : 2)
        let name = u16(1) + u16(0x41) + u16(0)
        let paragraph = style.kind == 0 ? u16(2) + u16(0) : []
        var bytes = u16(0) + u16(base) + u16(0) + u16(0) + u16(0) + name + paragraph
        bytes += u16(style.properties.count) + style.properties
        if !bytes.count.isMultiple(of: 2) { bytes.append(0) }
        return u16(bytes.count) + bytes
      }
  }
}
