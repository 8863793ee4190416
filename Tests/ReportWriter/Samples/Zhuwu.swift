/// 竹坞镇 of the county 岚溪县: a saved web page, a Word file and a PDF.
extension SampleData {
  static let zhuwu = SampleAgency(
    names: Names(organ: .township, city: "云岭市", county: "岚溪县", town: "竹坞镇"),
    title: .stacked, signed: true, file: "zhuwu",
    style: { $0.spacedNumbers = true },
    samples: [
      Sample(
        document: "office/zhuwu-2022.html", year: 2022, seed: 41, day: 17,
        figures: """
          proactive normative_documents 3 1 11
          proactive licensing 76
          proactive penalties 23
          proactive coercion 2
          proactive fees 1.35
          applications received 14 5 1 2 1 1
          applications carried_in 2 1
          applications granted 6 2 1 1
          applications partly_granted 2 1
          applications refused.third_party 1 1
          applications refused.internal_affairs 1
          applications unavailable.not_held 3 1 0 1 1
          applications unavailable.must_be_created 1
          applications not_processed.petition 1 0 0 0 0 1
          applications carried_out 1 1
          reviews reconsideration 2 1 0 1
          reviews litigation_direct 1
          blank proactive regulations
          """,
        disclosed: 187, parts: [("工作动态信息", 132), ("财务信息", 55)],
        overview: """
          2022年，竹海防火和竹制品加工扶持是我镇公开的重点，补助标准、名单和金额逐项公布。
          （一）主动公开情况。全年主动公开政府信息187条，其中工作动态信息132条，财务信息55条。
          （二）依申请公开情况。2022年，我镇收到政府信息公开申请24件，上年结转3件，结转下年度继续办理2件。
          （三）政府信息管理情况。发布前由拟稿人、分管领导和保密员依次审核，审核单随文归档。
          （四）平台建设情况。县政府网站竹坞镇专栏调整为8个栏目，停用的栏目并入其中。
          （五）监督保障情况。设意见箱6个，全年收到意见19条，全部答复。
          """,
        problems: """
          一是个别答复引用条款不全，有1件行政复议因此被纠正；二是村级公开的更新较慢。
          2023年，我镇将编印答复文书样本，并按季度通报村级公开情况。
          """,
        other: "2022年，我镇未收取信息处理费。"),
      Sample(
        document: "office/zhuwu-2023.docx", year: 2023, seed: 42, day: 16,
        figures: """
          proactive normative_documents 2 4 9
          proactive licensing 83
          proactive penalties 31
          proactive coercion 3
          proactive fees 1.6
          applications received 17 4 2 1 0 2
          applications carried_in 1 1
          applications granted 7 2 1 0 0 1
          applications partly_granted 3 1
          applications refused.security_stability 1
          applications refused.enforcement_files 1
          applications unavailable.not_held 2 1 1 1
          applications unavailable.still_unclear 1
          applications not_processed.repeat 1
          applications not_processed.excessive 0 0 0 0 0 1
          applications other.fee_unpaid 1
          applications carried_out 1 1
          reviews reconsideration 1 2 1
          reviews litigation_after_reconsideration 1 0 0 1
          """,
        disclosed: 205, parts: [("工作动态信息", 141), ("财务信息", 64)],
        overview: """
          （一）主动公开情况。2023年我镇主动公开政府信息205条，其中工作动态信息141条，财务信息64条。
          （二）依申请公开情况。2023年，我镇收到政府信息公开申请26件，上年结转2件，结转下年度继续办理2件。
          （三）政府信息管理情况。清理历年规范性文件，废止4件，现行有效9件，目录在专栏公布。
          （四）平台建设情况。在竹制品市场增设查阅点1处，提供纸质文件和查询终端。
          （五）监督保障情况。公开工作列入村和站所的年度考核，组织培训2次，参加人员58人次。
          """,
        problems: """
          （一）存在的问题。申请内容多与林地流转有关，调取档案所需时间较长。
          （二）改进措施。林地流转档案已经开始扫描，2024年完成后可以当日查到。
          """,
        other: "2023年，我镇发出收费通知1件，申请人逾期未缴纳，未实际收取信息处理费。"),
      Sample(
        document: "office/zhuwu-2024.pdf", year: 2024, seed: 43, day: 21,
        figures: """
          proactive normative_documents 4 2 11
          proactive licensing 95
          proactive penalties 28
          proactive coercion 1
          proactive fees 2.08
          applications received 21 6 1 3 2 1
          applications carried_in 1 1
          applications granted 9 3 1 1 1
          applications partly_granted 2 1 0 1
          applications refused.third_party 1 1
          applications refused.process_information 2
          applications refused.administrative_inquiry 1
          applications unavailable.not_held 3 1 0 0 1
          applications unavailable.must_be_created 1 0 0 1
          applications not_processed.publication 1
          applications not_processed.reconfirm 1
          applications other.other 0 0 0 0 0 1
          applications carried_out 1 1
          reviews reconsideration 2 1 0 1
          reviews litigation_direct 1 0 1
          reviews litigation_after_reconsideration 2 0 0 1
          """,
        disclosed: 228, parts: [("工作动态信息", 153), ("财务信息", 75)],
        overview: """
          2024年，我镇完成林地流转档案的扫描，可供公众查阅的档案共1316卷。
          （一）主动公开情况。全年主动公开政府信息228条，其中工作动态信息153条，财务信息75条。
          （二）依申请公开情况。2024年，我镇收到政府信息公开申请34件，上年结转2件，结转下年度继续办理2件。
          （三）政府信息管理情况。制定规范性文件4件，废止2件，现行有效11件，均附有政策解读。
          （四）平台建设情况。专栏增加档案查询入口，全年查询2740次。
          （五）监督保障情况。邀请人大代表和政协委员评议1次，提出的7条建议全部采纳。
          """,
        problems: """
          申请数量逐年增加，经办人员只有1名，有的答复临近期限才发出。
          2025年，我镇将增加经办人员1名，并把办理期限纳入每周提醒。
          """,
        other: "2024年，我镇未收取信息处理费。"),
    ])
}
