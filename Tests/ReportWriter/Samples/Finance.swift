/// 青禾县财政局: the county's bureau with the most applications.
extension SampleData {
  static let finance = SampleAgency(
    names: Names(organ: .department, city: "云岭市", county: "青禾县", department: "财政局"),
    title: .stacked, signed: true, file: "finance",
    style: {
      $0.brackets = .half
      $0.halfWidthProse = true
    },
    samples: [
      Sample(
        layout: .tabRowsRagged, year: 2022, seed: 31, day: 11,
        figures: """
          proactive normative_documents 4 1 23
          proactive licensing 17
          proactive penalties 3
          proactive fees 12.5
          applications received 4 6 0 1 2
          applications granted 2 3 0 0 1
          applications partly_granted 0 1
          applications refused.third_party 0 1
          applications refused.internal_affairs 1
          applications refused.process_information 0 0 0 0 1
          applications unavailable.not_held 1
          applications not_processed.publication 0 0 0 1
          applications carried_out 0 1
          reviews reconsideration 1
          """,
        disclosed: 318, parts: [("政策文件", 57), ("财政预决算", 204), ("重大民生", 57)],
        overview: """
          2022年，我局以预算公开为重点，全县82个预算单位的部门预算和决算全部按时公开。
          （一）主动公开情况。全年主动公开各类信息318条。其中：政策文件57条，财政预决算204条，重大民生57条。
          （二）依申请公开情况。2022年，我局收到政府信息公开申请13件，结转下年度继续办理1件。
          （三）政府信息管理情况。预算公开实行统一格式，由国库、预算两个科室交叉核对。
          （四）平台建设情况。县政府网站设预决算专栏，可以按单位和年度查询。
          （五）监督保障情况。公开情况列入预算绩效考核。
          """,
        problems: """
          一是预算说明专业术语较多，二是企业申请中涉及商业秘密的审查时间偏长。
          2023年，我局将编写预算名词解释，并与申请人提前沟通第三方意见征询。
          """,
        other: "2022年，我局未收取信息处理费。"),
      Sample(
        layout: .pipesTraditional, year: 2023, seed: 32, day: 12,
        figures: """
          proactive normative_documents 3 2 24
          proactive licensing 14
          proactive penalties 6
          proactive fees 0.86
          applications received 5 4 1 0 0 1
          applications carried_in 0 1
          applications granted 3 2 1
          applications partly_granted 0 1
          applications unavailable.not_held 1
          applications unavailable.must_be_created 0 0 0 0 0 1
          applications not_processed.repeat 1
          applications not_processed.reconfirm 0 1
          applications carried_out 0 1
          reviews reconsideration 1 0 1
          reviews litigation_direct 1
          """,
        disclosed: 335, parts: [("政策文件", 61), ("财政预决算", 210), ("重大民生", 64)],
        overview: """
          （一）主动公开情况。2023年我局主动公开各类信息335条。其中：政策文件61条，财政预决算210条，重大民生64条。
          （二）依申请公开情况。2023年，我局收到政府信息公开申请11件，上年结转1件，结转下年度继续办理1件。
          （三）政府信息管理情况。规范性文件每年清理一次，现行有效文件在网站列出目录。
          （四）平台建设情况。预决算专栏增加名词解释，点击术语即可查看。
          （五）监督保障情况。组织全县预算单位培训1次，参加人员130人次。
          """,
        problems: """
          （一）存在的问题。补贴资金的公开分散在多个栏目，查找不便。
          （二）改进措施。按照资金类别重新整理栏目，统一入口。
          """,
        other: "2023年，我局未收取信息处理费。"),
      Sample(
        layout: .tabRowsRagged, year: 2024, seed: 33, day: 15,
        figures: """
          proactive normative_documents 5 1 28
          proactive licensing 19
          proactive penalties 4
          proactive fees 9.4
          applications received 6 5 0 0 1
          applications carried_in 0 1
          applications granted 4 3
          applications partly_granted 1 0 0 0 1
          applications refused.third_party 0 1
          applications not_processed.petition 1
          applications carried_out 0 2
          reviews litigation_after_reconsideration 0 0 0 1
          """,
        disclosed: 352, parts: [("政策文件", 66), ("财政预决算", 212), ("重大民生", 74)],
        overview: """
          2024年，我局推动补贴资金公开到户到人，群众可以在村公开栏核对本户金额。
          （一）主动公开情况。全年主动公开各类信息352条。其中：政策文件66条，财政预决算212条，重大民生74条。
          （二）依申请公开情况。2024年，我局收到政府信息公开申请12件，上年结转1件，结转下年度继续办理2件。
          （三）政府信息管理情况。公示前由系统自动隐去身份证号码，再由人工复核。
          （四）平台建设情况。补贴资金栏目统一入口，全年查询1.6万次。
          （五）监督保障情况。接受审计监督，公开事项未发现问题。
          """,
        problems: """
          政府采购信息的解读不够，中小企业仍有疑问。
          2025年，我局将举办采购政策说明会2次，并公开问答记录。
          """,
        other: "2024年，我局未收取信息处理费。"),
    ])
}
