/// SHA-256 of FIPS 180-4, for telling files apart; not for secrets.
enum SHA256 {
  /// The digest of some bytes in lower-case hexadecimal.
  static func hex(of bytes: [UInt8]) -> String {
    var state = initial
    var words = [UInt32](repeating: 0, count: 64)
    let whole = bytes.count / 64 * 64
    bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < whole {
        compress(UnsafeBufferPointer(rebasing: bytes[at..<at + 64]), &words, &state)
        at += 64
      }
    }
    // The rest, one bit, zeros, and the length in bits.
    var tail = Array(bytes[whole...]) + [0x80]
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(bytes.count) * 8
    tail += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
    tail.withUnsafeBufferPointer { tail in
      for at in stride(from: 0, to: tail.count, by: 64) {
        compress(UnsafeBufferPointer(rebasing: tail[at..<at + 64]), &words, &state)
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

  private static func compress(
    _ block: UnsafeBufferPointer<UInt8>, _ words: inout [UInt32], _ state: inout State
  ) {
    func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 { x &>> n | x &<< (32 &- n) }
    words.withUnsafeMutableBufferPointer { w in
      constants.withUnsafeBufferPointer { k in
        for t in 0..<16 {
          w[t] =
            UInt32(block[t &* 4]) &<< 24 | UInt32(block[t &* 4 &+ 1]) &<< 16
            | UInt32(block[t &* 4 &+ 2]) &<< 8 | UInt32(block[t &* 4 &+ 3])
        }
        for t in 16..<64 {
          let a = w[t &- 15]
          let b = w[t &- 2]
          let s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a &>> 3)
          let s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b &>> 10)
          w[t] = w[t &- 16] &+ s0 &+ w[t &- 7] &+ s1
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for t in 0..<64 {
          let s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
          let t1 = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ k[t] &+ w[t]
          let s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
          let t2 = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
          (h, g, f, e) = (g, f, e, d &+ t1)
          (d, c, b, a) = (c, b, a, t1 &+ t2)
        }
        state = state &+ State(a, b, c, d, e, f, g, h)
      }
    }
  }

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
