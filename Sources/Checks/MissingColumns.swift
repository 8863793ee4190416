import Ingest
import StatutoryForm

/// A table of the form has all its columns.
///
/// Those that are not there may also have got lost on the way, so the blame stays with the reading.
public enum MissingColumns: Rule {
  public static let description = RuleDescription(
    code: "form.missing_columns", severity: .warning,
    statement: "表中各列齐全：格式规定的列没有删去", formula: "",
    example: "主动公开表没有“本年新公开数量”一列", english: "Columns of the form are left out")

  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] {
    MissingPlaces.all(in: report, figures).compactMap { places in
      guard !places.columns.isEmpty else { return nil }
      let names = places.columns.compactMap {
        Form.standard.column(places.section, id: $0)?.label
      }
      return finding(
        "\(places.section.tableTitle)缺 \(names.count) 列：\(MissingPlaces.list(names))",
        cells: places.ofColumns, isCertain: false)
    }
  }
}
