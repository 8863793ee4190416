/// Follows the contents of a page, and of the forms it places, and collects its rulings.
struct PageDrawing {
  private let file: PDFFile
  private var collector: RulingCollector
  private var state: GraphicsState
  private var saved: [GraphicsState] = []
  /// Saved beyond what is kept.
  private var unsaved = 0
  private var path = DrawnPath()
  private var here = Point(x: 0, y: 0)
  private static let mostSaved = 512
  private static let deepestForm = 12

  /// nil where the page cannot be read whole or draws too much.
  static func rulings(of page: PDFPage, in file: PDFFile) -> [Ruling]? {
    guard let contents = file.contents(page.contents) else { return nil }
    var drawing = PageDrawing(page, file)
    guard drawing.follow(contents, page.resources, depth: 0) else { return nil }
    return drawing.collector.rulings
  }

  private init(_ page: PDFPage, _ file: PDFFile) {
    self.file = file
    collector = RulingCollector(width: page.width, height: page.height)
    state = GraphicsState(matrix: page.matrix)
  }

  /// - Returns: whether all could be followed.
  private mutating func follow(_ bytes: [UInt8], _ resources: PDFDictionary, depth: Int) -> Bool {
    guard file.charge(bytes.count) else { return false }
    var scanner = ContentScanner(bytes)
    while let found = scanner.next() {
      switch found {
      case .save: save()
      case .restore: restore()
      case .object:
        guard place(scanner.name, resources, depth: depth) else { return false }
      case .inlineImage: scanner.skipImage()
      case .graphicsState:
        if let name = scanner.name { setState(name, resources) }
      case .fillSpace, .strokeSpace:
        guard let name = scanner.name else { continue }
        setSpace(name, resources, isStroke: found == .strokeSpace)
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
  private mutating func place(
    _ name: [UInt8]?, _ resources: PDFDictionary, depth: Int
  ) -> Bool {
    guard let name else { return true }
    let object = file.resource("XObject", name, of: resources)
    guard let form = object.dictionary, file.resolve(form["Subtype"]).isName("Form") else {
      return true
    }
    guard depth < PageDrawing.deepestForm, let contents = file.form(object) else { return false }
    let (outer, kept, keptUnsaved) = (state, saved, unsaved)
    (saved, unsaved) = ([], 0)
    if let matrix = Matrix(file.resolve(form["Matrix"]), in: file) {
      state.matrix = matrix.then(state.matrix)
    }
    path.removeAll()
    let own = file.resolve(form["Resources"]).dictionary ?? resources
    defer { (state, saved, unsaved) = (outer, kept, keptUnsaved) }
    return follow(contents, own, depth: depth + 1)
  }

  /// - Returns: whether the operator belongs to the building of paths.
  private mutating func build(_ found: ContentOperator, _ numbers: [Double]) -> Bool {
    let count = numbers.count
    switch found {
    case .rectangle where count >= 4:
      let (x, y, width, height) = (numbers[0], numbers[1], numbers[2], numbers[3])
      let matrix = state.matrix
      path.rectangle(
        (
          matrix.apply(x, y), matrix.apply(x + width, y), matrix.apply(x + width, y + height),
          matrix.apply(x, y + height)
        ))
    case .move where count >= 2: path.move(to: state.matrix.apply(numbers[0], numbers[1]))
    case .line where count >= 2: path.line(to: state.matrix.apply(numbers[0], numbers[1]))
    case .curve where count >= 6:
      path.line(to: state.matrix.apply(numbers[4], numbers[5]), curved: true)
    case .curveFromHere where count >= 4, .curveToLast where count >= 4:
      path.line(to: state.matrix.apply(numbers[2], numbers[3]), curved: true)
    case .close: path.close()
    case .rectangle, .move, .line, .curve, .curveFromHere, .curveToLast: break
    default: return false
    }
    return true
  }

  /// - Returns: whether the operator ends a path.
  private mutating func paint(_ found: ContentOperator) -> Bool {
    switch found {
    case .closeAndStroke, .closeFillAndStroke, .closeFillEvenOddAndStroke: path.close()
    default: break
    }
    switch found {
    case .fill, .fillAsBefore, .fillEvenOdd, .fillAndStroke, .fillEvenOddAndStroke,
      .closeFillAndStroke, .closeFillEvenOddAndStroke:
      if state.fill.isSeen { collector.fill(path) }
    case .stroke, .closeAndStroke, .endPath: break
    case .clip, .clipEvenOdd: return true
    default: return false
    }
    switch found {
    case .stroke, .closeAndStroke, .fillAndStroke, .fillEvenOddAndStroke, .closeFillAndStroke,
      .closeFillEvenOddAndStroke:
      if state.stroke.isSeen { collector.stroke(path, state) }
    default: break
    }
    path.removeAll()
    return true
  }

  private mutating func set(_ found: ContentOperator, _ numbers: [Double], hasName: Bool) {
    switch found {
    case .transform where numbers.count >= 6:
      state.matrix = Matrix(
        a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], e: numbers[4], f: numbers[5]
      ).then(state.matrix)
    case .lineWidth: state.lineWidth = numbers.first ?? state.lineWidth
    case .fillGray, .fillRGB: state.fill.set(.additive, numbers)
    case .strokeGray, .strokeRGB: state.stroke.set(.additive, numbers)
    case .fillCMYK: state.fill.set(.subtractive, numbers)
    case .strokeCMYK: state.stroke.set(.subtractive, numbers)
    case .fillColour, .fillColourOrPattern:
      state.fill.set(hasName ? .other : state.fill.space, numbers)
    case .strokeColour, .strokeColourOrPattern:
      state.stroke.set(hasName ? .other : state.stroke.space, numbers)
    default: break
    }
  }

  private mutating func setSpace(_ name: [UInt8], _ resources: PDFDictionary, isStroke: Bool) {
    var space = ColourSpace(.name(name), in: file)
    if space == .other {
      space = ColourSpace(file.resource("ColorSpace", name, of: resources), in: file)
    }
    // Each begins with black or with full ink.
    if isStroke {
      (state.stroke.space, state.stroke.isWhite) = (space, false)
    } else {
      (state.fill.space, state.fill.isWhite) = (space, false)
    }
  }

  private mutating func setState(_ name: [UInt8], _ resources: PDFDictionary) {
    guard let given = file.resource("ExtGState", name, of: resources).dictionary else { return }
    if let width = file.resolve(given["LW"]).number { state.lineWidth = width }
    if let opacity = file.resolve(given["CA"]).number { state.stroke.opacity = opacity }
    if let opacity = file.resolve(given["ca"]).number { state.fill.opacity = opacity }
  }
}
