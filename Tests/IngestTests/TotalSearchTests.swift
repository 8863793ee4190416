import Testing

@testable import Ingest

@Suite("Digits cut so that their totals come out")
struct TotalSearchTests {
  private func cut(_ row: String, groups: [Int]) -> (count: Int, cells: [String]) {
    let digits = row.unicodeScalars.map { scalar in
      scalar == "-" ? TotalSearch.mark : UInt8(scalar.value - 0x30)
    }
    let search = TotalSearch(digits: digits, groups: groups)
    let cells = (search.match ?? []).map { cell in
      String(String.UnicodeScalarView(Array(row.unicodeScalars)[cell]))
    }
    return (search.count, cells)
  }

  @Test("a long row is cut in the only way its total allows")
  func long() {
    let cells = ["114898", "121327", "646492", "79874", "416406", "220687", "1599684"]
    let found = cut(cells.joined(), groups: [6])
    #expect(found.count == 1)
    #expect(found.cells == cells)
  }

  @Test("of several totals each sums up its own parts")
  func groups() {
    let cells = ["3", "0", "14", "1", "18", "0", "-", "0", "0", "0", "2", "5", "0", "0", "7"]
    let found = cut(cells.joined(), groups: [4, 4, 4])
    #expect(found.count == 1)
    #expect(found.cells == cells)
  }

  @Test("what can be cut in two ways, or in none, is not settled")
  func unsettled() {
    // 1 + 12 and 11 + 2.
    #expect(cut("11213", groups: [2]).count == 2)
    #expect(cut("1122", groups: [2]).count == 0)
  }
}
