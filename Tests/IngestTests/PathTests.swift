import Testing

@testable import Ingest

@Suite struct `Paths name agencies` {
  @Test(
    arguments: [
      ("reports/棠宁县/青苇镇/2023.txt", "青苇镇", "棠宁县青苇镇", "棠宁县"),
      ("/data/棠宁县/青苇镇人民政府/2023.txt", "青苇镇", "棠宁县青苇镇人民政府", "棠宁县"),
      ("攀枝花市/棠宁县/青苇镇/年报/2023.txt", "青苇镇", "攀枝花市棠宁县青苇镇", "棠宁县"),
      ("棠宁县/2023年青苇镇政府信息公开工作年度报告.txt", "青苇镇", "棠宁县青苇镇", "棠宁县"),
      ("棠宁县/2023年度青苇镇.txt", "青苇镇", "棠宁县青苇镇", "棠宁县"), ("棠宁县/青苇镇2023.txt", "青苇镇", "棠宁县青苇镇", "棠宁县"),
      ("棠宁县/03-青苇镇/a.txt", "青苇镇", "棠宁县青苇镇", "棠宁县"), ("棠宁县/财政局/2023.txt", "棠宁县财政局", "棠宁县财政局", "棠宁县"),
      ("石桥镇/白渡镇/2023.txt", "白渡镇", "白渡镇", nil),
    ] as [(String, String, String, String?)])
  func `by the innermost name`(path: String, name: String, full: String, county: String?) throws {
    let agency = try #require(PathAgency(path: path)).agency
    #expect(agency.name == name)
    #expect(agency.fullName == full)
    #expect(agency.county == county)
  }

  @Test(arguments: ["reports/2023.txt", "年报/2023年.txt", "政府信息公开/报告.txt", "我镇/2023.txt", ""])
  func `or not at all`(path: String) {
    #expect(PathAgency(path: path) == nil)
  }

  private static let unnamed = [
    "2023年政府信息公开工作年度报告", "一、总体情况", "我镇公开有序。", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
  ]

  @Test func `only where the report does not`() throws {
    var report = try read(Self.unnamed)
    report.nameAgency(fromPath: "棠宁县/青苇镇/2023.txt")
    #expect(report.agency?.name == "青苇镇")
    #expect(report.findings.contains { $0.rule == "agency.from_path" && $0.severity == .info })
    #expect(!report.findings.contains { $0.rule == "agency.unnamed" })

    var named = try read(["白渡镇" + Self.unnamed[0]] + Self.unnamed.dropFirst())
    let before = named
    named.nameAgency(fromPath: "棠宁县/青苇镇/2023.txt")
    #expect(named == before)
  }
}
