/// Finds chapters of a report whose tables are pictures.
enum PicturedTables {
  private static let chapters = WordList(
    "主动公开政府信息情况 主動公開政府信息情況 信息公开申请情况 信息公開申請情況 行政诉讼情况 行政訴訟情況")
  private static let labels = WordList(
    "自然人 信息内容 信息內容 结果维持 結果維持 本年处理决定数量 现行有效件数 第二十条第")

  static func remark(on blocks: [PageBlock]) -> Remark? {
    var pictured = 0
    var isOpen = false
    var pictures = 0
    var hasTable = false
    func isPictured() -> Bool { isOpen && pictures > 0 && !hasTable }
    for block in blocks {
      switch block.content {
      case .picture: pictures += 1
      case .table(let grid):
        if grid.rows.contains(where: { $0.cells.contains { labels.stand(in: $0.text) } }) {
          hasTable = true
        }
      case .text(let text):
        let bare = WordList.bare(text)
        if labels.stand(in: bare), bare.count <= 120 { hasTable = true }
        guard bare.count <= 120, isHeading(bare) else { continue }
        if isPictured() { pictured += 1 }
        (isOpen, pictures, hasTable) = (chapters.end(bare), 0, false)
      }
    }
    if isPictured() { pictured += 1 }
    guard pictured > 0 else { return nil }
    return Remark(.pictures, "有 \(pictured) 章的表是图片，其中的数没有读到")
  }

  private static let numerals = WordList("一、 二、 三、 四、 五、 六、 七、 八、")

  private static func isHeading(_ text: [UInt8]) -> Bool {
    numerals.begin(text) || chapters.end(text)
  }
}
