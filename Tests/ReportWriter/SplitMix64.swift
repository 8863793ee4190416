/// A small random generator whose numbers are the same on every machine and with every compiler.
///
/// It does not join the standard library's generators on purpose: how `shuffle` or `random(in:)`
/// use one may change from version to version, and the files must not.
public struct SplitMix64: Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// The generator of one report of a series; reports do not depend on each other.
  public init(seed: UInt64, index: Int) {
    var mixer = SplitMix64(seed: seed)
    state = mixer.next() ^ (UInt64(truncatingIfNeeded: index) &* 0xD1B5_4A32_D192_ED03)
    _ = next()
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number of the range, each about as likely as the next.
  public mutating func int(_ range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
  }

  /// True so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }

  /// One of the choices, of which there must be at least one.
  public mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[int(0...(choices.count - 1))]
  }

  /// A number with exactly so many digits, none for no digits being zero.
  mutating func number(digits: Int) -> Int {
    guard digits > 0 else { return 0 }
    let low = (1..<digits).reduce(1) { power, _ in power * 10 }
    return int(low...(low * 10 - 1))
  }
}
