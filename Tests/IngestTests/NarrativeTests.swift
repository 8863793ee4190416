import Documents
import StatutoryForm
import Testing

@testable import Ingest

/// What the prose of a report for 2023 states, as `figure[label]=value`, `~` before a round number.
private func stated(
  _ prose: String, chapter: Section.Kind = .overview, findings: Bool = false
) throws -> [String] {
  let document = try Document(plainText: Array(prose.utf8))
  let runs = [NarrativeReader.Run(kind: chapter, rows: 0..<document.rows.count)]
  let (figures, doubts) = NarrativeReader(document: document, year: 2023).read(in: runs)
  if findings { return doubts.map(\.rule) }
  return figures.map { figure in
    let label = figure.label.isEmpty ? "" : "[\(figure.label)]"
    return "\(short[figure.figure] ?? figure.figure)\(label)="
      + (figure.isApproximate ? "~" : "") + "\(figure.value)"
  }
}

private let short = [
  "proactive_disclosed": "total", "proactive_disclosed_part": "part",
  "applications_received": "received", "applications_received_part": "of received",
  "applications_answered": "answered", "applications_answered_part": "of answered",
  "applications_handled": "handled", "reconsiderations": "reviews",
  "information_fee_yuan": "fee",
]

@Suite struct `The prose states` {
  @Test(arguments: [
    ("其中工作动态信息71条，财务信息15条。", [0, 0] as [Int?]),
    ("其中工作动态信息71条；财务信息15条；通知10条。", [0, 0, 0]),
    ("其中工作动态信息71条，财务信息15条；按体裁分，文字信息60条，图片信息26条。", [0, 0, 1, 1]),
    ("其中工作动态信息71条，财务信息15条；文字信息60条，图片信息26条。", [0, 0, 1, 1]),
    ("其中工作动态信息71条，财务信息15条，按体裁分为文字信息60条，图片信息26条。", [0, 0, 1, 1]),
    ("（其中工作动态信息71条，财务信息15条），文字信息60条。", [0, 0, 1]),
    ("其中工作动态信息71条，包括会议信息20条、培训信息10条，财务信息15条。", [nil, nil, nil, nil]),
    ("其中工作动态信息71条（图片20条），财务信息15条。", [nil, nil, nil]),
    ("其中工作动态信息71条，财务信息15条；其中会议信息20条。", [nil, nil, nil]),
  ])
  func `parts of a whole in one list or in several`(prose: String, expected: [Int?]) throws {
    let document = try Document(plainText: Array("2023年，我镇主动公开信息数为86条，\(prose)".utf8))
    let runs = [NarrativeReader.Run(kind: .overview, rows: 0..<document.rows.count)]
    let figures = NarrativeReader(document: document, year: 2023).read(in: runs).figures
    #expect(figures.filter { !$0.label.isEmpty }.map(\.list) == expected)
  }

