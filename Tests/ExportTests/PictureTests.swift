import Testing

@testable import Export

@Suite struct PictureTests {
  @Test func `a bar is as long as its value is large, to an eighth of a cell`() {
    #expect(Picture.bar(10, most: 10, width: 4) == "████")
    #expect(Picture.bar(5, most: 10, width: 4) == "██")
    #expect(Picture.bar(1, most: 32, width: 4) == "▏")
    #expect(Picture.bar(7, most: 32, width: 4) == "▉")
    #expect(Picture.bar(0.001, most: 32, width: 4) == "▏")
    #expect(Picture.bar(-5, most: 10, width: 4) == "▒▒")
  }

  @Test func `there is no bar for nothing`() {
    #expect(Picture.bar(0, most: 10, width: 4) == "")
    #expect(Picture.bar(1, most: 0, width: 4) == "")
    #expect(Picture.bar(.nan, most: 1, width: 4) == "")
  }

  @Test func `a line starts from zero, and shows where there is no value`() {
    #expect(Picture.sparkline([0, 4, nil, 8]) == "▁▄·█")
    #expect(Picture.sparkline([100, 101]) == "██")
    #expect(Picture.sparkline([-1, 0, 1]) == "▁▄█")
    #expect(Picture.sparkline([nil, nil]) == "··")
    #expect(Picture.sparkline([0, 0]) == "▁▁")
  }
}
