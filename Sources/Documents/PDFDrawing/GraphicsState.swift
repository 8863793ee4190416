/// What a page sets before it draws, as far as lines depend on it.
struct GraphicsState {
  var matrix: Matrix
  var lineWidth = 1.0
  var fill = Paint()
  var stroke = Paint()
}

/// Whether what is drawn with a colour is seen on white paper.
struct Paint {
  var space = ColourSpace.additive
  var isWhite = false
  /// 0 is seen through altogether.
  var opacity = 1.0

  var isSeen: Bool { !isWhite && opacity > 0.02 }

  mutating func set(_ space: ColourSpace, _ values: [Double]) {
    self.space = space
    isWhite = space.isWhite(values)
  }
}

/// How the numbers of a colour are meant.
enum ColourSpace {
  /// All 1 is white: gray, RGB.
  case additive
  /// All 0 is white: CMYK, and inks of their own.
  case subtractive
  /// The first is the lightness up to 100.
  case lightness
  /// Patterns and palettes.
  case other

  func isWhite(_ values: [Double]) -> Bool {
    guard let first = values.first else { return false }
    return switch self {
    case .additive: values.allSatisfy { $0 > 0.98 }
    case .subtractive: values.allSatisfy { $0 < 0.02 }
    case .lightness: first > 98
    case .other: false
    }
  }

  init(_ value: PDFObject, in file: PDFFile) {
    let value = file.resolve(value)
    let family = value.array?.first.map { file.resolve($0) } ?? value
    guard case .name(let name) = family else {
      self = .other
      return
    }
    switch String(decoding: name, as: UTF8.self) {
    case "DeviceGray", "DeviceRGB", "CalGray", "CalRGB", "G", "RGB": self = .additive
    case "DeviceCMYK", "CMYK", "Separation", "DeviceN": self = .subtractive
    case "Lab": self = .lightness
    case "ICCBased":
      let items = value.array ?? []
      let profile = items.count > 1 ? file.resolve(items[1]).dictionary : nil
      self = profile.flatMap { file.resolve($0["N"]).int } == 4 ? .subtractive : .additive
    default: self = .other
    }
  }
}
