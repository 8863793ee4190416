/// Reads the cells of one sheet from its records.
struct Excel97Sheet {
  private let stream: RecordStream
  private let globals: WorkbookGlobals
  private let number: Int
  /// In the order of the records, blank ones too.
  private var cells: [Cell] = []
  private var merges: [Sheet.Merge] = []
  /// The formula whose text comes with the next record.
  private var waiting: Int?
  private var blanks = 0
  private var textBytes = 0

  /// Whole columns may have borders; what lies below so many is no table.
  private static let mostBlanks = 200_000

  init(
    _ stream: RecordStream, _ globals: WorkbookGlobals, _ place: WorkbookGlobals.SheetPlace,
    limits: Limits
  ) throws(UnreadableDocument) {
    self.stream = stream
    self.globals = globals
    number = place.number
    // Charts within the sheet have a beginning and an end of their own.
    var depth = 0
    var at = place.start
    while let (record, next) = stream.record(at: at) {
      at = next
      if record.kind == 0x0809 { depth += 1 }
      if record.kind == 0x000A { depth -= 1 }
      if depth <= 0 { break }
      if depth == 1 { read(record) }
      if cells.count - blanks > limits.cells { throw limits.tooManyCells }
      if textBytes > limits.textBytes { throw limits.tooMuchText }
    }
  }

  /// Rows and columns are counted from 0.
  private struct Cell {
    var row: Int
    var style: Int
    var cell: Sheet.Cell
  }

  /// The cells row by row, from left to right.
  var sheet: Sheet {
    var sheet = Sheet(number: number, merges: merges)
    let byRow = Dictionary(grouping: cells, by: \.row)
    for (number, cells) in byRow.sorted(by: { $0.key < $1.key }) {
      var row = Sheet.Row(number: number + 1)
      for cell in cells.sorted(by: { $0.cell.column < $1.cell.column }) {
        if globals.isRuled(cell.style) { row.addRuled(cell.cell.column..<cell.cell.column + 1) }
        if cell.cell.text.hasInk { row.cells.append(cell.cell) }
      }
      if !row.cells.isEmpty || !row.ruled.isEmpty { sheet.rows.append(row) }
    }
    return sheet
  }

  private var bytes: [UInt8] { stream.bytes }

  private mutating func read(_ record: RecordStream.Record) {
    let start = record.range.lowerBound
    switch record.kind {
    case 0x00FD: shared(record)
    case 0x0204, 0x00D6: label(record)
    case 0x0203: if record.range.count >= 14 { add(start, number(start + 6)) }
    case 0x027E: if record.range.count >= 10 { add(start, packed(start + 6)) }
    case 0x00BD: several(record)
    case 0x0201, 0x00BE: blank(record)
    case 0x0006, 0x0206, 0x0406: formula(record)
    case 0x0207: string(record)
    case 0x0205: boolean(record)
    case 0x00E5: merged(record)
    default: break
    }
  }

  private mutating func add(_ start: Int, text: [UInt8], isCertain: Bool = true) {
    guard let row = bytes.u16(start), let column = bytes.u16(start + 2) else { return }
    add(row, column, style: bytes.u16(start + 4) ?? 0, text, isCertain: isCertain)
  }

  private mutating func add(
    _ row: Int, _ column: Int, style: Int, _ text: [UInt8], isNumber: Bool = false, isCertain: Bool
  ) {
    guard column < 256 else { return }
    textBytes += text.count
    cells.append(
      Cell(
        row: row, style: style,
        cell: Sheet.Cell(column: column, text: text, isNumber: isNumber, isCertain: isCertain)))
  }

  /// - Parameter start: of row, column and style.
  private mutating func add(_ start: Int, _ value: Double, isCertain: Bool = true) {
    guard let row = bytes.u16(start), let column = bytes.u16(start + 2) else { return }
    add(row, column, style: bytes.u16(start + 4) ?? 0, value, isCertain: isCertain)
  }

  /// A cell without text, of which only its border is of use.
  private mutating func addBlank(_ row: Int, _ column: Int, style: Int) {
    guard globals.isRuled(style), blanks < Excel97Sheet.mostBlanks else { return }
    blanks += 1
    add(row, column, style: style, [], isCertain: true)
  }

  private mutating func add(
    _ row: Int, _ column: Int, style: Int, _ value: Double, isCertain: Bool
  ) {
    let shown = globals.format(of: style).text(
      Array("\(value)".utf8), epoch1904: globals.isFrom1904)
    add(
      row, column, style: style, shown.text, isNumber: true,
      isCertain: isCertain && shown.isCertain)
  }

  private func number(_ at: Int) -> Double {
    guard let low = bytes.u32(at), let high = bytes.u32(at + 4) else { return .nan }
    return Double(bitPattern: UInt64(high) << 32 | UInt64(low))
  }

  /// A number in four bytes: an integer or the upper half of a real, perhaps in hundredths.
  private func packed(_ at: Int) -> Double {
    guard let code = bytes.u32(at) else { return .nan }
    let value =
      code & 2 != 0
      ? Double(Int32(truncatingIfNeeded: code) >> 2)
      : Double(bitPattern: UInt64(code & 0xFFFF_FFFC) << 32)
    return code & 1 != 0 ? value / 100 : value
  }

