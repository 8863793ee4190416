extension Document {
  /// Reads a Word file of the versions 97 to 2003; nil for one of an older version.
  init?(word bytes: [UInt8], limits: Limits) throws(UnreadableDocument) {
    let file = try CompoundFile(bytes)
    guard let main = try file.stream("WordDocument"), let header = Word97Header(main) else {
      throw CompoundFile.damaged
    }
    if header.isEncrypted {
      throw UnreadableDocument.locked
    }
    if header.isOld { return nil }
    if header.textLength > limits.textBytes { throw limits.tooMuchText }
    guard let table = try file.stream(header.tableStream) else { throw CompoundFile.damaged }
    let text = try Word97Text(file, main, header, table)
    var reader = Word97Reader(text, limits: limits)
    reader.read()
    if reader.text.isTooMuch { throw CompoundFile.damaged }
    self = try reader.flow.build()
    encoding = "UTF-16LE"
  }
}

/// Makes paragraphs and tables of the characters of a Word file.
private struct Word97Reader {
  var flow: TextFlow
  private(set) var text: Word97Text
  private var line: [UInt16] = []
  /// What stands before the line.
  private var label: [UInt8] = []
  private var counters: ListCounters
  private var hasPicture = false
  private var isDoubtful = false

  init(_ text: Word97Text, limits: Limits) {
    self.text = text
    flow = TextFlow(format: "doc", limits: limits)
    counters = ListCounters(text.lists)
  }

  mutating func read() {
    var units: [UInt16] = []
    let text = self.text
    text.forEach { unit, _, _ in units.append(unit) }
    if firstIndex(of: Word97Reader.embeddedSheet, in: units, units.indices) != nil {
      flow.add(.embeddedSheet)
    }
    var fields = FieldMarks(units)
    var at = 0
    text.forEach { unit, properties, mark in
      let isField = fields.take(unit, at: at)
      at += 1
      if isField || flow.isFull || self.text.isTooMuch { return }
      switch unit {
      case 0x07: endCell(mark, isDeleted: properties.isDeleted)
      case 0x0D, 0x0C:
        // A deleted end of a paragraph joins it with the next.
        if properties.isDeleted, !isCellEnd(mark) { return }
        endParagraph(mark, isDeleted: properties.isDeleted)
      default: if properties.isShown, fields.isShown { add(unit, properties) }
      }
    }
    if !line.isEmpty || hasPicture { flow.endParagraph(takeLine(), depth: 0) }
  }

  /// In the instruction of a field.
  private static let embeddedSheet = Array("EMBED Excel.Sheet".utf16)

  private mutating func add(_ unit: UInt16, _ properties: CharacterProperties) {
    switch unit {
    case 0x01, 0x08:
      if properties.isSpecial { hasPicture = true }
    case 0x09, 0x0B: line.append(unit == 0x0B ? 0x0A : unit)
    case 0x1E: line.append(0x2D)
    case 0..<0x20: break
    default:
      let shown = properties.isSpecial ? properties.symbol ?? unit : unit
      let raised = properties.rise.unit(shown)
      line += properties.isStruck ? StruckFigures.marked([raised]) : [raised]
      if properties.isStruck { isDoubtful = true }
    }
  }

  private mutating func isCellEnd(_ mark: Word97Text.Mark) -> Bool {
    let properties = text.paragraph(mark)
    return properties.isInnerCellEnd || properties.isInnerRowEnd
  }

  private mutating func endParagraph(_ mark: Word97Text.Mark, isDeleted: Bool) {
    let properties = text.paragraph(mark)
    let depth = properties.depth
    if !properties.isInnerRowEnd { number(properties) }
    if properties.isInnerRowEnd, depth > 1 {
      end(row: properties, isDeleted: isDeleted)
    } else if properties.isInnerCellEnd, depth > 1 {
      flow.endCell(takeLine(), depth: depth)
    } else {
      flow.endParagraph(takeLine(), depth: depth)
    }
  }

  private mutating func endCell(_ mark: Word97Text.Mark, isDeleted: Bool) {
    let properties = text.paragraph(mark)
    if properties.isRowEnd {
      end(row: properties, isDeleted: isDeleted)
    } else {
      number(properties)
      flow.endCell(takeLine(), depth: 1)
    }
  }

  /// Puts before the line the number that its list gives it.
  private mutating func number(_ properties: ParagraphProperties) {
    guard let list = properties.list, list > 0 else { return }
    let number = counters.next(list, level: properties.level ?? 0)
    // A number without text says nothing, but in a cell it is what the cell shows.
    if !line.isEmpty || properties.depth > 0 { label = number }
  }

  private mutating func end(row: ParagraphProperties, isDeleted: Bool) {
    line = []
    flow.endRow(row.layout, depth: row.depth, isDeleted: isDeleted)
  }

  private mutating func takeLine() -> TextFlow.Line {
    defer {
      line.removeAll(keepingCapacity: true)
      label = []
      hasPicture = false
      isDoubtful = false
    }
    let text = Array(String(decoding: line, as: UTF16.self).utf8)
    return TextFlow.Line(
      text: label.joinedAsLabel(to: text), hasObject: hasPicture,
      isDoubtful: isDoubtful)
  }
}
