/// Reads the cells of one sheet from its records.
struct Excel97Sheet {
  private let stream: RecordStream
  private let globals: WorkbookGlobals
  private(set) var sheet: Sheet
  /// The formula whose text comes with the next record.
  private var waiting: Int?

  init(_ stream: RecordStream, _ globals: WorkbookGlobals, _ place: WorkbookGlobals.SheetPlace) {
    self.stream = stream
    self.globals = globals
    sheet = Sheet(number: place.number)
    // Charts within the sheet have a beginning and an end of their own.
    var depth = 0
    var at = place.start
    while let (record, next) = stream.record(at: at) {
      at = next
      if record.kind == 0x0809 { depth += 1 }
      if record.kind == 0x000A { depth -= 1 }
      if depth <= 0 { break }
      if depth == 1 { read(record) }
    }
  }

  private var bytes: [UInt8] { stream.bytes }

  private mutating func read(_ record: RecordStream.Record) {
    let start = record.range.lowerBound
    switch record.kind {
    case 0x00FD: shared(record)
    case 0x0204, 0x00D6: label(record)
    case 0x0203: if record.range.count >= 14 { add(start, number(start + 6)) }
    case 0x027E: if record.range.count >= 10 { add(start, packed(start + 6)) }
    case 0x00BD: several(record) { sheet, at in sheet.packed(at + 2) }
    case 0x0201: if record.range.count >= 4 { add(start, nil) }
    case 0x00BE: several(record) { _, _ in nil }
    case 0x0006, 0x0206, 0x0406: formula(record)
    case 0x0207: string(record)
    case 0x0205: boolean(record)
    case 0x00E5: merged(record)
    default: break
    }
  }

  private mutating func add(_ start: Int, text: [UInt8], isCertain: Bool = true) {
    guard let row = bytes.u16(start), let column = bytes.u16(start + 2), column < 256 else {
      return
    }
    sheet.cells.append(Sheet.Cell(row: row, column: column, text: text, isCertain: isCertain))
  }

  /// - Parameter start: of row, column and style.
  private mutating func add(_ start: Int, _ value: Double?, isCertain: Bool = true) {
    let format = globals.format(of: bytes.u16(start + 4) ?? 0)
    let text = value.map { format.text($0, isFrom1904: globals.isFrom1904) } ?? []
    add(start, text: text, isCertain: isCertain && (value == nil || !format.isScaled))
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

  /// Several cells in a row; the last two bytes say the last column.
  private mutating func several(
    _ record: RecordStream.Record, _ value: (Excel97Sheet, Int) -> Double?
  ) {
    let start = record.range.lowerBound
    let size = record.kind == 0x00BD ? 6 : 2
    guard record.range.count >= 6 + size, let row = bytes.u16(start),
      let first = bytes.u16(start + 2)
    else { return }
    for n in 0..<min(256, (record.range.count - 6) / size) {
      let at = start + 4 + n * size
      let format = globals.format(of: bytes.u16(at) ?? 0)
      let number = value(self, at)
      sheet.cells.append(
        Sheet.Cell(
          row: row, column: first + n,
          text: number.map { format.text($0, isFrom1904: globals.isFrom1904) } ?? [],
          isCertain: number == nil || !format.isScaled))
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
      waiting = sheet.cells.count
      add(start, text: [], isCertain: isCalculated)
    case 1: add(start, text: Excel97Sheet.truth(bytes[start + 8]), isCertain: isCalculated)
    case 2: add(start, text: Excel97Sheet.error, isCertain: isCalculated)
    default: add(start, nil)
    }
  }

  private mutating func string(_ record: RecordStream.Record) {
    guard let cell = waiting, cell < sheet.cells.count else { return }
    sheet.cells[cell].text = text(record, from: 0) ?? Array("\u{FFFD}".utf8)
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
      sheet.merges.append(Sheet.Area(rows: top..<bottom + 1, columns: left..<right + 1))
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
    var builder = DocumentBuilder(
      format: "xls", encoding: globals.isUnicode ? "UTF-8" : globals.codePage.name)
    for place in globals.sheets.prefix(limits.pages) {
      try SheetBlocks(Excel97Sheet(records, globals, place).sheet).add(to: &builder)
    }
    self = builder.build()
  }
}
