#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The text of a name that the system or an archive has as bytes.
///
/// Names are UTF-8 nearly always; Chinese Windows writes GBK. Valid UTF-8 stays to the letter.
public enum FileName {
  /// - Returns: the text, with U+FFFD where the bytes are no character of either character set.
  public static func text(of bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    if let utf8 = fromGB18030(bytes), let text = String(validating: utf8, as: UTF8.self) {
      return text
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// GB18030 holds GBK and GB 2312. nil where a byte is wrong.
  private static func fromGB18030(_ bytes: [UInt8]) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(converter) }
    // Two bytes become three at most, four become four.
    let room = 2 * bytes.count + 8
    return bytes.withUnsafeBytes { input in
      var source = UnsafeMutablePointer(
        mutating: input.baseAddress?.assumingMemoryBound(to: CChar.self))
      var sourceLeft = input.count
      var isWhole = false
      let decoded = [UInt8](unsafeUninitializedCapacity: room) { output, count in
        output.withMemoryRebound(to: CChar.self) { target in
          var next = target.baseAddress
          var left = room
          let code = iconv(converter, &source, &sourceLeft, &next, &left)
          isWhole = code == 0 && sourceLeft == 0
          count = room - left
        }
      }
      return isWhole ? decoded : nil
    }
  }
}
