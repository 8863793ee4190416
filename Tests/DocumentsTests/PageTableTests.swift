import Documents
import Testing

@Suite("Cells of a page's tables are where browsers put them") struct PageTableTests {
  @Test func `digits that a style raises do not lengthen a number`() throws {
    let rows = """
      <tr><td>甲<td>12<span style="vertical-align: super">1</span>
      <tr><td>乙<td style="vertical-align: sub">3
      """
    #expect(try shown(page: "<table>\(rows)</table>") == ["[0]甲[1]12¹", "[0]乙[1]3"])
  }

  @Test(arguments: ["a href=\"#n\"", "ins", "p", "s"])
  func `text of any element may be set above the line`(element: String) throws {
    let name = element.prefix { $0 != " " }
    let raised = "<\(element) style=\"vertical-align:super\"><b>1</b></\(name)>"
    let row =
      "<tr style=\"vertical-align:super\"><td>规章<td style=\"vertical-align:super\">12\(raised)"
    let shown = try shown(page: "<table>\(row)<td>3</table>")
    let figure = ["p": "12\n¹", "s": "12"][name] ?? "12¹"
    #expect(shown == ["[0]规章[1\(name == "s" ? "?" : "")]\(figure)[2]3"])
  }

  @Test func `spans move the cells after them`() throws {
    let page = """
      <table><tr><td rowspan=2>甲<td colspan=2>乙<td rowspan=0>丙<tr><td>1<td>2
      <tr><td rowspan=9 colspan=0>丁<td>3<td>4<tr><td>5<td>6</table>
      """
    #expect(
      try shown(page: page) == [
        "[0×2]甲[1-2]乙[3×4]丙", "[1]1[2]2", "[0×2]丁[1]3[2]4", "[1]5[2]6",
      ])
  }

  @Test func `control characters show nothing, and end words of tags`() throws {
    let page = "<table><tr><td\u{1}rowspan=1>规\u{2}章<td>1\u{1}8<td>\u{1}</table>"
    #expect(try shown(page: page) == ["[0]规章[1]18[2]"])
  }

  @Test func `no cell reaches beyond its group of rows`() throws {
    let page = """
      <table><thead><tr><th rowspan=5>甲<th>乙</thead><tbody><tr><td>1<td>2</tbody></table>
      """
    #expect(try shown(page: page) == ["[0]甲[1]乙", "[0]1[1]2"])
  }

  @Test func `cells in one place are not certain`() throws {
    let page = "<table><tr><td>甲<td rowspan=2>1<td>9<tr><td colspan=2>乙<td>3</table>"
    #expect(try shown(page: page) == ["[0]甲[1×2?]1[2]9", "[0-1?]乙[2]3"])
  }

  @Test func `missing tags of rows and cells are put in`() throws {
    let page = """
      <table><tr><td>规章<td>1<td>2</tr><td>行政许可</td><td>3<td>4
      <tr><td>行政处罚</td></td><td>5</td><td>6</table>
      """
    #expect(
      try shown(page: page) == ["[0]规章[1]1[2]2", "[0]行政许可[1]3[2]4", "[0]行政处罚[1]5[2]6"])
  }

  @Test func `hidden rows and cells are not there`() throws {
    let page = """
      <table><tr style="color:red; DISPLAY : none"><td>0<td>0<tr><td>规章<td hidden>9<td>1
      <tr><td>许可<td style="visibility:hidden">9<td>2</table>
      """
    #expect(try shown(page: page) == ["[0]规章[1]1", "[0]许可[1][2]2"])
  }

  @Test func `a row of too many columns is cut, and told`() throws {
    let page = "<table><tr>" + String(repeating: "<td colspan=900 rowspan=70000>1", count: 50)
    let document = try DocumentReader().read(Array(page.utf8), name: "a.html")
    #expect(document.remarks.map(\.kind) == [.cut])
    #expect(document.cells.count == 1)
  }

  @Test func `text of a cell is what the browser shows`() throws {
    let page = """
      <table><tr><td><p>本年<span>制</span><font>发</font></p><div>件数</div><td>规
       章<!-- 0 --><td> 1 2&nbsp;<br>3&#8203;4<td>２<td><ruby>镇<rt>zhèn</rt></ruby></table>
      """
    #expect(try shown(page: page) == ["[0]本年制发\n件数[1]规章[2]1 2\u{A0}\n34[3]２[4]镇"])
  }

  @Test func `a note of a number, struck text and a picture make no number`() throws {
    let page = """
      <table><tr><td>规章<td>12<sup>1</sup><td><s>5</s>6<td><img src=3.gif>
      <td><img src=space.gif width=1 height=1><td><input value=7><input type=hidden value=8></table>
      """
    #expect(try shown(page: page) == ["[0]规章[1]12¹[2?]6[3?]\u{FFFC}[4][5]7"])
  }

  @Test func `each row knows its line in the source`() throws {
    let page = "<p>一\n<table>\n<tr><td>甲<td>1\n\n<tr><td>乙<td>2\n</table>\n\n 尾"
    let document = try DocumentReader().read(Array(page.utf8), name: "a.html")
    #expect(document.rows.filter { !$0.cells.isEmpty }.map(\.line) == [1, 3, 5, 8])
  }
}
