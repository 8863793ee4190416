extension PageDrawing {
  mutating func set(_ found: ContentOperator, _ numbers: [Double], hasName: Bool) {
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
    // A name is that of a pattern.
    case .fillColour, .fillColourOrPattern:
      state.fill.set(hasName ? .other : state.fill.space, numbers)
    case .strokeColour, .strokeColourOrPattern:
      state.stroke.set(hasName ? .other : state.stroke.space, numbers)
    default: break
    }
  }

  /// The colour space that has a name everywhere, or here.
  func space(_ name: [UInt8], _ resources: PDFDictionary) -> ColourSpace {
    let everywhere = ColourSpace(.name(name), in: file)
    if everywhere != .other { return everywhere }
    return ColourSpace(file.resource("ColorSpace", name, of: resources), in: file)
  }

  mutating func setState(_ name: [UInt8], _ resources: PDFDictionary) {
    guard let given = file.resource("ExtGState", name, of: resources).dictionary else { return }
    if let width = file.resolve(given["LW"]).number { state.lineWidth = width }
    if let opacity = file.resolve(given["CA"]).number { state.stroke.opacity = opacity }
    if let opacity = file.resolve(given["ca"]).number { state.fill.opacity = opacity }
  }
}
