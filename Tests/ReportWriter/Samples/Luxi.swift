/// 鹭溪镇: four years; the table of 2022 has lost totals, that of 2023 broke off in time.
extension SampleData {
  static let luxi = SampleAgency(
    names: town(.township, "鹭溪镇"), title: .stacked, signed: true, file: "luxi",
    style: {
      $0.brackets = .halfSpaced
      $0.spacedDigits = true
      $0.shortDocuments = true
    },
    samples: [
      Sample(
        layout: .tabRowsPadded, year: 2021, seed: 4,
        figures: """
          proactive normative_documents 2 0 5
          proactive licensing 41
          proactive penalties 12
          proactive coercion 1
          applications received 3 1
          applications granted 2
          applications refused.third_party 0 1
          applications carried_out 1
          """,
        disclosed: 86, parts: [("工作动态信息", 71), ("财务信息", 15)],
        overview: """
          （一）主动公开。鹭溪湿地保护和农村道路建设是全年公开的重点。2021年，我镇主动公开信息数为86条，其中工作动态信息71条，财务信息15条。
          （二）依申请公开。2021年，我镇收到政府信息公开申请4件，结转下年度继续办理1件。
          （三）政府信息管理。文件起草时同步确定公开属性，办公室每季度清理一次已经发布的内容。
          （四）平台建设。在便民服务中心设置查阅点，村民可以当面查阅补贴发放和工程招标情况。
          （五）监督保障。镇长负总责，两名工作人员具体承办，全年参加县级培训2次。
          """,
        problems: """
          一是部分站所报送信息不及时，二是政策解读以文字为主，形式单一。
          2022年，我镇将为各站所明确一名联络员，并尝试用图表解读惠农政策。
          """,
        other: "2021年，我镇未收取信息处理费。"),
      Sample(
        layout: .tabRowsClipped, year: 2022, seed: 2, day: 15,
        figures: """
          proactive normative_documents 1 1 5
          proactive licensing 38
          proactive penalties 9
          applications received 5 2
          applications carried_in 1
          applications granted 3 1
          applications partly_granted 1
          applications refused.internal_affairs 0 1
          applications unavailable.not_held 2
          reviews reconsideration 1
          """,
        disclosed: 103, parts: [("工作动态信息", 80), ("财务信息", 23)],
        overview: """
          2022年，我镇把湿地补偿资金的分配和使用列为公开重点，全过程接受群众监督。
          （一）主动公开。截至2022年12月31日，我镇主动公开信息数为103条，其中工作动态信息80条，财务信息23条。
          （二）依申请公开。2022年，我镇收到政府信息公开申请7件，上年结转1件，全部办结。
          （三）政府信息管理。建立申请登记簿，每件申请从收件到答复都有记录。
          （四）平台建设。关停一个长期没有更新的公众号，内容并入县政府网站专栏。
          （五）监督保障。执行三级审核，公开前逐条核对个人信息。
          """,
        problems: """
          （一）存在的问题。申请答复的文书格式不统一，有一件行政复议虽然维持原答复，也指出说理不够充分。
          （二）改进情况。对照示范文本逐项修改答复文书，请县司法局审阅后使用。
          """,
        other: "2022年，我镇未收取信息处理费，无其他需要报告的事项。"),
      Sample(
        layout: .tabRowsClipped, year: 2023, seed: 0, day: 12,
        figures: """
          proactive normative_documents 0 0 5
          proactive licensing 52
          proactive penalties 14
          proactive coercion 2
          applications received 2
          applications granted 1
          applications unavailable.must_be_created 1
          """,
        disclosed: 94, parts: [("工作动态信息", 77), ("财务信息", 17)],
        overview: """
          （一）主动公开。2023年，我镇主动公开信息数为94条，其中工作动态信息77条，财务信息17条。
          （二）依申请公开。2023年，我镇收到政府信息公开申请2件，内容涉及农村道路建设和宅基地档案。
          （三）政府信息管理。对历年规范性文件重新编号，失效文件在网站注明。
          （四）平台建设。公示栏移到集市入口，赶集的群众可以随时查看。
          （五）监督保障。镇人大代表对公开栏目检查1次，提出的意见已经整改。
          """,
        problems: """
          公开内容偏重结果，过程说明较少。
          下一步，我镇将在工程项目公示中增加招标、施工和验收各环节的说明。
          """,
        other: "2023年，我镇未收取信息处理费。"),
      Sample(
        layout: .tabRowsPadded, year: 2024, seed: 9, day: 20,
        figures: """
          proactive normative_documents 3 1 7
          proactive licensing 47
          proactive penalties 11
          applications received 6 0 0 0 1
          applications granted 2
          applications partly_granted 1
          applications refused.process_information 1
          applications not_processed.petition 1
          applications carried_out 1 0 0 0 1
          reviews litigation_direct 0 0 0 1
          """,
        disclosed: 121, parts: [("工作动态信息", 98), ("财务信息", 23)],
        overview: """
          2024年，鹭溪湿地公园对外开放，与之有关的规划、收费和安全信息集中公开。
          （一）主动公开。全年主动公开信息数为121条，其中工作动态信息98条，财务信息23条。
          （二）依申请公开。2024年，我镇收到政府信息公开申请7件，结转下年度继续办理2件。
          （三）政府信息管理。制定3件规范性文件，均在签发之日起20个工作日内公开。
          （四）平台建设。县政府网站鹭溪镇专栏增设湿地公园栏目。
          （五）监督保障。信息公开列入各站所年度考核，占3分。
          """,
        problems: """
          因湿地征收引起的申请增多，经办人员经验不足。
          2025年，我镇将请法律顾问参与答复审核，计划培训2次。
          """,
        other: "2024年，我镇未收取信息处理费。"),
    ])
}
