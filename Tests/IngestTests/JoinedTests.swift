import Testing

/// Cells with nothing between them.
@Suite struct JoinedCells {
  private static let head = [
    "苇塘镇2023年政府信息公开工作年度报告", "二、主动公开政府信息情况", "第二十条第（一）项",
    "信息内容本年制发件数本年废止件数现行有效件数",
  ]

  private func disclosure(_ rows: String...) throws -> Reading {
    try Reading(text: (JoinedCells.head + rows).joined(separator: "\n"))
  }

  @Test func `as many digits as columns are a digit each, unless a cell is empty`() throws {
    let reading = try disclosure("规章000", "行政规范性文件312")
    #expect(reading.row("proactive|regulations") == "0 0 0")
    #expect(reading.row("proactive|normative_documents") == "3? 1? 2?")
    #expect(reading.rules().contains("reading.uncertain"))
    #expect(reading.report.edition == .form2021)
  }

  @Test func `a zero begins no longer number`() throws {
    let reading = try disclosure("规章1000", "行政规范性文件1200")
    #expect(reading.row("proactive|regulations") == "10? 0? 0?")
    #expect(reading.row("proactive|normative_documents") == "x x x")
  }

  @Test func `a sign may stand without a number`() throws {
    let reading = try Reading(
      "苇塘镇2020年政府信息公开工作年度报告", "二、主动公开政府信息情况", "第二十条第（五）项",
      "信息内容上一年项目数量本年增/减处理决定数量", "行政许可879减98", "其他对外管理服务事项3未增未减8")
    #expect(reading.row("proactive|licensing") == "x x x")
    #expect(reading.row("proactive|other_services") == "3 0 8")
  }

  private static let applications = [
    "商业企业科研机构社会公益组织法律服务机构其他",
    "一、本年新收政府信息公开申请数量100200012", "二、上年结转政府信息公开申请数量0000000",
    "三、本年度办理结果（一）予以公开80200010",
    "（七）总计80200010", "四、结转下年度继续办理2000002",
  ]

  @Test func `the total of a row says where its figures are cut`() throws {
    let reading = try disclosure((["规章000"] + JoinedCells.applications).joined(separator: "\n"))
    #expect(reading.row("applications|received") == "10 0 2 0 0 0 12")
    #expect(reading.row("applications|carried_in") == "0 0 0 0 0 0 0")
    #expect(reading.row("applications|carried_out") == "2 0 0 0 0 0 2")
    #expect(reading.rules().contains("reading.joined"))
  }

  @Test func `a total that does not come out leaves the row open`() throws {
    let reading = try disclosure(
      "规章000", JoinedCells.applications[0], "一、本年新收政府信息公开申请数量100200019",
      "四、结转下年度继续办理2000003")
    #expect(reading.row("applications|received") == "x x x x x x x")
    #expect(reading.row("applications|carried_out") == "x x x x x x x")
    #expect(reading.rules().contains("reading.joined"))
  }

  @Test func `columns that do not come out leave the cut uncertain`() throws {
    let reading = try disclosure(
      "规章000", JoinedCells.applications[0], "一、本年新收政府信息公开申请数量100200012",
      "二、上年结转政府信息公开申请数量0000000", "（七）总计8020008", "四、结转下年度继续办理2000002")
    #expect(reading.row("applications|received") == "10? 0? 2? 0? 0? 0? 12?")
    #expect(reading.rules().contains("reading.uncertain"))
  }

  @Test func `fifteen digits are the reviews`() throws {
    let reading = try disclosure(
      "规章000", "四、政府信息公开行政复议、行政诉讼情况", "行政复议行政诉讼",
      "结果 维持结果 纠正其他 结果尚未 审结总计未经复议直接起诉复议后起诉",
      "结果 维持结果 纠正其他 结果尚未 审结总计结果 维持结果 纠正其他 结果尚未 审结总计",
      "100120000000000")
    #expect(reading.row("reviews|reconsideration") == "1 0 0 1 2")
    #expect(reading.row("reviews|litigation_direct") == "0 0 0 0 0")
  }
}

/// A report without line ends.
@Suite struct LostLines {
  private static let sentences = String(
    repeating: "我镇按照要求公开信息，及时更新栏目，方便群众查询和办事。 ", count: 12)
  private let text =
    "首页 登录 | 注册 苇塘镇2023年政府信息公开工作年度报告 本报告由苇塘镇人民政府编制。 一、总体情况 " + sentences
    + "二、主动公开政府信息情况 第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 规章 0 0 0"
    + " 行政规范性文件 3 1 20 第二十条第（六）项 信息内容 本年处理决定数量 行政处罚 5 行政强制 4"
    + " 三、收到和处理政府信息公开申请情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计"
    + " 一、本年新收政府信息公开申请数量 10 0 2 0 0 0 12 3.危及“三安全一稳定” — 0 2 0 0 0 2"
    + " 四、结转下年度继续办理 8 0 0 0 0 0 8 五、存在的主要问题及改进情况 规章 制度还要完善。 六、其他需要报告的事项 无。"
    + " 苇塘镇人民政府 2024年1月16日"

  @Test func `headings, labels and figures get their lines back`() throws {
    let reading = try Reading(text: text)
    #expect(reading.report.title == "苇塘镇2023年政府信息公开工作年度报告")
    #expect(reading.report.agency?.name == "苇塘镇")
    #expect(reading.row("proactive|normative_documents") == "3 1 20")
    #expect(reading.row("proactive|penalties") == "5")
    #expect(reading.row("applications|received") == "10 0 2 0 0 0 12")
    #expect(reading.row("applications|refused.security_stability") == "_ 0 2 0 0 0 2")
    #expect(
      reading.report.sections.map(\.kind.rawValue) == [
        "intro", "overview", "proactive", "applications", "problems", "other",
      ])
    #expect(reading.report.cells.allSatisfy { $0.line == nil || $0.line == 1 })
  }

  @Test func `rows beside a long line stay as they are`() throws {
    let spaced = String(repeating: "我镇 公开 信息 20 条 并 及时 更新 栏目 方便 群众 查询 和 办事 ", count: 10)
    let reading = try Reading(
      "苇塘镇2023年政府信息公开工作年度报告", "一、总体情况", spaced, "", "二、主动公开政府信息情况", "第二十条第（一）项",
      "信息内容\t本年制发件数\t本年废止件数\t现行有效件数", "规章\t1\t\t2", "行政规范性文件\t3\t0\t4", "")
    #expect(reading.row("proactive|regulations") == "1 _ 2")
    #expect(reading.row("proactive|normative_documents") == "3 0 4")
  }
}
