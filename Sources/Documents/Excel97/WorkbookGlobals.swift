/// What holds for all sheets of a workbook: their places, shared strings, number formats.
struct WorkbookGlobals {
  struct SheetPlace {
    var number: Int
    var start: Int
  }

  private(set) var sheets: [SheetPlace] = []
  /// The names of hidden sheets.
  private(set) var hidden: [String] = []
  private(set) var strings: [[UInt8]] = []
  /// Excel 97 and later; strings are bytes before.
  let isUnicode: Bool
  private(set) var codePage = CodePage.western
  private(set) var isFrom1904 = false
  private var formats: [Int: NumberFormat] = [:]
  private var fonts = 0
  /// Fonts of characters above or below the line, by their numbers.
  private var rises: [Int: TextRise] = [:]
  /// For each style the number of its format, and whether it has a border.
  private var styles: [(format: Int, isRuled: Bool)] = []

  /// The number format of a cell with a style.
  func format(of style: Int) -> NumberFormat {
    guard style < styles.count else { return .general }
    let number = styles[style].format
    return formats[number] ?? NumberFormat.standard(number)
  }

  func isRuled(_ style: Int) -> Bool { style < styles.count && styles[style].isRuled }

  init(_ stream: RecordStream) throws(UnreadableDocument) {
    let bytes = stream.bytes
    guard let (first, second) = stream.record(at: 0), first.kind == 0x0809,
      let version = bytes.u16(first.range.lowerBound), version == 0x0600 || version == 0x0500
    else { throw CompoundFile.damaged }
    isUnicode = version == 0x0600
    var at = second
    var count = 0
    while let (record, next) = stream.record(at: at), record.kind != 0x000A {
      at = next
      let start = record.range.lowerBound
      switch record.kind {
      case 0x002F:
        throw UnreadableDocument.locked
      case 0x0022: isFrom1904 = bytes.u16(start) == 1
      case 0x0042: codePage = CodePage(number: bytes.u16(start) ?? 1252)
      case 0x0085:
        count += 1
        // Charts have sheets of their own.
        guard record.range.count > 6, let place = bytes.u32(start), bytes.u8(start + 5) == 0 else {
          break
        }
        if bytes.u8(start + 4).map({ $0 & 3 }) == 0 {
          sheets.append(SheetPlace(number: count, start: place))
        } else {
          var text = RecordText(bytes, record, from: 6)
          let name = isUnicode ? text.unicode(hasShortCount: true) : nil
          hidden.append(name.map { String(decoding: $0, as: UTF8.self) } ?? "\(count)")
        }
      case 0x00FC: readStrings(bytes, record)
      case 0x0031:
        rises[fonts] = [1: .superscript, 2: .subscripted][bytes.u16(start + 8) ?? 0]
        // There is no font number 4.
        fonts += fonts == 3 ? 2 : 1
      case 0x00E0:
        let lines = isUnicode ? bytes.u16(start + 10) : nil
        styles.append((bytes.u16(start + 2) ?? 0, lines ?? 0 != 0))
      case 0x041E:
        var text = RecordText(bytes, record, from: 2)
        if let number = bytes.u16(start),
          let code = isUnicode ? text.unicode() : text.bytes(shortCount: true)
        {
          formats[number] = NumberFormat(
            isUnicode ? String(decoding: code, as: UTF8.self) : decode(code))
        }
      default: break
      }
    }
  }

  /// Bytes of Excel 5 and 95.
  func decode(_ bytes: [UInt8]) -> String {
    String(decoding: codePage.decode(bytes), as: UTF16.self)
  }

  private mutating func readStrings(_ bytes: [UInt8], _ record: RecordStream.Record) {
    var text = RecordText(bytes, record, from: 8)
    while let string = text.unicode(rises: rises) { strings.append(string) }
  }
}
