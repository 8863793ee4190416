/// How the cells of a workbook are shown.
struct WorkbookStyles {
  struct Style: Sendable {
    var format = NumberFormat.general
    /// Whether the cell has a border.
    var isRuled = false
  }

  private var styles: [Style] = []

  init() {}

  init(_ bytes: [UInt8], limits: Limits) throws(UnreadableDocument) {
    let handler = Handler()
    try XML.read(bytes, name: "styles.xml", with: handler, limits: limits)
    var formats: [Int: NumberFormat] = [:]
    for cell in handler.cells {
      let code = handler.formats[cell.format]
      let format =
        formats[cell.format] ?? code.map { NumberFormat($0) } ?? .standard(cell.format)
      formats[cell.format] = format
      let isRuled = handler.borders.indices.contains(cell.border) && handler.borders[cell.border]
      styles.append(Style(format: format, isRuled: isRuled))
    }
  }

  subscript(index: Int?) -> Style {
    index.flatMap { styles.indices.contains($0) ? styles[$0] : nil } ?? Style()
  }

  private final class Handler: XMLHandler {
    enum Element: UInt8 { case format, border, side, cells, cell, differences }
    static let vocabulary = XMLVocabulary(
      WorkbookNames.namespaces,
      [
        "x:numFmt": .format, "x:border": .border, "x:left": .side, "x:right": .side,
        "x:top": .side, "x:bottom": .side, "x:start": .side, "x:end": .side, "x:cellXfs": .cells,
        "x:xf": .cell, "x:dxfs": .differences,
      ] as [String: Element])

    var formats: [Int: String] = [:]
    var borders: [Bool] = []
    var cells: [(format: Int, border: Int)] = []
    private var isInCells = false

    func begin(_ element: Element?, _ attributes: XMLAttributes) -> XMLStep {
      switch element {
      case .format:
        // No program writes longer ones.
        if let id = attributes.int("numFmtId"), let code = attributes.string("formatCode"),
          code.utf8.count <= 512
        {
          formats[id] = code
        }
      case .border: borders.append(false)
      case .side:
        if let last = borders.indices.last, attributes.string("style") ?? "none" != "none" {
          borders[last] = true
        }
      case .cells: isInCells = true
      case .cell:
        if isInCells {
          cells.append((attributes.int("numFmtId") ?? 0, attributes.int("borderId") ?? 0))
        }
      case .differences: return .skip
      case nil: break
      }
      return .enter
    }

    func end(_ element: Element?) { if element == .cells { isInCells = false } }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }
}
