import Checks
import Documents
import Ingest
import Testing

@Suite("Text copied from another agency's report") struct AnotherAgencyTests {
  private func findings(
    title: String = "青禾县鹭溪镇2023年政府信息公开工作年度报告",
    intro: String = "根据《中华人民共和国政府信息公开条例》和上级要求，由鹭溪镇人民政府编制本报告。",
    prose: String = "2023年，我镇围绕重点工作做好政府信息公开，公开的内容和方式逐步规范。", signature: String = "鹭溪镇人民政府"
  ) throws -> [Finding] {
    let text = """
      \(title)
      \(intro)本报告中所列数据的统计期限自2023年1月1日起至2023年12月31日止。
      一、总体情况
      \(prose)
      二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
      四、政府信息公开行政复议、行政诉讼情况
      五、存在的主要问题及改进情况
      公开的内容还不够丰富，今后继续改进。
      六、其他需要报告的事项
      无其他需要报告的事项。
      \(signature)
      2024年1月20日
      """
    let report = try Report(reading: Document(plainText: Array(text.utf8)))
    return Rules.findings(in: report).filter { $0.rule == "agency.another" }
  }

  @Test func `a report that names only itself copied nothing`() throws {
    #expect(try findings() == [])
  }

  @Test(arguments: [
    "根据上级要求，由石渡镇人民政府编制本报告。", "根据上级要求，由青禾县石渡镇党政综合办公室编制。",
    "根据上级要求，现公布石渡镇2023年政府信息公开工作年度报告。", "根据上级要求，石渡镇人民政府编制本报告。",
  ])
  func `another town compiles or publishes it`(intro: String) throws {
    let found = try findings(intro: intro)
    #expect(found.count == 1)
    let finding = try #require(found.first)
    #expect(finding.severity == .warning)
    #expect(finding.message.hasPrefix("鹭溪镇的报告在自称处写的是“石渡镇”（第 2 行），可能抄自别的报告：“"))
  }

  @Test(arguments: [
    "2023年，石渡镇主动公开政府信息120条，没有收到政府信息公开申请。", "2023年石渡镇人民政府认真贯彻政府信息公开条例，做好各项工作。",
    "公开工作有序推进。编修石渡镇信息公开目录和指南，并派专人经办，使各项公开事务有序推进。",
  ])
  func `another town is the subject of its year`(prose: String) throws {
    #expect(try findings(prose: prose).count == 1)
  }

  @Test func `another town signs it`() throws {
    #expect(try findings(signature: "石渡镇人民政府").count == 1)
  }

  @Test(arguments: [
    "2023年，我镇组织人员到石渡镇学习政府信息公开工作经验，主动公开政府信息120条。",
    "按照青禾县人民政府的部署，青禾县政务公开办公室指导我镇编制信息公开目录和指南。",
    "石渡镇与我镇联合举办培训，提高工作人员对政府信息公开的认识。",
    "2023年，鹭溪街道主动公开政府信息120条，没有收到政府信息公开申请。",
    "原石渡镇并入后，公开栏全部更换，主动公开政府信息120条。",
  ])
  func `partners, superiors and an older name of the town are not the agency`(prose: String) throws
  {
    #expect(try findings(prose: prose) == [])
  }

  @Test func `a county tells of its towns`() throws {
    let found = try findings(
      title: "青禾县2023年政府信息公开工作年度报告", intro: "根据上级要求，由青禾县人民政府办公室编制本报告。",
      prose: "2023年，石渡镇主动公开政府信息120条，没有收到政府信息公开申请。", signature: "青禾县人民政府")
    #expect(found == [])
  }

  @Test func `a bureau of another county compiles it`() throws {
    let found = try findings(
      title: "青禾县财政局2023年政府信息公开工作年度报告", intro: "根据上级要求，由白杨县财政局编制本报告。",
      prose: "2023年，我局主动公开政府信息120条。", signature: "青禾县财政局")
    #expect(found.count == 1)
    #expect(found.first?.message.contains("白杨县财政局") == true)
  }
}
