/// Which namespaces the prefixes stand for at a place of an XML file.
///
/// Expat could tell, but takes twice the time then: it hashes the whole URI for each attribute.
struct XMLScope {
  private struct Binding {
    var prefix: [UInt8]
    /// Nil for one that the vocabulary does not have.
    var namespace: Int?
    var depth: Int
  }

  private let vocabulary: XMLVocabulary
  /// The innermost last.
  private var bindings: [Binding] = []

  init(_ vocabulary: XMLVocabulary) { self.vocabulary = vocabulary }

  /// Each element may search them all.
  private static let mostBindings = 256

  /// Takes the declarations of an element that begins. False if there are too many.
  mutating func enter(
    _ depth: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) -> Bool {
    var n = 0
    while let name = attributes[n], let value = attributes[n + 1] {
      defer { n += 2 }
      let name = XMLScope.bytes(name)
      guard name.count >= 5, name[0] == 0x78, name.starts(with: "xmlns".utf8),
        name.count == 5 || name[5] == UInt8(ascii: ":")
      else { continue }
      let prefix = Array(name.dropFirst(6))
      let namespace = vocabulary.namespace(XMLScope.bytes(value))
      // A namespace that nothing is read of matters only where it hides another.
      if namespace != nil || bindings.contains(where: { $0.prefix == prefix }) {
        bindings.append(Binding(prefix: prefix, namespace: namespace, depth: depth))
      }
    }
    return bindings.count <= XMLScope.mostBindings
  }

  /// Forgets the declarations of an element that ends.
  mutating func leave(_ depth: Int) {
    while let last = bindings.last, last.depth >= depth { bindings.removeLast() }
  }

  /// The code of an element in the vocabulary.
  func code(of name: UnsafePointer<CChar>) -> UInt8 {
    let name = XMLScope.bytes(name)
    let colon = name.firstIndex(of: UInt8(ascii: ":"))
    let prefix = name[..<(colon ?? 0)]
    var n = bindings.count - 1
    while n >= 0 {
      if bindings[n].prefix.count == prefix.count, bindings[n].prefix.elementsEqual(prefix) {
        guard let namespace = bindings[n].namespace else { return XMLVocabulary.unknown }
        let local = name[(colon.map { $0 + 1 } ?? 0)...]
        return vocabulary.code(namespace, UnsafeBufferPointer(rebasing: local))
      }
      n -= 1
    }
    return XMLVocabulary.unknown
  }

  private static func bytes(_ text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
    var count = 0
    while text[count] != 0 { count += 1 }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
  }
}
