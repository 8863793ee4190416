import Documents
import Testing

@testable import Ingest

@Suite struct `Names of organs are taken apart` {
  private func name(_ text: String) -> AgencyName? { AgencyName(PrintedName(text)) }

  private let table = """
    第二十条第（一）项
    信息内容\t本年制发件数\t本年废止件数\t现行有效件数
    规章\t0\t0\t0
    行政规范性文件\t1\t0\t3
    """

  @Test(
    arguments: [
      ("攀枝花市盐边县红格镇", "四川省", "攀枝花市", "盐边县", "红格镇"),
      ("重庆市永川区松溉镇人民政府", "重庆市", nil, "永川区", "松溉镇"),
      ("广州市荔湾区人民政府南源街道办事处", "广东省", "广州市", "荔湾区", "南源街道"),
      ("兴化市竹泓镇", nil, nil, "兴化市", "竹泓镇"),
      ("景德镇市昌江区丽阳镇", "江西省", "景德镇市", "昌江区", "丽阳镇"),
      ("汉中市镇巴县渔渡镇人民政府", "陕西省", "汉中市", "镇巴县", "渔渡镇"),
      ("济宁市市中区红旗街道", nil, "济宁市", "市中区", "红旗街道"),
      ("螅镇", nil, nil, nil, "螅镇"),
      ("盘江镇人民政府党政办公室", nil, nil, nil, "盘江镇"),
    ] as [(String, String?, String?, String?, String)])
  func `towns`(
    text: String, province: String?, city: String?, county: String?, town: String
  ) throws {
    let found = try #require(name(text))
    #expect(found.town == town)
    #expect(found.county == county)
    #expect(found.city == city)
    if let province { #expect(found.province == province) }
  }

  @Test(arguments: [
    ("广水市财政局", Agency.OrganKind.department, "广水市" as String?),
    ("盐边县市场监督管理局", .department, "盐边县"),
    ("盐边县人民政府", .government, "盐边县"),
    ("棠宁县第十四中学", .department, "棠宁县"), ("棠宁县总工会", .department, "棠宁县"),
    ("棠宁县公安局交通警察大队", .department, "棠宁县"), ("国家税务总局棠宁县税务局", .department, nil),
    ("阜新市彰武县政府办公室", .governmentOffice, "彰武县"),
  ])
  func `other organs`(text: String, kind: Agency.OrganKind, county: String?) throws {
    let found = try #require(name(text))
    #expect(found.kind == kind)
    #expect(found.county == county)
    #expect(found.agency.name == text)
  }

  @Test func `letters outside the basic plane stay what is printed`() throws {
    #expect(name("棠宁县𬒗溪镇人民政府")?.town == "𬒗溪镇")
    #expect(name("棠宁县𫟹溪镇人民政府")?.agency.name == "𫟹溪镇")
    #expect(name("棠宁县𫟹溪镇人民政府党政办公室")?.withoutOffice.printed == "棠宁县𫟹溪镇人民政府")
    let agency = try Reading("棠宁县𫟹溪镇2023年政府信息公开工作年度报告", table).report.agency
    #expect(agency?.town == "𫟹溪镇")
    #expect(agency?.fullName == "棠宁县𫟹溪镇")
    #expect(PathAgency(path: "棠宁县𬒗溪/𫟹溪镇.txt")?.agency.town == "𫟹溪镇")
    #expect(PathAgency(path: "📁棠宁县/📄𫟹溪镇.txt")?.agency.fullName == "棠宁县𫟹溪镇")
  }

  @Test func `a name with a letter that cannot be read is none`() throws {
    #expect(name("棠宁县\u{FFFD}溪镇人民政府") == nil)
    #expect(name("📁溪镇人民政府") == nil)
    let report = try Reading("棠宁县\u{FFFD}溪镇2023年政府信息公开工作年度报告", table).report
    #expect(report.agency == nil)
    // 溪镇 is not what is left of it.
    for line in ["根据规定，\u{FFFD}溪镇编制本报告。", "由\u{FFFD}溪镇人民政府编制。", "2023年\u{FFFD}溪镇根据规定编制本报告。"] {
      let report = try Reading("2023年政府信息公开工作年度报告", line, table).report
      #expect(report.agency == nil, "\(line)")
    }
  }

  @Test(
    arguments: [
      // Of 伊宁市 and 伊宁县 the county has this town.
      ("伊宁吉里于孜镇人民政府", "伊宁县" as String?, "吉里于孜镇"),
      ("伊宁县吉里于孜镇", "伊宁县", "吉里于孜镇"),
    ])
  func `a short form of several divisions is the one that has the town`(
    text: String, county: String?, town: String
  ) throws {
    let found = try #require(name(text))
    #expect(found.county == county)
    #expect(found.town == town)
  }

  @Test(arguments: ["我镇", "本局", "人民政府", "镇", "全镇", "2024年", "政府信息公开", "工作动态"])
  func `what names nobody is no name`(text: String) {
    #expect(name(text) == nil)
  }
}
