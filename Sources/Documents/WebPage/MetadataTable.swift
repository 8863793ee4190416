/// The table above an article that tells its number, its publisher and its dates.
enum MetadataTable {
  private static let words = WordList(
    """
    索引号 主题分类 发布机构 发布单位 发文日期 成文日期 发文字号 文号 主题词 发文机关 信息分类 有效性 公开日期 发布日期
    发布时间 生成日期 来源 信息来源 浏览次数 体裁分类 组配分类 信息名称 关键词 公开方式 公开范围 公开形式 公开时限 效力状态
    公文时效 服务对象分类 制发机关 责任编辑 作者 点击数 字体 字号 分享到 打印
    索引號 主題分類 發布機構 發布日期 發文字號 文號 主題詞 來源
    """)
  private static let form = WordList("自然人 信息内容 信息內容 结果维持 結果維持 统计指标 指标名称 計量單位 计量单位")

  static func matches(_ rows: [PlacedTable.Row]) -> Bool {
    guard rows.count <= 15 else { return false }
    var labels = 0
    for cell in rows.flatMap(\.cells) {
      let text = WordList.bare(CellText.text(of: cell.content.blocks).0)
      if form.stand(in: text) { return false }
      if words.begin(text) { labels += 1 }
    }
    return labels >= (rows.count == 1 ? 1 : 2)
  }

  /// The row as a line.
  static func line(of row: PlacedTable.Row) -> PageBlock {
    let texts = row.cells.map { CellText.text(of: $0.content.blocks).0 }.filter { !$0.isEmpty }
    let line = texts.joined(separator: [0x20]).map { $0 == 0x0A ? 0x20 : $0 }
    return PageBlock(content: .text(line), line: row.line)
  }
}
