import Foundation
import Testing

/// Tables that are set with spaces.
@Suite struct LaidOutTables {
  private static let disclosure = """
    二、主动公开政府信息情况
                                 第二十条第（一）项
       信息内容            本年制发        本年废止        现行有效
                             件数            件数            件数
       规章                   8               0               6
       行政规范性文件         12                              31
                                 第二十条第（八）项
                                            本年收费
       信息内容                             金额（单
                                            位：万元
                                              ）
       行政事业性收费                         0.59
    """

  @Test func `words below one another are one cell of a header`() throws {
    let reading = try Reading(text: LaidOutTables.disclosure)
    #expect(reading.report.edition == .form2021)
    #expect(reading.row("proactive|regulations") == "8 0 6")
    #expect(reading.row("proactive|fees") == "0.59")
    #expect(reading.rules().contains("reading.unit_not_stated") == false)
  }

  @Test func `the place in the line tells the column of a figure`() throws {
    let reading = try Reading(text: LaidOutTables.disclosure)
    #expect(reading.row("proactive|normative_documents") == "12 _ 31")
  }

  private static let applications = """
    三、收到和处理政府信息公开申请情况
                                                     申请人情况
     （本列数据的勾稽关系为：第一项加第二             法人或其他组织
     项之和，等于第三项加第四项之和）       自
                                            然    商业    科研    公益    法律    其他   总计
                                            人    企业    机构    组织    服务
     一、本年新收政府信息公开申请数量       10     0       2       0       0       0      12
     二、上年结转政府信息公开申请数量        3                                            3
           （二）部分公开（区分处理的，只计
                                             1     0       0       0       0       0      1
           这一情形，不计其他情形）
     — 3 —
     （三）不      1.属于国家秘密            0     0       2       0       0       0      2
     予公开        2.其他法律行政法规
                   禁止公开                  4     0       0       0       0       0      4
     （七）总计                              5     0       2       0       0       0      7
     四、结转下年度继续办理                  8     0       0       0       0       0      8
    """

  @Test func `labels are put together around their figures`() throws {
    let reading = try Reading(text: LaidOutTables.applications)
    #expect(reading.row("applications|received") == "10 0 2 0 0 0 12")
    #expect(reading.row("applications|carried_in") == "3 _ _ _ _ _ 3")
    #expect(reading.row("applications|partly_granted") == "1 0 0 0 0 0 1")
    #expect(reading.row("applications|refused.state_secret") == "0 0 2 0 0 0 2")
    #expect(reading.row("applications|refused.law_prohibits") == "4 0 0 0 0 0 4")
    #expect(reading.row("applications|carried_out") == "8 0 0 0 0 0 8")
  }

  @Test func `the label of a group beside figures is not the row's`() throws {
    let reading = try Reading(
      text: LaidOutTables.applications.replacingOccurrences(
        of: " （七）总计  ",
        with: """
                     2.申请人逾期未按收费通知
                     要求缴纳费用、行政机关不再
               （六）其                      1     0       2       0       0       0      3
               他处理
                     处理其政府信息公开申请
           （七）总计
          """))
    #expect(!reading.row("applications|other.other").contains("1"))
    #expect(reading.row("applications|concluded") == "5 0 2 0 0 0 7")
  }

  @Test func `a figure between two columns is in neither for certain`() throws {
    let text = LaidOutTables.disclosure.replacingOccurrences(
      of: "文件         12                              31",
      with: "文件                 12                      31")
    #expect(try Reading(text: text).row("proactive|normative_documents").contains("?"))
  }
}
