import CZlib

/// Writes PDF files object by object.
struct PDFWriter {
  private(set) var bytes = Array("%PDF-1.5\n%\u{E4}\n".utf8)
  /// Where each object is.
  private(set) var offsets: [Int: Int] = [:]

  /// A file with one page, or as many as there are contents.
  static func file(
    _ contents: [String], page: String = "", resources: String = "", others: [(Int, String)] = []
  ) -> [UInt8] {
    var writer = PDFWriter()
    writer.addPages(contents.count, page, resources)
    for (n, content) in contents.enumerated() { writer.add(11 + 2 * n, stream: content) }
    for (number, value) in others { writer.add(number, value) }
    return writer.closed()
  }

  static func file(
    _ content: String, page: String = "", resources: String = "", others: [(Int, String)] = []
  ) -> [UInt8] {
    file([content], page: page, resources: resources, others: others)
  }

  /// Objects 1, 2, 10, 12, 14…; the contents are 11, 13, 15….
  mutating func addPages(_ count: Int, _ page: String = "", _ resources: String = "") {
    add(1, "<</Type/Catalog/Pages 2 0 R>>")
    let kids = (0..<count).map { "\(10 + 2 * $0) 0 R" }.joined(separator: " ")
    add(
      2,
      "<</Type/Pages/Kids[\(kids)]/Count \(count)/MediaBox[0 0 200 100]"
        + "/Resources<<\(resources)>>>>")
    for n in 0..<count {
      add(10 + 2 * n, "<</Type/Page/Parent 2 0 R/Contents \(11 + 2 * n) 0 R\(page)>>")
    }
  }

  mutating func add(_ number: Int, _ value: String) {
    offsets[number] = bytes.count
    bytes += Array("\(number) 0 obj\n\(value)\nendobj\n".utf8)
  }

  mutating func add(_ number: Int, stream: String, _ entries: String = "") {
    add(number, stream: Array(stream.utf8), entries)
  }

  mutating func add(_ number: Int, stream: [UInt8], _ entries: String = "") {
    offsets[number] = bytes.count
    let head = "\(number) 0 obj\n<</Length \(stream.count)\(entries)>>\nstream\n"
    bytes += Array(head.utf8) + stream + Array("\nendstream\nendobj\n".utf8)
  }

  /// With a table of these objects, or of all.
  mutating func close(_ trailer: String = "", only numbers: [Int]? = nil) {
    let start = bytes.count
    bytes += Array("xref\n".utf8)
    for (number, offset) in offsets.sorted(by: { $0.key < $1.key })
    where numbers?.contains(number) ?? true {
      let digits = String(offset)
      let place = String(repeating: "0", count: 10 - digits.count) + digits
      bytes += Array("\(number) 1\n\(place) 00000 n \n".utf8)
    }
    let size = (offsets.keys.max() ?? 0) + 1
    bytes += Array("trailer\n<</Size \(size)/Root 1 0 R\(trailer)>>\n".utf8)
    end(at: start)
  }

  mutating func end(at start: Int) {
    bytes += Array("startxref\n\(start)\n%%EOF\n".utf8)
  }

  func closed(_ trailer: String = "") -> [UInt8] {
    var copy = self
    copy.close(trailer)
    return copy.bytes
  }

  static func deflated(_ text: String) -> [UInt8] { deflated(Array(text.utf8)) }

  static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var size = compressBound(UInt(bytes.count))
    var output = [UInt8](repeating: 0, count: Int(size))
    compress2(&output, &size, bytes, UInt(bytes.count), 9)
    return Array(output.prefix(Int(size)))
  }
}
