import Ingest
import StatutoryForm

/// A table of the form has all its columns.
public enum MissingColumns: Rule {
  public static let description = RuleDescription(
    code: "form.missing_columns", severity: .warning,
    statement: "表中各列齐全：格式规定的列没有删去", formula: "",
    example: "主动公开表没有“本年新公开数量”一列", english: "Columns of the form are left out")

  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] {
    MissingPlaces.all(in: report).compactMap { section, places in
      guard !places.columns.isEmpty else { return nil }
      let names = places.columns.compactMap { cells in
        cells.first.flatMap { Form.standard.column(section, id: $0.column)?.label }
      }
      return finding(
        "\(MissingPlaces.title(of: section))缺 \(names.count) 列：\(MissingPlaces.list(names))",
        cells: places.columns.flatMap { $0 }, isCertain: !figures.isDoubtful(section))
    }
  }
}
