/// The attributes of an element, alive only while it begins.
///
/// They are asked for by their local name; with `qualified` only those that have a prefix count.
struct XMLAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) { self.pairs = pairs }

  func bytes(_ local: StaticString, qualified: Bool = false) -> UnsafeBufferPointer<UInt8>? {
    var n = 0
    while let name = pairs[n], let value = pairs[n + 1] {
      if matches(UnsafeRawPointer(name), local, qualified) {
        var count = 0
        while value[count] != 0 { count += 1 }
        return UnsafeBufferPointer(
          start: UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self), count: count)
      }
      n += 2
    }
    return nil
  }

  func string(_ local: StaticString, qualified: Bool = false) -> String? {
    bytes(local, qualified: qualified).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A decimal number, held to a range that can be added up without a care.
  func int(_ local: StaticString) -> Int? {
    guard let bytes = bytes(local), let number = Int(ascii: bytes) else { return nil }
    return max(-1_000_000_000, min(1_000_000_000, number))
  }

  private func matches(_ name: UnsafeRawPointer, _ local: StaticString, _ qualified: Bool) -> Bool {
    let name = name.assumingMemoryBound(to: UInt8.self)
    var start = 0
    var end = 0
    while name[end] != 0 {
      if name[end] == UInt8(ascii: ":") { start = end + 1 }
      end += 1
    }
    guard end - start == local.utf8CodeUnitCount, start > 0 || !qualified else { return false }
    for n in 0..<local.utf8CodeUnitCount where name[start + n] != local.utf8Start[n] {
      return false
    }
    return true
  }
}

extension Int {
  /// A decimal number of ASCII digits, perhaps with a sign.
  init?(ascii bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= 19 else { return nil }
    self.init(String(decoding: bytes, as: UTF8.self))
  }
}
