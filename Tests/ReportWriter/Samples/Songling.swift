/// 松岭街道: the printed total of 予以公开 in 2023 is not the sum of its row.
extension SampleData {
  static let songling = SampleAgency(
    names: town(.subdistrict, "松岭街道"), title: .oneLine, signed: true, file: "songling",
    style: {
      $0.spacedNumbers = true
      $0.spacedGroups = true
    },
    samples: [
      Sample(
        layout: .tabRowsPadded, year: 2022, seed: 11, day: 13,
        figures: """
          proactive normative_documents 2 0 6
          proactive licensing 135
          proactive penalties 286
          proactive coercion 4
          applications received 9 2 0 0 1
          applications granted 4 1 0 0 1
          applications partly_granted 1
          applications refused.third_party 1 1
          applications unavailable.not_held 1
          applications not_processed.repeat 1
          applications other.no_correction 1
          reviews reconsideration 2 1
          """,
        disclosed: 214, parts: [("财务信息", 26), ("党务信息", 41), ("民生服务信息", 147)],
        overview: """
          2022年，老旧小区改造在辖区5个社区展开，我街道把改造方案、资金和进度作为公开重点。
          （一）主动公开情况。全年在微信公众号主动公开政府信息214条，其中财务信息26条，党务信息41条，民生服务信息147条。
          （二）依申请公开情况。2022年，我街道收到政府信息公开申请12件，均按期办结。
          （三）政府信息管理情况。改造项目逐户公示补偿标准，公示材料由社区存档备查。
          （四）平台建设情况。公众号开设办事指南，居民可以查询窗口和材料清单。
          （五）监督保障情况。成立由街道办事处主任任组长的领导小组，全年开会3次。
          """,
        problems: """
          一是个别社区公示位置不显眼，二是行政复议中有1件结果被纠正，说明答复质量还需提高。
          2023年，我街道将统一社区公示栏的位置和样式，答复前一律经过合法性审查。
          """,
        other: "2022年，我街道未收取信息处理费。"),
      Sample(
        layout: .tabRowsPadded, year: 2023, seed: 14, day: 16,
        figures: """
          proactive normative_documents 1 0 7
          proactive licensing 149
          proactive penalties 251
          proactive coercion 2
          applications received 7
          applications granted 3
          applications unavailable.not_held 2
          applications not_processed.petition 1
          applications carried_out 1
          print applications|granted|total 4
          """,
        disclosed: 240, parts: [("财务信息", 30), ("党务信息", 38), ("民生服务信息", 172)],
        overview: """
          （一）主动公开情况。2023年，我街道在微信公众号主动公开政府信息240条，其中财务信息30条，党务信息38条，民生服务信息172条。
          （二）依申请公开情况。2023年，我街道收到政府信息公开申请7件，结转下年度继续办理1件。
          （三）政府信息管理情况。答复文书经法律顾问审查后发出。
          （四）平台建设情况。社区公示栏统一样式，张贴日期一目了然。
          （五）监督保障情况。居民代表评议打分，平均91分。
          """,
        problems: """
          信访诉求以申请方式提出的情况增多，解释工作量较大。
          下一步，我街道将在大厅设置引导岗位，帮助居民选择合适的渠道。
          """,
        other: "2023年，我街道未收取信息处理费。"),
      Sample(
        layout: .tabRowsPadded, year: 2024, seed: 17, day: 22,
        figures: """
          proactive normative_documents 2 1 8
          proactive licensing 162
          proactive penalties 198
          proactive coercion 3
          applications received 11 3 0 1
          applications carried_in 1
          applications granted 6 2 0 1
          applications partly_granted 1
          applications refused.process_information 1
          applications unavailable.not_held 2
          applications unavailable.must_be_created 0 1
          applications not_processed.excessive 1
          applications carried_out 1
          reviews reconsideration 1 1
          reviews litigation_after_reconsideration 1
          """,
        disclosed: 263, parts: [("财务信息", 33), ("党务信息", 45), ("民生服务信息", 185)],
        overview: """
          2024年，我街道的公开工作由项目公示转向日常服务，群众满意度继续提高。
          （一）主动公开情况。全年在微信公众号主动公开政府信息263条，其中财务信息33条，党务信息45条，民生服务信息185条。
          （二）依申请公开情况。2024年，我街道收到政府信息公开申请15件，上年结转1件，结转下年度继续办理1件。
          （三）政府信息管理情况。废止1件过时的规范性文件，并在原处注明。
          （四）平台建设情况。自助终端提供打印服务，全年使用620人次。
          （五）监督保障情况。组织业务培训2次，参加人员46人次。
          """,
        problems: """
          跨部门信息的公开口径不一致，答复需要反复核对。
          2025年，我街道将与县级部门建立会商机制，共同确定公开口径。
          """,
        other: "2024年，我街道未收取信息处理费。"),
    ])
}
