/// A value as PDF writes it.
enum PDFObject {
  case null
  case bool(Bool)
  case number(Double)
  case name([UInt8])
  case string([UInt8])
  case array([PDFObject])
  case dictionary(PDFDictionary)
  /// The number of an object; generations tell nothing that the newest place does not.
  case reference(Int)
  /// The dictionary of a stream and where its bytes begin in the file.
  case stream(PDFDictionary, start: Int)

  var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  var int: Int? { number.flatMap { Int(exactly: $0) } }

  var array: [PDFObject]? {
    if case .array(let items) = self { items } else { nil }
  }

  /// Also that of a stream.
  var dictionary: PDFDictionary? {
    switch self {
    case .dictionary(let dictionary), .stream(let dictionary, _): dictionary
    default: nil
    }
  }

  var isNull: Bool {
    if case .null = self { true } else { false }
  }

  func isName(_ text: StaticString) -> Bool {
    if case .name(let name) = self { same(name, text) } else { false }
  }
}

struct PDFDictionary {
  private(set) var keys: [[UInt8]] = []
  private(set) var values: [PDFObject] = []

  var count: Int { keys.count }

  mutating func append(_ key: [UInt8], _ value: PDFObject) {
    keys.append(key)
    values.append(value)
  }

  subscript(key: StaticString) -> PDFObject {
    for n in keys.indices where same(keys[n], key) { return values[n] }
    return .null
  }

  subscript(key: ArraySlice<UInt8>) -> PDFObject {
    for n in keys.indices where keys[n].elementsEqual(key) { return values[n] }
    return .null
  }
}

private func same(_ name: [UInt8], _ text: StaticString) -> Bool {
  guard name.count == text.utf8CodeUnitCount else { return false }
  return text.withUTF8Buffer { name.elementsEqual($0) }
}
