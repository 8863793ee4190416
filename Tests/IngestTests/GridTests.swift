import Documents
import Ingest
import Testing

@Suite("Cells with certain places") struct GridTests {
  private static let title = "青禾县财政局2023年政府信息公开工作年度报告\n"

  private func read(_ table: String) throws -> Reading {
    try Reading(document: GridText.document(GridTests.title + table))
  }

  /// A header of three levels, rows under groups.
  private static let applications = """
    三、收到和处理政府信息公开申请情况
    |（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）→3↓3|申请人情况→7
    |自然人↓2|法人或其他组织→5|总计↓2
    |商业企业|科研机构|社会公益组织|法律服务机构|其他
    """

  @Test func `an empty cell stays in its column`() throws {
    let reading = try read(
      GridTests.applications + """

        |一、本年新收政府信息公开申请数量→3|3||1||||4
        |三、本年度办理结果↓2|（一）予以公开→2||2|||||2
        |（二）部分公开→2|1|||||/|1
        """)
    #expect(reading.row("applications|received") == "3 _ 1 _ _ _ 4")
    #expect(reading.row("applications|granted") == "_ 2 _ _ _ _ 2")
    #expect(reading.row("applications|partly_granted") == "1 _ _ _ _ _ 1")
  }

  @Test func `empty cells between label and columns are no columns`() throws {
    let reading = try read(
      """
      ||||自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计
      |一、本年新收政府信息公开申请数量|||5|||||2|7
      |二、上年结转政府信息公开申请数量|||||||1||1
      """)
    #expect(reading.row("applications|received") == "5 _ _ _ _ 2 7")
    #expect(reading.row("applications|carried_in") == "_ _ _ _ 1 _ 1")
  }

  @Test func `a figure across two columns is not certain`() throws {
    let reading = try read(
      GridTests.applications + """

        |一、本年新收政府信息公开申请数量→3|3→2|1||||4
        """)
    #expect(!reading.row("applications|received").contains("3 "))
    #expect(!reading.rules().isEmpty)
  }

  @Test func `a row pushed aside by a span too long is read in its order`() throws {
    let reading = try read(
      GridTests.applications + """

        |三、本年度办理结果↓3|（三）不予公开↓3|1.属于国家秘密|1|||||2|3
        |2.其他法律行政法规禁止公开||4||||5|9
        |（四）无法提供|1.本机关不掌握相关政府信息||6||||1|7
        """)
    #expect(reading.row("applications|refused.state_secret") == "1 _ _ _ _ 2 3")
    #expect(reading.row("applications|refused.law_prohibits") == "_ 4 _ _ _ 5 9")
    #expect(reading.row("applications|unavailable.not_held") == "_ 6 _ _ _ 1 7")
  }

  @Test func `a figure over two rows is not certain`() throws {
    let reading = try read(
      GridTests.applications + """

        |三、本年度办理结果↓2|（一）予以公开→2|1↓2|2|3|4|5|6|21
        |（二）部分公开→2|2|3|4|5|6|20
        """)
    #expect(reading.row("applications|granted").hasPrefix("1?"))
  }

  @Test func `a table cut in two keeps its columns`() throws {
    let reading = try read(
      GridTests.applications + """

        |一、本年新收政府信息公开申请数量→3|3||1||||4

        |三、本年度办理结果|（一）予以公开|||2|||||2
        |（七）总计→3||2|||||2
        """)
    #expect(reading.row("applications|granted") == "_ 2 _ _ _ _ 2")
    #expect(reading.row("applications|concluded") == "_ 2 _ _ _ _ 2")
  }

