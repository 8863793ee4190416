import Ingest
import StatutoryForm
import Testing

/// Rows that print fewer figures than their table has columns, and what stands below them.
@Suite struct `What stands below a short row is none of its cells` {
  private static let title = "蓼汀县苇塘镇2023年政府信息公开工作年度报告"

  /// Whether a row reports any number as certain.
  private static func isCertain(_ reading: Reading, _ row: String) -> Bool {
    reading.report.cells.contains {
      Form.standard.path(of: $0.address).hasPrefix(row + "|") && $0.state == .reported
    }
  }

  @Test(arguments: ["第二十条第", "第二十条"])
  func `a caption that lost its number`(caption: String) throws {
    let reading = try Reading(
      Self.title, "二、主动公开政府信息情况", caption, "信息内容", "本年制发件数", "本年废止件数", "现行有效件数",
      "规章", "1", "2", "3", "行政规范性文件", "4", "6", caption, "信息内容", "本年处理决定数量", "行政许可", "7")
    let isCertain = Self.isCertain(reading, "proactive|normative_documents")
    #expect(!isCertain)
    #expect(reading.row("proactive|regulations") == "1 2 3")
    #expect(reading.row("proactive|licensing") == "7")
  }

  @Test func `a heading that lacks the column before the last`() throws {
    let reading = try Reading(
      Self.title, "二、主动公开政府信息情况", "第二十条第", "信息内容", "本年制发件数", "现行有效件数",
      "规章", "1", "3", "行政规范性文件", "4", "6", "第二十条第", "信息内容", "本年处理决定数量", "行政许可", "7")
    #expect(!reading.row("proactive|normative_documents").hasPrefix("4 6 "))
    #expect(!reading.row("proactive|regulations").hasPrefix("1 3 "))
  }

  @Test func `prose whose heading is lost`() throws {
    let results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    let figures = Array(repeating: "0", count: 14)
    let lines =
      [
        Self.title, "一、总体情况", "我镇做好公开工作。", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况", "行政复议", "行政诉讼",
      ] + results + ["未经复议直接起诉", "复议后起诉"]
      + results + results + figures + [
        "（一）存在的问题。", "一是更新不够及时，二是形式比较单一，三是部分人员不够熟练。", "（二）改进情况。", "下一步，我街道将丰富公开内容。", "六、其他需要报告的事项",
        "无。",
      ]
    let reading = try Reading(text: lines.joined(separator: "\n"))
    let isCertain = Self.isCertain(reading, "reviews|litigation_after_reconsideration")
    #expect(!isCertain)
  }

  @Test func `the number of a page, in columns told by their places`() throws {
    let reading = try Reading(
      Self.title, "二、主动公开政府信息情况",
      "                                  第二十条第（六）项",
      "         信息内容                            本年处理决定数量",
      "   行政处罚                                         4",
      "   行政强制                                         5",
      "                                  第二十条第（八）项",
      "         信息内容                         本年收费金额（单位：万元）",
      "   行政事业性收费", "1", "三、收到和处理政府信息公开申请情况")
    let isCertain = Self.isCertain(reading, "proactive|fees")
    #expect(!isCertain)
    #expect(reading.row("proactive|penalties") == "4")
  }
}

/// Rows that may be placed in several ways.
@Suite struct `What a guess leaves empty` {
  @Test func `is no certain blank`() throws {
    let reading = try Reading(
      "苇塘镇2023年政府信息公开工作年度报告", "三、收到和处理政府信息公开申请情况",
      "\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计",
      "一、本年新收政府信息公开申请数量\t\t\t3\t\t/\t\t2\t\t", "四、结转下年度继续办理\t\t\t\t1\t\t\t\t\t")
    let cells = reading.report.cells.filter { $0.address.section == .applications }
    #expect(cells.contains { $0.state == .uncertain })
    #expect(!cells.contains { $0.state == .blank })
  }
}

/// A figure below its label in a table whose figures stand beside their labels.
@Suite struct FiguresBelow {
  @Test func `may be the number of the page`() throws {
    let reading = try Reading(
      "苇塘镇2023年政府信息公开工作年度报告", "二、主动公开政府信息情况", "第二十条第（六）项", "信息内容 本年处理决定数量",
      "行政处罚 12", "行政强制 3", "第二十条第（八）项", "信息内容 本年收费金额（单位：万元）", "行政事业性收费", "1",
      "三、收到和处理政府信息公开申请情况")
    #expect(reading.row("proactive|coercion") == "3")
    #expect(reading.row("proactive|fees") == "1?")
  }
}

/// What leaves a figure open that seems to stand in its place.
@Suite struct Contradictions {
  private static let head = [
    "苇塘镇2023年政府信息公开工作年度报告", "二、主动公开政府信息情况", "第二十条第（一）项",
    "信息内容\t本年制发件数\t本年废止件数\t现行有效件数",
  ]

  @Test func `a row printed again with an empty cell is not certain there`() throws {
    let lines = Self.head + ["规章\t1\t0\t2", "行政规范性文件\t3\t0\t4", "规章\t1\t\t2"]
    let reading = try Reading(text: lines.joined(separator: "\n"))
    #expect(reading.row("proactive|regulations") == "1 0? 2")
    #expect(reading.rules().contains("reading.printed_twice"))
  }

