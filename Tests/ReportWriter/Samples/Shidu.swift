/// 石渡镇: the form of 2019 for 2021, then web pages in traditional script.
extension SampleData {
  static let shidu = SampleAgency(
    names: town(.township, "石渡镇"), title: .stackedInFull, signed: true, file: "shidu",
    style: {
      $0.brackets = .half
      $0.halfWidthProse = true
    },
    samples: [
      Sample(
        layout: .tabRowsPadded, year: 2021, edition: .form2019, seed: 21, day: 25,
        figures: """
          proactive normative_documents 1 1 4
          proactive licensing 12 0 58
          proactive other_services 3 0 21
          proactive penalties 5 2 9
          proactive coercion 1 0 0
          proactive fees 1 0
          proactive procurement 4 86.35
          applications received 2
          applications granted 1
          applications carried_out 1
          """,
        disclosed: 45,
        overview: """
          （一）主动公开情况。渡口改建和石场整治是全年公开的重点。全年主动公开政府信息45条。
          （二）依申请公开情况。2021年，我镇收到政府信息公开申请2件，结转下年度继续办理1件。
          （三）政府信息管理情况。石场处罚决定在7个工作日内公布。
          （四）平台建设情况。渡口候船处设公示栏，公布票价和班次。
          （五）监督保障情况。纪检人员参与检查2次。
          """,
        problems: """
          公开形式单一，网站栏目内容不多。
          2022年，我镇将充实网站栏目，每月更新不少于4次。
          """,
        other: "2021年，我镇未收取信息处理费。"),
      Sample(
        layout: .pipesTraditional, year: 2022, seed: 5, day: 20,
        figures: """
          proactive normative_documents 1 0 5
          proactive licensing 61
          proactive penalties 13
          applications received 1
          applications carried_in 1
          applications granted 2
          """,
        disclosed: 52, parts: [("工作动态信息", 44), ("财务信息", 8)],
        overview: """
          （一）主动公开情况。2022年，我镇主动公开信息数为52条，其中工作动态信息44条，财务信息8条。
          （二）依申请公开情况。2022年，我镇收到政府信息公开申请1件，上年结转1件，均予以公开。
          （三）政府信息管理情况。渡口改建工程的招标、施工和验收材料集中存放，方便查阅。
          （四）平台建设情况。网站栏目每月更新4次以上，无空白栏目。
          （五）监督保障情况。全年未收到有关投诉。
          """,
        problems: """
          （一）存在的问题。政策解读不够通俗。
          （二）改进措施。请石场工人和渡口经营户试读，读不懂的重新改写。
          """,
        other: "2022年，我镇未收取信息处理费。"),
      Sample(
        layout: .pipesTraditional, year: 2023, seed: 6, day: 19,
        figures: """
          proactive normative_documents 0 1 4
          proactive licensing 55
          proactive penalties 17
          proactive coercion 1
          """,
        disclosed: 49, parts: [("工作动态信息", 40), ("财务信息", 9)],
        overview: """
          2023年，新渡口投入使用，我镇及时公布班次、票价和安全须知。
          （一）主动公开情况。2023年，我镇主动公开信息数为49条，其中工作动态信息40条，财务信息9条。
          （二）依申请公开情况。2023年，我镇未收到政府信息公开申请。
          （三）政府信息管理情况。废止旧渡口管理办法，并在网站说明。
          （四）平台建设情况。候船处公示栏增加二维码，扫码可看全文。
          （五）监督保障情况。信息公开纳入年度考核。
          """,
        problems: """
          （一）存在的问题。渡口信息的更新有时晚于实际变动。
          （二）改进措施。由渡口管理员直接报送，当日发布。
          """,
        other: "2023年，我镇未收取信息处理费。"),
      Sample(
        layout: .pipesTraditional, year: 2024, seed: 8, day: 17,
        figures: """
          proactive normative_documents 2 0 6
          proactive licensing 68
          proactive penalties 10
          proactive fees 1.2
          applications received 2 1
          applications granted 1
          applications unavailable.still_unclear 1
          applications other.fee_unpaid 0 1
          """,
        disclosed: 60, parts: [("工作动态信息", 46), ("财务信息", 14)],
        overview: """
          （一）主动公开情况。2024年，我镇主动公开信息数为60条，其中工作动态信息46条，财务信息14条。
          （二）依申请公开情况。2024年，我镇收到政府信息公开申请3件，均按期办结。
          （三）政府信息管理情况。石场整治的检查结果按季度公布。
          （四）平台建设情况。网站专栏与县政府网站同步，一处发布，两处可查。
          （五）监督保障情况。组织学习1次，参加人员12人次。
          """,
        problems: """
          （一）存在的问题。申请内容不明确时，一次说明不够清楚。
          （二）改进措施。编写补正说明样本，随通知一并寄送。
          """,
        other: "2024年，我镇未收取信息处理费。"),
    ])
}
