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

  /// Whether a colour is not seen on paper; false where that cannot be told.
  func isWhite(_ values: [Double]) -> Bool {
    guard let first = values.first else { return false }
    return switch self {
    case .additive: values.allSatisfy { $0 > 0.98 }
    case .subtractive: values.allSatisfy { $0 < 0.02 }
    case .lightness: first > 98
    case .other: false
    }
  }

  private static let named: [(StaticString, ColourSpace)] = [
    ("DeviceRGB", .additive), ("DeviceGray", .additive), ("DeviceCMYK", .subtractive),
    ("CalRGB", .additive), ("CalGray", .additive), ("Separation", .subtractive),
    ("DeviceN", .subtractive), ("Lab", .lightness),
  ]

  /// - Parameter value: a name, or an array that begins with one.
  init(_ value: PDFObject, in file: PDFFile) {
    let value = file.resolve(value)
    let items = value.array ?? [value]
    let family = items.first.map { file.resolve($0) } ?? .null
    if family.isName("ICCBased") {
      let profile = items.count > 1 ? file.resolve(items[1]).dictionary : nil
      let channels = profile.flatMap { file.resolve($0["N"]).int }
      self = channels == 4 ? .subtractive : .additive
    } else {
      self = ColourSpace.named.first { family.isName($0.0) }?.1 ?? .other
    }
  }
}
