import Documents
import Testing

@Suite("Tables that lay out a page are no tables of figures") struct LayoutTableTests {
  private let inner = "<table><tr><td>规章<td>1<td>2<tr><td>许可<td>3<td>4</table>"

  @Test func `tables within tables come out in order`() throws {
    let page = """
      <table><tr><td>栏目<td><table><tr><td>题目<tr><td><p>一、总体情况</p><p>很好。</p>\(inner)
      <p>五、问题</p></table></table><p>末</p>
      """
    #expect(
      try shown(page: page) == [
        "栏目", "题目", "一、总体情况", "很好。", "[0]规章[1]1[2]2", "[0]许可[1]3[2]4", "五、问题", "末",
      ])
  }

  @Test func `a report in one table is parted at its headings and prose`() throws {
    let page = """
      <table><tr><td colspan=3>二、主动公开政府信息情况<tr><td colspan=3>第二十条第（一）项
      <tr><td>规章<td>1<td>2<tr><td colspan=3>四、政府信息公开行政复议、行政诉讼情况
      <tr><td>5<td>6<td>7<tr><td colspan=3>本年收到申请三件。</table>
      """
    #expect(
      try shown(page: page) == [
        "二、主动公开政府信息情况", "[0-2]第二十条第（一）项", "[0]规章[1]1[2]2", "四、政府信息公开行政复议、行政诉讼情况",
        "[0]5[1]6[2]7", "本年收到申请三件。",
      ])
  }

  @Test func `a label beside blank cells is no heading, and controls are no characters`() throws {
    let page = """
      <table><tr><td>规章<td>1\u{1}<td>2<tr><td>其他对外管理服务事项<td><td>
      <tr><td>8.属于行政查询事项<td><td><tr><td colspan=3>六、其他需要报告的事项</table>
      """
    #expect(
      try shown(page: page) == [
        "[0]规章[1]1[2]2", "[0]其他对外管理服务事项[1][2]", "[0]8.属于行政查询事项[1][2]", "六、其他需要报告的事项",
      ])
  }

  @Test func `a small table in a cell leaves the table around it whole`() throws {
    let page = """
      <table><tr><td><table><tr><td>栏目<td>申请人</table><td>自然人<td>企业
      <tr><td>新收<td>1<td>2</table>
      """
    #expect(try shown(page: page) == ["[0?]栏目\n申请人[1]自然人[2]企业", "[0]新收[1]1[2]2"])
  }

  @Test func `a table cut in several stays several`() throws {
    let document = try DocumentReader().read(Array((inner + inner).utf8), name: "a.html")
    #expect(document.rows.compactMap(\.table) == [0, 0, 1, 1])
  }

  @Test func `the table of an article's numbers and dates is lines`() throws {
    let page = """
      <table><tr><td>索 引 号：<td>01-2<td>发布机构：<td>石桥县林业局
      <tr><td>发文日期：<td>2024-01-18<td>文&nbsp;&nbsp;号：<td></table>
      """
    #expect(
      try shown(page: page) == ["索 引 号： 01-2 发布机构： 石桥县林业局", "发文日期： 2024-01-18 文\u{A0}\u{A0}号："])
  }
}
