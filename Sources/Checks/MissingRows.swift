import Ingest
import StatutoryForm

/// A table of the form has all its rows.
///
/// Those that are not there may also have got lost on the way, so the blame stays with the reading.
public enum MissingRows: Rule {
  public static let description = RuleDescription(
    code: "form.missing_rows", severity: .warning,
    statement: "表中各行齐全：格式规定的行没有删去", formula: "",
    example: "主动公开表没有“规章”一行", english: "Rows of the form are left out")

  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] {
    MissingPlaces.all(in: report, figures).compactMap { places in
      guard !places.rows.isEmpty else { return nil }
      let names = places.rows.compactMap {
        Form.standard.row(places.section, id: $0)?.label
      }
      return finding(
        "\(places.section.tableTitle)缺 \(names.count) 行：\(MissingPlaces.list(names))",
        cells: places.ofRows, isCertain: false)
    }
  }
}
