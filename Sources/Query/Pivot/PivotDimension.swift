/// What figures can be grouped by: who reports and when, or the rows and columns of the form.
public struct PivotDimension: Sendable, Equatable {
  public let name: String
  /// What it shows, the main column last: a county stands beside its city, for names repeat.
  let columns: [ResultColumn]
  /// What the columns show, in SQL over `reports AS r` and the form `f`, `k`.
  let shown: [String]
  /// What tells two groups apart that show the same.
  let key: [String]
  /// What it is sorted by, before what it shows.
  let order: String?
  /// The table of the form it belongs to; nil where it belongs to the report, "" for any table.
  let section: String?

  /// Whether it divides the cells of one report.
  var isOfForm: Bool { section != nil }
  /// Whether it names the columns of a table of the form, not its rows.
  var isColumn: Bool { shown.first == "k.label" }

  /// What a filter compares with.
  var identity: String { isOfForm || name == "agency" ? key[0] : shown[shown.count - 1] }

  public static let all = reportDimensions + formDimensions

  private static let reportDimensions = [
    place("agency", ["r.agency", "r.county"], key: ["r.agency_id"]),
    place("town", ["r.county", "r.town"], key: ["r.province", "r.city"]),
    place("county", ["r.city", "r.county"], key: ["r.province"]),
    place("city", ["r.province", "r.city"]), place("province", ["r.province"]),
    place("year", ["r.year"]), place("organ_kind", ["r.organ_kind"]),
    place("edition", ["r.edition"]),
  ]

  private static let formDimensions = [
    form("applicant", "申请人", "Applicant", "applications", isColumn: true),
    form("outcome", "处理结果", "Outcome", "applications", isColumn: false),
    form("procedure", "程序", "Procedure", "reviews", isColumn: false),
    form("result", "结果", "Result", "reviews", isColumn: true),
    form("item", "事项", "Item", "proactive", isColumn: false),
    form("amount", "指标", "Measure", "proactive", isColumn: true),
  ]

  private static func place(
    _ name: String, _ shown: [String], key: [String] = []
  ) -> PivotDimension {
    PivotDimension(
      name: name, columns: shown.map { title(String($0.dropFirst(2))) }, shown: shown, key: key,
      order: nil, section: nil)
  }

  private static func form(
    _ name: String, _ zh: String, _ en: String, _ section: String, isColumn: Bool
  ) -> PivotDimension {
    let table = isColumn ? "k" : "f"
    return PivotDimension(
      name: name, columns: [ResultColumn(code: name, title: BilingualText(zh: zh, en: en))],
      shown: ["\(table).label"], key: ["\(table).code"],
      order: isColumn ? "k.column_id" : "f.\"row\"", section: section)
  }

  private static func title(_ code: String) -> ResultColumn {
    let titles = [
      "agency": ("机关", "Agency"), "county": ("县（市、区）", "County"), "town": ("乡镇街道", "Town"),
      "city": ("市", "City"), "province": ("省", "Province"), "year": ("年份", "Year"),
      "organ_kind": ("机关类别", "Kind of organ"), "edition": ("格式版本", "Edition"),
    ]
    let (zh, en) = titles[code] ?? (code, code)
    return ResultColumn(code: code, title: BilingualText(zh: zh, en: en))
  }

  /// Throws `QueryError.notAChoice`, with the name that was likely meant.
  public static func named(_ name: String, for option: String) throws(QueryError) -> PivotDimension
  {
    if let dimension = all.first(where: { $0.name == name }) { return dimension }
    let names = all.map(\.name)
    throw .notAChoice(
      parameter: option, given: name, suggestion: suggest(name, among: names), choices: names)
  }
}
