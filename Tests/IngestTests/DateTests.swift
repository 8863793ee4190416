import Documents
import Testing

@testable import Ingest

@Suite struct `Dates and periods` {
  private func period(_ prose: String) throws -> String? {
    let text = try Text(utf8: Array(prose.utf8))
    return PeriodReader(text: text).read(in: 0..<text.units.count).map {
      "\($0.start.map(\.description) ?? "…") \($0.end)"
    }
  }

  @Test(arguments: [
    "统计期限为2023年1月1日至12月31日。", "自 2023 年 1 月 1 日起至 2023 年 12 月 31 日止",
    "从2023年1月1日到2023年12月31日", "2023年1月1日——2023年12月31日", "2023年1月1日----2023年12月31日",
    "自2023年1月1日起，至2023年12月31日止", "统计期限自202311日至20231231日止", "20231月1日起至202312月31日",
    "自二〇二三年一月一日起至二〇二三年十二月三十一日止", "自二 0 二三年一月一\n日起至二0二三年十二月三十一日止",
    "2023年7月1日至8月31日开展专项行动。本报告数据统计期限为2023年1月1日至2023年12月31日。", "2023.1.1-2023.12.31",
  ])
  func `periods in every wording`(prose: String) throws {
    #expect(try period(prose) == "2023-01-01 2023-12-31")
  }

  @Test(arguments: ["本报告所列数据截止 2023 年 12 月 31 日。", "数据统计截止20231231日。"])
  func `the last day may be all that is said`(prose: String) throws {
    #expect(try period(prose) == "… 2023-12-31")
  }

  @Test func `a part of a year counts only where figures are counted in it`() throws {
    #expect(try period("统计期限为2008年5月1日至2008年12月31日") == "2008-05-01 2008-12-31")
    #expect(try period("2023年7月1日至8月31日开展专项行动") == nil)
  }

  @Test(arguments: [
    "〔2021〕30号", "2024年1月15日", "电话0953-3951015", "2023年13月1日至12月31日", "截至2023年12月31日，公开信息3条",
  ])
  func `what is no period`(prose: String) throws {
    #expect(try period(prose) == nil)
  }
}

@Suite struct `The year of a report that does not state it` {
  private func year(_ prose: String) throws -> Int? {
    let text = try Text(utf8: Array(prose.utf8))
    return YearReader(text: text).read(in: [0..<text.units.count])
  }

  @Test(arguments: [
    ("2023年，我镇公开信息5条。", 2023), ("22012年主动公开的类别有三种。1.2012年公开了预算。", 2012),
    ("2019年4月3日，本局挂牌成立。现将2020年度政府信息公开工作情况报告如下。", 2020),
    ("按国办公开办函〔2021〕30号和2024年1月的通知，我局总结了2023年的工作。", 2023),
    ("2023年我镇公开信息5条。2024年，我们将继续公开，2024年计划培训两次。", 2023),
    ("依照《2020年政务公开工作要点》，2021年公开信息5条。", 2021), ("截至2023年12月31日，公开信息3条。", 2023),
  ])
  func `is the one that the prose speaks of`(prose: String, expected: Int) throws {
    #expect(try year(prose) == expected)
  }

  @Test(arguments: ["2022年公开5条，2023年公开6条。", "2024年1月15日", "国办发〔2021〕30号", "2024年计划公开更多信息。"])
  func `is unknown where hints conflict or are of something else`(prose: String) throws {
    #expect(try year(prose) == nil)
  }

  @Test func `is neither the day of publication nor the year of a law`() throws {
    let report = try read([
      "青苇镇政府信息公开工作年度报告", "发布时间：2024-01-22", "一、总体情况", "按照国务院令第711号和国办公开办函〔2021〕30号，我镇公开有序。",
      "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "青苇镇人民政府", "2024年1月15日",
    ])
    #expect(report.year == nil)
    #expect(report.findings.contains { $0.rule == "year.unknown" })
    #expect(report.publishedOn?.description == "2024-01-22")
  }
}
