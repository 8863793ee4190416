#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Decodes the sets whose tables the system has.
enum MultibyteText {
  /// - Parameter name: the set, as iconv names it.
  static func decode(_ slice: ArraySlice<UInt8>, _ name: String) -> ([UInt8], DecodedText.Damage) {
    var damage = DecodedText.Damage()
    let converter = iconv_open("UTF-8", name)
    // What iconv_open returns when it fails; a null is none either.
    guard let converter, Int(bitPattern: converter) != -1 else {
      // A system without the table: all that is not ASCII is lost, and told.
      var out: [UInt8] = []
      for byte in slice {
        if byte >= 0x80 { damage.add(at: out.count) }
        out += byte < 0x80 ? [byte] : Array(UTF8.encodedReplacementCharacter)
      }
      return (out, damage)
    }
    defer { iconv_close(converter) }
    var input = Array(slice)
    // No byte becomes more than three.
    let capacity = input.count * 3 + 16
    let inputCount = input.count
    let out = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      input.withUnsafeMutableBytes { input in
        guard let inputBase = input.baseAddress, let outBase = buffer.baseAddress else { return }
        var from: UnsafeMutablePointer<CChar>? = inputBase.assumingMemoryBound(to: CChar.self)
        var left = inputCount
        var to: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(outBase)
          .assumingMemoryBound(to: CChar.self)
        var room = capacity
        while left > 0 {
          let done = iconv(converter, &from, &left, &to, &room)
          guard done == -1, left > 0, room >= 3 else { break }
          // Past the byte that begins no character, or begins one that the end cuts off.
          damage.add(at: capacity - room)
          for byte in UTF8.encodedReplacementCharacter {
            to?.pointee = CChar(bitPattern: byte)
            to = to?.advanced(by: 1)
            room -= 1
          }
          let isCut = errno == EINVAL
          from = from?.advanced(by: isCut ? left : 1)
          left = isCut ? 0 : left - 1
          _ = iconv(converter, nil, nil, nil, nil)
        }
        count = capacity - room
      }
    }
    return (out, damage)
  }
}
