extension Document {
  /// Reads an OpenDocument text or spreadsheet.
  public init(openDocument bytes: [UInt8], limits: Limits) throws(UnreadableDocument) {
    var container = Container(bytes, limits: limits)
    let manifest = "META-INF/manifest.xml"
    try container.load(["content.xml", "styles.xml", manifest])
    func has(_ word: String, in part: [UInt8]) -> Bool {
      firstIndex(of: Array(word.utf8), in: part[...]) != nil
    }
    if let manifest = container[manifest], has("encryption-data", in: manifest) {
      throw UnreadableDocument.locked
    }
    guard let content = container["content.xml"] else {
      throw UnreadableDocument("damaged: it has no content.xml; open it and save it again")
    }
    let styles = OpenStyles()
    if let part = container["styles.xml"] {
      try XML.read(part, name: "styles.xml", with: styles, limits: limits)
    }
    try XML.read(content, name: "content.xml", with: styles, limits: limits)
    var remarks = container.isDamaged ? [Remark.damagedArchive] : []
    var builder: DocumentBuilder
    if has("office:spreadsheet", in: content) {
      let reader = OpenSheetReader(styles, limits: limits)
      try XML.read(content, name: "content.xml", with: reader, limits: limits)
      var writer = SheetWriter(format: "ods", limits: limits)
      for sheet in reader.sheets { try writer.write(sheet) }
      if !reader.hidden.isEmpty { remarks.append(.hidden(sheets: reader.hidden)) }
      let isBlank = reader.sheets.allSatisfy { $0.rows.allSatisfy(\.cells.isEmpty) }
      if isBlank, reader.hasShapes { remarks.append(.tablesArePictures) }
      builder = writer.builder
    } else {
      let reader = OpenTextReader(styles, limits: limits)
      try XML.read(content, name: "content.xml", with: reader, limits: limits)
      if let manifest = container[manifest], has("opendocument.spreadsheet\"", in: manifest) {
        remarks.append(.embeddedSheet)
      }
      var writer = BlockWriter(DocumentBuilder(format: "odt"), limits: limits)
      try writer.write(reader.blocks)
      if writer.tables == 0, reader.pictures > 0 { remarks.append(.tablesArePictures) }
      builder = writer.builder
    }
    for remark in remarks { builder.add(remark) }
    self = builder.build()
  }
}
