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
    // Styles can be longer than the text; many a file has no use for them.
    if body.has("pStyle") || body.has("rStyle"), let part = related.path(type: "styles") {
      try container.load([part])
      if let bytes = container[part] { styles = try WordStyles(bytes, limits: limits) }
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
        Remark(.cut, "a document inserted into the file was not read; save the file in Word again"))
    }
    if reader.hasEmbeddedSheet { writer.add(.embeddedSheet) }
    if writer.tables == 0, reader.pictures > 0 { writer.add(.tablesArePictures) }
    self = writer.builder.build()
  }
}

extension [UInt8] {
  fileprivate func has(_ name: String) -> Bool {
    Documents.firstIndex(of: Array(name.utf8), in: self[...]) != nil
  }
}

extension Remark {
  static let damagedArchive = Remark(
    .cut, "the file is damaged, and parts of it may be missing; fetch it again")
  static let embeddedSheet = Remark(
    .cut, "a sheet inserted into the file was not read; put its cells into the file as a table")
  static let tablesArePictures = Remark(
    .pictures, "there are pictures and no table; find the report with its tables as text")
}
