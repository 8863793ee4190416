import Foundation
import Testing

@testable import Documents

/// Files as office programs write them.
@Suite("A file of an office program") struct OfficeFileTests {
  static func bytes(_ name: String) throws -> [UInt8] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return Array(try Data(contentsOf: file.appendingPathComponent("Files/\(name)")))
  }

  private func read(_ name: String) throws -> Document {
    try DocumentReader().read(try OfficeFileTests.bytes(name), name: name)
  }

  @Test(arguments: ["form.docx", "form.odt"])
  func `every cell of a form in a text stands in its column`(name: String) throws {
    let document = try read(name)
    #expect(document.format == String(name.suffix(name.utf8.count - 5)))
    let outline = document.outline
    #expect(outline[1] == "一、总体情况")
    #expect(outline[4] == "[0-3]第二十条第（一）项")
    #expect(outline[7] == "[0]行政规范性文件[1]2[2]1[3]7")
    #expect(outline[10] == "[0]行政许可[1-3]345")
    #expect(outline[13] == "[3×2]自然人[4-8]法人或其他组织[9×2]总计")
    #expect(outline[17].hasPrefix("[0×21]三、本年度办理结果[1-2]（一）予以公开[3]15"))
    // The figures count from 1 on, seven a row.
    let figures = document.rows.filter { $0.table == 1 }.dropFirst(3).map { row in
      row.cells.suffix(7).map { cell in
        "\(document.cells[cell].place?.columns ?? 0..<0) \(document.text.printed(document.cells[cell].span))"
      }
    }
    #expect(figures.count == 24)
    let expected = (0..<24).map { row in (0..<7).map { "\(3 + $0..<4 + $0) \(row * 7 + $0 + 1)" } }
    #expect(Array(figures) == expected)
  }

  @Test(arguments: ["numbered.docx", "numbered.odt"])
  func `the numbers of lists are written out`(name: String) throws {
    #expect(
      try read(name).outline == [
        "云麓县白沙镇2022年政府信息公开工作年度报告", "一、总体情况", "（一）主动公开", "1.政府信息公开目录",
        "（二）依申请公开", "二、主动公开政府信息情况", "（一）再起一段", "[0]1.属于国家秘密[1]5[2]1",
        "[0]2.其他法律行政法规禁止公开[1]6[2]8", "[0]3.危及“三安全一稳定”[1]7[2]15", "[0]1.\t3[1][2]",
        "三、收到和处理",
      ])
  }

  @Test(arguments: ["form.xlsx", "form.ods"])
  func `tables and prose of a sheet are told apart`(name: String) throws {
    let document = try read(name)
    let outline = document.outline
    #expect(outline[1] == "一、总体情况")
    #expect(outline[3] == "二、主动公开政府信息情况")
    #expect(outline[4] == "[0-3]第二十条第（一）项")
    #expect(outline[7] == "[0]行政规范性文件[1]2[2]1[3]")
    #expect(outline[11] == "[0]行政处罚[1-3]")
    #expect(outline[12] == "三、收到和处理政府信息公开申请情况")
    #expect(outline[17] == "[0-2]二、上年结转政府信息公开申请数量[3][4][5][6][7][8][9]")
    #expect(outline[18].hasPrefix("[0×4]三、本年度办理结果[1-2]（一）予以公开[3]15[4]16"))
    #expect(outline[22] == "[0-2]四、结转下年度继续办理[3]43[4]44[5]45[6]46[7]47[8]48[9]49")
    #expect(outline[24] == "问题不少。")
    #expect(document.remarks.map(\.message) == ["隐藏的工作表没有读：隐藏"])
    #expect(document.rows.filter { !$0.cells.isEmpty }[22].line == 23)
    #expect(document.rows.last { !$0.cells.isEmpty }?.page == 3)
  }

  @Test func `a damaged document is read as far as it is whole, or not at all`() throws {
    let bytes = try OfficeFileTests.bytes("form.docx")
    let cut = Array(bytes.dropLast(400))
    let document = try DocumentReader().read(cut, name: "form.docx")
    #expect(document.remarks.map(\.kind) == [.cut])
    // A byte of the text changed: the checksum tells.
    var flipped = bytes
    let name = try #require(firstIndex(of: Array("word/document.xml".utf8), in: bytes[...]))
    flipped[name + 900] ^= 0x10
    #expect(throws: UnreadableDocument.self) {
      try DocumentReader().read(flipped, name: "form.docx")
    }
  }

  @Test func `an archive of documents is an archive`() throws {
    var writer = ZipWriter()
    writer.add("镇/form.docx", try OfficeFileTests.bytes("form.docx"))
    writer.add("镇/form.ods", try OfficeFileTests.bytes("form.ods"))
    #expect(FileFormat(of: writer.finished(), name: "a.zip") == .zip)
  }

  @Test func `what inflates too far is refused`() throws {
    var limits = Limits()
    limits.inflatedBytes = 20_000
    #expect {
      try DocumentReader(limits: limits).read(
        try OfficeFileTests.bytes("form.docx"), name: "form.docx")
    } throws: { error in
      (error as? UnreadableDocument)?.reason.contains("inflates to more than") == true
    }
  }
}
