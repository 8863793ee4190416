import Testing

@testable import Documents

@Suite("Numbers of lists in Word files are counted") struct ListCountersTests {
  private static let u16 = CompoundWriter.u16
  private static let u32 = CompoundWriter.u32

  private static func level(_ kind: UInt8, _ text: [UInt16], start: UInt32 = 1) -> [UInt8] {
    u32(start) + [kind, 0] + [UInt8](repeating: 0, count: 22) + u16(text.count)
      + text.flatMap { u16(Int($0)) }
  }

  /// A list of nine levels, two instances of it, and one that begins anew with 5.
  private static let table: (bytes: [UInt8], lists: Range<Int>, overrides: Range<Int>) = {
    let lists = u16(1) + u32(77) + [UInt8](repeating: 0, count: 24)
    let levels =
      level(37, [0, 0x3001]) + level(37, [0xFF08, 1, 0xFF09]) + level(0, [0, 0x2E, 2, 0x2E])
      + (3..<9).flatMap { _ in level(23, [0xF06C]) }
    let instance = { (changes: UInt8) in
      u32(77) + [UInt8](repeating: 0, count: 8) + [changes, 0, 0, 0]
    }
    let overrides =
      u32(3) + instance(0) + instance(0) + instance(1) + u32(0xFFFF_FFFF) + u32(0xFFFF_FFFF)
      + u32(0xFFFF_FFFF) + u32(5) + u32(0x10)
    let start = lists.count + levels.count
    return (lists + levels + overrides, 0..<lists.count, start..<start + overrides.count)
  }()

  @Test func `levels count for themselves and begin anew under the next number`() {
    let table = ListCountersTests.table
    var counters = ListCounters(
      ListTables(table.bytes, lists: table.lists, overrides: table.overrides).definitions)
    let shown = [
      (1, 0), (1, 1), (2, 1), (1, 2), (2, 0), (1, 1), (3, 0), (3, 0), (1, 4), (9, 0), (0, 0),
    ]
    .map { String(decoding: counters.next($0, level: $1), as: UTF8.self) }
    #expect(
      shown == ["一、", "（一）", "（二）", "一.1.", "二、", "（一）", "五、", "六、", "", "", ""])
  }

  @Test func `cut definitions of lists are no danger`() {
    let table = ListCountersTests.table
    for length in 0..<table.bytes.count {
      let cut = Array(table.bytes[..<length])
      let tables = ListTables(
        cut, lists: table.lists.clamped(to: 0..<length),
        overrides: table.overrides.clamped(to: 0..<length))
      var counters = ListCounters(tables.definitions)
      #expect(counters.next(3, level: 0).count <= 6)
    }
  }
}
