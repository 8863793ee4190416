/// 杏坪乡: no report for 2023; the review table of 2022 shows strokes instead of zeros.
extension SampleData {
  static let xingping = SampleAgency(
    names: town(.township, "杏坪乡"), title: .stackedInFull, signed: true, file: "xingping",
    style: { _ in },
    samples: [
      Sample(
        layout: .cellPerLine, year: 2021, seed: 1, day: 21,
        figures: """
          proactive normative_documents 0 0 1
          proactive licensing 6
          applications received 2
          applications granted 1
          applications unavailable.must_be_created 1
          """,
        disclosed: 50, parts: [("政策文件", 14), ("财政预决算", 6), ("重大民生", 30)],
        overview: """
          （一）主动公开情况。2021年我乡主动公开各类信息50条。其中：政策文件14条，财政预决算6条，重大民生30条。
          （二）依申请公开情况。申请人可以当面或者通过信函提出申请。2021年，我乡收到政府信息公开申请2件。
          （三）政府信息管理情况。杏园补贴名单公示前隐去身份证号码和银行账号。
          （四）平台建设情况。乡政府门前设电子屏，滚动播放政策要点。
          （五）监督保障情况。乡长每半年听取一次汇报。
          """,
        problems: """
          （一）存在的主要问题。公开内容不够丰富，工作人员业务不够熟练。
          （二）改进情况。组织学习1次，并请县政府办公室派人指导。
          """,
        other: "本机关2021年未收取信息处理费。"),
      Sample(
        layout: .cellPerLine, year: 2022, seed: 2,
        figures: """
          proactive normative_documents 1 0 2
          proactive licensing 8
          proactive penalties 1
          mark reviews /
          """,
        disclosed: 57, parts: [("政策文件", 12), ("财政预决算", 8), ("重大民生", 37)],
        overview: """
          2022年，我乡围绕杏林提质和山路养护公开信息，保障群众知情权。
          （一）主动公开情况。2022年我乡主动公开各类信息57条。其中：政策文件12条，财政预决算8条，重大民生37条。
          （二）依申请公开情况。2022年我乡未收到任何单位和个人的政府信息公开申请。
          （三）政府信息管理情况。指定一名档案员管理公开信息底稿。
          （四）平台建设情况。电子屏增加农技知识。
          （五）监督保障情况。未发生责任追究情况。
          """,
        problems: """
          （一）存在的主要问题。网站栏目更新间隔偏长。
          （二）改进情况。改为每周更新，由办公室登记。
          """,
        other: "本机关2022年未收取信息处理费。"),
      Sample(
        layout: .cellPerLine, year: 2024, seed: 4, day: 16,
        figures: """
          proactive normative_documents 0 0 2
          proactive licensing 11
          proactive penalties 3
          proactive fees 0.35
          applications received 3 1
          applications granted 1
          applications refused.enforcement_files 1
          applications refused.administrative_inquiry 0 1
          applications other.other 1
          reviews reconsideration 1 0 1
          """,
        disclosed: 73, parts: [("政策文件", 18), ("财政预决算", 9), ("重大民生", 46)],
        overview: """
          （一）主动公开情况。2024年我乡主动公开各类信息73条。其中：政策文件18条，财政预决算9条，重大民生46条。
          （二）依申请公开情况。2024年，我乡收到政府信息公开申请4件，内容涉及山林权属和执法案卷。
          （三）政府信息管理情况。申请办理全程留痕，答复文书统一编号。
          （四）平台建设情况。杏坪集市设流动查阅点，每月开放2次。
          （五）监督保障情况。聘请3名村民担任公开监督员。
          """,
        problems: """
          （一）存在的主要问题。山林权属档案不全，部分申请只能告知查询途径。
          （二）改进情况。会同县档案馆补充历史资料，2025年完成整理。
          """,
        other: "本机关2024年未收取信息处理费。"),
    ])
}
