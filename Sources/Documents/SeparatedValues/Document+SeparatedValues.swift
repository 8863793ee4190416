extension Document {
  /// Reads a CSV or TSV file as a table; titles, headings and notes in lines of their own are prose.
  init(separatedValues text: DecodedText, format: String) {
    let preferred = UInt8(ascii: format == "tsv" ? "\t" : ",")
    let separator = SeparatedRecords.separator(of: text.bytes, preferred: preferred)
    var records = SeparatedRecords(text.bytes, separator: separator)
    var builder = DocumentBuilder(format: format, encoding: text.set.rawValue)
    if let remark = text.remark { builder.add(remark) }
    var grid = Grid()
    for record in records.read() {
      if let prose = SeparatedProse.text(of: record.fields, isFirst: grid.rows.isEmpty) {
        builder.addTable(grid)
        grid = Grid()
        builder.addParagraph(prose, line: record.line)
      } else {
        let cells = record.fields.enumerated().map { Grid.Cell($1, columns: $0..<$0 + 1) }
        grid.rows.append(Grid.Row(cells: cells, line: record.line))
      }
    }
    builder.addTable(grid)
    self = builder.build()
  }
}

/// Tells the lines of prose of a sheet from the rows of its table.
enum SeparatedProse {
  private static let marks = ["。", "；", "："].map { Array($0.utf8) }

  /// The text of a line that is prose; nil for a row of the table.
  ///
  /// A row with one filled cell may be a label whose figures are blank: only one that reads as a
  /// heading or a sentence, or stands above the table, is prose.
  static func text(of fields: [[UInt8]], isFirst: Bool) -> [UInt8]? {
    let filled = fields.filter { $0.contains { $0 > 0x20 } }
    guard filled.count <= 1 else { return nil }
    guard let text = filled.first else { return fields.count > 1 && !isFirst ? nil : [] }
    if fields.count == 1 { return text }
    let letters = text.filter { $0 > 0x20 }
    let isSentence = letters.count > 120 || marks.contains { has($0, in: letters) }
    let isHeading = letters.count <= 120 && LineOfProse.isHeading(letters)
    let isTitle = isFirst && (isDisclosureTitle(letters) || letters.count > 60)
    return isSentence || isHeading || isTitle ? text : nil
  }

  private static func has(_ mark: [UInt8], in text: [UInt8]) -> Bool {
    firstIndex(of: mark, in: text[...]) != nil
  }

  private static func isDisclosureTitle(_ text: [UInt8]) -> Bool {
    has(Array("信息公开".utf8), in: text) && has(Array("年".utf8), in: text)
  }
}
