/// The little that must be known of SQL text without running it.
enum SQLText {
  /// Whether there is nothing but white space, semicolons and comments.
  ///
  /// A NUL ends a statement for SQLite, so text behind it would be dropped unseen: not blank.
  static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    while i < bytes.count {
      let next = i + 1 < bytes.count ? bytes[i + 1] : 0
      switch bytes[i] {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D, UInt8(ascii: ";"):
        i += 1
      case UInt8(ascii: "-") where next == UInt8(ascii: "-"):
        while i < bytes.count, bytes[i] != 0x0A { i += 1 }
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
        i += 2
        while i < bytes.count, !endsComment(bytes, at: i) { i += 1 }
        i += 2
      default:
        return false
      }
    }
    return true
  }

  private static func endsComment(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    bytes[i] == UInt8(ascii: "*") && i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "/")
  }
}
