import Testing

@testable import Documents

@Suite("The objects of a PDF are found however it is written") struct PDFStructureTests {
  private static let line = "1 w 10 50 m 110 50 l S"

  private func count(_ file: [UInt8], limits: Limits = Limits()) -> [Int] {
    PDFDrawing.rulings(file, pages: 9, limits: limits).map(\.count)
  }

  /// A page whose contents are these bytes.
  private func file(_ stream: [UInt8], _ entries: String) -> [UInt8] {
    var writer = PDFWriter()
    writer.addPages(1)
    writer.add(11, stream: stream, entries)
    return writer.closed()
  }

  @Test func `pages are in their order, those without lines are empty`() {
    let two = PDFStructureTests.line + " 10 40 m 110 40 l S"
    let file = PDFWriter.file(["", PDFStructureTests.line, two])
    #expect(count(file) == [0, 1, 2])
    #expect(PDFDrawing.rulings(file, pages: 2, limits: Limits()).count == 2)
  }

  @Test func `junk before the header moves all places`() {
    let file = PDFWriter.file(PDFStructureTests.line)
    #expect(count(Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + file) == [1])
  }

  @Test(arguments: ["startxref", "xref\n1 1", "0000000"])
  func `where the table of places is lost the objects are searched`(lost: String) throws {
    var file = PDFWriter.file(PDFStructureTests.line)
    let word = Array(lost.utf8)
    let at = try #require(
      file.indices.last { file[$0...].starts(with: word) && $0 + word.count < file.count })
    for n in word.indices { file[at + n] = 0x31 }
    #expect(count(file) == [1])
  }

  @Test func `a wrong length of a stream does no harm`() {
    for length in ["3", "99999", "-1", "99999999999999999999", "(a)", "11 0 R"] {
      var writer = PDFWriter()
      writer.addPages(1)
      writer.add(11, "<</Length \(length)>>\nstream\n\(PDFStructureTests.line)\nendstream")
      #expect(count(writer.closed()) == [1], "\(length)")
    }
  }

  @Test func `the newest of several versions counts, also in a loop of tables`() {
    var writer = PDFWriter()
    writer.addPages(1)
    writer.add(11, stream: "")
    writer.close()
    let first = writer.bytes.count
    let table = writer.bytes.indices.last {
      writer.bytes[$0...].starts(with: Array("xref\n1".utf8))
    }
    writer.add(11, stream: PDFStructureTests.line)
    var looped = writer
    writer.close("/Prev \(table ?? 0)", only: [11])
    #expect(count(writer.bytes) == [1])
    looped.close("/Prev \(looped.bytes.count)")
    #expect(count(looped.bytes) == [1])
    #expect(count(Array(writer.bytes.prefix(first))) == [0])
  }

  /// Objects 1, 2 and 10 compressed together, and a table that is a stream.
  private func compressed(hybrid: Bool = false, predictor: UInt8? = nil) -> [UInt8] {
    var parts = PDFWriter()
    parts.addPages(1)
    let objects = [1, 2, 10].map { number in
      (
        number,
        String(decoding: parts.bytes, as: UTF8.self).split(separator: "\(number) 0 obj\n")[1]
          .split(separator: "\nendobj")[0]
      )
    }
    var writer = PDFWriter()
    var (head, body) = ("", "")
    for (number, text) in objects {
      head += "\(number) \(body.utf8.count) "
      body += text + " "
    }
    writer.add(11, stream: PDFWriter.deflated(PDFStructureTests.line), "/Filter/FlateDecode")
    writer.add(
      5, stream: PDFWriter.deflated(head + body),
      "/Type/ObjStm/N 3/First \(head.utf8.count)/Filter/FlateDecode")
    let start = writer.bytes.count
    var rows: [[UInt8]] = []
    for number in 0..<12 {
      let place = writer.offsets[number] ?? (number == 6 ? start : 0)
      switch number {
      case 1, 2, 10: rows.append([2, 0, 5, 0])
      case 5, 6, 11: rows.append([1, UInt8(place >> 8), UInt8(place & 255), 0])
      default: rows.append([0, 0, 0, 0])
      }
    }
    var data = Array(rows.joined())
    var options = ""
    if let predictor {
      data = PDFStructureTests.filtered(rows, predictor)
      options = "/DecodeParms<</Predictor 15/Columns 4>>"
    }
    writer.add(
      6, stream: PDFWriter.deflated(data),
      "/Type/XRef/Size 12/W[1 2 1]/Root 1 0 R/Filter/FlateDecode" + options)
    if hybrid {
      writer.close("/XRefStm \(start)", only: [11])
    } else {
      writer.end(at: start)
    }
    return writer.bytes
  }

  /// Rows as the filter of PNG of this number writes them.
  private static func filtered(_ rows: [[UInt8]], _ filter: UInt8) -> [UInt8] {
    var output: [UInt8] = []
    for (n, row) in rows.enumerated() {
      output.append(filter)
      for k in row.indices {
        let left = Int(k > 0 ? row[k - 1] : 0)
        let up = Int(n > 0 ? rows[n - 1][k] : 0)
        let corner = Int(k > 0 && n > 0 ? rows[n - 1][k - 1] : 0)
        let estimate = left + up - corner
        let nearest = [left, up, corner].min { abs(estimate - $0) < abs(estimate - $1) } ?? 0
        let guess = [0, left, up, (left + up) / 2, nearest][Int(filter)]
        output.append(row[k] &- UInt8(guess))
      }
    }
    return output
  }

  @Test func `objects in streams are found by a table that is a stream`() {
    #expect(count(compressed()) == [1])
    #expect(count(compressed(hybrid: true)) == [1])
  }

  @Test(arguments: 0...4) func `tables that are filtered like pictures are read`(filter: Int) {
    #expect(count(compressed(predictor: UInt8(filter))) == [1])
  }

  @Test func `objects in streams are searched too`() {
    let file = compressed()
    let cut = file.indices.last { file[$0...].starts(with: Array("startxref".utf8)) } ?? 0
    #expect(count(Array(file.prefix(cut))) == [1])
  }

  @Test func `contents come in pieces and in all the ways of packing text`() {
    let flate = PDFWriter.deflated(PDFStructureTests.line)
    let digits = flate.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    #expect(count(file(flate, "/Filter/FlateDecode")) == [1])
    #expect(count(file(Array((digits + ">").utf8), "/Filter[/ASCIIHexDecode/FlateDecode]")) == [1])
    let base85 = "<~0d(Z_0ea_-0Hb3T0ek@)\n2)$.h+B&~>"
    #expect(count(file(Array(base85.utf8), "/Filter/ASCII85Decode")) == [1])
    let lzw = "800c44077100c460201ac1cdb05834220e6c1014e020"
    #expect(count(file(Array(lzw.utf8), "/Filter[/AHx/LZWDecode]")) == [1])
    let runs = [UInt8(PDFStructureTests.line.utf8.count - 1)] + Array(PDFStructureTests.line.utf8)
    #expect(count(file(runs + [254, 0x20, 128], "/Filter/RunLengthDecode")) == [1])
    var writer = PDFWriter()
    writer.addPages(1)
    writer.add(11, "[13 0 R 14 0 R]")
    writer.add(13, stream: "1 w 10 50 m 110")
    writer.add(14, stream: "50 l S")
    #expect(count(writer.closed()) == [1])
  }

  @Test func `a page that is damaged has no lines rather than some`() {
    let flate = PDFWriter.deflated(
      (0..<50).map { "10 \($0) m 110 \($0) l S\n" }.joined())
    #expect(count(file(flate, "/Filter/FlateDecode")) == [50])
    #expect(count(file(Array(flate.dropLast(20)), "/Filter/FlateDecode")) == [0])
    var wrong = flate
    wrong[flate.count - 1] ^= 1
    #expect(count(file(wrong, "/Filter/FlateDecode")) == [0])
    // The checksum alone may be missing.
    #expect(count(file(Array(flate.dropLast(2)), "/Filter/FlateDecode")) == [50])
  }

  @Test func `what inflates to more than it may has no lines`() {
    let bomb = PDFWriter.deflated([UInt8](repeating: 0x20, count: 3 << 20))
    #expect(count(file(bomb, "/Filter/FlateDecode")) == [0])
    var limits = Limits()
    limits.inflatedBytes = 10
    let flate = PDFWriter.deflated(PDFStructureTests.line)
    #expect(count(file(flate, "/Filter/FlateDecode"), limits: limits) == [0])
  }

  @Test func `forms and pages within themselves come to an end`() {
    let form = "/A Do /A Do"
    let file = PDFWriter.file(
      form, resources: "/XObject<</A 5 0 R>>",
      others: [
        (5, "<</Subtype/Form/Length \(form.utf8.count)>>\nstream\n\(form)\nendstream")
      ])
    #expect(count(file) == [0])
    var writer = PDFWriter()
    writer.add(1, "<</Type/Catalog/Pages 2 0 R>>")
    writer.add(2, "<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]>>")
    writer.add(3, "<</Type/Page>>")
    #expect(count(writer.closed()) == [0])
  }

  @Test func `what cannot be read has no pages`() throws {
    for text in ["", "%PDF-1.5", "%PDF-1.5\n1 0 obj\n", "startxref", "1 0 obj<</A("] {
      #expect(count(Array(text.utf8)) == [])
    }
    #expect(count(try sampleFile("secret.pdf")) == [])
  }

  @Test func `files of LibreOffice are read`() throws {
    #expect(count(try sampleFile("report.pdf")).reduce(0, +) == 106)
    #expect(count(try sampleFile("broken-table.pdf")).reduce(0, +) == 109)
  }

  @Test func `no damage ends the program`() throws {
    let files = [
      compressed(), compressed(predictor: 4), PDFWriter.file(PDFStructureTests.line),
      try sampleFile("secret.pdf"),
    ]
    let words = ["99999999999999999999", "-9223372036854775808", "<<", "]", "(", "/Prev 9", " Do "]
    var generator = SystemRandomNumberGenerator()
    for n in 0..<400 {
      var file = files[n % files.count]
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let at = Int.random(in: 0..<file.count, using: &generator)
        switch n % 3 {
        case 0: file[at] = UInt8.random(in: 0...255, using: &generator)
        case 1: file.insert(contentsOf: Array(words[n % words.count].utf8), at: at)
        default: file.removeSubrange(at..<min(file.count, at + 20))
        }
        if file.isEmpty { break }
      }
      #expect(count(file).count <= 9)
    }
  }
}
