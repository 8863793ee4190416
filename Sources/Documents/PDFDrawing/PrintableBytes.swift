/// Bytes written with letters, as files have them that went through mail.
enum PrintableBytes {
  /// Two digits a byte, up to >.
  ///
  /// - Returns: false where something else is among them.
  static func decodeHexadecimal(_ data: ArraySlice<UInt8>, into output: inout [UInt8]) -> Bool {
    var high: UInt8?
    for byte in data where !PDFScanner.isBlank(byte) {
      if byte == 0x3E { break }
      guard let digit = byte.hexDigit else { return false }
      if let first = high {
        output.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    if let high { output.append(high << 4) }
    return true
  }

  /// Five letters for four bytes, up to ~; z for four zeros.
  ///
  /// - Returns: false where something else is among them.
  static func decodeBase85(_ data: ArraySlice<UInt8>, into output: inout [UInt8]) -> Bool {
    output.reserveCapacity(data.count / 5 * 4 + 4)
    var value: UInt64 = 0
    var count = 0
    var data = data
    if data.starts(with: [0x3C, 0x7E]) { data = data.dropFirst(2) }
    for byte in data where !PDFScanner.isBlank(byte) {
      if byte == 0x7E { break }
      if byte == 0x7A, count == 0 {
        output += [0, 0, 0, 0]
        continue
      }
      guard byte >= 0x21, byte <= 0x75 else { return false }
      value = value * 85 + UInt64(byte - 0x21)
      count += 1
      if count == 5 {
        append(value, 4, to: &output)
        (value, count) = (0, 0)
      }
    }
    if count > 1 {
      for _ in count..<5 { value = value * 85 + 84 }
      append(value, count - 1, to: &output)
    }
    return count != 1
  }

  private static func append(_ value: UInt64, _ count: Int, to output: inout [UInt8]) {
    for n in 0..<count { output.append(UInt8(truncatingIfNeeded: value >> UInt64(24 - 8 * n))) }
  }
}
