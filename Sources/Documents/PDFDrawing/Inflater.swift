import CZlib

/// What zlib compressed.
enum Inflater {
  /// All bytes; nil where the end is missing, the checksum is wrong or there are more than `most`.
  ///
  /// A checksum that is cut off is none: some writers count too few bytes.
  ///
  /// - Parameter work: goes up by the bytes that were inflated, also where they are of no use.
  static func inflate(_ data: ArraySlice<UInt8>, most: Int, work: inout Int) -> [UInt8]? {
    guard data.count > 2, most > 0 else { return nil }
    let (method, flags) = (Int(data[data.startIndex]), Int(data[data.startIndex + 1]))
    guard method & 15 == 8, (method << 8 | flags) % 31 == 0, flags & 0x20 == 0 else { return nil }
    var stream = z_stream()
    // Negative: without header and checksum.
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, size) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    let body = Array(data.dropFirst(2))
    var output = [UInt8](repeating: 0, count: min(most, max(1024, 4 * body.count)))
    var filled = 0
    var result = Z_OK
    body.withUnsafeBufferPointer { input in
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(clamping: input.count)
      while result == Z_OK {
        if filled == output.count {
          if filled >= most { return }
          let more = min(filled, most - filled)
          output.append(contentsOf: repeatElement(0, count: more))
        }
        output.withUnsafeMutableBufferPointer { space in
          let room = UInt32(clamping: space.count - filled)
          stream.next_out = space.baseAddress?.advanced(by: filled)
          stream.avail_out = room
          result = CZlib.inflate(&stream, Z_NO_FLUSH)
          filled += Int(room - stream.avail_out)
        }
      }
    }
    work += filled
    guard result == Z_STREAM_END else { return nil }
    output.removeLast(output.count - filled)
    let rest = body.suffix(Int(stream.avail_in))
    if rest.count >= 4 {
      let told = rest.prefix(4).reduce(UInt(0)) { $0 << 8 | UInt($1) }
      let sum = output.withUnsafeBufferPointer {
        adler32(1, $0.baseAddress, UInt32(clamping: $0.count))
      }
      if UInt(sum) != told { return nil }
    }
    return output
  }
}
