import Documents

/// The number of a page on a line of its own: — 3 —, - 3 -, 第3页, 第 3 页 共 8 页, P. 3.
///
/// A bare 3 may be a cell, and 3/8 may be one that says 增/减.
enum PageNumber {
  private static let dashes = Set(units("-—–―─－~·"))
  private static let words = Set(units("第页共,，/"))

  static func isOne(_ text: Text, _ span: Range<Int>) -> Bool {
    guard span.count <= 16, let first = span.first, let last = span.last else { return false }
    let digits = span.count { text.units[$0].isDigit }
    guard (1...7).contains(digits) else { return false }
    func all(_ isOther: (Text.Unit) -> Bool) -> Bool {
      span.allSatisfy { at in
        let unit = text.units[at]
        return unit.isDigit || unit.isSpace || isOther(unit)
      }
    }
    if dashes.contains(text.units[first]), dashes.contains(text.units[last]) {
      return all { dashes.contains($0) }
    }
    if text.units[first] == page {
      return all { $0 == page || $0 == 0x2E }
    }
    return text.units[last] == sheet && all { words.contains($0) }
  }

  private static let page: Text.Unit = 0x50
  private static let sheet = units("页")[0]
}
