import StatutoryForm
import Testing

/// Rows that show fewer figures than the table has columns.
@Suite struct PlacedBySums {
  /// An application table whose outcome rows leave their totals empty.
  private func table(_ empty: String) throws -> Reading {
    var lines = [
      "苇塘镇2023年政府信息公开工作年度报告", "三、收到和处理政府信息公开申请情况",
      "自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计",
      "一、本年新收政府信息公开申请数量\t22\t11\t44\t33\t0\t11\t121",
      "二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0",
    ]
    let outcomes = (Form.standard.rows[.applications] ?? []).filter { (3...23).contains($0.id) }
    for row in outcomes {
      let filled = row.id % 2 == 1 ? "2\t1\t4\t3\t0\t1" : "0\t0\t0\t0\t0\t0"
      lines.append("\(row.label)\t\(filled)\(empty)")
    }
    lines += [
      "（七）总计\t22\t11\t44\t33\t0\t11\t121", "四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0",
    ]
    return try Reading(text: lines.joined(separator: "\n"))
  }

  @Test func `sums place what they can and rows alike follow`() throws {
    let reading = try table("\t")
    #expect(reading.row("applications|granted") == "2 1 4 3 0 1 _")
    #expect(reading.row("applications|partly_granted") == "0 0 0 0 0 0 _")
    #expect(reading.rules().contains("reading.placed_by_sums"))
  }

  @Test func `a doubt says which readings are possible`() throws {
    let reading = try Reading(
      "苇塘镇2023年政府信息公开工作年度报告", "三、收到和处理政府信息公开申请情况",
      "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计",
      "一、本年新收政府信息公开申请数量", "3", "3", "四、结转下年度继续办理", "1", "0", "0", "0", "0", "0", "1")
    #expect(reading.row("applications|received").hasPrefix("3? 3?"))
    #expect(
      reading.report.findings.contains {
        $0.rule == "reading.uncertain" && $0.message.contains("有 21 种排法")
      })
  }
}
