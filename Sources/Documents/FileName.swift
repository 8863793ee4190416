/// The text of a name that the system or an archive has as bytes.
///
/// Names are UTF-8 nearly always; Chinese Windows writes GBK. Valid UTF-8 stays to the letter.
public enum FileName {
  /// - Returns: the text, with U+FFFD where the bytes are no character of either character set.
  public static func text(of bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    // GB18030 holds GBK and GB 2312.
    let (text, damage) = MultibyteText.decode(bytes[...], "GB18030")
    return String(decoding: damage.count == 0 ? text : bytes, as: UTF8.self)
  }
}
