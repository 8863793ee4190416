/// All objects of a file whose table of places is lost or wrong, found by "12 0 obj".
struct ObjectSearch {
  struct Found {
    var number: Int
    var offset: Int
    var isObjectStream: Bool
  }

  /// In the order of the file: of several with one number the last counts.
  private(set) var found: [Found] = []
  /// The last one that tells where the pages are.
  private(set) var trailer: PDFDictionary?
  private static let most = 2_000_000

  init(_ file: PDFFile) {
    let bytes = file.bytes
    var catalog: Int?
    var at = 0
    while at + 3 < bytes.count, found.count < ObjectSearch.most {
      defer { at += 1 }
      if bytes[at] == 0x6F, bytes[at + 1] == 0x62, bytes[at + 2] == 0x6A {  // obj
        guard let start = ObjectSearch.start(before: at, in: bytes),
          let number = PDFScanner.integer(in: bytes, at: start)
        else { continue }
        let value = file.parse(at: start)?.value
        let dictionary = value?.dictionary
        let type = dictionary?["Type"] ?? .null
        found.append(
          Found(number: number, offset: start, isObjectStream: type.isName("ObjStm")))
        if type.isName("Catalog") { catalog = number }
        if type.isName("XRef"), let dictionary { take(dictionary) }
      } else if bytes[at] == 0x74, bytes[at + 1] == 0x72, bytes[at + 2] == 0x61 {  // tra
        var scanner = PDFScanner(bytes, at: at)
        guard scanner.takeStart("trailer") else { continue }
        if let dictionary = file.dictionary(at: scanner.at) { take(dictionary) }
      }
    }
    if trailer == nil, let catalog {
      var made = PDFDictionary()
      made.append(Array("Root".utf8), .reference(catalog))
      trailer = made
    }
  }

  private mutating func take(_ dictionary: PDFDictionary) {
    if !dictionary["Root"].isNull { trailer = dictionary }
  }

  /// Where the two numbers before "obj" begin; nil where they are not there.
  private static func start(before at: Int, in bytes: [UInt8]) -> Int? {
    var at = at
    for _ in 0..<2 {
      let end = at
      while at > 0, PDFScanner.isBlank(bytes[at - 1]) { at -= 1 }
      if at == end { return nil }
      let digits = at
      while at > 0, digits - at < 12, PDFScanner.isDigit(bytes[at - 1]) { at -= 1 }
      if at == digits { return nil }
    }
    return at
  }
}

extension PDFScanner {
  static func integer(in bytes: [UInt8], at: Int) -> Int? {
    var scanner = PDFScanner(bytes, at: at)
    return scanner.integer()
  }
}
