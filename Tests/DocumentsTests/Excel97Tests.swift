import Testing

@testable import Documents

@Suite("Records of Excel 97 are read") struct Excel97Tests {
  private let u16 = CompoundWriter.u16
  private func u32(_ value: Int) -> [UInt8] { CompoundWriter.u32(UInt32(value)) }

  private func record(_ kind: Int, _ bytes: [UInt8]) -> [UInt8] {
    u16(kind) + u16(bytes.count) + bytes
  }

  private func number(_ value: Double) -> [UInt8] {
    let bits = value.bitPattern
    return u32(Int(bits & 0xFFFF_FFFF)) + u32(Int(bits >> 32))
  }

  /// A workbook of a hidden sheet and one of some records.
  private func workbook(_ globals: [UInt8], _ cells: [UInt8]) -> [UInt8] {
    let begin = record(0x809, u16(0x600) + u16(5) + [UInt8](repeating: 0, count: 12))
    let name: [UInt8] = [1, 0, 0x41]
    let size = begin.count + 2 * (4 + 6 + name.count) + globals.count + 4
    let sheets =
      record(0x85, u32(size) + [1, 0] + name) + record(0x85, u32(size) + [0, 0] + name)
    return CompoundWriter.file([
      ("Workbook", begin + sheets + globals + record(0x0A, []) + begin + cells + record(0x0A, []))
    ])
  }

  @Test func `numbers, results of formulas and texts stand in their cells`() throws {
    let place = { (column: Int) in u16(0) + u16(column) + u16(0) }
    let text: [UInt8] = u16(1) + [1] + u16(0x6587)
    let cells =
      record(0x203, place(0) + number(2.5))
      + record(0x27E, place(1) + u32(-7 << 2 & 0xFFFF_FFFF | 2))
      + record(0x27E, place(2) + u32(1250 << 2 | 3))
      + record(0xBD, u16(0) + u16(3) + u16(0) + u32(3 << 2 | 2) + u16(0) + u32(4 << 2 | 2) + u16(4))
      + record(0x06, place(5) + number(9) + u16(0) + [0, 0, 0, 0])
      + record(0x06, place(6) + [0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + u16(0) + [0, 0, 0, 0])
      + record(0x207, text) + record(0x06, place(7) + number(0) + u16(2) + [0, 0, 0, 0])
      + record(0x205, place(8) + [7, 1]) + record(0x204, place(9) + text)
    #expect(
      try lines(workbook([], cells)) == [
        "[0]2.5[1]-7[2]12.5[3]3[4]4[5]9[6]文[7?]0[8]#N/A[9]文"
      ])
  }

  @Test func `a shared string goes on in the next record, in characters of another width`() throws {
    let globals =
      record(0xFC, u32(2) + u32(2) + u16(3) + [1] + u16(0x89C4) + u16(0x7AE0))
      + record(0x3C, [0, 0x31] + u16(1) + [9] + u16(1) + u16(0x4EF6) + u32(0))
    let cells =
      record(0xFD, u16(0) + u16(0) + u16(0) + u32(0))
      + record(0xFD, u16(0) + u16(1) + u16(0) + u32(1))
      + record(0xFD, u16(0) + u16(2) + u16(0) + u32(5))
    #expect(try lines(workbook(globals, cells)) == ["[0]规章1[1]件[2?]\u{FFFD}"])
  }

  @Test func `the mark of a note does not lengthen a number`() throws {
    let font = { (rise: Int) in
      record(0x31, [UInt8](repeating: 0, count: 8) + u16(rise) + [0, 0, 0, 0, 0, 0])
    }
    // Fonts 0, 1, 2, 3 and 5.
    let globals =
      font(0) + font(0) + font(0) + font(0) + font(1)
      + record(
        0xFC, u32(1) + u32(1) + u16(3) + [8] + u16(1) + [0x31, 0x32, 0x33] + u16(2) + u16(5))
    let cells =
      record(0xFD, u16(0) + u16(0) + u16(0) + u32(0))
      + record(0x203, u16(0) + u16(1) + u16(0) + number(4))
    #expect(try lines(workbook(globals, cells)) == ["[0]12³[1]4"])
  }

  @Test func `hidden sheets are told`() throws {
    let cells = record(0x203, u16(0) + u16(0) + u16(0) + number(4))
    let document = try DocumentReader().read(workbook([], cells), name: "a.xls")
    #expect(document.remarks.map(\.message) == ["隐藏的工作表没有读：A"])
  }

  @Test func `a workbook with a Word file in it is a workbook`() throws {
    let file = CompoundWriter.file([
      ("Workbook", [1]), ("Other", Array("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0".utf8)),
    ])
    #expect(FileFormat(of: file, name: "a") == .xls)
  }

  @Test func `a workbook behind a password is told`() throws {
    let locked = UnreadableDocument("the file is behind a password; save it without one")
    #expect(throws: locked) { try lines(workbook(record(0x2F, [0, 0, 0, 0]), [])) }
  }
}
