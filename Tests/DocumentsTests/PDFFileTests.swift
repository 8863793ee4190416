import Testing

@testable import Documents

@Suite(
  "PDF files are read through pdftotext",
  .enabled(
    if: Program(name: "pdftotext", package: "poppler-utils").path() != nil,
    "pdftotext is not installed; install poppler-utils"))
struct PDFFileTests {
  private func rows(of name: String) throws -> [[String]] {
    let document = try DocumentReader().read(sampleFile("\(name).pdf"), name: "a.pdf")
    #expect(document.format == "pdf")
    // Glyphs have no character set.
    #expect(document.encoding == nil)
    return document.rows.filter { $0.delimiter == .grid }.map { row in
      row.cells.map { cell in
        let text = document.text.printed(document.cells[cell].span).filter { !$0.isWhitespace }
        return text + (document.cells[cell].place?.isCertain ?? true ? "" : "?")
      }
    }
  }

  @Test(arguments: ["report", "broken-table"])
  func `every cell is what the page shows, and certain`(name: String) throws {
    let found = try rows(of: name)
    let table = String(decoding: try sampleFile("\(name).tsv"), as: UTF8.self)
    for line in table.split(separator: "\n") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let expected = cells[0].isEmpty ? Array(cells.dropFirst()) : cells
      // Labels of groups stand before the row's own.
      let isThere = found.contains { $0.suffix(expected.count) == expected[...] }
      #expect(isThere, "no row \(expected)")
    }
  }

  @Test func `columns have their headings, also in several levels`() throws {
    let found = try rows(of: "report")
    // Headings of one level stand beside those that fill two.
    #expect(found.contains { $0.suffix(3) == ["自然人", "法人或其他组织", "总计"] })
    #expect(found.contains(["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]))
    #expect(found.contains(["行政复议", "行政诉讼"]))
    #expect(found.contains { $0.first == "三、本年度办理结果" && $0[1] == "（一）予以公开" })
    #expect(found.contains { $0.first == "（三）不予公开" && $0[1] == "1.属于国家秘密" })
  }

  @Test func `prose is in paragraphs, headings are lines, page numbers and headers are gone`()
    throws
  {
    let document = try DocumentReader().read(sampleFile("report.pdf"), name: "a.pdf")
    let lines = shown(document)
    #expect(lines.first == "云水县红石镇人民政府2024年政府信息公开工作年度报告")
    #expect(lines.contains("一、总体情况"))
    #expect(lines.contains { $0.hasPrefix("根据《中华人民共和国") && $0.hasSuffix("等部分组成。") })
    #expect(!lines.contains { $0.contains("- 2 -") || $0.hasPrefix("-2") })
    #expect(!lines.contains("云水县政府信息公开工作年度报告"))
    #expect(document.rows.allSatisfy { ($0.page ?? 0) > 0 && $0.line > 0 })
    #expect(document.remarks == [])
  }

  private func refusal(_ bytes: [UInt8], pages: Int = 500) -> String {
    var limits = Limits()
    limits.pages = pages
    do {
      return "\(try DocumentReader(limits: limits).read(bytes, name: "a.pdf").remarks)"
    } catch {
      return error.reason
    }
  }

  @Test func `a file behind a password says so`() throws {
    #expect(refusal(try sampleFile("secret.pdf")).hasPrefix("encrypted: "))
  }

  @Test func `a damaged file says so`() throws {
    #expect(refusal(Array("%PDF-1.4\nnothing".utf8)).hasPrefix("the PDF is damaged"))
    #expect(
      refusal(Array(try sampleFile("report.pdf").prefix(3000))).hasPrefix("the PDF is damaged"))
  }

  @Test func `a file whose pages are pictures says what to do`() {
    let page = """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
      trailer<</Root 1 0 R>>
      """
    #expect(refusal(Array(page.utf8)).hasPrefix("no text layer"))
  }

  @Test func `pages beyond the limit are told`() throws {
    #expect(refusal(try sampleFile("report.pdf"), pages: 2).contains("只读了前 2 页"))
  }
}