  @Test func `each figure stands under its heading, with a narrow table or a wide one`() throws {
    let reading = try read(
      """
      |第二十条第（一）项→4
      |信息内容|本年制发件数|本年废止件数|现行有效件数
      |规章|1||3
      |行政规范性文件|4|5|6
      |第二十条第（五）项→4
      |信息内容|本年处理决定数量→3
      |行政许可||12|
      |第二十条第（六）项→4
      |信息内容|本年处理决定数量→3
      |行政处罚|7→3
      |行政强制|→3
      |第二十条第（八）项→4
      |信息内容|本年收费金额（单位：万元）→3
      |行政事业性收费|8.5→3
      """)
    #expect(reading.row("proactive|regulations") == "1 _ 3")
    #expect(reading.row("proactive|normative_documents") == "4 5 6")
    #expect(reading.row("proactive|licensing") == "12")
    #expect(reading.row("proactive|penalties") == "7")
    #expect(reading.row("proactive|coercion") == "_")
    #expect(reading.row("proactive|fees") == "8.5")
  }

  @Test func `a heading that breaks its unit over lines still states it`() throws {
    var builder = DocumentBuilder(format: "docx")
    builder.addParagraph(Array(GridTests.title.utf8), line: 1)
    func cell(_ text: String, _ column: Int) -> Grid.Cell {
      Grid.Cell(Array(text.utf8), columns: column..<column + 1)
    }
    builder.addTable(
      Grid(rows: [
        Grid.Row(cells: [cell("第二十条第（八）项", 0)], line: 2),
        Grid.Row(cells: [cell("信息内容", 0), cell("本年收费金额（单位：万\n元）", 1)], line: 3),
        Grid.Row(cells: [cell("行政事业性收费", 0), cell("66.5", 1)], line: 4),
      ]))
    let reading = try Reading(document: builder.build())
    #expect(reading.row("proactive|fees") == "66.5")
  }

  private static let reviews = """
    四、政府信息公开行政复议、行政诉讼情况
    |行政复议→5|行政诉讼→10
    |结果维持↓2|结果纠正↓2|其他结果↓2|尚未审结↓2|总计↓2|未经复议直接起诉→5|复议后起诉→5
    |结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计
    """

  @Test func `fifteen results with empty cells among them`() throws {
    let reading = try read(GridTests.reviews + "\n|1||2||3|||4||4|5|6|7|8|27")
    #expect(reading.row("reviews|reconsideration") == "1 _ 2 _ 3")
    #expect(reading.row("reviews|litigation_direct") == "_ _ 4 _ 4")
    #expect(reading.row("reviews|litigation_after_reconsideration") == "5 6 7 8 27")
  }

  @Test func `fifteen results in a sheet whose merged cells are lost`() throws {
    let reading = try read(
      """
      四、政府信息公开行政复议、行政诉讼情况
      |行政复议|||||||行政诉讼||||||||||
      |结果维持|结果纠正|其他结果||尚未审结|总计||未经复议直接起诉|||||复议后起诉|||||
      ||||||||结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计
      |1|||||3||||4||4|5|6|7|8|27|
      """)
    #expect(reading.row("reviews|reconsideration") == "1 _ _ _ 3")
    #expect(reading.row("reviews|litigation_direct") == "_ _ 4 _ 4")
  }

  @Test func `results beside their procedures`() throws {
    let reading = try read(
      """
      四、政府信息公开行政复议、行政诉讼情况
      |→2|结果维持|结果纠正|其他结果|尚未审结|总计
      |行政复议→2|1||2||3
      |行政诉讼↓2|未经复议直接起诉||4|||4
      |复议后起诉|||||
      """)
    #expect(reading.row("reviews|reconsideration") == "1 _ 2 _ 3")
    #expect(reading.row("reviews|litigation_direct") == "_ 4 _ _ 4")
    #expect(reading.row("reviews|litigation_after_reconsideration") == "_ _ _ _ _")
  }

