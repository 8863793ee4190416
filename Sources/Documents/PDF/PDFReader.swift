extension Document {
  /// Reads a PDF through `pdftotext`, which tells where each word stands.
  init(pdf bytes: [UInt8], limits: Limits) throws(UnreadableDocument) {
    let program = Program(name: "pdftotext", package: "poppler-utils")
    // One page more than is read tells whether there are more.
    let arguments = ["-bbox", "-raw", "-enc", "UTF-8", "-l", String(limits.pages + 1), "-", "-"]
    let output: Program.Output
    do {
      output = try program.run(arguments, input: bytes, limits: limits)
    } catch {
      throw PDFReader.refusal(error)
    }
    var pages = Page.pages(output.bytes)
    // Of a damaged file the two may find other pages; then words are all there is.
    let rulings = PDFDrawing.rulings(bytes, pages: limits.pages + 1, limits: limits)
    if rulings.count == pages.count {
      for n in pages.indices { pages[n].rulings = rulings[n] }
    }
    try self.init(pages: pages, limits: limits)
  }

  init(pages: [Page], limits: Limits) throws(UnreadableDocument) {
    if pages.isEmpty { throw PDFReader.damaged }
    if pages.allSatisfy(\.words.isEmpty) {
      throw UnreadableDocument(
        "no text layer: its pages are pictures; find the report as a web page or Word file, or make "
          + "the PDF searchable (OCR)")
    }
    var builder = DocumentBuilder(
      format: FileFormat.pdf.rawValue, encoding: nil, infersTables: true)
    if pages.count > limits.pages {
      builder.add(Remark(.cut, "只读了前 \(limits.pages) 页"))
    }
    PDFReader(Array(pages.prefix(limits.pages))).write(to: &builder)
    self = builder.build()
  }
}

struct PDFReader {
  private var pieces: [PagePiece] = []
  private var turned: [Int] = []
  /// Pages without text before the last one, which is often blank.
  private var pictures: [Int] = []

  init(_ pages: [Page]) {
    var lines: [[PageLine]] = []
    for (n, page) in pages.enumerated() {
      if page.words.isEmpty, n + 1 < pages.count { pictures.append(n + 1) }
      let long = page.words.filter { $0.halves > 3 }
      if 2 * long.count(where: \.isTurned) > long.count, !long.isEmpty {
        turned.append(n + 1)
        lines.append([])
      } else {
        lines.append(PageLine.lines(of: page, number: n + 1))
      }
    }
    let lattices = pages.map { Lattice.lattices($0.rulings) }
    pieces = PagePiece.pieces(
      RunningLines.dropped(from: lines, heights: pages.map(\.height), lattices: lattices),
      lattices: lattices)
  }

  func write(to builder: inout DocumentBuilder) {
    for page in pictures {
      builder.add(Remark(.pictures, "第 \(page) 页没有文字，可能是图片"))
    }
    for page in turned {
      builder.add(Remark(.cut, "第 \(page) 页的文字是竖着排的，没有读"))
    }
    let parts = pieces.flatMap { piece -> [PagePart] in
      switch piece {
      case .lines(let lines): PagePart.parts(PageLine.onOnePage(lines))
      case .ruled(let table): [.ruled(table)]
      }
    }
    var prose: [PageLine] = []
    var tables: [TableLayout] = []
    for part in parts {
      switch part {
      case .prose(let lines): prose += lines
      case .table(let lines): tables.append(TableLayout(lines))
      case .ruled: continue
      }
    }
    let margins = ProseLines.margins(prose)
    let widths = tables.flatMap(\.labelWidths)
    var rest = tables[...]
    for part in parts {
      switch part {
      case .prose(let lines):
        for (text, line) in ProseLines.paragraphs(lines, margins: margins) {
          builder.addParagraph(text, line: line.number, page: line.page)
        }
      case .table:
        guard var table = rest.popFirst() else { continue }
        table.widths = widths
        builder.addTable(table.grid())
      case .ruled(let table): builder.addTable(table.grid)
      }
    }
  }

  static let damaged = UnreadableDocument(
    "the PDF is damaged; get the file again, or the report as a web page or Word file")

  static func refusal(_ failure: ProgramFailure) -> UnreadableDocument {
    guard case .failed(_, _, let message) = failure else { return UnreadableDocument(failure) }
    if message.contains("password") || message.contains("ncrypt") {
      return UnreadableDocument("encrypted: the PDF is behind a password; save it without one")
    }
    if message.contains("Copying") {
      return UnreadableDocument("the PDF lets nobody copy its text; find the report as a web page")
    }
    return damaged
  }
}
