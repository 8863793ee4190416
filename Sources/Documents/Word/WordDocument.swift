extension Document {
  /// Reads a Word file of 2007 and later.
  public init(docx bytes: [UInt8], limits: Limits) throws(UnreadableDocument) {
    var container = Container(bytes, limits: limits)
    // Where the parts nearly always are, so that one walk through the archive serves.
    let usual = "word/document.xml"
    try container.load([
      Relationships.path(of: nil), usual, Relationships.path(of: usual), "word/numbering.xml",
    ])
    let root = try Relationships(of: nil, in: container, limits: limits)
    let main = root.path(type: "officeDocument") ?? usual
    try container.load([main, Relationships.path(of: main)])
    guard let body = container[main] else {
      throw UnreadableDocument("damaged: it has no \(main); open it and save it again")
    }
    let related = try Relationships(of: main, in: container, limits: limits)
    var styles = WordStyles()
    var numbering = WordNumbering()
    if let part = related.path(type: "styles") {
      try container.load([part])
      // Styles can be longer than the text; many a file has no use for them.
      if let bytes = container[part], body.namesStyles || bytes.changesText {
        styles = try WordStyles(bytes, limits: limits)
      }
    }
    if let part = related.path(type: "numbering") {
      try container.load([part])
      if let bytes = container[part] { numbering = try WordNumbering(bytes, limits: limits) }
    }
    let reader = WordReader(styles: styles, numbering: numbering)
    try XML.read(body, name: main, with: reader, limits: limits)

    var writer = BlockWriter(DocumentBuilder(format: "docx"), limits: limits)
    try writer.write(reader.blocks)
    if container.isDamaged { writer.add(.damagedArchive) }
    if reader.hasForeignParts {
      writer.add(
        Remark(.cut, "文件中插入的另一文档没有读，请用 Word 重新保存"))
    }
    if reader.hasEmbeddedSheet { writer.add(.embeddedSheet) }
    if writer.tables == 0, reader.pictures > 0 { writer.add(.tablesArePictures) }
    self = writer.builder.build()
  }
}

extension [UInt8] {
  fileprivate var namesStyles: Bool { has("pStyle") || has("rStyle") }

  /// Whether the style of paragraphs that name none may hide text, strike it out, raise or number it.
  fileprivate var changesText: Bool {
    ["vanish", "trike", "vertAlign", "numPr"].contains(where: has)
  }

  private func has(_ name: String) -> Bool {
    Documents.firstIndex(of: Array(name.utf8), in: self[...]) != nil
  }
}

extension Remark {
  static let damagedArchive = Remark(
    .cut, "文件已损坏，可能缺少部分内容，请重新获取")
  static let embeddedSheet = Remark(
    .cut, "文件中插入的电子表格没有读，请把它改成文件里的表格")
  static let tablesArePictures = Remark(
    .pictures, "文件里只有图片，没有表格，请找表格是文字的版本")
}
