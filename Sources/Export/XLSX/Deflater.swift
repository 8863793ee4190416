import CZlib

/// Compresses bytes as they come, into pieces of the raw deflate stream that ZIP archives hold.
final class Deflater {
  // At one address for good: zlib keeps a pointer to it.
  private let stream: UnsafeMutablePointer<z_stream>
  private var space = [UInt8](repeating: 0, count: 64 * 1024)

  /// nil where there is no memory for it.
  init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // Negative: without header and checksum.
    let made = deflateInit2_(
      stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard made == Z_OK else { return nil }
  }

  deinit {
    deflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Makes it ready for another stream.
  func reset() { deflateReset(stream) }

  /// Hands compressed pieces on; `isLast` ends the stream.
  func add(
    _ bytes: [UInt8], isLast: Bool, to body: (ArraySlice<UInt8>) throws(SinkError) -> Void
  ) throws(SinkError) {
    var offset = 0
    var isDone = false
    while !isDone {
      let filled = fill(from: bytes, offset: &offset, isLast: isLast)
      isDone = filled < space.count
      try body(space[..<filled])
    }
  }

  /// Compresses into the space until it is full or no bytes are left; gives how much it filled.
  private func fill(from bytes: [UInt8], offset: inout Int, isLast: Bool) -> Int {
    bytes.withUnsafeBufferPointer { input in
      space.withUnsafeMutableBufferPointer { output in
        stream.pointee.next_in = input.baseAddress.map {
          UnsafeMutablePointer(mutating: $0 + offset)
        }
        stream.pointee.avail_in = UInt32(clamping: input.count - offset)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(clamping: output.count)
        deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
        offset = input.count - Int(stream.pointee.avail_in)
        return output.count - Int(stream.pointee.avail_out)
      }
    }
  }
}
