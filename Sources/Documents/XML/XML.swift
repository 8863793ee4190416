import CExpat

/// What takes the elements and the text of an XML file as they come.
protocol XMLHandler: XMLSink {
  associatedtype Element: RawRepresentable<UInt8>, Sendable
  static var vocabulary: XMLVocabulary { get }
  /// - Parameter element: nil for one that the vocabulary does not have.
  func begin(_ element: Element?, _ attributes: XMLAttributes) -> XMLStep
  func end(_ element: Element?)
}

/// The same without types of its own: what is generic is slow where it meets C.
protocol XMLSink: AnyObject {
  /// - Parameter code: the raw value of an element.
  func begin(code: UInt8, _ attributes: XMLAttributes) -> XMLStep
  func end(code: UInt8)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

extension XMLHandler {
  func begin(code: UInt8, _ attributes: XMLAttributes) -> XMLStep {
    begin(Element(rawValue: code), attributes)
  }
  func end(code: UInt8) { end(Element(rawValue: code)) }
}

enum XMLStep {
  case enter
  /// Leave out the element with all in it; its end is not told either.
  case skip
  /// Read no further.
  case stop(UnreadableDocument)
}

/// Reads XML with Expat, within limits.
enum XML {
  /// - Parameter name: the part of the document, for messages.
  static func read<Handler: XMLHandler>(
    _ bytes: [UInt8], name: String, with handler: Handler, limits: Limits
  ) throws(UnreadableDocument) {
    let parser = XML_ParserCreate(nil)
    guard let parser else { throw UnreadableDocument("out of memory") }
    defer { XML_ParserFree(parser) }
    let driver = XMLDriver(handler, Handler.vocabulary, parser: parser, limits: limits)
    XML_SetUserData(parser, Unmanaged.passUnretained(driver).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name, let attributes else { return }
        XMLDriver.of(data)?.begin(name, attributes)
      },
      { data, _ in XMLDriver.of(data)?.end() })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text, count > 0 else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        XMLDriver.of(data)?.text(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
    // No office program declares entities; those who do mean harm.
    XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
      XMLDriver.of(data)?.stop(UnreadableDocument("declares entities, as no office program does"))
    }
    let isRead = bytes.withUnsafeBytes { raw in feed(raw, to: parser) }
    withExtendedLifetime(driver) {}
    if let failure = driver.failure { throw UnreadableDocument("\(name): \(failure.reason)") }
    guard isRead else {
      let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "?"
      throw UnreadableDocument(
        "damaged: \(name) is no XML from line \(XML_GetCurrentLineNumber(parser)) on (\(reason)); "
          + "open the file and save it again")
    }
  }

  private static func feed(_ bytes: UnsafeRawBufferPointer, to parser: XML_Parser) -> Bool {
    // In pieces, for the length of one is a C int.
    let piece = 1 << 20
    var at = 0
    repeat {
      let count = min(piece, bytes.count - at)
      let start = bytes.baseAddress.map { $0 + at }?.assumingMemoryBound(to: CChar.self)
      let isLast = at + count == bytes.count
      guard XML_Parse(parser, start, Int32(count), isLast ? 1 : 0) == XML_STATUS_OK else {
        return false
      }
      at += count
    } while at < bytes.count
    return true
  }
}

/// What Expat's callbacks reach.
private final class XMLDriver {
  private let handler: any XMLSink
  private let limits: Limits
  private let parser: XML_Parser
  private(set) var failure: UnreadableDocument?
  /// The elements that are open, so that an end need not be looked up.
  private var open: [UInt8] = []
  private var skipped = 0
  private var elements = 0
  private var textBytes = 0
  private var scope: XMLScope

  init(_ handler: any XMLSink, _ vocabulary: XMLVocabulary, parser: XML_Parser, limits: Limits) {
    self.handler = handler
    scope = XMLScope(vocabulary)
    self.parser = parser
    self.limits = limits
  }

  static func of(_ data: UnsafeMutableRawPointer?) -> XMLDriver? {
    data.map { Unmanaged<XMLDriver>.fromOpaque($0).takeUnretainedValue() }
  }

  func stop(_ error: UnreadableDocument) {
    if failure == nil { failure = error }
    XML_StopParser(parser, 0)
  }

  func begin(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) {
    // Expat may call a few more times after it was told to stop.
    if failure != nil { return }
    if open.count + skipped >= limits.nesting {
      return stop(UnreadableDocument("elements are nested more than \(limits.nesting) deep"))
    }
    elements += 1
    if elements > limits.elements {
      return stop(UnreadableDocument("has more than \(limits.elements) elements"))
    }
    if skipped > 0 {
      skipped += 1
      return
    }
    let depth = open.count + 1
    guard scope.enter(depth, attributes) else {
      return stop(UnreadableDocument("declares more namespaces than any office program"))
    }
    let code = scope.code(of: name)
    switch handler.begin(code: code, XMLAttributes(attributes)) {
    case .enter: open.append(code)
    case .skip:
      skipped = 1
      scope.leave(depth)
    case .stop(let error): stop(error)
    }
  }

  func end() {
    if failure != nil { return }
    if skipped > 0 {
      skipped -= 1
    } else if let code = open.popLast() {
      handler.end(code: code)
      scope.leave(open.count + 1)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if failure != nil || skipped > 0 { return }
    textBytes += bytes.count
    if textBytes > limits.textBytes { return stop(limits.tooMuchText) }
    handler.text(bytes)
  }
}
