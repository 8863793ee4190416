import CGumbo

/// The tree of a page as browsers build it, in memory that is bounded and freed with it.
struct HTMLTree: ~Copyable {
  private let page: UnsafeMutablePointer<gongkai_page>
  let document: HTMLNode

  /// Seconds of processor time for a page; an ordinary one takes milliseconds.
  private static let seconds = 4.0
  private static let memory = 256 << 20

  /// - Parameter bytes: UTF-8, which must outlive the tree.
  init(
    parsing bytes: UnsafeBufferPointer<UInt8>, limits: Limits
  ) throws(UnreadableDocument) {
    let page = bytes.withMemoryRebound(to: CChar.self) {
      gongkai_page_parse(
        $0.baseAddress, $0.count, limits.nesting, HTMLTree.memory, HTMLTree.seconds)
    }
    guard let page else { throw UnreadableDocument("there is no memory for the page") }
    guard let document = page.pointee.output?.pointee.document else {
      let refusal = page.pointee.refusal
      gongkai_page_free(page)
      throw HTMLTree.error(refusal, limits)
    }
    self.page = page
    self.document = HTMLNode(document)
  }

  deinit { gongkai_page_free(page) }

  private static func error(_ refusal: gongkai_refusal, _ limits: Limits) -> UnreadableDocument {
    let what =
      switch refusal {
      case GONGKAI_TOO_DEEP: "over \(limits.nesting) elements of the page are within one another"
      case GONGKAI_TOO_LARGE: "the page has too many elements"
      default: "the page is too tangled"
      }
    return UnreadableDocument("\(what); save its report as text or as a Word file")
  }
}

/// A node of a page. Valid as long as the tree is.
struct HTMLNode {
  private let pointer: UnsafeMutablePointer<GumboNode>

  init(_ pointer: UnsafeMutablePointer<GumboNode>) { self.pointer = pointer }

  enum Kind { case element, text, other }

  var kind: Kind {
    switch pointer.pointee.type {
    case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: .element
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA: .text
    default: .other
    }
  }

  var isDocument: Bool { pointer.pointee.type == GUMBO_NODE_DOCUMENT }

  private var vector: GumboVector {
    isDocument ? pointer.pointee.v.document.children : pointer.pointee.v.element.children
  }

  /// The children of an element or of the document.
  func child(_ n: Int) -> HTMLNode? {
    let children = vector
    guard n < Int(children.length), let child = children.data?[n] else { return nil }
    return HTMLNode(child.assumingMemoryBound(to: GumboNode.self))
  }

  var children: some Sequence<HTMLNode> {
    sequence(state: 0) { n -> HTMLNode? in
      defer { n += 1 }
      return child(n)
    }
  }

  var tag: GumboTag { pointer.pointee.v.element.tag }
  var isDeclared: Bool { pointer.pointee.v.document.has_doctype }

  /// The tag as it is written; empty for elements that browsers add.
  var source: UnsafeBufferPointer<UInt8> {
    let piece = pointer.pointee.v.element.original_tag
    guard let data = piece.data else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: data, count: Int(piece.length)).bindMemory(to: UInt8.self)
  }

  /// Whether browsers repeat the element because its end tag is missing.
  var isRepeated: Bool {
    pointer.pointee.parse_flags.rawValue
      & (GUMBO_INSERTION_RECONSTRUCTED_FORMATTING_ELEMENT.rawValue
        | GUMBO_INSERTION_ADOPTION_AGENCY_CLONED.rawValue) != 0
  }

  var line: Int {
    kind == .text
      ? Int(pointer.pointee.v.text.start_pos.line)
      : Int(pointer.pointee.v.element.start_pos.line)
  }

  /// The text of a text node, in UTF-8.
  var text: UnsafeBufferPointer<UInt8> {
    HTMLNode.bytes(pointer.pointee.v.text.text)
  }

  var hasAttributes: Bool { pointer.pointee.v.element.attributes.length > 0 }

  func attribute(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    var attributes = pointer.pointee.v.element.attributes
    let found = name.utf8Start.withMemoryRebound(to: CChar.self, capacity: 1) {
      gumbo_get_attribute(&attributes, $0)
    }
    return found.flatMap { HTMLNode.bytes($0.pointee.value) }
  }

  /// The number that an attribute begins with.
  func number(_ name: StaticString) -> Int? {
    guard let value = attribute(name) else { return nil }
    var number: Int?
    for byte in value {
      if (0x30...0x39).contains(byte) {
        number = min((number ?? 0) * 10 + Int(byte - 0x30), 1_000_000)
      } else if number != nil || byte > 0x20 {
        break
      }
    }
    return number
  }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    var count = 0
    while text[count] != 0 { count += 1 }
    return UnsafeRawBufferPointer(start: text, count: count).bindMemory(to: UInt8.self)
  }
}
