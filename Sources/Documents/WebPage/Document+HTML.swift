extension Document {
  /// Reads a web page: its article as paragraphs and tables, without what stands around it.
  init(
    html text: DecodedText, format: String = "html", limits: Limits
  ) throws(UnreadableDocument) {
    var builder = DocumentBuilder(format: format, encoding: text.set.rawValue)
    if let remark = text.remark { builder.add(remark) }
    try builder.add(page: text.bytes, limits: limits)
    self = builder.build()
  }
}

extension DocumentBuilder {
  /// Adds a web page, in UTF-8.
  mutating func add(page bytes: [UInt8], limits: Limits) throws(UnreadableDocument) {
    let (blocks, remarks) = try PageContent.read(bytes, limits)
    for remark in remarks { add(remark) }
    for block in blocks {
      switch block.content {
      case .text(let text): addParagraph(text, line: block.line)
      case .table(let grid): addTable(grid)
      case .picture: continue
      }
    }
  }
}

/// The article of a page.
enum PageContent {
  static func read(
    _ bytes: [UInt8], _ limits: Limits
  ) throws(UnreadableDocument) -> ([PageBlock], [Remark]) {
    let result = withoutControls(bytes).withUnsafeBufferPointer { buffer in
      Result<([PageBlock], [Remark]), UnreadableDocument> { () throws(UnreadableDocument) in
        let tree = try HTMLTree(parsing: buffer, limits: limits)
        return read(tree)
      }
    }
    return try result.get()
  }

  /// Control characters show nothing in a browser, and the parser would make U+FFFD of them; writers
  /// leave them where a remark or bookmark was. Within a tag they end a word.
  private static func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
    func isControl(_ byte: UInt8) -> Bool { byte < 0x09 || byte > 0x0D && byte < 0x20 }
    guard bytes.contains(where: isControl) else { return bytes }
    var isInTag = false
    return bytes.compactMap { byte in
      if byte == UInt8(ascii: "<") { isInTag = true }
      if byte == UInt8(ascii: ">") { isInTag = false }
      return !isControl(byte) ? byte : isInTag ? 0x20 : nil
    }
  }

  private static func read(_ tree: borrowing HTMLTree) -> ([PageBlock], [Remark]) {
    let document = tree.document
    var reader = PageReader(keepsLines: isFragment(document))
    let shown = reader.read(document)
    var remarks: [Remark] = []
    if let pictured = PicturedTables.remark(on: shown) { remarks.append(pictured) }
    if reader.isCut {
      remarks.append(
        Remark(.cut, "一张表超过 \(PlacedTable.mostColumns) 列，其余未读"))
    }
    let article = PageFurniture.removed(from: shown)
    return (PageTitle(document).added(to: article), remarks)
  }

  /// Whether the page is text with some tables in it, as converters to Markdown write it.
  private static func isFragment(_ document: HTMLNode) -> Bool {
    guard !document.isDeclared else { return false }
    for html in document.children where html.kind == .element {
      return html.source.isEmpty
        && html.children.allSatisfy { $0.kind != .element || $0.source.isEmpty }
    }
    return false
  }
}
