/// Gathers the text of an RTF file in lines, in the character set of each run's font.
struct RTFOutput {
  var codePage = CodePage.western
  var defaultFont = 0
  var row = RTFRow()
  var isCut = false
  /// Whether what is added is struck out.
  var isStruck = false {
    didSet { if isStruck != oldValue { flush(isStruck: oldValue) } }
  }
  /// Whether something in the line is struck out.
  private var isDoubtful = false
  private let limits: Limits
  private var hasPicture = false
  private var flow: TextFlow
  private var fonts: [Int: CodePage] = [:]
  private var definedFont = 0
  private var line: [UInt16] = []
  private var run: [UInt8] = []
  private var runFont = 0
  private var isBad = false
  /// Rows outside a table in a table, while its row is defined.
  private var outerRows: [RTFRow] = []

  init(limits: Limits) {
    self.limits = limits
    flow = TextFlow(format: "rtf", limits: limits)
  }

  var isFull: Bool { flow.isFull || line.count + run.count > limits.textBytes }

  mutating func defineFont(_ word: RTFWord, _ number: Int?) {
    switch word {
    case .font: definedFont = number ?? 0
    case .fontCharset: fonts[definedFont] = number.flatMap { CodePage.ofFont($0) }
    // Says it more exactly than the number of the character set.
    case .fontCodePage: fonts[definedFont] = number.map { CodePage(number: $0) }
    default: break
    }
  }

  mutating func add(_ byte: UInt8, font: Int) {
    if font != runFont { flush() }
    runFont = font
    run.append(byte)
  }

  mutating func add(_ character: UInt16, isNumber: Bool) {
    // Between a number and the text that it numbers.
    if isNumber, character == 0x09 { return }
    append([character], isStruck: isStruck)
  }

  private mutating func append(_ units: [UInt16], isStruck: Bool) {
    line += isStruck ? StruckFigures.marked(units) : units
    if isStruck { isDoubtful = true }
  }

  mutating func addPicture() { hasPicture = true }

  /// Decodes the bytes since the last change of font.
  mutating func flush() { flush(isStruck: isStruck) }

  private mutating func flush(isStruck: Bool) {
    guard !run.isEmpty else { return }
    let units = codePage(of: run).decode(run)
    if units.contains(0xFFFD) { isBad = true }
    append(units, isStruck: isStruck)
    run.removeAll(keepingCapacity: true)
  }

  /// Some writers say that fonts are Western and write Chinese bytes, of the document's set.
  private func codePage(of bytes: [UInt8]) -> CodePage {
    let font = fonts[runFont] ?? codePage
    guard font == .western, codePage.isWide else { return font }
    var pairs = 0
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        at += 1
      } else if at + 1 < bytes.count, bytes[at + 1] >= 0x80 {
        pairs += 1
        at += 2
      } else {
        return font
      }
    }
    return pairs > 0 ? codePage : font
  }

  mutating func endNumber() {
    // A number of digits would run into a year that follows.
    if let last = line.last, last < 0x80 { line.append(0x20) }
  }

  mutating func endParagraph(depth: Int) {
    flow.endParagraph(takeLine(), depth: depth)
  }
  mutating func endCell(depth: Int) { flow.endCell(takeLine(), depth: depth) }

  mutating func endRow(depth: Int) {
    // Text after the last cell belongs to no cell; it stays where it is seen to be too much.
    if !line.isEmpty { endParagraph(depth: depth) }
    flow.endRow(row.layout, depth: depth, isDeleted: row.isDeleted)
  }

  mutating func beginNestedRow() {
    outerRows.append(row)
    row = RTFRow()
  }

  mutating func endNestedRow() { row = outerRows.popLast() ?? RTFRow() }

  consuming func build() throws(UnreadableDocument) -> Document {
    flush()
    if line.count > limits.textBytes { throw limits.tooMuchText }
    if !line.isEmpty || hasPicture { endParagraph(depth: 0) }
    if isBad {
      flow.add(Remark(.badBytes, "有字节不是 \(codePage.name) 文字"))
    }
    if isCut { flow.add(Remark(.cut, "文件中途断了，请重新获取")) }
    var document = try flow.build()
    document.encoding = codePage.name
    return document
  }

  private mutating func takeLine() -> TextFlow.Line {
    flush()
    defer {
      line.removeAll(keepingCapacity: true)
      hasPicture = false
      isDoubtful = false
    }
    return TextFlow.Line(
      text: Array(String(decoding: line, as: UTF16.self).utf8), hasObject: hasPicture,
      isDoubtful: isDoubtful)
  }
}
