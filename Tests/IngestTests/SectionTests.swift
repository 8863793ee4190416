import Documents
import Testing

@testable import Ingest

@Suite struct `Chapters are found by their headings` {
  private static let all: [Section.Kind] = [
    .overview, .proactive, .applications, .reviews, .problems, .other,
  ]
  private static let words = [
    "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项",
  ]

  private func kinds(_ lines: [String]) throws -> [Section.Kind] {
    try read(["青苇镇2023年政府信息公开工作年度报告"] + lines).sections.map(\.kind).filter { $0 != .intro }
  }

  private func chapters(_ heading: (Int, String) -> String) -> [String] {
    Self.words.enumerated().flatMap { [heading($0, $1), "这一部分有些内容。"] }
  }

  private static let numerals = ["一", "二", "三", "四", "五", "六"]

  @Test func `with any number or none`() throws {
    #expect(try kinds(chapters { "\(Self.numerals[$0])、\($1)" }) == Self.all)
    #expect(try kinds(chapters { $1 }) == Self.all)
    #expect(try kinds(chapters { "\(Self.numerals[$0]) 、 \($1)" }) == Self.all)
    #expect(
      try kinds(chapters { $0 == 2 ? "、\($1)" : "\(Self.numerals[max(0, $0 - 1)])、\($1)" })
        == Self.all)
  }

  @Test(arguments: [
    ("二、政府信息主动公开的有关情况", Section.Kind.proactive), ("三、受理政府信息公开申请的情况", .applications),
    ("四、被申请行政复议或者提起诉讼的情况", .reviews), ("五、当前存在的不足和今后打算", .problems), ("六、其他有关事项", .other),
  ])
  func `worded otherwise`(heading: String, kind: Section.Kind) throws {
    #expect(try kinds(["一、总体情况", "公开有序。", heading, "这一部分有些内容。"]) == [.overview, kind])
  }

  @Test func `not in a table of contents, nor in the list of the introduction`() throws {
    let contents = Self.words.enumerated().map { "\(Self.numerals[$0])、\($1) ........ \($0 + 2)" }
    #expect(try kinds(contents + chapters { "\(Self.numerals[$0])、\($1)" }) == Self.all)
    let listing =
      "本报告包括：" + Self.words.enumerated().map { "\(Self.numerals[$0])、\($1)" }.joined(separator: "；")
      + "。"
    #expect(try kinds([listing] + chapters { "\(Self.numerals[$0])、\($1)" }) == Self.all)
  }

  @Test func `also before their text on the same line`() throws {
    let report = try read([
      "青苇镇2023年政府信息公开工作年度报告", "一、总体情况 2023年我镇公开有序。", "二、主动公开政府信息情况：见下。", "三、收到和处理政府信息公开申请情况",
    ])
    #expect(report.sections.map(\.kind) == [.intro, .overview, .proactive, .applications])
    #expect(report.sections[1].heading == "一、总体情况")
    #expect(report.sections[1].body == "2023年我镇公开有序。")
    #expect(report.sections[2].body == "见下。")
  }

  @Test func `in a report on one line, tables too`() throws {
    let prose = String(repeating: "我镇把公开的信息逐条核对并及时更新。", count: 16)
    let line =
      "棠宁县青苇镇 2023年政府信息公开工作年度报告 一、总体情况 \(prose)全年公开信息 25 条。 二、主动公开政府信息情况 第二十条第（一）项 信息内容"
      + " 本年制发件数 本年废止件数 现行有效件数 规章 0 0 0 行政规范性文件 3 1 7 三、收到和处理政府信息公开申请情况 未收到申请。"
      + " 六、其他需要报告的事项 无。 棠宁县青苇镇人民政府 2024年1月15日"
    let report = try read([line])
    #expect(report.agency?.fullName == "棠宁县青苇镇人民政府")
    #expect(report.year == 2023)
    #expect(report.publishedOn?.description == "2024-01-15")
    #expect(report.sections.map(\.kind) == [.intro, .overview, .proactive, .applications, .other])
    let figures = report.cells.filter { $0.address.section == .proactive && $0.value != nil }
    #expect(figures.map { $0.value?.double } == [0, 0, 0, 3, 1, 7])
  }
}

/// A table of contents whose lines are wrapped.
@Suite struct WrappedContents {
  @Test func `its headings open no chapters`() throws {
    let reading = try Reading(
      "目录", "一、总体情况 ........ 1", "二、主动公开政府信息情况", "............ 3", "六、其他需要报告的事项 .... 9",
      "根据有关要求，由苇塘镇人民政府编制2023年本报告。统计期限为2023年1月1日至12月31日。", "一、总体情况", "我镇公开有序。",
      "二、主动公开政府信息情况", "第二十条第（六）项", "信息内容 本年处理决定数量", "行政处罚 2", "行政强制 1", "六、其他需要报告的事项", "无。")
    #expect(
      reading.report.sections.map(\.kind.rawValue) == ["intro", "overview", "proactive", "other"])
    #expect(reading.report.agency?.name == "苇塘镇")
  }
}

/// The name of the agency at the end of a line.
@Suite struct NamesAtLineEnds {
  @Test func `the word behind a name may be broken`() throws {
    let reading = try Reading(
      "2025年政府信息公开工作年度报告", "依据有关要求，由云岭市青禾县苇塘镇人民政府编", "制并公布本报告。", "一、总体情况", "全年公开有序。",
      "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "六、其他需要报告的事项", "无。")
    #expect(reading.report.agency?.name == "苇塘镇")
    #expect(reading.report.agency?.county == "青禾县")
  }
}
