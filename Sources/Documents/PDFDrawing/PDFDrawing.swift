/// What the pages of a PDF draw beside their words.
enum PDFDrawing {
  /// A page that draws more is a map or a chart, whose lines part no cells.
  static let mostRulings = 20_000

  /// The rulings of the first pages, in page order, each in the order drawn.
  ///
  /// A thin square has no long side and gives two rulings, one of each direction: dotted lines and
  /// the corners of tables are made of such. Lines are given in the pieces in which they are drawn.
  ///
  /// - Returns: nothing for a page that draws none, that draws too many or that cannot be read
  ///   whole; no pages where the file cannot be read, is encrypted or damaged.
  static func rulings(_ bytes: [UInt8], pages: Int, limits: Limits) -> [[Ruling]] {
    guard let file = PDFFile(bytes, limits: limits) else { return [] }
    return PDFPage.pages(of: file, atMost: pages).map { page in
      page.map { PageDrawing.rulings(of: $0, in: file) ?? [] } ?? []
    }
  }
}
