/// Codes of 9 to 12 bits for what came before, as old writers compress.
enum LZWDecoder {
  private static let clear = 256
  private static let end = 257

  /// - Returns: false where a code is none.
  static func decode(
    _ data: ArraySlice<UInt8>, into output: inout [UInt8], most: Int
  ) -> Bool {
    // Where in the output each code's bytes are.
    var starts = [Int](repeating: 0, count: 4096)
    var lengths = [Int](repeating: 1, count: 4096)
    var count = 258
    var width = 9
    var last: Range<Int>?
    var (bits, held) = (0, 0)
    for byte in data {
      bits = (bits << 8 | Int(byte)) & 0xFF_FFFF
      held += 8
      if held < width { continue }
      held -= width
      let code = bits >> held & ((1 << width) - 1)
      if code == end { return true }
      if code == clear {
        (count, width, last) = (258, 9, nil)
        continue
      }
      let start = output.count
      if code < 256 {
        output.append(UInt8(code))
      } else if code < count {
        for n in starts[code]..<starts[code] + lengths[code] { output.append(output[n]) }
      } else if code == count, let last {
        // The code that this very step makes: the last bytes and the first of them.
        for n in last { output.append(output[n]) }
        output.append(output[last.lowerBound])
      } else {
        return false
      }
      if let last, count < 4096 {
        // The bytes of a new code stand one after another: the last, and the first of these.
        (starts[count], lengths[count]) = (last.lowerBound, last.count + 1)
        count += 1
      }
      last = start..<output.count
      // Codes get longer one code early.
      let next = count + 1
      width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9
      if output.count > most { return true }
    }
    return true
  }
}
