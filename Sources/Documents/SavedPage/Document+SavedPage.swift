extension Document {
  /// Reads a saved page: the page itself, or those in its frames where it has no more than frames.
  init(mhtml bytes: [UInt8], limits: Limits) throws(UnreadableDocument) {
    let pages = SavedPage(bytes).pages
    guard let first = pages.first else {
      throw UnreadableDocument("a saved page or mail without a page in it; save the page as HTML")
    }
    let head = try DecodedText(first.body, declared: first.declared)
    let isFrames = Document.hasFrames(head.bytes) && pages.count > 1
    var builder = DocumentBuilder(format: "mhtml", encoding: head.set.rawValue)
    // No workbook of a report has more sheets.
    for page in isFrames ? pages.dropFirst().prefix(100) : pages.prefix(1) {
      let text = try DecodedText(page.body, declared: page.declared)
      if let remark = text.remark { builder.add(remark) }
      try builder.add(page: text.bytes, limits: limits)
    }
    self = builder.build()
  }

  private static func hasFrames(_ page: [UInt8]) -> Bool {
    firstIndex(of: Array("<frameset".utf8), in: page[...]) != nil
  }
}
