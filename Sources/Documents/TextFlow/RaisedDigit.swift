/// Digits above or below the line, as the marks of notes are: 12¹ must not be read as 121.
enum RaisedDigit {
  enum Place { case above, below }

  private static let above: [UInt16] = [
    0x2070, 0xB9, 0xB2, 0xB3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079,
  ]

  /// A character of its own for a digit; any other character as it is.
  static func unit(_ unit: UInt16, _ place: Place?) -> UInt16 {
    guard let place, (0x30...0x39).contains(unit) else { return unit }
    return place == .above ? above[Int(unit) - 0x30] : unit - 0x30 + 0x2080
  }
}
