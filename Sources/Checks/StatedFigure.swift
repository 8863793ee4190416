import Ingest
import StatutoryForm

/// A number of the prose beside what the tables say, for the rules that compare them.
///
/// Sentences count in more ways than one: with what was carried in or without it, printed totals
/// or sums of columns that differ from them. A rule speaks only where no legitimate way of counting
/// gives the number of the sentence.
struct StatedFigure {
  let value: Int
  let quote: String

  /// The whole figures of some kinds that may be compared: no round numbers, no parts.
  static func all(_ names: [String], in report: Report) -> [StatedFigure] {
    var stated: [StatedFigure] = []
    for figure in report.narrativeFigures {
      guard !figure.isApproximate, figure.label.isEmpty, names.contains(figure.figure),
        let value = figure.value.whole
      else { continue }
      stated.append(StatedFigure(value: value, quote: figure.quote))
    }
    return stated
  }

  /// Whether the sentence counts only the share of the office that reports for a government.
  var isOwnPart: Bool { Quote.has(["本级", "本級", "机关本部"], in: quote) }
}

/// What a row of a table states in all.
enum RowTotal: Equatable {
  case number(Int)
  /// The cells are there and empty.
  case blank
  /// A cell is lost or holds words.
  case unknown

  /// Blank as zero; nil where nobody can tell.
  var orZero: Int? {
    switch self {
    case .number(let number): number
    case .blank: 0
    case .unknown: nil
    }
  }
}

extension ReportFigures {
  /// The two readings of a row: its printed total, and the sum of its other columns.
  enum TotalReading: CaseIterable { case printed, summed }

  func total(_ section: SectionCode, _ row: Int, _ reading: TotalReading) -> RowTotal {
    let columns = Form.standard.columns[section] ?? []
    var sum = 0
    var hasNumber = false
    for column in columns where column.sum.isEmpty == (reading == .summed) {
      let address = CellAddress(section: section, row: row, column: column.id)
      guard let cell = self.reading(address) else { return .unknown }
      switch cell.state {
      case .missing, .unreadable: return .unknown
      case .blank: continue
      case .reported, .uncertain, .corrected:
        guard let whole = cell.value?.whole else { return .unknown }
        sum += whole
        hasNumber = true
      }
    }
    return hasNumber ? .number(sum) : .blank
  }

  /// The cells of a row that this edition has.
  func cells(_ section: SectionCode, _ row: Int) -> [CellAddress] {
    (Form.standard.columns[section] ?? [])
      .map { CellAddress(section: section, row: row, column: $0.id) }
      .filter { reading($0) != nil }
  }

  /// The cell with the total of a row.
  static func totalCell(_ section: SectionCode, _ row: Int) -> CellAddress? {
    Form.standard.columns[section]?.first { !$0.sum.isEmpty }.map {
      CellAddress(section: section, row: row, column: $0.id)
    }
  }
}

extension Rule {
  /// A sentence against a table: both numbers, and the sentence; nil where it counts less than
  /// the table by its own words.
  ///
  /// - Parameters:
  ///   - rows: whose totals are shown.
  ///   - counted: other rows that were counted.
  static func mismatch(
    _ stated: StatedFigure, _ what: String, _ table: String, _ shown: Int,
    _ rows: [(SectionCode, Int)], _ figures: ReportFigures, counted: [(SectionCode, Int)] = []
  ) -> Finding? {
    if stated.isOwnPart { return nil }
    let cells = rows.compactMap { ReportFigures.totalCell($0.0, $0.1) }
      .filter { figures.reading($0) != nil }
    return finding(
      "正文称\(what) \(stated.value) 件，表中\(table)：\(Quote.short(stated.quote))",
      left: Figure(stated.value), right: Figure(shown), cells: cells,
      // Their sums are compared too, so that none of their cells may be a guess.
      isCertain: figures.isCertain((rows + counted).flatMap { figures.cells($0.0, $0.1) }))
  }
}
