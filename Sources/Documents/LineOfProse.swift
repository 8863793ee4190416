/// Tells a heading, title or sentence that stands alone in a row from the label of a row.
enum LineOfProse {
  private static let ends = WordList("情况 情況 报告 報告 年报 年報 统计表 統計表")
  /// 六、其他需要报告的事项 is a heading; 8.属于行政查询事项 is the label of a row.
  private static let endsOfNumbered = WordList("事项 事項")
  private static let numerals = WordList("一 二 三 四 五 六 七 八 九 十")
  private static let sentence = WordList("。 ；")

  static func isProse(_ text: [UInt8]) -> Bool {
    let bare = WordList.bare(text)
    return bare.count > 150 || sentence.stand(in: bare) || isHeading(bare)
  }

  /// Whether a text without white space ends as headings do and labels of rows do not.
  static func isHeading(_ bare: [UInt8]) -> Bool {
    ends.end(bare) || endsOfNumbered.end(bare) && numerals.begin(bare)
  }
}
