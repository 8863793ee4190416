/// A number exactly as a document states it: `mantissa` / 10^`scale`.
///
/// At most fifteen significant digits, so that it survives SQLite's REAL unchanged.
public struct Figure: Sendable, Hashable {
  public var mantissa: Int64
  public var scale: UInt8

  public init(mantissa: Int64, scale: UInt8) {
    self.mantissa = mantissa
    self.scale = scale
    while self.scale > 0, self.mantissa % 10 == 0 {
      self.mantissa /= 10
      self.scale -= 1
    }
  }

  public init(_ whole: Int) { self.init(mantissa: Int64(whole), scale: 0) }

  /// The number when it is whole.
  public var whole: Int? { scale == 0 ? Int(mantissa) : nil }

  /// The number for SQLite and JSON; the shortest text of the result is the number's own.
  public var double: Double { Double(mantissa) / Figure.powers[Int(min(scale, 15))] }

  private static let powers: [Double] = (0...15).map { n in
    (0..<n).reduce(1.0) { power, _ in power * 10 }
  }

  /// The same number divided by a power of ten, exactly.
  public func shifted(right digits: UInt8) -> Figure {
    Figure(mantissa: mantissa, scale: scale + digits)
  }

  /// The sum, or nil where it has too many digits.
  public static func + (a: Figure, b: Figure) -> Figure? {
    let scale = max(a.scale, b.scale)
    guard let x = a.scaled(to: scale), let y = b.scaled(to: scale) else { return nil }
    let (sum, overflow) = x.addingReportingOverflow(y)
    return overflow ? nil : Figure(mantissa: sum, scale: scale)
  }

  public static func - (a: Figure, b: Figure) -> Figure? {
    a + Figure(mantissa: -b.mantissa, scale: b.scale)
  }

  private func scaled(to target: UInt8) -> Int64? {
    var result = mantissa
    for _ in scale..<target {
      let (next, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = next
    }
    return result
  }
}

extension Figure: CustomStringConvertible {
  public var description: String {
    guard scale > 0 else { return String(mantissa) }
    let digits = String(mantissa.magnitude)
    let width = Int(scale) + 1
    let padded = String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    return (mantissa < 0 ? "-" : "") + padded.dropLast(Int(scale)) + "."
      + padded.suffix(Int(scale))
  }
}
