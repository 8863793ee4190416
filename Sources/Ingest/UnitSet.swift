import Documents

/// A set of characters of the basic plane, one bit each: asking it costs no hash.
struct UnitSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  init(_ units: some Sequence<Text.Unit>) {
    for unit in units { bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
  }

  init(_ literal: String) { self.init(literal.utf16) }

  func contains(_ unit: Text.Unit) -> Bool { bits[Int(unit >> 6)] >> UInt64(unit & 63) & 1 == 1 }
}
