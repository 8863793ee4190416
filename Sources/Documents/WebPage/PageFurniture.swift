/// What stands around the article of a page: navigation, lists of other articles, the footer.
///
/// Only what can be nothing else goes: links in lists, and lines that begin as no report does.
enum PageFurniture {
  private static let beginnings = WordList(
    """
    当前位置 您的位置 您现在的位置 您当前的位置 您所在的位置 所在位置 当前栏目 现在位置 上一篇 下一篇 上一条 下一条 上一页 下一页
    上一個 下一個 當前位置 您的位置 您現在的位置
    主办单位： 主办单位: 主办： 主办: 承办单位： 承办单位: 承办： 版权所有 主辦單位 版權所有 网站标识码 网站地图 备案号 技术支持：
    技术支持: 扫一扫 分享到 打印本页 关闭窗口 【打印 【关闭 友情链接 设为首页 加入收藏 Copyright © 首页> 首页>> 首頁>
    """)
  private static let wholes = WordList(
    """
    相关链接 相关阅读 相关文章 相关信息 相关新闻 相关推荐 相关文档 热点推荐 推荐阅读 热门推荐 友情链接 打印 关闭 返回顶部 分享 收藏
    字号 首页 登录 注册 无障碍 关怀版 简体 繁体 网站首页
    """)
  private static let marks = WordList("ICP备 公网安备 网站标识码 ICP備")
  private static let arrows = WordList("> » ＞ ›")
  private static let report = WordList("总体情况 主动公开 信息公开条例")

  /// The blocks of a page without its furniture.
  static func removed(from blocks: [PageBlock]) -> [PageBlock] {
    blocks.indices.filter { n in
      let block = blocks[n]
      if block.isLinks, block.grid != nil { return false }
      guard let text = block.text else { return true }
      if isLine(WordList.bare(text)) { return false }
      guard block.isLinks, !block.isHeading, text.count <= 300 else { return true }
      let isAmongLinks = [n - 1, n + 1].contains {
        blocks.indices.contains($0) && blocks[$0].isLinks && !blocks[$0].isHeading
      }
      return !(block.isItem || isAmongLinks || arrows.stand(in: text))
    }.map { blocks[$0] }
  }

  private static func isLine(_ text: [UInt8]) -> Bool {
    text.count <= 300 && (beginnings.begin(text) || marks.stand(in: text)) || wholes.are(text)
  }

  /// Whether what an aside or a footer holds is no part of a report.
  static func isRegionWithoutArticle(_ blocks: ArraySlice<PageBlock>) -> Bool {
    blocks.allSatisfy { block in
      guard let text = block.text else { return block.isLinks || block.isPicture }
      return block.isLinks || text.count <= 240 && !report.stand(in: text)
    }
  }
}
