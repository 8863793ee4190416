/// The parts of a zipped office document, inflated as they are wanted.
struct Container {
  private let bytes: [UInt8]
  private let limits: Limits
  private var parts: [String: [UInt8]] = [:]
  private var inflated = 0
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
        return try load(&wanted, by: .zipByDirectory)
      } catch {
        // A directory that is damaged is not the end: each member has a header of its own. What is
        // too large or behind a password is so either way.
        if !error.isDamage { throw error }
        isDamaged = true
      }
    }
    do throws(UnreadableDocument) {
      try load(&wanted, by: .zipByHeaders)
    } catch {
      // Each part that was inflated agrees with its checksum; the others count as absent.
      if !error.isDamage || parts.isEmpty { throw error }
    }
  }

  private mutating func load(
    _ wanted: inout Set<String>, by format: ArchiveEntries.Format
  ) throws(UnreadableDocument) {
    // Read where they lie, so that the bytes are there as long as the entries.
    let bytes = bytes
    let result = bytes.withUnsafeBytes { raw in
      Result { () throws(UnreadableDocument) in
        let entries = try Container.telling { () throws(ArchiveEntries.Damage) in
          try ArchiveEntries(raw, as: format)
        }
        try load(&wanted, from: entries)
      }
    }
    try result.get()
  }

  private mutating func load(
    _ wanted: inout Set<String>, from entries: ArchiveEntries
  ) throws(UnreadableDocument) {
    var count = 0
    while !wanted.isEmpty, let entry = try Container.telling(entries.next) {
      count += 1
      if count > limits.entries {
        throw UnreadableDocument("the file has more than \(limits.entries) parts")
      }
      let key = Container.key(entry.name ?? [])
      guard entry.isFile, wanted.contains(key) else { continue }
      if entry.isEncrypted { throw .locked }
      parts[key] = try part(entry, of: entries)
      wanted.remove(key)
    }
  }

  /// The part where the entries stand, within what all parts may come to.
  private mutating func part(
    _ entry: ArchiveEntries.Entry, of entries: ArchiveEntries
  ) throws(UnreadableDocument) -> [UInt8] {
    var part: [UInt8] = []
    // What it claims is reserved only as far as it is likely.
    part.reserveCapacity(min(max(0, entry.size ?? 0), 1 << 22))
    while true {
      let piece = try Container.telling(entries.read)
      if piece.isEmpty { return part }
      inflated += piece.count
      if inflated > limits.inflatedBytes { throw limits.tooMuchInflated }
      if limits.isTrap(inflated, from: bytes.count) { throw limits.tooHighRatio }
      part += piece
    }
  }

  /// What is damaged can be read otherwise perhaps.
  private static func telling<Found>(
    _ find: () throws(ArchiveEntries.Damage) -> Found
  ) throws(UnreadableDocument) -> Found {
    do {
      return try find()
    } catch {
      throw UnreadableDocument(
        "damaged (\(error.reason)); fetch the file again, or open it and save it again",
        isDamage: true)
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
