import Testing

@testable import Documents

@Suite("Files that LibreOffice saved are read") struct Office97FileTests {
  private static let table = [
    "[0-3]第二十条第（一）项", "[0]信息内容[1]本年制发件数[2]本年废止件数[3]现行有效件数", "[0]规章[1]1[2]2[3]3",
    "[0]行政规范性文件[1]4[2]5[3]6", "[0]信息内容[1-3]本年收费金额（单位：万元）", "[0]行政事业性收费[1-3]12.5",
  ]
  private static let head = ["云溪县青禾镇人民政府2023年政府信息公开工作年度报告", "二、主动公开政府信息情况"]

  @Test(arguments: ["doc", "rtf"])
  func `a text has its tables with merged cells`(ending: String) throws {
    let expected =
      Office97FileTests.head + Office97FileTests.table + [
        "公开内容还不够细。", "[0×2]结果\n维持[1]7", "[1]8",
      ]
    #expect(try lines(try sampleFile("office97.\(ending)")) == expected)
  }

  @Test func `a sheet has its lines and tables, with the number of sheet and row`() throws {
    let bytes = try sampleFile("office97.xls")
    // Its columns are those of all its tables.
    let wide = [
      "第二十条第（一）项", "[0]信息内容[1]本年制发件数[2-3]本年废止件数[4]现行有效件数", "[0]规章[1]1[2-3]2[4]3",
      "[0]行政规范性文件[1]4[2-3]5[4]6", "[0]信息内容[1-4]本年收费金额（单位：万元）", "[0]行政事业性收费[1-4]12.5",
    ]
    let end = ["公开内容还不够细。", "[0-2×2]结果\n维持[3-5]7", "[3-5]8"]
    #expect(try lines(bytes) == Office97FileTests.head + wide + end)
    let rows = try DocumentReader().read(bytes, name: "").rows.filter { !$0.cells.isEmpty }
    #expect(rows.map(\.line) == Array(1...11))
    #expect(rows.allSatisfy { $0.page == 1 })
  }

  @Test(arguments: ["doc", "xls"])
  func `Unicode is told as these formats store it`(ending: String) throws {
    let document = try DocumentReader().read(sampleFile("office97.\(ending)"), name: "")
    #expect(document.encoding == "UTF-16LE")
  }

  @Test func `damaged files give a document or a reason`() throws {
    var random = SystemRandomNumberGenerator()
    for name in ["office97.doc", "office97.rtf", "office97.xls"] {
      let whole = try sampleFile(name)
      for _ in 0..<40 {
        var bytes = whole
        for _ in 0..<4 {
          let at = Int.random(in: 0..<bytes.count, using: &random)
          bytes[at] = UInt8.random(in: 0...255, using: &random)
        }
        if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<2000)) }
        // Read as what it is, whatever its first bytes have become.
        do throws(UnreadableDocument) {
          switch name.suffix(3) {
          case "doc": _ = try Document(word: bytes, limits: Limits())
          case "rtf": _ = try Document(rtf: bytes, limits: Limits())
          default: _ = try Document(excel: bytes, limits: Limits())
          }
        } catch {
          #expect(!error.reason.isEmpty)
        }
      }
    }
  }
}
