/// 苇塘镇: one application carried out of 2023 is not carried into 2024.
extension SampleData {
  static let weitang = SampleAgency(
    names: town(.township, "苇塘镇"), title: .oneLine, signed: true, file: "weitang",
    style: {
      $0.brackets = .halfSpaced
      $0.halfWidthProse = true
      $0.spacedNumbers = true
      $0.spacedHeads = true
    },
    samples: [
      Sample(
        layout: .tabRowsRagged, year: 2021, seed: 2,
        figures: """
          proactive licensing 12
          proactive penalties 37
          """,
        disclosed: 64,
        overview: """
          （一）主动公开。苇编产业扶持资金和农田水利项目是群众最关心的事项。全年主动公开政府信息64条。
          （二）依申请公开。2021年，我镇未收到政府信息公开申请。
          （三）政府信息管理。公文由拟稿人提出公开意见，办公室审核，分管领导审定。
          （四）平台建设。6个村全部设立公开栏，每月更新。
          （五）监督保障。全年召开信息公开专题会议1次。
          """,
        problems: """
          一是村级公开栏内容更新不够及时，二是宣传不够，群众对申请渠道了解不多。
          2022年，我镇将在村级公开栏注明申请方式，方便群众提出申请。
          """,
        other: "2021年，我镇未收取信息处理费。"),
      Sample(
        layout: .tabRowsRagged, year: 2022, seed: 3, day: 17,
        figures: """
          proactive normative_documents 1 0 1
          proactive licensing 15
          proactive penalties 29
          applications received 1
          applications granted 1
          """,
        disclosed: 70, parts: [("政务信息公开平台", 22), ("媒体平台", 48)],
        overview: """
          2022年，我镇围绕苇编合作社建设和防汛工作开展信息公开，及时回应群众关切。
          （一）主动公开。全年撰写信息70条，通过政务信息公开平台公开22条，通过媒体平台发布信息48条。
          （二）依申请公开。2022年，我镇收到政府信息公开申请1件，已予以公开。
          （三）政府信息管理。首次制定规范性文件1件，内容为苇塘水面养护办法，已经公布。
          （四）平台建设。汛期每日在微信群和公开栏发布水情。
          （五）监督保障。未发生责任追究情况。
          """,
        problems: """
          政策解读偏少，老年人获取信息不便。
          下一步，我镇将由村干部上门讲解补贴政策。
          """,
        other: "2022年，我镇未收取信息处理费。"),
      Sample(
        layout: .tabRowsRagged, year: 2023, seed: 5, day: 19,
        figures: """
          proactive normative_documents 0 0 1
          proactive licensing 18
          proactive penalties 44
          applications received 4 1
          applications granted 2 1
          applications unavailable.not_held 1
          applications carried_out 1
          """,
        disclosed: 88, parts: [("政务信息公开平台", 31), ("媒体平台", 57)],
        overview: """
          （一）主动公开。全年撰写信息88条，通过政务信息公开平台公开31条，通过媒体平台发布信息57条。
          （二）依申请公开。2023年，我镇收到政府信息公开申请5件，其中1件结转下年度继续办理。
          （三）政府信息管理。公开前由司法所核对是否涉及个人隐私。
          （四）平台建设。在水利站增设查阅点，配备电脑1台。
          （五）监督保障。办公室每季度通报一次各村公开情况。
          """,
        problems: """
          一是申请件数增加，登记不够规范；二是档案查找费时。
          2024年，我镇将把水利工程档案录入电脑，缩短查找时间。
          """,
        other: "2023年，我镇未收取信息处理费。"),
      Sample(
        layout: .tabRowsRagged, year: 2024, seed: 8, day: 14,
        figures: """
          proactive normative_documents 1 0 2
          proactive licensing 16
          proactive penalties 31
          proactive coercion 1
          applications received 2
          applications granted 2
          """,
        disclosed: 97, parts: [("政务信息公开平台", 40), ("媒体平台", 57)],
        overview: """
          2024年，我镇按照以公开为常态、不公开为例外的原则，做好政府信息公开。
          （一）主动公开。全年撰写信息97条，通过政务信息公开平台公开40条，通过媒体平台发布信息57条。
          （二）依申请公开。2024年，我镇收到政府信息公开申请2件，均予以公开。
          （三）政府信息管理。水利工程档案已全部录入电脑。
          （四）平台建设。苇编产业扶持政策编成问答，发布在县政府网站。
          （五）监督保障。接受县政府办公室检查1次，发现的错别字当日改正。
          """,
        problems: """
          人员变动较大，台账交接不完整。
          下一步，我镇将固定经办人员，按月核对台账。
          """,
        other: "2024年，我镇未收取信息处理费。"),
    ])
}
