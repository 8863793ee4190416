import Documents
import StatutoryForm
import Testing

@testable import Ingest

@Suite struct `What only looks like a report` {
  private func reason(_ lines: [String]) -> String? {
    do {
      _ = try read(lines)
      return nil
    } catch {
      return (error as? NotAReport)?.reason
    }
  }

  private static let form = [
    "一、总体情况", "二、主动公开政府信息情况", "第二十条第（一）项", "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数", "规章 | | | |",
    "行政规范性文件 | | | |", "三、收到和处理政府信息公开申请情况",
  ]

  @Test(
    arguments: [
      (["《青苇镇2023年政府信息公开工作年度报告》解读", "一、编制背景", "按条例编制。"], "解读"),
      (["文字解读：棠宁县2023年政府信息公开工作年度报告", "报告分六部分。"], "解读"),
      (["关于做好2023年度政府信息公开工作年度报告编制工作的通知", "各镇："], "通知"),
      (["关于印发政府信息公开工作年度报告", "格式的通知", "各镇："] + form, "通知"),
      (["青苇镇2023年上半年政府信息公开工作情况", "一、总体情况", "二、主动公开政府信息情况"], "quarter"),
      (["2023年第三季度政府信息公开数据统计", "公开信息5条。"], "quarter"),
      (["XX镇2023年政府信息公开工作年度报告"] + form, "form"),
      (["青苇镇2023年政府信息公开工作年度报告", "2024-01-20", "上一页 下一页"], "no report below"),
      (
        [
          "青苇镇2023年政府信息公开工作年度报告", "2024-01-20", "红石镇2023年政府信息公开工作年度报告", "2024-01-19",
          "白塔乡2023年政府信息公开工作年度报告", "2024-01-18",
        ], "list"
      ),
      (form, "form"),
      (
        [
          "青苇镇2023年政府信息公开工作年度报告 2024-01-20", "白渡镇2023年政府信息公开工作年度报告 2024-01-21",
          "石桥乡2023年政府信息公开工作年度报告 2024-01-22", "柳林乡2023年政府信息公开工作年度报告 2024-01-22",
        ], "list"
      ),
      (["问：年度报告有哪些内容？", "答：六个部分的信息公开情况。", "问：何时公布年度报告？", "答：一月底前。"], "questions"),
    ] as [([String], String)])
  func `is told from one, with the reason`(lines: [String], word: String) throws {
    let told = try #require(reason(lines))
    #expect(told.contains(word))
  }

  @Test(arguments: [
    ["点击查看解读", "青苇镇2023年政府信息公开工作年度报告", "一、总体情况", "我镇公开有序。"],
    ["青苇镇2023年政府信息公开工作年度报告", "相关解读：青苇镇2023年政府信息公开年报解读", "一、总体情况", "我镇公开有序。"],
    ["青苇镇2023年政府信息公开工作年度报告", "我镇2023年公开有序。"] + form,
    ["根据关于做好年度报告的通知，我镇公布2023年政府信息公开工作年度报告。", "一、总体情况", "我镇公开有序。"],
  ])
  func `a report may have the same words`(lines: [String]) {
    #expect(reason(lines) == nil)
  }
}

@Suite struct `Reports from before 2019` {
  @Test func `are told by their chapters and have no cells`() throws {
    let report = try read([
      "青苇乡2012年政府信息公开年度报告", "一、概述", "我乡公开有序。", "二、主动公开政府信息情况", "公开信息20条。", "三、依申请公开政府信息情况", "无。",
      "四、政府信息公开的收费及减免情况", "无收费。", "五、复议、诉讼和申诉情况", "无。", "六、存在的主要问题和改进措施", "更新不快。",
    ])
    #expect(report.edition == .form2008)
    #expect(report.cells.isEmpty)
    #expect(report.isComplete)
    #expect(!report.findings.contains { $0.rule == "reading.table_missing" })
    #expect(
      report.sections.map(\.kind) == [
        .intro, .overview, .proactive, .applications, .other, .reviews, .problems,
      ])
  }

  @Test func `need neither a title nor the canonical headings`() throws {
    let report = try read([
      "三、政府信息依申请公开办理情况", "2017年本局受理申请3件。", "四、政府信息公开收费情况", "无。", "五、因信息公开引起的行政复议和行政诉讼情况", "无。",
    ])
    #expect(report.edition == .form2008)
    #expect(report.sections.map(\.kind) == [.applications, .other, .reviews])
  }

  @Test func `are not told by a lost table`() throws {
    let report = try read([
      "青苇镇2021年政府信息公开工作年度报告", "一、总体情况", "（三）政府信息管理。按规定管理。", "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况", "六、其他需要报告的事项", "无。",
    ])
    #expect(report.edition == nil)
    #expect(report.findings.contains { $0.rule == "reading.table_missing" })
  }
}