  @Test(arguments: [
    ("2023年，我镇主动公开政府信息212条。", "total=212"),
    ("全年共主动公开各类政务信息1,204条。", "total=1204"),
    ("２０２３年度，本局累计主动公开信息３６０条。", "total=360"),
    ("本年度主动公开政府信息数为86条，其中工作动态信息70条，财政信息16条。", "total=86 part[工作动态信息]=70 part[财政信息]=16"),
    ("2023年主动公开政府信息合计95篇。其中：通知公告类40篇；部门文件类55篇。", "total=95 part[通知公告类]=40 part[部门文件类]=55"),
    ("我局主动公开了31条政府信息。", "total=31"),
    ("2023年我乡政府信息主动公开48条。", "total=48"),
    ("全年发布信息130条，通过门户网站公开90条，通过公众号发布信息40条。", "total=130 part[门户网站]=90 part[公众号]=40"),
    ("全年发布信息130条，转载信息90条，举办活动4次。", "total=130"),
    ("通过政府网站、公示栏、微信公众号等渠道共主动公开政府信息66条。", "total=66"),
    ("2023年，我局在区政府网站主动公开政府信息14条。", "total=14"),
    ("2023年，我局在区政府网站主动公开政府信息14条。在微信公众号主动公开政府信息20条。", ""),
    ("全年通过门户网站公开政府信息523条，微信公众号发布信息210条。", ""),
    ("全年在门户网站主动公开政府信息523条，微信公众号210条。", ""),
    ("全年在门户网站公开政府信息523条；通过公众号发布信息210条。", ""),
    ("今年以来，我局主动公开信息88条。", "total=88"),
    ("截至2023年12月31日，我镇撰写信息30条。", "total=30"),
    ("全年发布信息320条，主动公开政府信息56条。", "total=56"),
    ("2023年主动公开政府信息2600余条。", "total=~2600"),
    ("全年主动公开各类信息近 900 条。", "total=~900"),
    ("全年主动公开政府信息8万条。", "total=~80000"),
    ("全年主动公开政府信息1.2万条。", "total=~12000"),
    ("全年主动公开政府信息10万+条。", "total=~100000"),
    ("全年主动公开政府信息300多条。", "total=~300"),
    ("全年主动公开政府信息超过500条。", "total=~500"),
    ("全年主动公开政府信息200条以上。", "total=~200"),
    ("全年主动公开政府信息五十六条。", "total=56"),
    (
      "2023年，我镇围绕全年重点工作主动公开政府信息12条，其中工\n  作动态9条，财政信息3条。",
      "total=12 part[工作动态]=9 part[财政信息]=3"
    ),
    ("全年主動公開政府信息47條，其中財政信息7條。", "total=47 part[财政信息]=7"),
    ("2023年，我镇围绕全年重点工作，通过政府网站、公示栏等渠道主动公开政\n府信息77条。", "total=77"),
  ])
  func `what was disclosed in the year`(prose: String, expected: String) throws {
    #expect(try stated(prose).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    "2022年主动公开政府信息180条。", "上年主动公开政府信息180条。", "主动公开政府信息比上年增加12条。",
    "较2022年增加主动公开信息30条。", "自网站开通以来，累计公开政府信息5300条。", "2024年争取主动公开政府信息100条。",
    "下一步，我镇将主动公开政府信息150条。", "主动公开财政信息12条。", "主动公开招标文件7件。", "主动公开工作动态信息88条。",
    "区政府网站发布各类信息8800条。", "截至2023年底，区政府网站累计公开政府信息25000条。",
    "2023年需公开政府信息100条。", "截至2023年底，累计公开政府信息9000条。", "全年报送政务信息74条。", "转发上级信息60条。", "全年办理人大建议12件。",
    "主动公开率为96%，占信息总量的30%。", "上半年主动公开政府信息40条。", "月均主动公开政府信息9条。",
    "所属单位主动公开政府信息40条。", "学习《关于主动公开政府信息20条意见》。", "?200余条信息已经主动公开。",
    "全年主动公开政府信息1 20条。", "2021年至2023年主动公开政府信息900条。", "主动公开政府信息10-20条。",
    "未主动公开政府信息3条。",
  ])
  func `no total where a number is another year's, a part's, a plan or of something else`(
    prose: String
  ) throws {
    #expect(try stated(prose) == [])
  }

  @Test(arguments: [
    ("2023年，我局收到政府信息公开申请5件。", "received=5"),
    ("本年度共受理依申请公开申请三件，均已答复。", "received=3"),
    ("全年收到两件信息公开申请。", "received=2"),
    ("收到政府信息公开申请总数为12宗。", "received=12"),
    ("2023年收到依申请公开事项0件。", "received=0"),
    ("收到公民、法人和其他组织提出的政府信息公开申请9份，答复8份。", "received=9 answered=8"),
    ("依申请公开方面，全年共收到4件，办结3件，结转下年度1件。", "received=4 answered=3 carried_out=1"),
    ("收到政府信息公开申请3件，其中自然人2件，企业1件。", "received=3 of received[自然人]=2 of received[企业]=1"),
    ("受理政府信息公开申请10件,其中当面申请1宗，网上申请9件。", "received=10 of received[网上]=9"),
    ("收到并答复政府信息公开申请7件。", "received=7 answered=7"),
    ("办理答复政府信息公开申请6件。", "answered=6"),
    ("答复政府信息公开申请26件（含上年结转4件）。", "answered=26 carried_in=4"),
    ("收办政府信息公开申请360件。", "handled=360"),
    ("处理依申请公开5次。", "handled=5"),
    ("收到政府信息公开申请2件，上年结转1件，结转下年度继续办理2件。", "received=2 carried_in=1 carried_out=2"),
    ("收到政府信息公开申请6件，其中1件结转下年度继续办理。", "received=6 carried_out=1"),
    ("政府信息公开申请受理3件。", "received=3"),
    ("未收到政府信息公开申请。", "received=0"),
    ("2023年我街道没有接到任何单位和个人的政府信息公开申请。", "received=0"),
    ("本年度无依申请公开事项。", "received=0"),
    ("本年度无依申请公开信息。", "received=0"),
    ("本年度，未接到依申请公开的相关申请。", "received=0"),
    (
      "收到政府信息公开申请5件，其中予以公开3件，区政府办公室收到2件。",
      "received=5 of received[予以公开]=3 of received[区政府办公室]=2"
    ),
    ("（二）依申请公开。收到书面申请2件、网络申请5件。", ""),
    ("未收到公民、法人或其他组织的政府信息公开申请，也无上年结转。", "received=0 carried_in=0"),
    ("全年收到政府信息公开申请40余件。", "received=~40"),
    ("申请数量：收到政府信息公开申请数量为0。", "received=0"),
    ("本年度我鎮沒有收到公民、法人或者其他組織的政府信息公開申請。", "received=0"),
  ])
  func `the applications of the year`(prose: String, expected: String) throws {
    #expect(try stated(prose).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    "未收到政府信息公开方面的咨询。", "未收到依申请公开信息的咨询。", "没有超期未答复的政府信息公开申请。",
    "收到行政许可申请120件。", "办理信访事项12件。", "收到人大建议5件、政协提案3件，均已答复。", "12345热线受理诉求300件。",
    "收到政府信息公开申请后15个工作日内答复。", "上年收到政府信息公开申请9件。", "2022年收到政府信息公开申请9件。",
    "收到政府信息公开申请较上年增加2件。", "无依申请公开的政府信息。", "依申请公开答复率100%。",
    "对未收到补正材料的申请不再处理。", "无法提供的政府信息公开申请3件。", "代表区政府受理政府信息公开申请17件。",
    "收到网上政府信息公开申请后及时登记。", "信息公开申请均按时答复。", "主动公开20条，依申请公开0条。",
    "二、上年结转政府信息公开申请数量0000000", "本年新收政府信息公开申请数量 0",
    "第3条规定收到政府信息公开申请的处理办法。", "未收到信息公开投诉举报。",
  ])
  func `no applications where something else is counted or denied`(prose: String) throws {
    #expect(try stated(prose) == [])
  }

  @Test(arguments: [
    ("未发生因政府信息公开引起的行政复议、行政诉讼。", "reviews=0 lawsuits=0"),
    ("因政府信息公开被申请行政复议1件、提起行政诉讼0件。", "reviews=1 lawsuits=0"),
    ("没有因信息公开引发的行政复议。", "reviews=0"),
    ("信息公开类行政复议6件，诉讼2件。", "reviews=6 lawsuits=2"),
    ("针对本镇信息公开的行政复议、行政诉讼均未发生。", "reviews=0 lawsuits=0"),
    ("全年因信息公开发生1起行政诉讼。", "lawsuits=1"),
    ("行政复议0宗、行政诉讼0宗。", "reviews=0 lawsuits=0"),
    ("无政府信息公开行政复议，也无行政诉讼。", "reviews=0 lawsuits=0"),
  ])
  func `reviews and lawsuits about disclosure`(prose: String, expected: String) throws {
    #expect(try stated(prose).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    "全年审理行政复议案件134件。", "备案行政复议案件20件。", "收到行政复议申请60件。", "没有因信息公开被行政复议纠错。",
    "行政复议、行政诉讼共3件。", "行政诉讼败诉0件。", "上年发生行政复议2件。", "未履行行政复议决定。",
    "全年行政复议30件，其中涉及信息公开1件。",
  ])
  func `no reviews where all cases of the agency or their outcomes are counted`(
    prose: String
  ) throws {
    #expect(try stated(prose) == [])
  }

  @Test(arguments: [
    ("2023年未收取信息处理费。", "fee=0"), ("本年度依申请公开未收取任何费用。", "fee=0"),
    ("收取信息处理费380元。", "fee=380"), ("依申请公开信息收取费用0元。", "fee=0"),
    ("有1件政府信息公开申请收取信息处理费0.038万元。", "fee=380"), ("信息处理费本单位没有收取。", "fee=0"),
    ("行政事业性收费1200元。", ""), ("未收取行政事业性费用。", ""), ("未收取诉讼费用。", ""), ("培训费用3000元。", ""),
  ])
  func `fees for handling applications`(prose: String, expected: String) throws {
    #expect(try stated(prose).joined(separator: " ") == expected)
  }

  @Test func `of two totals in the same words neither is taken, and a finding says so`() throws {
    let prose = "2023年主动公开政府信息120条。\n\n全年主动公开政府信息140条。"
    #expect(try stated(prose) == [])
    #expect(try stated(prose, findings: true) == ["narrative.conflict"])
  }

  @Test func `a round number is never held against an exact one`() throws {
    let prose = "2023年主动公开政府信息100余条。\n\n全年主动公开政府信息108条。"
    #expect(try stated(prose) == ["total=108"])
    #expect(try stated(prose, findings: true) == [])
  }

  @Test func `an application without its full name counts where applications are spoken of`() throws
  {
    #expect(try stated("收到申请3件。", chapter: .applications) == ["received=3"])
    #expect(try stated("（二）依申请公开情况。收到书面申请3件。") == ["received=3"])
    #expect(try stated("收到申请3件。") == [])
  }

  @Test func `the chapter of problems states no figure but what was charged`() throws {
    let prose = "收到政府信息公开申请3件。2023年我镇未收取信息处理费。"
    #expect(try stated(prose, chapter: .problems) == ["fee=0"])
  }

  @Test func `a figure keeps its sentence to the letter and its line`() throws {
    let prose = "一、總體情況\n運轉平穩。全年收到政府信息公開申請 3 件；均已答覆。"
    let document = try Document(plainText: Array(prose.utf8))
    let figures = NarrativeReader(document: document, year: nil)
      .read(in: [.init(kind: .overview, rows: 0..<document.rows.count)]).figures
    #expect(figures.map(\.quote) == ["全年收到政府信息公開申請 3 件；"])
    #expect(figures.map(\.line) == [2])
  }
}
