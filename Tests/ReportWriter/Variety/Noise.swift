/// Lines of web pages around a report, and of agencies around its title.
enum Noise: String, CaseIterable {
  case template, english, menu, today, shortSource, metadata, number, dayUnderTitle, footer,
    pageHeader

  func apply(to report: inout SyntheticReport, names: Names, random: inout SplitMix64) {
    let year = report.year
    let published = "\(year + 1)-01-\(random.int(10...31))"
    let short = names.town.isEmpty ? String(names.agency.suffix(3)) : names.town
    switch self {
    case .template: report.pageBefore += ["{{ title }}", "点击查看解读"]
    case .english: report.pageBefore += ["The People's Government", "登录 注册 | 无障碍 | 关怀版"]
    case .menu:
      report.pageBefore += [
        "设为首页 加入收藏 网站支持IPv6 智能问答", "首页 > 政务公开 > 法定主动公开内容 > 政府信息公开年报",
      ]
    case .today:
      report.pageBefore.append("\(year + 2)年\(random.int(1...12))月\(random.int(1...28))日 星期二")
    case .shortSource:
      report.pageBefore.append(
        "发布时间: \(published) 来源: \(short) 作者:佚名 浏览次数:\(random.int(3...19432)) 【打印】 字体:[ ]")
    case .metadata:
      report.pageBefore += [
        "索 引 号：\(random.int(100_000...999_999))\(random.int(100...999))/\(year + 1)-000\(random.int(10...99))",
        "发布机构：\(short)", "发文日期：\(published)", "文号：无", "有效性：有效",
      ]
    case .number: report.opening.append("\(short.prefix(1))政发〔\(year + 1)〕\(random.int(2...90))号")
    case .dayUnderTitle: report.opening.append("（\(year + 1)年1月\(random.int(5...31))日）")
    case .pageHeader:
      let page = random.int(2...12)
      report.pageBefore += ["Page \(page) - \(year)年报_\(short)", "P. \(page)"]
    case .footer:
      report.pageAfter += [
        "相关附件：", "扫一扫在手机打开当前页", "分享到：", "技术支持：信息中心",
        "ICP备\(random.int(10_000_000...20_999_999))号-1 网站标识码：\(random.int(3_000_000_000...3_999_999_999))",
        "公网安备\(random.int(30_000_000...60_000_000))号 访问量：\(random.int(10_000...900_000))",
      ]
    }
  }
}