  @Test func `results beside their procedures, under headings that begin in several rows`() throws {
    let reading = try read(
      """
      四、政府信息公开行政复议、行政诉讼情况
      |类别↓2|审理结果→4|总计↓2
      |结果维持|结果纠正|其他结果|尚未审结
      |行政复议|0|1|0|0|1
      |未经复议直接起诉|3|0|0|0|3
      |复议后起诉||2|||2
      """)
    #expect(reading.row("reviews|reconsideration") == "0 1 0 0 1")
    #expect(reading.row("reviews|litigation_direct") == "3 0 0 0 3")
    #expect(reading.row("reviews|litigation_after_reconsideration") == "_ 2 _ _ 2")
  }

  @Test func `a full row under headings in another order than their columns is not certain`() throws
  {
    let reading = try read(
      """
      |信息内容↓2|→2|现行有效件数↓2
      |本年制发件数|本年废止件数
      |规章|1|2|3
      """)
    let isCertain = reading.report.cells.contains { $0.state == .reported }
    #expect(!isCertain)
  }

  @Test func `labels that share a place, or rows of figures that share a label, are not certain`()
    throws
  {
    let reading = try read(
      """
      |信息内容|本年制发件数|本年废止件数|现行有效件数
      |规章↓2|1|2|3
      |4|5|6
      |行政规范性文件|7|8|9
      """)
    #expect(reading.row("proactive|regulations") == "1? 2? 3?")
    #expect(reading.row("proactive|normative_documents") == "7 8 9")
  }

  @Test func `the order of columns is that of the places of their headings`() throws {
    var builder = DocumentBuilder(format: "pdf")
    builder.addParagraph(Array(GridTests.title.utf8), line: 1)
    let labels = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
    let places = [7, 2, 3, 4, 5, 6, 8]
    func cell(_ text: String, _ column: Int) -> Grid.Cell {
      Grid.Cell(Array(text.utf8), columns: column..<column + 1)
    }
    let header = zip(labels, places).map { cell($0, $1) }
    let row = [
      cell("一、本年新收政府信息公开申请数量", 0), cell("", 1), cell("3", 2), cell("", 3), cell("4", 4),
      cell("", 5),
      cell("", 6), cell("1", 7), cell("8", 8),
    ]
    builder.addTable(
      Grid(rows: [Grid.Row(cells: header, line: 2), Grid.Row(cells: row, line: 3)]))
    let reading = try Reading(document: builder.build())
    #expect(reading.row("applications|received") == "1 3 _ 4 _ _ 8")
  }

  @Test func `headings whose places are not certain say nothing`() throws {
    let reading = try read(
      """
      |→3|自然人?|总计?|商业企业|科研机构|社会公益组织|法律服务机构|其他
      |三、本年度办理结果|（三）不予公开|1.属于国家秘密|4|||2||6
      |（四）无法提供→2|1.本机关不掌握相关政府信息|3|||||3
      """)
    #expect(reading.report.cells.allSatisfy { $0.state != .reported })
  }

  @Test func `a cell whose place is not certain is no certain number`() throws {
    let reading = try read(GridTests.reviews + "\n|1|0|0|0|1?|0|0|0|0|0|0|0|0|0|0")
    #expect(reading.row("reviews|reconsideration").contains("1?"))
  }
}

@Suite("Tables put together from the places of words") struct InferredTableTests {
  private func read(_ lines: [[String]]) throws -> Reading {
    var builder = DocumentBuilder(format: "pdf", infersTables: true)
    builder.addParagraph(Array("青禾县财政局2023年政府信息公开工作年度报告".utf8), line: 1)
    let rows = lines.enumerated().map { number, cells in
      Grid.Row(
        cells: cells.enumerated().map { Grid.Cell(Array($1.utf8), columns: $0..<$0 + 1) },
        line: number + 2)
    }
    builder.addTable(Grid(rows: rows))
    return try Reading(document: builder.build())
  }

  private static let header = [
    "", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计",
  ]

  @Test func `a line of figures without a label leaves no figure and no blank certain`() throws {
    let reading = try read([
      InferredTableTests.header,
      ["一、本年新收政府信息公开申请数量", "571", "", "", "", "", "", "571"],
      ["", "8", "", "", "", "", "", "8"],
      ["二、上年结转政府信息公开申请数量", "1", "", "2", "", "", "", "3"],
    ])
    #expect(!reading.report.cells.contains { $0.state == .reported || $0.state == .blank })
  }

