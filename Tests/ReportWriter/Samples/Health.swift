/// 岚溪县卫生健康局: a workbook of Excel 97, a Word file of 1997 and a workbook of today.
extension SampleData {
  static let health = SampleAgency(
    names: Names(organ: .department, city: "云岭市", county: "岚溪县", department: "卫生健康局"),
    title: .oneLine, signed: true, file: "health",
    style: { $0.brackets = .half },
    samples: [
      Sample(
        document: "office/health-2022.xls", year: 2022, seed: 51, day: 12,
        figures: """
          proactive normative_documents 6 2 34
          proactive licensing 412
          proactive penalties 67
          proactive coercion 5
          proactive fees 38.24
          applications received 11 8 1 0 3
          applications granted 5 4 1 0 1
          applications partly_granted 1 1
          applications refused.law_prohibits 1
          applications refused.third_party 0 2
          applications unavailable.not_held 2 1 0 0 1
          applications not_processed.petition 1
          applications carried_out 1 0 0 0 1
          reviews reconsideration 3 0 1
          reviews litigation_direct 1
          """,
        disclosed: 476, parts: [("政策文件", 88), ("疫情防控信息", 243), ("财政预决算", 145)],
        overview: """
          （一）主动公开情况。2022年我局主动公开各类信息476条。其中：政策文件88条，疫情防控信息243条，财政预决算145条。
          （二）依申请公开情况。2022年，我局收到政府信息公开申请23件，结转下年度继续办理2件。
          （三）政府信息管理情况。发布前由业务股室和办公室两级审核，涉及个人健康的内容一律隐去。
          （四）平台建设情况。县政府网站卫生健康栏目按医疗、公共卫生和监督执法三类编排。
          （五）监督保障情况。公开工作列入局属14家单位的年度考核。
          """,
        problems: """
          一是医疗机构的收费信息分散，二是行政处罚决定的公开偶有超期。
          2023年，我局将统一收费信息的格式，处罚决定由系统到期提醒。
          """,
        other: "2022年，我局未收取信息处理费。"),
      Sample(
        document: "office/health-2023.doc", year: 2023, seed: 52, day: 15,
        figures: """
          proactive normative_documents 5 3 36
          proactive licensing 438
          proactive penalties 72
          proactive coercion 4
          proactive fees 41.7
          applications received 13 9 2 1 2 1
          applications carried_in 1 0 0 0 1
          applications granted 6 5 1 1 2
          applications partly_granted 2 2
          applications refused.enforcement_files 1 1
          applications unavailable.not_held 2 0 1
          applications unavailable.must_be_created 1
          applications not_processed.petition 1 0 0 0 0 1
          applications not_processed.repeat 0 1
          applications carried_out 1 0 0 0 1
          reviews reconsideration 2 1
          reviews litigation_direct 2 0 0 1
          blank reviews litigation_after_reconsideration
          """,
        disclosed: 431, parts: [("政策文件", 92), ("医疗服务信息", 188), ("财政预决算", 151)],
        overview: """
          2023年，我局以看病就医为公开重点，医院的收费、床位和专家门诊每周更新。
          （一）主动公开情况。全年主动公开各类信息431条。其中：政策文件92条，医疗服务信息188条，财政预决算151条。
          （二）依申请公开情况。2023年，我局收到政府信息公开申请28件，上年结转2件，结转下年度继续办理2件。
          （三）政府信息管理情况。清理规范性文件，废止3件，现行有效36件。
          （四）平台建设情况。开设医疗收费查询，收录项目5120项，全年查询3.2万次。
          （五）监督保障情况。聘请社会监督员12名，每半年检查1次。
          """,
        problems: """
          执法案卷类申请的答复说理不够，有1件行政复议结果被纠正。
          下一步，我局将由法制股统一审核答复，并每季度讲评1次。
          """,
        other: "2023年，我局未收取信息处理费。"),
      Sample(
        document: "office/health-2024.xlsx", year: 2024, seed: 53, day: 14,
        figures: """
          proactive normative_documents 7 4 39
          proactive licensing 455
          proactive penalties 81
          proactive coercion 6
          proactive fees 44.19
          applications received 16 10 1 2 3 1
          applications carried_in 1 0 0 0 1
          applications granted 8 6 1 1 3
          applications partly_granted 2 1 0 1
          applications refused.third_party 1 2
          applications refused.internal_affairs 1
          applications unavailable.not_held 2 1 0 0 1 1
          applications unavailable.still_unclear 1
          applications not_processed.excessive 1
          applications carried_out 1
          reviews reconsideration 4 1 1 2
          reviews litigation_direct 1 0 0 1
          reviews litigation_after_reconsideration 1 0 1
          blank proactive regulations
          """,
        disclosed: 459, parts: [("政策文件", 97), ("医疗服务信息", 203), ("财政预决算", 159)],
        overview: """
          2024年，我局把基层医疗机构纳入公开范围，全县22家卫生院公布服务目录。
          （一）主动公开情况。全年主动公开各类信息459条。其中：政策文件97条，医疗服务信息203条，财政预决算159条。
          （二）依申请公开情况。2024年，我局收到政府信息公开申请33件，上年结转2件，结转下年度继续办理1件。
          （三）政府信息管理情况。规范性文件实行统一编号，现行有效39件在网站列出全文。
          （四）平台建设情况。收费查询增加卫生院项目，全年查询4.6万次。
          （五）监督保障情况。组织培训4次，参加人员210人次。
          """,
        problems: """
          卫生院人员更替较快，公开业务不熟。
          2025年，我局将为每家卫生院确定2名联络员，并编写操作手册。
          """,
        other: "2024年，我局未收取信息处理费。"),
    ])
}
