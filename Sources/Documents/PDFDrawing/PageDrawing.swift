/// Follows the contents of a page, and of the forms it places, and collects its rulings.
struct PageDrawing {
  let file: PDFFile
  var collector = RulingCollector()
  var state: GraphicsState
  private var saved: [GraphicsState] = []
  /// Saved beyond what is kept.
  private var unsaved = 0
  var path = DrawnPath()
  /// Whether the path cuts off what is drawn after it.
  var isClipping = false
  private static let mostSaved = 512
  private static let deepestForm = 12

  /// nil where the page cannot be read whole or draws too much.
  static func rulings(of page: PDFPage, in file: PDFFile) -> [Ruling]? {
    guard let contents = file.contents(page.contents) else { return nil }
    let clip = Box(x0: 0, y0: 0, x1: page.width, y1: page.height)
    var drawing = PageDrawing(
      file: file, state: GraphicsState(matrix: page.matrix, clip: clip))
    guard drawing.follow(contents, page.resources, depth: 0) else { return nil }
    return drawing.collector.rulings
  }

  private init(file: PDFFile, state: GraphicsState) {
    (self.file, self.state) = (file, state)
  }

  /// - Returns: whether all could be followed.
  private mutating func follow(_ bytes: [UInt8], _ resources: PDFDictionary, depth: Int) -> Bool {
    guard file.charge(bytes.count) else { return false }
    var scanner = ContentScanner(bytes)
    while let found = scanner.next() {
      switch found {
      case .save: save()
      case .restore: restore()
      case .inlineImage:
        guard scanner.skipImage() else { return false }
      case .object:
        guard let name = scanner.name else { continue }
        guard place(name, resources, depth: depth) else { return false }
      case .graphicsState:
        if let name = scanner.name { setState(name, resources) }
      case .fillSpace:
        if let name = scanner.name { state.fill.begin(space(name, resources)) }
      case .strokeSpace:
        if let name = scanner.name { state.stroke.begin(space(name, resources)) }
      default:
        if !build(found, scanner.numbers), !paint(found) {
          set(found, scanner.numbers, hasName: scanner.name != nil)
        }
        if collector.isTooMany || path.isTooLong { return false }
      }
    }
    return true
  }

  private mutating func save() {
    if saved.count < PageDrawing.mostSaved { saved.append(state) } else { unsaved += 1 }
  }

  private mutating func restore() {
    if unsaved > 0 {
      unsaved -= 1
    } else if let last = saved.popLast() {
      state = last
    }
  }

  /// Draws a form; pictures are passed over.
  ///
  /// - Returns: false where it cannot be read whole.
  private mutating func place(
    _ name: [UInt8], _ resources: PDFDictionary, depth: Int
  ) -> Bool {
    let object = file.resource("XObject", name, of: resources)
    guard let form = object.dictionary, file.resolve(form["Subtype"]).isName("Form") else {
      return true
    }
    guard depth < PageDrawing.deepestForm, let contents = file.form(object) else { return false }
    let outer = (state, saved, unsaved)
    defer { (state, saved, unsaved) = outer }
    (saved, unsaved) = ([], 0)
    if let matrix = Matrix(file.resolve(form["Matrix"]), in: file) {
      state.matrix = matrix.then(state.matrix)
    }
    path.removeAll()
    if let box = Box(file.resolve(form["BBox"]), in: file) {
      let corners = state.matrix.corners(box)
      state.clip = state.clip.cut(to: Box(around: [corners.0, corners.1, corners.2, corners.3]))
    }
    let own = file.resolve(form["Resources"]).dictionary ?? resources
    return follow(contents, own, depth: depth + 1)
  }
}
