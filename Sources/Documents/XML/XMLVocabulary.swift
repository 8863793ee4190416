/// The elements that a reader knows, by namespace and local name.
struct XMLVocabulary: Sendable {
  /// The code of all other elements.
  static let unknown: UInt8 = 0xFF

  private let namespaces: [(uri: [UInt8], index: Int)]
  private struct Slot: Sendable {
    var namespace = -1
    /// Where the name stands among all names.
    var local = 0..<0
    var code = XMLVocabulary.unknown
  }
  /// Open addressing: a power of two of slots, of which at most half are filled.
  private var slots: [Slot]
  private var locals: [UInt8] = []

  /// - Parameters:
  ///   - prefixes: the namespaces that each prefix stands for in `names`.
  ///   - names: elements as `prefix:local`. The prefixes of a file itself do not matter.
  init<Element: RawRepresentable<UInt8>>(
    _ prefixes: [String: [String]], _ names: [String: Element]
  ) {
    let order = prefixes.keys.sorted()
    namespaces = order.enumerated().flatMap { index, prefix in
      (prefixes[prefix] ?? []).map { (Array($0.utf8), index) }
    }
    var size = 16
    while size < names.count * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    for (name, element) in names {
      let parts = name.split(separator: ":")
      guard parts.count == 2, let index = order.firstIndex(of: String(parts[0])) else { continue }
      let local = Array(parts[1].utf8)
      var slot = local.withUnsafeBufferPointer { XMLVocabulary.hash($0, index) } & (size - 1)
      while slots[slot].namespace >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Slot(
        namespace: index, local: locals.count..<locals.count + local.count, code: element.rawValue)
      locals += local
    }
  }

  private static func hash(_ local: UnsafeBufferPointer<UInt8>, _ namespace: Int) -> Int {
    var hash: UInt32 = 0x811C_9DC5 ^ UInt32(truncatingIfNeeded: namespace)
    for byte in local { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(hash ^ hash >> 15)
  }

  /// The namespace of a URI; nil for one that no name is of.
  func namespace(_ uri: UnsafeBufferPointer<UInt8>) -> Int? {
    namespaces.first { $0.uri.elementsEqual(uri) }?.index
  }

  func code(_ namespace: Int, _ local: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var slot = XMLVocabulary.hash(local, namespace) & (slots.count - 1)
    while slots[slot].namespace >= 0 {
      if slots[slot].namespace == namespace, isName(slots[slot].local, local) {
        return slots[slot].code
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return XMLVocabulary.unknown
  }

  private func isName(_ range: Range<Int>, _ local: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.count == local.count else { return false }
    for n in 0..<local.count where locals[range.lowerBound + n] != local[n] { return false }
    return true
  }
}
