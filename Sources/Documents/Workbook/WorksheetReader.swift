/// Reads one sheet of a workbook.
final class WorksheetReader: XMLHandler {
  enum Element: UInt8 {
    case row, cell, value, formula, inline, text, run, raised, phonetic, merge, drawing, extensions
  }
  static let vocabulary = XMLVocabulary(
    WorkbookNames.namespaces,
    [
      "x:row": .row, "x:c": .cell, "x:v": .value, "x:f": .formula, "x:is": .inline, "x:t": .text,
      "x:r": .run, "x:vertAlign": .raised, "x:rPh": .phonetic, "x:mergeCell": .merge,
      "x:drawing": .drawing, "x:extLst": .extensions,
    ] as [String: Element])

  private(set) var sheet: Sheet
  private(set) var hasDrawing = false
  private let book: Workbook
  private var row = Sheet.Row(number: 0)
  /// Whether the row says which it is; else its cells do.
  private var isNumbered = false
  private var lastColumn = -1
  private var cell = RawCell()
  private var open: Element?
  private var rise = TextRise.baseline

  init(number: Int, of book: Workbook) {
    sheet = Sheet(number: number)
    self.book = book
  }

  func begin(_ element: Element?, _ attributes: XMLAttributes) -> XMLStep {
    switch element {
    case .row:
      let number = attributes.int("r")
      isNumbered = number != nil
      row = Sheet.Row(number: max(1, min(Sheet.mostRows, number ?? row.number + 1)))
      lastColumn = -1
    case .cell:
      cell = RawCell()
      let place = attributes.bytes("r").flatMap { CellReference($0) }
      cell.column = place?.column ?? lastColumn + 1
      if let place, !isNumbered { row.number = place.row }
      cell.style = book.styles[attributes.int("s")]
      cell.kind = attributes.string("t") ?? "n"
      lastColumn = cell.column
    case .value, .formula, .text:
      open = element
      if element == .value { cell.hasValue = true }
      if element == .formula { cell.formula = [] }
    case .run: rise = .baseline
    case .raised: rise = TextRise(attributes.string("val"))
    case .merge:
      if let merge = attributes.bytes("ref").flatMap(Sheet.Merge.init) {
        sheet.merges.append(merge)
      }
    case .drawing: hasDrawing = true
    case .phonetic, .extensions: return .skip
    case .inline, nil: break
    }
    return .enter
  }

  func end(_ element: Element?) {
    switch element {
    case .value, .formula, .text: open = nil
    case .run: rise = .baseline
    case .cell:
      guard cell.column < Sheet.mostColumns else { return }
      if cell.style.isRuled { row.addRuled(cell.column..<cell.column + 1) }
      let shown = cell.shown(in: book)
      if shown.text.hasInk {
        row.cells.append(
          Sheet.Cell(
            column: cell.column, text: shown.text, isNumber: cell.kind == "n",
            isCertain: shown.isCertain))
      }
    case .row:
      if row.cells.isEmpty, row.ruled.isEmpty { return }
      // Cells and rows stand in order in every file that office programs write.
      row.cells.sort { $0.column < $1.column }
      sheet.rows.append(row)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch open {
    case .value: cell.value += bytes
    case .formula: cell.formula? += bytes
    case .text: cell.value += rise.text(bytes)
    default: break
    }
  }

  /// The sheet once it is complete.
  var sorted: Sheet {
    var sheet = sheet
    let isSorted = zip(sheet.rows, sheet.rows.dropFirst()).allSatisfy { $0.number <= $1.number }
    if !isSorted { sheet.rows.sort { $0.number < $1.number } }
    return sheet
  }
}

/// A cell as it is stored.
private struct RawCell {
  var column = 0
  var style = WorkbookStyles.Style()
  /// `s` for a shared string, `n` for a number, …
  var kind = "n"
  var value: [UInt8] = []
  var hasValue = false
  var formula: [UInt8]?

  func shown(in book: Workbook) -> (text: [UInt8], isCertain: Bool) {
    // A formula whose result was not stored shows a number that nobody knows here.
    if let formula, value.isEmpty, !(hasValue && kind == "str") {
      return ([UInt8(ascii: "=")] + formula, true)
    }
    // Nor is a result to be relied on that is to be calculated when the file is opened.
    let isCertain = formula == nil || !book.isToBeCalculated
    switch kind {
    case "s":
      guard let index = Int(String(decoding: value, as: UTF8.self)),
        book.strings.indices.contains(index)
      else { return (value.isEmpty ? [] : Array("\u{FFFD}".utf8), true) }
      return (book.strings[index], isCertain)
    case "b": return (Array((value == [0x31] ? "TRUE" : "FALSE").utf8), isCertain)
    case "n":
      if value.isEmpty { return ([], true) }
      let shown = style.format.text(value, epoch1904: book.countsFrom1904)
      return (shown.text, shown.isCertain && isCertain)
    default: return (value.unescaped, isCertain)
    }
  }
}
