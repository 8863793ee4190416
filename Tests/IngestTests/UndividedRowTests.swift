import Ingest
import Testing

@Suite("（六）其他处理 as one row or three") struct UndividedRowTests {
  private func read(_ rows: String) throws -> Reading {
    try Reading(
      document: GridText.document(
        """
        青禾县财政局2023年政府信息公开工作年度报告
        三、收到和处理政府信息公开申请情况
        |（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）→3|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计
        |一、本年新收政府信息公开申请数量→3|3||||||3
        |三、本年度办理结果↓6|（一）予以公开→2|3||||||3
        \(rows)
        |（七）总计→2|3||||||3
        """))
  }

  @Test func `one row without figures is blank, not lost`() throws {
    let reading = try read("|（六）其他处理→2|||||||")
    #expect(reading.row("applications|other.other") == "_ _ _ _ _ _ _")
    #expect(reading.row("applications|concluded") == "3 _ _ _ _ _ 3")
  }

  @Test func `a group over rows of its own is no row`() throws {
    let reading = try read(
      """
      |（六）其他处理→2|||||||
      |1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请→2|||||||
      |3.其他→2|2||||||2
      """)
    #expect(reading.row("applications|other.other") == "2 _ _ _ _ _ 2")
    #expect(reading.row("applications|other.no_correction") == "_ _ _ _ _ _ _")
  }
}
