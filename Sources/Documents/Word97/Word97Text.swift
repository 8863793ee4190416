/// The characters of a Word file in reading order, and the properties of each.
struct Word97Text {
  let main: [UInt8]
  let data: [UInt8]
  private let pieces: [PieceTable.Piece]
  private let characterPages: PropertyPages
  private let paragraphPages: PropertyPages
  let lists: ListDefinitions
  private let styles: StyleSheet
  /// Bytes of properties that were read; files can name the same ones again and again.
  private var spent = 0

  private static let mostProperties = 256 << 20

  var isTooMuch: Bool { spent > Word97Text.mostProperties }

  init(_ file: CompoundFile, _ main: [UInt8], _ header: Word97Header, _ table: [UInt8])
    throws(UnreadableDocument)
  {
    guard let place = header.place(of: .pieces, in: table),
      let text = PieceTable(table, place: place, main: main, textLength: header.textLength)
    else { throw CompoundFile.damaged }
    self.main = main
    data = try file.stream("Data") ?? []
    pieces = text.pieces
    characterPages = PropertyPages(
      table, place: header.place(of: .characterPages, in: table), main: main, ofParagraphs: false)
    paragraphPages = PropertyPages(
      table, place: header.place(of: .paragraphPages, in: table), main: main, ofParagraphs: true)
    let tables = ListTables(
      table, lists: header.place(of: .lists, in: table),
      overrides: header.place(of: .listOverrides, in: table))
    lists = tables.definitions
    styles = StyleSheet(table, place: header.place(of: .styles, in: table))
  }

  /// Hands each character to a reader, with the place in the main stream and its piece.
  func forEach(
    _ read: (_ unit: UInt16, _ properties: CharacterProperties, _ mark: Mark) -> Void
  ) {
    for (n, piece) in pieces.enumerated() {
      var run = PropertyPages.Run(places: 0..<0, properties: 0..<0)
      var paragraph = run
      var properties = CharacterProperties(styles, style: 0)
      for character in piece.characters {
        let place = piece.place(of: character)
        if !run.places.contains(place) || !paragraph.places.contains(place) {
          run = characterPages.run(at: place)
          paragraph = paragraphPages.run(at: place)
          properties = CharacterProperties(styles, style: paragraph.style)
          properties.apply(main, run.properties)
          properties.apply(piece.properties, piece.properties.indices)
        }
        let unit =
          piece.isWide
          ? UInt16(main.u16(place) ?? 0xFFFD) : Word97Text.western[Int(main[place])]
        read(unit, properties, Mark(place: place, piece: n))
      }
    }
  }

  /// Where a character lies that ends a paragraph.
  struct Mark {
    var place: Int
    var piece: Int
  }

  /// The properties of the paragraph that a mark ends.
  mutating func paragraph(_ mark: Mark) -> ParagraphProperties {
    let run = paragraphPages.run(at: mark.place)
    let style = styles.list(of: run.style)
    var properties = ParagraphProperties(list: style.list, level: style.level)
    properties.apply(main, run.properties, data: data)
    let more = pieces[mark.piece].properties
    properties.apply(more, more.indices, data: [])
    spent += run.properties.count + more.count + properties.outside
    return properties
  }

  /// Windows-1252, in which pieces of one byte a character are.
  private static let western: [UInt16] = {
    var table = (0...255).map { UInt16($0) }
    let high: [UInt16] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
      0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
    table.replaceSubrange(0x80...0x9F, with: high)
    return table
  }()
}
