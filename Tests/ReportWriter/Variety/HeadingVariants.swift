/// Headings of the chapters as reports really write them.
enum HeadingVariant: String, CaseIterable {
  case reworded, noNumerals, innerSpaces, lostBracket, lostNumeral, misnumbered, restarted
  case lostHeading, contents, template

  private static let words: [Chapter.Kind: [String]] = [
    .overview: ["总体情况", "概述", "基本情况"],
    .proactive: ["行政机关主动公开政府信息情况", "主动公开政府信息的情况", "主动公开政府信息情况"],
    .applications: [
      "收到和处理政府信息公开的申请情况", "行政机关收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请情况",
    ],
    .reviews: [
      "因政府信息公开工作被申请行政复议、提起行政诉讼情况", "政府信息公开行政复议及行政诉讼情况", "政府信息公开行政复议和行政诉讼情况",
    ],
    .problems: [
      "政府信息公开工作存在的主要问题及改进情况", "存在的主要问题及整改措施", "存在的主要问题和改进措施", "存在的主要问题及下一步计划",
    ],
    .other: ["其他报告事项", "需要报告的其他事项"],
  ]

  private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八"]

  func apply(to report: inout SyntheticReport, random: inout SplitMix64) {
    let bare = report.chapters.map { String($0.heading.dropFirst(2)) }
    func number(_ heading: (Int) -> String) {
      for position in report.chapters.indices {
        report.chapters[position].heading = heading(position)
      }
    }
    switch self {
    case .reworded:
      let words = report.chapters.map { random.pick(HeadingVariant.words[$0.kind] ?? [""]) }
      number { "\(HeadingVariant.numerals[$0])、\(words[$0])" }
    case .noNumerals: number { bare[$0] }
    case .innerSpaces:
      let form = random.int(0...1)
      number { HeadingVariant.numerals[$0] + (form == 0 ? "、 " : " 、") + bare[$0] }
    case .lostBracket: number { "\(HeadingVariant.numerals[$0])）\(bare[$0])" }
    case .lostNumeral:
      let place = random.int(1...4)
      report.chapters[place].heading = "、" + bare[place]
    case .misnumbered:
      let place = random.int(1...4)
      number { HeadingVariant.numerals[$0 < place ? $0 : $0 + 1] + "、" + bare[$0] }
    case .restarted:
      // The prose has chapters of its own, and the form begins again with 一.
      number { $0 == 0 ? "一、总体情况" : HeadingVariant.numerals[$0 - 1] + "、" + bare[$0] }
    case .lostHeading: report.chapters[random.pick([1, 4, 4, 5])].heading = ""
    case .contents:
      let pages = report.chapters.indices.map { 1 + 2 * $0 }
      report.opening += ["目  录"]
      report.opening += report.chapters.indices.map {
        report.chapters[$0].heading + " " + String(repeating: ".", count: random.int(6...30))
          + " \(pages[$0])"
      }
    case .template:
      let sentence = random.pick(["该部分以表格形式报告。表格如下:", "本部分内容见下表。", "具体情况如下："])
      for position in 1...3 {
        report.chapters[position].paragraphs.insert(Paragraph(sentence), at: 0)
      }
    }
  }
}