  private mutating func shared(_ record: RecordStream.Record) {
    guard record.range.count >= 10, let n = bytes.u32(record.range.lowerBound + 6) else { return }
    // A text that is lost is no blank cell.
    let text = n < globals.strings.count ? globals.strings[n] : Array("\u{FFFD}".utf8)
    add(record.range.lowerBound, text: text, isCertain: n < globals.strings.count)
  }

  private mutating func label(_ record: RecordStream.Record) {
    guard record.range.count >= 8 else { return }
    add(record.range.lowerBound, text: text(record, from: 6) ?? Array("\u{FFFD}".utf8))
  }

  private func text(_ record: RecordStream.Record, from offset: Int) -> [UInt8]? {
    var text = RecordText(bytes, record, from: offset)
    return globals.isUnicode ? text.unicode() : text.bytes().map { Array(globals.decode($0).utf8) }
  }

  /// Several numbers in a row, each after its style; the last two bytes say the last column.
  private mutating func several(_ record: RecordStream.Record) {
    let start = record.range.lowerBound
    guard let row = bytes.u16(start), let first = bytes.u16(start + 2) else { return }
    for n in 0..<max(0, min(256, (record.range.count - 6) / 6)) {
      let at = start + 4 + n * 6
      add(row, first + n, style: bytes.u16(at) ?? 0, packed(at + 2), isCertain: true)
    }
  }

  /// One blank cell or several, each a style.
  private mutating func blank(_ record: RecordStream.Record) {
    let start = record.range.lowerBound
    let count = record.kind == 0x0201 ? 1 : max(0, min(256, (record.range.count - 6) / 2))
    guard record.range.count >= 6, let row = bytes.u16(start), let first = bytes.u16(start + 2)
    else { return }
    for n in 0..<count {
      addBlank(row, first + n, style: bytes.u16(start + 4 + 2 * n) ?? 0)
    }
  }

  private mutating func formula(_ record: RecordStream.Record) {
    let start = record.range.lowerBound
    guard record.range.count >= 16 else { return }
    // Whoever wrote the file left the result to whoever opens it.
    let isCalculated = bytes.u16(start + 14).map { $0 & 2 == 0 } ?? false
    guard bytes.u16(start + 12) == 0xFFFF else {
      return add(start, number(start + 6), isCertain: isCalculated)
    }
    switch bytes[start + 6] {
    case 0:
      waiting = cells.count
      add(start, text: [], isCertain: isCalculated)
    case 1: add(start, text: Excel97Sheet.truth(bytes[start + 8]), isCertain: isCalculated)
    case 2: add(start, text: Excel97Sheet.error, isCertain: isCalculated)
    default:
      guard let row = bytes.u16(start), let column = bytes.u16(start + 2) else { return }
      addBlank(row, column, style: bytes.u16(start + 4) ?? 0)
    }
  }

  private mutating func string(_ record: RecordStream.Record) {
    guard let cell = waiting, cell < cells.count else { return }
    cells[cell].cell.text = text(record, from: 0) ?? Array("\u{FFFD}".utf8)
    textBytes += cells[cell].cell.text.count
    waiting = nil
  }

  private mutating func boolean(_ record: RecordStream.Record) {
    let start = record.range.lowerBound
    guard record.range.count >= 8 else { return }
    add(
      start,
      text: bytes[start + 7] == 0 ? Excel97Sheet.truth(bytes[start + 6]) : Excel97Sheet.error)
  }

  private static func truth(_ byte: UInt8) -> [UInt8] { Array((byte == 0 ? "FALSE" : "TRUE").utf8) }
  private static let error = Array("#N/A".utf8)

  private mutating func merged(_ record: RecordStream.Record) {
    let start = record.range.lowerBound
    for n in 0..<(bytes.u16(start) ?? 0) {
      let at = start + 2 + 8 * n
      guard at + 8 <= record.range.upperBound, let top = bytes.u16(at),
        let bottom = bytes.u16(at + 2),
        let left = bytes.u16(at + 4), let right = bytes.u16(at + 6), top <= bottom, left <= right
      else { return }
      merges.append(Sheet.Merge(rows: top + 1..<bottom + 2, columns: left..<right + 1))
    }
  }
}

extension Document {
  /// Reads a workbook of Excel 5 to 2003.
  init(excel bytes: [UInt8], limits: Limits) throws(UnreadableDocument) {
    let file = try CompoundFile(bytes)
    var stream = try file.stream("Workbook")
    if stream == nil { stream = try file.stream("Book") }
    guard let stream else { throw CompoundFile.damaged }
    let records = RecordStream(bytes: stream)
    let globals = try WorkbookGlobals(records)
    var writer = SheetWriter(
      format: "xls", encoding: globals.isUnicode ? "UTF-16LE" : globals.codePage.name,
      limits: limits)
    for place in globals.sheets.prefix(limits.pages) {
      try writer.write(Excel97Sheet(records, globals, place, limits: limits).sheet)
    }
    if !globals.hidden.isEmpty { writer.add(.hidden(sheets: globals.hidden)) }
    self = writer.builder.build()
  }
}
