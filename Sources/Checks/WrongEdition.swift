import Ingest
import StatutoryForm

/// Reports of 2019 and 2020 have the form of 2019, later ones that of 2021, earlier ones neither.
public enum WrongEdition: Rule {
  public static let description = RuleDescription(
    code: "form.wrong_edition", severity: .info, editions: Edition.allCases,
    statement: "2019、2020 年度用 2019 年格式（国办公开办函〔2019〕60号），2021 年度起用 2021 年格式"
      + "（国办公开办函〔2021〕30号），2018 年度以前用旧格式",
    formula: "", example: "2022 年度报告的主动公开表仍为“本年新制作数量”各列",
    english: "The form is not that of the year")

  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] {
    guard let year = report.year, let edition = report.edition else { return [] }
    let due = form(of: year)
    guard edition != due else { return appended(report, year, figures) }
    return [
      finding(
        "\(year) 年度应当用 \(title(due))，报告用的是 \(title(edition))", left: Figure(edition.rawValue),
        right: Figure(due.rawValue))
    ]
  }

  private static let divided = Form.standard.row(.applications, code: "other.no_correction")?.id
  private static let undivided = Form.standard.row(.applications, code: "other.other")?.id

  /// The disclosure table of one form beside the application table of the other.
  private static func appended(
    _ report: Report, _ year: Int, _ figures: ReportFigures
  ) -> [Finding] {
    guard year >= 2021, let divided, let undivided,
      let other = figures.reading(
        CellAddress(section: .applications, row: undivided, column: 1)), other.state != .missing,
      figures.reading(CellAddress(section: .applications, row: divided, column: 1)) == nil
    else { return [] }
    return [
      finding(
        "\(year) 年度申请表的“（六）其他处理”应当分为三行（2021 年格式），报告只有一行",
        left: Figure(Edition.form2019.rawValue), right: Figure(Edition.form2021.rawValue))
    ]
  }

  private static func form(of year: Int) -> Edition {
    year >= 2021 ? .form2021 : year >= 2019 ? .form2019 : .form2008
  }

  private static func title(_ edition: Edition) -> String {
    switch edition {
    case .form2008: "2019 年以前的格式"
    case .form2019: "2019 年格式"
    case .form2021: "2021 年格式"
    }
  }
}
