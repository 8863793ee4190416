import Documents
import Testing

@Suite("Of a web page its article is read") struct WebPageTests {
  private func read(_ name: String) throws -> Document {
    try DocumentReader().read(try sample(name), name: name)
  }

  /// A page declared as GB 2312, laid out with tables, its report among links to others.
  private let article = [
    "索 引 号： 0112/2023-00012 主题分类： 政务公开", "发布机构： 石桥县林业局 发文日期： 2024-01-18",
    "石桥县林业局2023年政府信息公开工作年度报告", "发布时间：2024-01-18 来源：石桥县林业局 浏览次数：",
    "根据《中华人民共和国政府信息公开条例》，朱镕同志审定，编制本报告。", "一、总体情况", "全年公开信息231条。", "二、主动公开政府信息情况",
    "第二十条第（一）项", "[0]信息内容[1]本年制发件数[2]本年废止件数[3]现行有效件数", "[0]规章[1]1[2]2[3]3",
    "[0]行政规范性文件[1]4[2]5[3]66", "四、政府信息公开行政复议、行政诉讼情况", "[0-4]行政复议[5-14]行政诉讼",
    "[0×2]结果维持[1×2]结果纠正[2×2]其他结果[3×2]尚未审结[4×2]总计[5-9]未经复议直接起诉[10-14]复议后起诉",
    "[5]结果维持[6]结果纠正[7]其他结果[8]尚未审结[9]总计[10]结果维持[11]结果纠正[12]其他结果[13]尚未审结[14]总计",
    "[0]1[1]2[2]3[3]4[4]5[5]6[6]7[7]8[8]9[9]10[10]11[11]12[12]13[13]14[14]15",
    "五、存在的主要问题及改进情况", "人手不足。",
  ]

  @Test(arguments: ["layout-tables-gb2312.html", "saved-page.mht"])
  func `navigation, other reports and the footer are left out`(name: String) throws {
    let document = try read(name)
    #expect(document.encoding == "GB18030")
    #expect(document.remarks.isEmpty)
    #expect(shown(document) == article)
  }

  @Test func `a page that Word wrote is read like any other`() throws {
    let document = try read("word-export.doc")
    #expect(document.format == "html")
    #expect(
      shown(document) == [
        "松林镇2023年政府信息公开工作年度报告", "一、\u{A0}总体情况", "二、主动公开政府信息情况", "[0-3]第二十条第（一）项",
        "[0]信息内容[1]本年\n制发件数[2]本年废止件数[3]现行有效件数", "[0]规\u{A0} 章[1]1[2]12[3?]6",
        "[0]行政规范性文件[1]12¹[2][3?]\u{FFFC}",
      ])
  }

  @Test func `tables that are pictures are told, and a title in the head is used`() throws {
    let document = try read("pictured-tables.html")
    #expect(document.remarks.map(\.kind) == [.pictures])
    #expect(shown(document).first == "梅溪区人民政府办公室2022年政府信息公开工作年度报告")
    #expect(!shown(document).contains { $0.contains("主办") || $0.contains("首页") })
  }

  @Test func `Markdown around tables keeps its lines`() throws {
    let lines = shown(try read("table-in-markdown.md"))
    #expect(lines.prefix(3) == ["# 松林镇2023年政府信息公开工作年度报告", "根据条例编制。", "第二行。"])
    #expect(lines.contains("[0]规章[1]1[2]2[3]3"))
    #expect(lines.suffix(2) == ["末行", "五、问题"])
  }

  @Test func `a link that is never closed takes no article with it`() throws {
    let body = (1...6).map { "<p>第\($0)段。</p>" }.joined()
    #expect(try shown(page: "<a href=x>\(body)").count == 6)
    #expect(try shown(page: "<p><a href=x>首</p>\(body)").count == 7)
    #expect(try shown(page: "<a href=x><table><tr><td>规章<td>1</table>") == ["[0]规章[1]1"])
  }

  @Test func `lists of links go, a heading or a lone line that is a link stays`() throws {
    let page = """
      <h2><a href=1>二〇二三年报告</a></h2><p><a href=2>附件</a></p><p>正文</p>
      <ul><li><a href=3>石桥县财政局2022年政府信息公开工作年度报告</a><span>2023-01-02</span></ul>
      """
    #expect(try shown(page: page) == ["二〇二三年报告", "附件", "正文"])
  }

  @Test(arguments: [
    "<div>", "<table><tr><td>", "<font size=1>", "<b><div>", "<svg>", "<ul><li>", "<object>",
  ])
  func `elements in elements without end are refused`(tags: String) {
    let page = Array(String(repeating: tags + "政", count: 100_000).utf8)
    do {
      let document = try DocumentReader().read(page, name: "a.html")
      // Browsers end some of them by themselves.
      #expect(!document.rows.isEmpty)
    } catch {
      #expect(error.reason.hasSuffix("save its report as text or as a Word file"))
    }
  }
}
