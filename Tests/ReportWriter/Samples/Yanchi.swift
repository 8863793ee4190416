/// 砚池镇: reports for 2022 and 2023 only.
extension SampleData {
  static let yanchi = SampleAgency(
    names: town(.township, "砚池镇"), title: .oneLine, signed: false, file: "yanchi",
    style: { $0.spacedDigits = true },
    samples: [
      Sample(
        layout: .cellPerLine, year: 2022, seed: 7,
        figures: """
          proactive licensing 6
          proactive penalties 2
          """,
        disclosed: 38,
        overview: """
          （一）主动公开情况。制砚作坊的环保整改和补助发放是全年公开的重点。全年主动公开政府信息38条。
          （二）依申请公开情况。2022年，我镇未收到政府信息公开申请。
          （三）政府信息管理情况。补助名单公示7天，期间接受群众询问。
          （四）平台建设情况。公示栏设在砚市入口。
          （五）监督保障情况。镇党委副书记负责日常检查。
          """,
        problems: """
          公开数量偏少，作坊主对政策了解不够。
          2023年，我镇将把环保政策编成小册子，送到每家作坊。
          """,
        other: "2022年，我镇未收取信息处理费，无其他需要报告的事项。"),
      Sample(
        layout: .cellPerLine, year: 2023, seed: 8,
        figures: """
          proactive normative_documents 1 0 1
          proactive licensing 9
          proactive penalties 5
          applications received 1 0 1
          applications granted 0 0 1
          applications refused.law_prohibits 1
          """,
        disclosed: 47,
        overview: """
          2023年，我镇制定砚石资源保护办法，起草、征求意见和公布的全过程公开。
          （一）主动公开情况。全年主动公开政府信息47条。
          （二）依申请公开情况。2023年，我镇收到政府信息公开申请2件，其中科研机构申请的砚石资源调查资料已予以公开。
          （三）政府信息管理情况。征求意见期间收到建议14条，采纳情况逐条说明。
          （四）平台建设情况。小册子印发300份，同时放在查阅点。
          （五）监督保障情况。召开专题会议1次。
          """,
        problems: """
          涉及法律禁止公开的内容，说明理由不够具体。
          下一步，我镇将在答复中列明所依据的条款。
          """,
        other: "2023年，我镇未收取信息处理费。"),
    ])
}
