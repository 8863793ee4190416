import StatutoryForm

/// Writes the prose around the tables, and keeps account of the figures it states.
struct ProseWriter {
  var random: SplitMix64
  let names: Names
  let nameInText: String
  let year: Int
  let isSmall: Bool
  private(set) var narrative: [NarrativeTruth] = []

  init(random: SplitMix64, names: Names, nameInText: String, year: Int, isSmall: Bool) {
    self.random = random
    self.names = names
    self.nameInText = nameInText
    self.year = year
    self.isSmall = isSmall
  }

  private var we: String { names.we }

  /// The introduction: the law, the period, and in long reports numbers that are no figures.
  ///
  /// The period may have a wording of its own.
  mutating func introduction(period own: String? = nil) -> String {
    let law = random.pick([
      "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）的规定，\(nameInText)编制本报告。",
      "按照《中华人民共和国政府信息公开条例》和上级关于年度报告编制工作的要求，现公布\(nameInText)\(year)年政府信息公开工作年度报告。",
      "依据《中华人民共和国政府信息公开条例》以及政府信息公开工作年度报告格式（国办公开办函〔2021〕30号），由\(nameInText)编制并公布本报告。",
    ])
    let usual = random.pick([
      "本报告所列数据的统计期限为\(year)年1月1日至12月31日。",
      "本报告中所列数据的统计期限自\(year)年1月1日起至\(year)年12月31日止。",
      "报告数据统计期限为\(year)年1月1日至\(year)年12月31日。",
      "本报告统计数据从\(year)年1月1日至12月31日。",
    ])
    let period = own ?? usual
    if isSmall || random.chance(45) { return law + period }
    let contact =
      "如对本报告有疑问，请与\(nameInText)联系。地址：\(random.pick(["文昌", "建设", "人民", "和平"]))路"
      + "\(random.int(2...980))号，邮编：\(random.int(100...799))\(random.int(100...999))，"
      + "电话：0\(random.int(310...999))-\(random.int(2_100_000...8_999_999))。"
    return law + period + contact
  }

  /// Chapter one; `received` is what the table shows, or nil where it shows no number.
  mutating func overview(received: Int?, contradicts: Bool) -> [Paragraph] {
    let opening = Paragraph(
      random.pick([
        "\(year)年，\(we)围绕全年重点工作，依法做好政府信息公开，公开的内容和方式逐步规范。",
        "\(year)年，\(we)坚持以公开为常态、不公开为例外，持续推进政府信息公开工作。",
        "一年来，\(we)认真落实上级部署，政府信息公开各项工作平稳开展。",
      ]))
    let disclosure = Paragraph(
      disclosureSentence(), lead: random.pick(["（一）主动公开。", "（一）主动公开情况。", "（一）主动公开政府信息情况。"]))
    let application = Paragraph(
      applicationSentence(received: received, contradicts: contradicts),
      lead: random.pick(["（二）依申请公开。", "（二）依申请公开情况。"]))
    if isSmall { return [disclosure, application] }
    return [opening, disclosure, application] + Phrases.overview(we: we, random: &random)
  }

  mutating func problems() -> [Paragraph] {
    Phrases.problems(we: we, nextYear: year + 1, isSmall: isSmall, random: &random)
  }

  mutating func otherMatters() -> [Paragraph] {
    if random.chance(70) {
      narrative.append(NarrativeTruth(figure: "information_fee_yuan", value: 0, unit: "元"))
      return [Paragraph("\(year)年，\(we)未收取信息处理费\(random.pick(["，无其他需要报告的事项", ""]))。")]
    }
    return [Paragraph("无其他需要报告的事项。")]
  }

  private mutating func state(
    _ figure: String, of label: String = "", _ value: Int, _ unit: String
  ) {
    narrative.append(NarrativeTruth(figure: figure, label: label, value: value, unit: unit))
  }

  private mutating func disclosureSentence() -> String {
    let parts = (0..<3).map { _ in random.int(1...random.pick([9, 60, 400])) }
    let three = parts.reduce(0, +)
    let two = parts[0] + parts[1]
    func tell(_ total: Int, _ labels: [String]) {
      state("proactive_disclosed", total, "条")
      for (label, part) in zip(labels, parts) {
        state("proactive_disclosed_part", of: label, part, "条")
      }
    }
    switch random.int(1...6) {
    case 1:
      tell(two, ["工作动态信息", "财务信息"])
      return "截至\(year)年12月31日，\(we)主动公开信息数为\(two)条，其中工作动态信息\(parts[0])条，"
        + "财务信息\(parts[1])条。"
    case 2:
      tell(three, ["财务信息", "党务信息", "民生服务信息"])
      return "\(year)年1月1日至\(year)年12月31日，\(we)在微信公众号主动公开政府信息\(three)条，其中"
        + "财务信息\(parts[0])条，党务信息\(parts[1])条，民生服务信息\(parts[2])条。"
    case 3:
      tell(three, ["政策文件", "财政预决算", "重大民生"])
      return "\(year)年\(we)主动公开各类信息\(three)条。其中：政策文件\(parts[0])条，"
        + "财政预决算\(parts[1])条，重大民生\(parts[2])条。"
    case 4:
      tell(two, ["政务信息公开平台", "媒体平台"])
      return "\(we)全年撰写信息\(two)条，通过政务信息公开平台公开\(parts[0])条，"
        + "通过媒体平台发布信息\(parts[1])条。"
    case 5:
      tell(three, [])
      return "全年主动公开政府信息\(three)条，内容以机构职能、财政预决算和民生信息为主。"
    default:
      return "通过政府网站和公示栏及时公开机构职能、人员变动和惠民政策等内容，方便群众查阅。"
    }
  }

  private mutating func applicationSentence(received: Int?, contradicts: Bool) -> String {
    guard var count = received else { return "申请人可以当面、通过信函或者网络提出政府信息公开申请。" }
    if contradicts { count += random.int(1...3) }
    state("applications_received", count, "件")
    if count == 0 {
      return random.pick([
        "\(year)年，\(we)未收到政府信息公开申请。",
        "申请人可以当面或者通过信函提出申请。\(year)年\(we)未收到任何单位和个人的政府信息公开申请。",
        "本年度\(we)没有收到政府信息公开申请。",
      ])
    }
    return random.pick([
      "\(year)年，\(we)收到政府信息公开申请\(count)件。",
      "本年度\(we)共收到政府信息公开申请\(count)件，均按规定登记、办理和归档。",
      "全年收到公民、法人和其他组织提出的政府信息公开申请\(count)件。",
    ])
  }
}
