import Documents
import Testing

@testable import Ingest

@Suite struct `Who reports` {
  private static let chapters = [
    "一、总体情况", "我镇按照条例公开信息。", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "六、其他需要报告的事项", "无。",
  ]

  private func agency(_ before: [String], after: [String] = [], we: String = "我镇") throws -> Agency?
  {
    let chapters = Self.chapters.map { $0.replacing("我镇", with: we) }
    return try read(before + chapters + after).agency
  }

  @Test(
    arguments: [
      (["根据条例规定，棠宁县青苇镇人民政府编制本报告。"], []),
      (["本报告由棠宁县青苇镇人民政府编制。"], []),
      (["现公布棠宁县青苇镇人民政府2023年政府信息公开年度报告。"], []),
      (["2023年，棠宁县青苇镇人民政府认真落实条例，公开有序。"], []),
      (["如有疑问，请与棠宁县青苇镇人民政府党政办公室联系。"], []),
      ([], ["                    棠宁县青苇镇人民政府", "2024年1月15日"]),
      (["发布机构：棠宁县青苇镇人民政府"], []),
    ] as [([String], [String])])
  func `is told in many places`(before: [String], after: [String]) throws {
    let found = try #require(try agency(before, after: after))
    #expect(found.name == "青苇镇")
    #expect(found.county == "棠宁县")
    #expect(found.fullName == "棠宁县青苇镇人民政府")
  }

  @Test(arguments: ["我镇", "我局", "本机关", "我街道"])
  func `is unknown where the report says only we`(we: String) throws {
    let report = try read(Self.chapters.map { $0.replacing("我镇", with: we) })
    #expect(report.agency == nil)
    #expect(report.findings.contains { $0.rule == "agency.unnamed" })
  }

  @Test func `is not the county that leads or publishes`() throws {
    #expect(try agency(["来源：棠宁县人民政府办公室"]) == nil)
    #expect(try agency(["棠宁县人民政府", "2023年政府信息公开工作年度报告"]) == nil)
    #expect(try agency(["在县委、县政府领导下，县政务办统一部署，我镇公开有序。"]) == nil)
  }

  @Test func `is named over the end of a line`() throws {
    let found = try agency([
      "    根据《中华人民共和国政府信息公开条例》的规定，棠宁县青", "苇镇编制本报告。本报告所列数据的统计期限为一年。",
    ])
    #expect(found?.name == "青苇镇")
    #expect(found?.county == "棠宁县")
    let bureau = try agency(
      ["    根据《中华人民共和国政府信息公开条例》的有关规定，本报告由棠宁县人力资源和社会保", "障局编制并向社会公布，欢迎监督。"], we: "我局")
    #expect(bureau?.name == "棠宁县人力资源和社会保障局")
  }

  @Test func `is the county where the county reports`() throws {
    let lines = ["棠宁县人民政府", "2023年政府信息公开工作年度报告"]
    #expect(try agency(lines, we: "全县")?.name == "棠宁县人民政府")
  }

  @Test func `may be a county named by its place alone`() throws {
    let lines = ["棠宁县2023年政府信息公开工作年度报告"]
    #expect(try agency(lines, we: "全县")?.name == "棠宁县")
    #expect(try agency(lines, we: "我局") == nil)
  }

  @Test func `is not a link at the end of the page`() throws {
    #expect(try agency([], after: ["相关链接", "棠宁县财政局", "棠宁县水务局"], we: "我局") == nil)
    #expect(try agency([], after: ["棠宁县财政局"], we: "我镇") == nil)
  }

  @Test func `is named in full by its signature`() throws {
    let found = try agency(["财政局2023年政府信息公开工作年度报告"], after: ["棠宁县财政局"], we: "我局")
    #expect(found?.name == "棠宁县财政局")
    #expect(found?.county == "棠宁县")
  }

  @Test func `may be an office without a place`() throws {
    let found = try read([
      "一、总体情况", "按上级要求，区政府政务服务办完善公开制度。", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
    ]).agency
    #expect(found?.name == "区政府政务服务办")
  }

  @Test(arguments: ["乾县", "乾安县"])
  func `keeps names that look traditional`(county: String) throws {
    let found = try #require(try agency(["\(county)青苇鎮2023年政府信息公開工作年度報告", "依據條例，關於信息公開的報告。"]))
    #expect(found.county == county)
    #expect(found.name == "青苇镇")
  }
}
