import Ingest
import SQLite
import StatutoryForm

extension Report {
  /// As much of a stored report as rules compare with its cells: agency, year, period, edition
  /// and the figures of the prose.
  init(stored id: Int64, cells: [CellReading], on connection: Connection) throws {
    self.init()
    let select = try connection.cached(
      """
      SELECT a.name, a.full_name, a.organ_kind, a.province, a.city, a.county, a.town, r.year,
        r.edition, r.title, r.period_start, r.period_end
      FROM report r LEFT JOIN agency a ON a.agency_id = r.agency_id WHERE r.report_id = ?
      """)
    try select.bind(1, id)
    try select.forEach { row in
      if let name = try row.string(0), let full = try row.string(1),
        let kind = try row.string(2).flatMap(Agency.OrganKind.init(rawValue:))
      {
        var agency = Agency(name: name, fullName: full, kind: kind)
        agency.province = try row.string(3)
        agency.city = try row.string(4)
        agency.county = try row.string(5)
        agency.town = try row.string(6)
        self.agency = agency
      }
      year = row.int(7)
      edition = row.int(8).flatMap(Edition.init(rawValue:))
      title = try row.string(9)
      periodStart = try row.string(10).flatMap(CalendarDate.init(stored:))
      periodEnd = try row.string(11).flatMap(CalendarDate.init(stored:))
    }
    narrativeFigures = try Report.narrative(of: id, on: connection)
    self.cells = cells
  }

  private static func narrative(
    of id: Int64, on connection: Connection
  ) throws -> [NarrativeFigure] {
    let select = try connection.cached(
      """
      SELECT figure, label, value, unit, quote, line, is_approximate FROM narrative_figure
      WHERE report_id = ? ORDER BY ordinal
      """)
    try select.bind(1, id)
    return try select.map { row in
      try Figure(stored: row.value(2)).map { value in
        NarrativeFigure(
          figure: try row.string(0) ?? "", label: try row.string(1) ?? "",
          value: value, unit: try row.string(3) ?? "",
          quote: try row.string(4) ?? "", line: row.int(5) ?? 0, isApproximate: row.int(6) == 1)
      }
    }.compactMap { $0 }
  }
}

extension CalendarDate {
  /// 2023-12-31.
  init?(stored text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }
}
