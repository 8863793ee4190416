/// 槐荫街道: two years in one archive, as a colleague sends them.
extension SampleData {
  static let huaiyin = SampleAgency(
    names: town(.subdistrict, "槐荫街道"), title: .stackedInFull, signed: true, file: "huaiyin",
    style: { $0.shortOrganisations = true },
    samples: [
      Sample(
        document: "office/huaiyin.zip!/槐荫街道/2023年年报.docx", year: 2023, seed: 61, day: 11,
        figures: """
          proactive normative_documents 1 1 6
          proactive licensing 118
          proactive penalties 94
          proactive coercion 7
          applications received 10 3 0 1 0 1
          applications granted 4 1 0 1
          applications partly_granted 1 1
          applications refused.internal_affairs 1
          applications unavailable.not_held 2 1
          applications not_processed.petition 1 0 0 0 0 1
          applications carried_out 1
          reviews reconsideration 1 1
          mark reviews /
          """,
        disclosed: 152, parts: [("党务信息", 35), ("民生服务信息", 117)],
        overview: """
          2023年，我街道在7个社区试行公开事项清单，居民可以按清单核对。
          （一）主动公开情况。全年主动公开政府信息152条，其中党务信息35条，民生服务信息117条。
          （二）依申请公开情况。2023年，我街道收到政府信息公开申请15件，结转下年度继续办理1件。
          （三）政府信息管理情况。清单由社区提出、街道审定，共列事项46项。
          （四）平台建设情况。社区服务站设查阅架，资料每月更换。
          （五）监督保障情况。街道纪工委抽查2次，督促补充公开5项。
          """,
        problems: """
          部分社区的清单更新不及时，答复文书中有1件因程序问题被纠正。
          2024年，我街道将把清单放到网上，由社区直接更新。
          """,
        other: "2023年，我街道未收取信息处理费。"),
      Sample(
        document: "office/huaiyin.zip!/槐荫街道/2024年年报.html", year: 2024, seed: 62, day: 10,
        figures: """
          proactive normative_documents 2 0 8
          proactive licensing 127
          proactive penalties 88
          proactive coercion 5
          proactive fees 0.42
          applications received 12 4 1 0 1
          applications carried_in 1
          applications granted 6 2 1
          applications partly_granted 1 1
          applications refused.third_party 1 1
          applications unavailable.must_be_created 2 0 0 0 1
          applications not_processed.reconfirm 1
          applications other.other 1
          applications carried_out 1
          reviews reconsideration 2 0 0 1
          """,
        disclosed: 169, parts: [("党务信息", 38), ("民生服务信息", 131)],
        overview: """
          （一）主动公开情况。2024年我街道主动公开政府信息169条，其中党务信息38条，民生服务信息131条。
          （二）依申请公开情况。2024年，我街道收到政府信息公开申请18件，上年结转1件，结转下年度继续办理1件。
          （三）政府信息管理情况。公开事项清单上网，由社区直接更新，全年更新310次。
          （四）平台建设情况。查阅架改为触摸屏，可以打印。
          （五）监督保障情况。居民评议满意率由88%提高到93%。
          """,
        problems: """
          清单上网后问询增多，个别问询答复不及时。
          2025年，我街道将在清单页面公布各事项的联系电话。
          """,
        other: "2024年，我街道未收取信息处理费。"),
    ])
}