  @Test func `figures right below a table may be the rest of its own`() throws {
    var builder = DocumentBuilder(format: "pdf", infersTables: true)
    builder.addParagraph(Array("青禾县财政局2023年政府信息公开工作年度报告".utf8), line: 1)
    let results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    func row(_ cells: [String], _ line: Int) -> Grid.Row {
      Grid.Row(
        cells: cells.enumerated().map { Grid.Cell(Array($1.utf8), columns: $0..<$0 + 1) },
        line: line)
    }
    let procedures = zip(["行政复议", "未经复议直接起诉", "复议后起诉"], [0, 5, 10]).map {
      Grid.Cell(Array($0.utf8), columns: $1..<$1 + 5)
    }
    builder.addTable(
      Grid(rows: [
        Grid.Row(cells: procedures, line: 2), row(results + results + results, 3),
        row(Array(repeating: "15", count: 15), 4),
      ]))
    builder.addTable(Grid(rows: [row(["7", "0", "2"], 5)]))
    let reading = try Reading(document: builder.build())
    #expect(!reading.report.cells.contains { $0.state == .reported })
  }

  @Test func `fifteen figures in columns other than those of their headings are not certain`()
    throws
  {
    var builder = DocumentBuilder(format: "pdf", infersTables: true)
    builder.addParagraph(Array("青禾县财政局2023年政府信息公开工作年度报告".utf8), line: 1)
    let results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    func row(_ cells: [String], from first: Int, _ line: Int) -> Grid.Row {
      Grid.Row(
        cells: cells.enumerated().map {
          Grid.Cell(Array($1.utf8), columns: first + $0..<first + $0 + 1)
        }, line: line)
    }
    let procedures = zip(["行政复议", "未经复议直接起诉", "复议后起诉"], [0, 5, 10]).map {
      Grid.Cell(Array($0.utf8), columns: $1..<$1 + 5)
    }
    builder.addTable(
      Grid(rows: [
        Grid.Row(cells: procedures, line: 2), row(results + results + results, from: 0, 3),
        row(
          ["1", "0", "0", "0", "1", "2", "0", "0", "0", "2", "/", "3", "0", "0", "3"], from: 1, 4),
      ]))
    let reading = try Reading(document: builder.build())
    #expect(!reading.report.cells.contains { $0.state == .reported || $0.state == .blank })
  }

  @Test func `a full row beside its headings is not taken in its order`() throws {
    var builder = DocumentBuilder(format: "pdf", infersTables: true)
    builder.addParagraph(Array("青禾县财政局2023年政府信息公开工作年度报告".utf8), line: 1)
    func row(_ cells: [String], from first: Int, _ line: Int) -> Grid.Row {
      Grid.Row(
        cells: cells.enumerated().map {
          let column = $0 == 0 ? 0 : first + $0
          return Grid.Cell(Array($1.utf8), columns: column..<column + 1)
        }, line: line)
    }
    builder.addTable(
      Grid(rows: [
        row(InferredTableTests.header, from: 0, 2),
        row(["一、本年新收政府信息公开申请数量", "1", "2", "3", "4", "5", "6", "7"], from: 1, 3),
      ]))
    let reading = try Reading(document: builder.build())
    #expect(!reading.report.cells.contains { $0.state == .reported })
  }

  @Test func `with a label for every line they are`() throws {
    let reading = try read([
      InferredTableTests.header,
      ["一、本年新收政府信息公开申请数量", "571", "", "", "", "", "", "571"],
      ["二、上年结转政府信息公开申请数量", "1", "", "2", "", "", "", "3"],
    ])
    #expect(reading.row("applications|carried_in") == "1 _ 2 _ _ _ 3")
  }
}
