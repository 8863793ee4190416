import Testing

@testable import Documents

/// Pages are 200 points wide and 100 high.
@Suite("The lines that a PDF draws are found") struct PDFDrawingTests {
  private func rulings(
    _ content: String, page: String = "", resources: String = "", others: [(Int, String)] = []
  ) throws -> [Ruling] {
    let file = PDFWriter.file(content, page: page, resources: resources, others: others)
    let pages = PDFDrawing.rulings(file, pages: 9, limits: Limits())
    #expect(pages.count == 1)
    return try #require(pages.first)
  }

  private func horizontal(
    _ y: Double, _ start: Double, _ end: Double, _ thickness: Double
  ) -> Ruling {
    Ruling(isVertical: false, position: y, start: start, end: end, thickness: thickness)
  }

  private func vertical(
    _ x: Double, _ start: Double, _ end: Double, _ thickness: Double
  ) -> Ruling {
    Ruling(isVertical: true, position: x, start: start, end: end, thickness: thickness)
  }

  @Test func `a stroked line is one, whichever way it is drawn`() throws {
    #expect(
      try rulings("0.5 w 10 90 m 110 90 l S 110 80 m 10 80 l 10 20 l S") == [
        horizontal(10, 10, 110, 0.5), horizontal(20, 10, 110, 0.5), vertical(10, 20, 80, 0.5),
      ])
  }

  @Test func `a stroked rectangle gives its four sides`() throws {
    let sides = [
      horizontal(90, 10, 60, 1), vertical(60, 70, 90, 1), horizontal(70, 10, 60, 1),
      vertical(10, 70, 90, 1),
    ]
    #expect(try rulings("10 10 50 20 re S") == sides)
    #expect(try rulings("10 10 m 60 10 l 60 30 l 10 30 l s") == sides)
  }

  @Test func `a thin filled rectangle is one along its long side, a thick one is a shading`() throws
  {
    #expect(
      try rulings("10 50 100 1 re f 10 20 0.5 40 re f* 10 20 100 12 re f") == [
        horizontal(49.5, 10, 110, 1), vertical(10.25, 40, 80, 0.5),
      ])
    // As browsers draw the sides of a cell.
    #expect(try rulings("10 50 m 110 50 l 109 51 l 11 51 l f") == [horizontal(49.5, 10, 110, 1)])
  }

  @Test func `a thin square is a piece of a line in either direction`() throws {
    #expect(
      try rulings("10 50 0.5 0.5 re f") == [
        horizontal(49.75, 10, 10.5, 0.5), vertical(10.25, 49.5, 50, 0.5),
      ])
  }

  @Test(arguments: ["f*", "f"]) func `what is filled between two rectangles is four lines`(
    fill: String
  ) throws {
    let found = try rulings("10 10 50 20 re 59 11 -48 18 re \(fill)")
    #expect(
      found == [
        horizontal(70.5, 10, 60, 1), horizontal(89.5, 10, 60, 1), vertical(10.5, 70, 90, 1),
        vertical(59.5, 70, 90, 1),
      ])
  }

  @Test(arguments: [
    "1 g 10 50 100 1 re f", "1 1 1 rg 10 50 100 1 re f", "0 0 0 0 k 10 50 100 1 re f",
    "1 G 10 50 m 110 50 l S", "1 1 1 RG 10 50 m 110 50 l S", "0 0 0 0 K 10 50 m 110 50 l S",
    "/DeviceRGB cs 1 1 1 sc 10 50 100 1 re f", "/Ink CS 0 SCN 10 50 m 110 50 l S",
    "/CMYK CS 0 0 0 0 SCN 10 50 m 110 50 l S", "/Clear gs 10 50 m 110 50 l S",
    "/Clear gs 10 50 100 1 re f",
  ])
  func `what is white or seen through is no line`(content: String) throws {
    let resources =
      "/ColorSpace<</Ink[/Separation/Black/DeviceCMYK 9 0 R]/CMYK[/ICCBased 8 0 R]>>"
      + "/ExtGState<</Clear<</CA 0/ca 0>>>>"
    let others = [(8, "<</N 4/Length 0>>\nstream\n\nendstream")]
    #expect(try rulings(content, resources: resources, others: others) == [])
    let dark = content.replacing("1 1 1 ", with: "0 0 0 ").replacing("0 0 0 0 ", with: "0 0 0 1 ")
      .replacing("1 g", with: "0.8 g").replacing("1 G", with: "0 G").replacing(
        "/Clear gs", with: ""
      )
      .replacing(" 0 SCN", with: " 1 SCN").replacing("0 0 0 1 SCN", with: "0 0 0 1 SCN")
    #expect(try rulings(dark, resources: resources, others: others).count == 1)
  }

  @Test(arguments: [
    "10 10 m 20 30 40 50 10 90 c S", "10 10 m 90 80 l S", "10 10 100 1 re n",
    "q 10 10 100 1 re W n Q",
    "10 10 m S", "0 0 m 5 9 v 9 9 0 0 y f", "10 150 m 90 150 l S", "-50 10 m -10 10 l S",
    "BT (10 50 m 110 50 l S) Tj <3130> Tj [(a\\)) -20 (b(c)d)] TJ ET", "% 10 50 m 110 50 l S",
    "/P <</Alt (10 50 m 110 50 l S)>> BDC EMC",
    "BI /W 8 /H 1 /BPC 8 /CS /G ID 1 1 m EIS S EI Q",
  ])
  func `what is no straight line on the page is none`(content: String) throws {
    #expect(try rulings(content) == [])
    // And what follows is read.
    #expect(try rulings(content + "\n1 w 10 90 m 110 90 l S").last == horizontal(10, 10, 110, 1))
  }

  @Test func `a line is as long and as thick as it is on paper`() throws {
    let content = "q 2 0 0 0.5 10 20 cm 1 w 0 40 m 50 40 l S Q 0 40 m 50 40 l S"
    #expect(try rulings(content) == [horizontal(60, 10, 110, 0.5), horizontal(60, 0, 50, 1)])
    #expect(try rulings("0 1 -1 0 50 0 cm 2 w 10 0 m 60 0 l S") == [vertical(50, 40, 90, 2)])
  }

  @Test func `what is clipped away is not seen`() throws {
    let content = "q 20 0 50 100 re W n 10 50 m 110 50 l S 90 0 m 90 80 l S Q 10 40 m 99 40 l S"
    #expect(try rulings(content) == [horizontal(50, 20, 70, 1), horizontal(60, 10, 99, 1)])
  }

  @Test func `a line drawn twice is one`() throws {
    #expect(try rulings("10 50 m 110 50 l S 110 50 m 10 50 l S").count == 1)
  }

  /// Where `pdftotext -bbox` tells words is the measure.
  @Test(arguments: [
    (0, true, 60.0, 10.0, 40.0), (90, false, 40.0, 10.0, 40.0), (180, true, 40.0, 160.0, 190.0),
    (270, false, 60.0, 160.0, 190.0), (-90, false, 60.0, 160.0, 190.0),
  ])
  func `places are those of the page as it is turned`(
    turn: Int, isHorizontal: Bool, position: Double, start: Double, end: Double
  ) throws {
    let box = "/MediaBox[100 50 300 150]/CropBox[150 60 200 90]/Rotate \(turn)"
    let found = try rulings("110 90 m 140 90 l S", page: box)
    #expect(found.count == 1)
    #expect(found.first?.isVertical == !isHorizontal)
    #expect(found.first?.position == position)
    #expect(found.first?.start == start && found.first?.end == end)
  }

  @Test func `forms are drawn where they are placed, with what they have`() throws {
    let form = "/F gs 0 10 m 20 10 l S /Inner Do"
    let resources = "/XObject<</Outer 5 0 R/Picture 7 0 R>>"
    let inner = "0 0 m 0 30 l S"
    let others = [
      (
        5,
        "<</Subtype/Form/BBox[0 0 99 25]/Matrix[2 0 0 2 0 0]/Length \(form.utf8.count)"
          + "/Resources<</XObject<</Inner 6 0 R>>/ExtGState<</F<</LW 0.5>>>>>>>>\nstream\n\(form)\n"
          + "endstream"
      ),
      (6, "<</Subtype/Form/Length \(inner.utf8.count)>>\nstream\n\(inner)\nendstream"),
      (7, "<</Subtype/Image/Length 9>>\nstream\n0 0 9 1 re\nendstream"),
    ]
    let content = "q 1 0 0 1 10 20 cm /Outer Do Q /Picture Do /None Do 0 5 m 9 5 l S"
    #expect(
      try rulings(content, resources: resources, others: others) == [
        horizontal(60, 10, 50, 1), vertical(10, 30, 80, 1), horizontal(95, 0, 9, 1),
      ])
  }

  @Test func `a drawing of very many lines is no table`() throws {
    let lines = (0..<PDFDrawing.mostRulings + 1).map { "0 \($0).5 m 9 \($0).5 l S\n" }.joined()
    let tall = "/MediaBox[0 0 100 90000]"
    #expect(try rulings(lines, page: tall) == [])
    #expect(try rulings(String(lines.dropLast(20)), page: tall).count == PDFDrawing.mostRulings)
  }
}
