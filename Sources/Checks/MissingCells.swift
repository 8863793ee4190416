import Ingest
import StatutoryForm

/// A row and a column that the document has cross in a cell that it has too.
public enum MissingCells: Rule {
  public static let description = RuleDescription(
    code: "reading.missing_cells", severity: .warning,
    statement: "行与列都在而交叉处没有单元格：行尾的格可能在转换中丢失", formula: "",
    example: "“（一）予以公开”一行只有 6 个数，缺“总计”", english: "Cells are lost within rows")

  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] {
    MissingPlaces.all(in: report, figures).compactMap { places in
      guard !places.others.isEmpty else { return nil }
      return finding(
        "\(places.section.tableTitle)\(told(places.others))", cells: places.others, isCertain: false
      )
    }
  }

  /// Mostly one column is cut off: then it is named once, and the rows that lack it.
  private static func told(_ cells: [CellAddress]) -> String {
    guard let first = cells.first, cells.allSatisfy({ $0.column == first.column }),
      let column = Form.standard.column(first.section, id: first.column)?.label
    else {
      return "缺 \(cells.count) 格：\(MissingPlaces.list(cells.map(Form.standard.title)))"
    }
    let rows = cells.compactMap { Form.standard.row($0.section, id: $0.row)?.label }
    return "有 \(rows.count) 行缺“\(column)”格：\(MissingPlaces.list(rows))"
  }
}
