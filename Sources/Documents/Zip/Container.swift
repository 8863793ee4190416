/// The parts of a zipped office document, inflated as they are wanted.
struct Container {
  private let bytes: [UInt8]
  private let limits: Limits
  private var parts: [String: [UInt8]] = [:]
  private var loaded = 0
  /// Whether the archive is damaged, so that parts it once had may be lost.
  private(set) var isDamaged = false

  init(_ bytes: [UInt8], limits: Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// A part that was loaded, by its path without a slash before it.
  subscript(name: String) -> [UInt8]? { parts[Container.key(Array(name.utf8))] }

  /// Inflates the parts of these names, as far as there are any.
  mutating func load(_ names: [String]) throws(UnreadableDocument) {
    var wanted = Set(names.map { Container.key(Array($0.utf8)) })
    wanted.subtract(parts.keys)
    if wanted.isEmpty { return }
    if !isDamaged {
      do throws(UnreadableDocument) {
        return try load(&wanted, by: .directory)
      } catch {
        // A directory that is damaged is not the end: each member has a header of its own. What is
        // too large or behind a password is so either way.
        if !error.isDamage { throw error }
        isDamaged = true
      }
    }
    do throws(UnreadableDocument) {
      try load(&wanted, by: .headers)
    } catch {
      // Each part that was inflated agrees with its checksum; the others count as absent.
      if !error.isDamage || parts.isEmpty { throw error }
    }
  }

  private mutating func load(
    _ wanted: inout Set<String>, by way: Archive.Way
  ) throws(UnreadableDocument) {
    var limits = limits
    limits.inflatedBytes = max(0, limits.inflatedBytes - loaded)
    try Archive.read(bytes, by: way, limits: limits) {
      member throws(UnreadableDocument) -> Archive.Next in
      let key = Container.key(member.name)
      guard member.isFile, wanted.contains(key) else { return .goOn }
      let part = try member.read()
      loaded += part.count
      parts[key] = part
      wanted.remove(key)
      return wanted.isEmpty ? .stop : .goOn
    }
  }

  /// Parts are the same whatever the case of their names, and some programs write backslashes.
  static func key(_ name: [UInt8]) -> String {
    let plain = name.drop { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.map { byte in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case UInt8(ascii: "\\"): UInt8(ascii: "/")
      default: byte
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
