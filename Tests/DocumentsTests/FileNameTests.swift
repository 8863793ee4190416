import Testing

@testable import Documents

@Suite struct `A file's name` {
  @Test func `in GBK is read as such, and UTF-8 stays to the letter`() {
    #expect(FileName.text(of: [0xBA, 0xEC, 0xB8, 0xF1, 0xD5, 0xF2]) == "红格镇")
    #expect(FileName.text(of: "红格镇".utf8) == "红格镇")
    let decomposed = Array("cafe\u{301}".utf8)
    #expect(Array(FileName.text(of: decomposed).utf8) == decomposed)
  }

  @Test func `may end GBK characters in bytes of ASCII`() {
    #expect(FileName.text(of: [0x81, 0x5C]) == "乗")
  }

  @Test func `that is neither has a sign for what cannot be read`() {
    #expect(FileName.text(of: [0x61, 0xFF]) == "a\u{FFFD}")
    #expect(FileName.text(of: [0xBA]) == "\u{FFFD}")
  }
}

@Suite struct `A ZIP` {
  /// A member that is stored, with what leads to it at the end; no checksum is right.
  private func zip(_ members: [(name: String, bytes: [UInt8])], claiming size: Int = 0) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in members {
      directory += [0x50, 0x4B, 1, 2] + number(0, 16) + number(bytes.count, 4) + number(size, 4)
      directory += number(name.utf8.count, 2) + number(0, 12) + number(file.count, 4) + name.utf8
      file += [0x50, 0x4B, 3, 4] + number(0, 14) + number(bytes.count, 4) + number(size, 4)
      file += number(name.utf8.count, 2) + number(0, 2) + name.utf8 + bytes
    }
    let end = number(0, 8) + number(directory.count, 4) + number(file.count, 4) + number(0, 2)
    return file + directory + [0x50, 0x4B, 5, 6] + end
  }

  private func format(_ bytes: [UInt8]) -> FileFormat { FileFormat(of: bytes, name: "a.bin") }

  @Test func `of Word files that are only stored is an archive, not a Word file`() {
    let word = zip([("[Content_Types].xml", []), ("word/document.xml", [])])
    #expect(format(word) == .docx)
    #expect(format(zip([("报告.docx", word), ("报告二.docx", word)])) == .zip)
    #expect(format(zip([("word/document.docx", word)])) == .zip)
  }

  @Test func `is known by its beginning and its end`() {
    let sheet = zip([("_rels/.rels", Array(repeating: 7, count: 9_000)), ("xl/workbook.xml", [])])
    #expect(format(sheet) == .xlsx)
    #expect(format(Array(sheet.prefix(512) + sheet.suffix(400))) == .xlsx)
  }

  @Test func `that is cut off is known by its first member`() {
    let word = zip([("[Content_Types].xml", []), ("word/document.xml", [1, 2, 3])])
    #expect(format(Array(word.prefix(100))) == .docx)
    #expect(format(Array(zip([("报告.docx", word)]).prefix(200))) == .zip)
  }

  @Test func `of slides or OFD is nothing that is read, and no archive`() {
    #expect(format(zip([("[Content_Types].xml", []), ("ppt/presentation.xml", [])])) == .binary)
    #expect(format(zip([("OFD.xml", []), ("Doc_0/Document.xml", [])])) == .binary)
  }

  @Test func `tells what its members claim to hold`() {
    let bytes = zip([("a", [1]), ("b", [2])], claiming: 1 << 30)
    #expect(ZipDirectory(in: bytes)?.inflatedSize == 2 << 30)
    #expect(ZipDirectory.size(atEnd: bytes) == 2 * 47 + 22)
    #expect(Limits().isTrap(2 << 30, from: bytes.count))
    #expect(!Limits().isTrap(1 << 20, from: bytes.count))
  }

  @Test func `may lie about its directory`() {
    var bytes = zip([("a", [1])])
    for place in bytes.indices {
      let kept = bytes[place]
      for value: UInt8 in [0, 0x7F, 0xFF] {
        bytes[place] = value
        _ = ZipDirectory(in: bytes)
        _ = ZipDirectory.size(atEnd: bytes)
      }
      bytes[place] = kept
    }
    for count in bytes.indices { _ = ZipDirectory(in: Array(bytes.prefix(count))) }
  }
}