  @Test func `figures below unknown words are not the first row's`() throws {
    let reading = try Reading(
      "苇塘镇2023年政府信息公开工作年度报告", "二、主动公开政府信息情况", "第二十条第（一）项", "信息内容", "本年制发件数", "本年废止件数",
      "现行有效件数", "地方性法规", "1", "0", "2", "行政规范性文件", "3", "0", "4")
    #expect(reading.row("proactive|regulations") == ". . .")
    #expect(reading.row("proactive|normative_documents") == "3 0 4")
  }
}

/// A header that shows fewer columns than the form has, one of them cut off.
@Suite struct ShortHeaders {
  @Test func `leave open which columns they are`() throws {
    let reading = try Reading(
      "苇塘镇2020年政府信息公开工作年度报告", "二、主动公开政府信息情况", "第二十条第（一）项", "", "信息内容", "本年新", "对外公开总数量", "",
      "规章", "0", "1", "", "行政规范性文件", "10", "0", "", "第二十条第（五）项", "", "信息内容", "上一年项目数量", "本年增/减",
      "处理决定数量", "", "行政许可", "3", "1", "9")
    #expect(reading.row("proactive|regulations") == "0? 1? .")
    #expect(reading.row("proactive|normative_documents") == "10? 0? .")
    #expect(reading.row("proactive|licensing") == "3 1 9")
  }
}

/// Words where a number is due, above the label of another row.
@Suite struct WordsAsCells {
  @Test func `are cells, a sign without a number too`() throws {
    let reading = try Reading(
      "苇塘镇2020年政府信息公开工作年度报告", "二、主动公开政府信息情况", "第二十条第（五）项", "信息内容", "上一年项目数量", "本年增/减",
      "处理决定数量", "行政许可", "7", "增", "115", "其他对外管理服务事项", "3", "1", "全年办理救助给付若干户，详见统计年报",
      "第二十条第（六）项", "信息内容", "上一年项目数量", "本年增/减", "处理决定数量", "行政处罚", "2", "减", "5", "行政强制", "1",
      "0", "4")
    #expect(reading.row("proactive|licensing") == "7 x 115")
    #expect(reading.row("proactive|other_services") == "3 1 x")
    #expect(reading.row("proactive|penalties") == "2 x 5")
    #expect(reading.report.localRows.isEmpty)
  }
}

/// A row whose label is lost.
@Suite struct LostLabels {
  @Test func `figures above the second row are the first row's`() throws {
    let reading = try Reading(
      "苇塘镇2023年政府信息公开工作年度报告", "二、主动公开政府信息情况", "第二十条第", "信息内容", "本年制发件数",
      "本年废止件数", "现行有效件数", "  ", "1", "0", "4", "行政规范性文件", "2", "0", "3", "第二十条第", "信息内容",
      "本年处理决定数量", "行政许可", "7")
    #expect(reading.row("proactive|regulations") == "1 0 4")
    #expect(reading.row("proactive|normative_documents") == "2 0 3")
    #expect(reading.rules().contains("reading.label_lost"))
  }

  @Test func `too few figures are nobody's`() throws {
    let reading = try Reading(
      "苇塘镇2023年政府信息公开工作年度报告", "二、主动公开政府信息情况", "第二十条第", "信息内容", "本年制发件数",
      "本年废止件数", "现行有效件数", "1", "4", "行政规范性文件", "2", "0", "3", "第二十条第", "信息内容", "本年处理决定数量",
      "行政许可", "7")
    #expect(reading.row("proactive|regulations") == ". . .")
  }
}

/// Labels wrapped above and below the line on which their figures stand.
@Suite struct LabelsAroundFigures {
  @Test func `are put together`() throws {
    let reading = try Reading(
      "苇塘镇2023年政府信息公开工作年度报告", "三、收到和处理政府信息公开申请情况",
      "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计",
      "一、本年新收政府信息公开申请数量 9 0 0 0 0 0 9",
      "（二）部分公开（区分处理的，只计这一情形 1 0 2 0 0 0 3", "，不计其他情形）", "1.属于国家秘密 0 0 0 0 0 0 0",
      "2.其他法律行", "政法规禁止 4 0 0 0 0 0 4", "公开", "3.危及“三安全一稳定” 0 0 0 0 0 0 0")
    #expect(reading.row("applications|partly_granted") == "1 0 2 0 0 0 3")
    #expect(reading.row("applications|refused.state_secret") == "0 0 0 0 0 0 0")
    #expect(reading.row("applications|refused.law_prohibits") == "4 0 0 0 0 0 4")
    #expect(reading.row("applications|refused.security_stability") == "0 0 0 0 0 0 0")
  }
}

/// Numbers split in two where single spaces part the cells.
@Suite struct SplitNumbers {
  private func row(_ figures: String) throws -> Reading {
    try Reading(
      "苇塘镇2023年政府信息公开工作年度报告", "三、收到和处理政府信息公开申请情况",
      "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计",
      "一、本年新收政府信息公开申请数量 " + figures, "二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0",
      "四、结转下年度继续办理 0 0 0 0 0 0 0")
  }

  @Test func `a row that would come out with two figures joined is not certain`() throws {
    let reading = try row("5 198 2 0 0 0 5200")
    #expect(reading.row("applications|received") == "5? 198? 2? 0? 0? 0? 5200?")
    #expect(try row("5 85 — 0 0 0 585").row("applications|received") == "5? 85? _ 0? 0? 0? 585?")
  }

  @Test func `a row whose total is wrong however it is read stays as printed`() throws {
    #expect(try row("5 1 2 0 0 0 9").row("applications|received") == "5 1 2 0 0 0 9")
    #expect(try row("5 198 2 0 0 0 205").row("applications|received") == "5 198 2 0 0 0 205")
  }
}
