/// A page: what it draws, with what, and how its places become those of the words.
struct PDFPage {
  var contents: PDFObject
  var resources: PDFDictionary
  /// From the places of its contents to points from its top left, as turned for reading.
  var matrix: Matrix
  /// As turned.
  var width: Double
  var height: Double

  /// The first pages of a file; nil for those without a dictionary.
  static func pages(of file: PDFFile, atMost most: Int) -> [PDFPage?] {
    guard let root = file.catalog?["Pages"] else { return [] }
    var walk = PageWalk(file: file, most: most)
    walk.visit(root, Inherited(), depth: 0)
    return walk.pages
  }

  /// What pages have of the nodes above them.
  struct Inherited {
    var resources = PDFObject.null
    var mediaBox = PDFObject.null
    var rotation = PDFObject.null

    mutating func take(_ node: PDFDictionary) {
      if !node["Resources"].isNull { resources = node["Resources"] }
      if !node["MediaBox"].isNull { mediaBox = node["MediaBox"] }
      if !node["Rotate"].isNull { rotation = node["Rotate"] }
    }
  }

  /// `pdftotext -bbox` counts from the media box, whatever is cropped.
  init(_ node: PDFDictionary, _ inherited: Inherited, in file: PDFFile) {
    contents = node["Contents"]
    resources = file.resolve(inherited.resources).dictionary ?? PDFDictionary()
    let box = Box(file.resolve(inherited.mediaBox), in: file) ?? .letter
    let turn = file.resolve(inherited.rotation).int ?? 0
    switch (turn % 360 + 360) % 360 {
    case 90: matrix = Matrix(a: 0, b: 1, c: 1, d: 0, e: -box.y0, f: -box.x0)
    case 180: matrix = Matrix(a: -1, b: 0, c: 0, d: 1, e: box.x1, f: -box.y0)
    case 270: matrix = Matrix(a: 0, b: -1, c: -1, d: 0, e: box.y1, f: box.x1)
    default: matrix = Matrix(a: 1, b: 0, c: 0, d: -1, e: -box.x0, f: box.y1)
    }
    (width, height) = (box.x1 - box.x0, box.y1 - box.y0)
    if matrix.a == 0 { (width, height) = (height, width) }
  }
}

/// Walks the tree of pages from the first to the last.
private struct PageWalk {
  let file: PDFFile
  let most: Int
  var pages: [PDFPage?] = []
  /// Nodes from the root to here: one within itself is passed over.
  private var above: [Int] = []
  private var left = 100_000

  init(file: PDFFile, most: Int) {
    self.file = file
    self.most = most
  }

  mutating func visit(_ value: PDFObject, _ inherited: PDFPage.Inherited, depth: Int) {
    left -= 1
    guard left > 0, depth < 64, pages.count < most else { return }
    if case .reference(let number) = value {
      if above.contains(number) { return }
      above.append(number)
    } else {
      above.append(-1)
    }
    defer { above.removeLast() }
    guard let node = file.resolve(value).dictionary else { return }
    var inherited = inherited
    inherited.take(node)
    let kids = file.resolve(node["Kids"])
    if node["Type"].isName("Page") || kids.isNull {
      pages.append(PDFPage(node, inherited, in: file))
    } else {
      for kid in kids.array ?? [] where pages.count < most {
        visit(kid, inherited, depth: depth + 1)
      }
    }
  }
}
