/// SHA-256 of FIPS 180-4, for telling files apart; not for secrets.
enum SHA256 {
  /// The digest of some bytes in lower-case hexadecimal.
  static func hex(of bytes: [UInt8]) -> String {
    var state = initial
    let whole = bytes.count / 64 * 64
    // The rest, one bit, zeros, and the length in bits.
    var tail = Array(bytes[whole...]) + [0x80]
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(bytes.count) * 8
    tail += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
    constants.withUnsafeBufferPointer { constants in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
        bytes.withUnsafeBytes { compress($0[..<whole], words, constants, &state) }
        tail.withUnsafeBytes { compress($0[...], words, constants, &state) }
      }
    }
    return hexadecimal(state)
  }

  private static func hexadecimal(_ state: State) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 64) { out in
      var n = 0
      for i in 0..<8 {
        for shift in stride(from: 28, through: 0, by: -4) {
          out[n] = digits[Int(state[i] >> UInt32(shift)) & 15]
          n += 1
        }
      }
      return n
    }
  }

  private typealias State = SIMD8<UInt32>

  private static let initial = State(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19)

  /// Takes in whole blocks of 64 bytes.
  ///
  /// - Parameter w: room for the schedule of one block.
  private static func compress(
    _ blocks: Slice<UnsafeRawBufferPointer>, _ w: UnsafeMutableBufferPointer<UInt32>,
    _ k: UnsafeBufferPointer<UInt32>, _ state: inout State
  ) {
    let bytes = UnsafeRawBufferPointer(rebasing: blocks)
    for start in stride(from: 0, to: bytes.count, by: 64) {
      for t in 0..<16 {
        let word = bytes.loadUnaligned(fromByteOffset: start &+ t &* 4, as: UInt32.self)
        w[t] = UInt32(bigEndian: word)
      }
      for t in 16..<64 {
        let (a, b) = (w[t &- 15], w[t &- 2])
        let s0 = rotate(a, 7) ^ rotate(a, 18) ^ a &>> 3
        let s1 = rotate(b, 17) ^ rotate(b, 19) ^ b &>> 10
        w[t] = w[t &- 16] &+ s0 &+ w[t &- 7] &+ s1
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      // Eight at a time, so that names change places rather than values.
      for t in stride(from: 0, to: 64, by: 8) {
        round(a, b, c, &d, e, f, g, &h, k[t] &+ w[t])
        round(h, a, b, &c, d, e, f, &g, k[t &+ 1] &+ w[t &+ 1])
        round(g, h, a, &b, c, d, e, &f, k[t &+ 2] &+ w[t &+ 2])
        round(f, g, h, &a, b, c, d, &e, k[t &+ 3] &+ w[t &+ 3])
        round(e, f, g, &h, a, b, c, &d, k[t &+ 4] &+ w[t &+ 4])
        round(d, e, f, &g, h, a, b, &c, k[t &+ 5] &+ w[t &+ 5])
        round(c, d, e, &f, g, h, a, &b, k[t &+ 6] &+ w[t &+ 6])
        round(b, c, d, &e, f, g, h, &a, k[t &+ 7] &+ w[t &+ 7])
      }
      state = state &+ State(a, b, c, d, e, f, g, h)
    }
  }

  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let t1 = h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ (g ^ e & (f ^ g)) &+ word
    d &+= t1
    h = t1 &+ (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ (a & b | c & (a | b))
  }

  @inline(__always)
  private static func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 { x &>> n | x &<< (32 &- n) }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < 64 {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes.map { prime in
      // The cube root of prime · 2^96, by halving; its low 32 bits are the fraction.
      var low: UInt64 = 0
      var high: UInt64 = 1 << 36
      while low + 1 < high {
        let middle = (low + high) / 2
        let (square, rest) = (middle.multipliedFullWidth(by: middle), prime)
        // middle³ ≤ prime · 2^96, compared as 128 + 64 bits.
        let cube = UInt128(square.high) << 64 | UInt128(square.low)
        let limit = UInt128(rest) << 96
        if cube <= limit / UInt128(middle) { low = middle } else { high = middle }
      }
      return UInt32(truncatingIfNeeded: low)
    }
  }()
}
