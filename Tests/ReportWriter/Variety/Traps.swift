import StatutoryForm

/// Numbers and years in the prose that are neither the report's year nor its figures.
enum Trap: String, CaseIterable {
  case history, law, plan, oldNotice, gluedNumber, otherTown, bold, contact, visits, listing,
    ownTable, countAboveTable

  func apply(to report: inout SyntheticReport, names: Names, random: inout SplitMix64) {
    let year = report.year
    func add(_ text: String, first: Bool = false) {
      let place = first ? 0 : report.chapters[0].paragraphs.count
      report.chapters[0].paragraphs.insert(Paragraph(text), at: place)
    }
    switch self {
    case .history:
      add(
        "\(year - random.int(1...4))年\(random.int(1...12))月\(random.int(1...28))日，\(names.we)完成机构调整并挂牌，职责随之重新划分。",
        first: true)
    case .law:
      add("\(names.we)对照国务院令第711号、《条例》第二十条和第五十条，以及〔20191号、府办函〔\(year - 2)〕400号等文件，逐项检查公开内容。")
    case .plan:
      add("围绕“十四五”规划和\(year + 1)年重点任务，\(names.we)提前编排\(year + 1)年公开计划。")
    case .oldNotice:
      report.introduction = "根据国办公开办函〔2019〕60号文件和\(year + 1)年1月的有关通知，" + report.introduction
    case .gluedNumber:
      add("1.\(year)年通过公示栏公布惠民政策。")
      add("2\(year)年主动公开政府信息的主要类别为机构职能和财政信息。")
    case .otherTown:
      add("学习\(random.pick(["藕塘镇", "蓬岗乡", "菱湖街道"]))的做法，\(names.we)逐步完善公开目录。")
    case .bold:
      for position in report.chapters[4].paragraphs.indices {
        let text = report.chapters[4].paragraphs[position].text
        report.chapters[4].paragraphs[position].text = text.replacing("一是", with: "**一是**")
          .replacing("二是", with: "**二是**")
      }
    case .contact:
      report.introduction +=
        "如有疑问，请与本机关联系（地址：人民路\(random.int(1...900))号，邮编\(random.int(100_000...799_999))，"
        + "电话：0\(random.int(310...999))—\(random.int(2_100_000...8_999_999))，邮箱：gk\(random.int(2000...2030))@163.com）。"
    case .ownTable:
      add("公开渠道 | 信息数量 |")
      add("政府网站 | \(random.int(20...90)) |")
      add("公示栏 | \(random.int(2...19)) |")
    case .countAboveTable:
      let place = CellAddress(section: .applications, row: 1, column: 7)
      let stated = report.narrative.first { $0.figure == "applications_received" }?.value
      guard let count = report.cells[place]?.value?.whole, stated == nil || stated == count else {
        return
      }
      report.chapters[2].paragraphs.append(Paragraph("\(year)年度收到依申请公开\(count)件。"))
      if stated == nil {
        report.narrative.append(
          NarrativeTruth(figure: "applications_received", value: count, unit: "件"))
      }
    case .listing:
      report.introduction +=
        "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、"
        + "存在的主要问题及改进情况、其他需要报告的事项六部分组成。"
    case .visits:
      add(
        "网站全年访问量\(random.int(2...9))万+，其中\(year - 1)年为\(random.int(1000...9000))余人次，微信阅读近\(random.int(10...90))00次。"
      )
    }
  }
}
