import Ingest
import StatutoryForm

/// What of a table that a document has is not in it: whole rows, whole columns, single cells.
struct MissingPlaces {
  let section: SectionCode
  private(set) var rows: [Int] = []
  private(set) var columns: [Int] = []
  /// The cells of those rows, of those columns, and the others.
  private(set) var ofRows: [CellAddress] = []
  private(set) var ofColumns: [CellAddress] = []
  private(set) var others: [CellAddress] = []

  /// The places of each table of a report, in the order of the form; none of a table that is
  /// missing as a whole, which is told by another rule.
  static func all(in report: Report, _ figures: ReportFigures) -> [MissingPlaces] {
    // Of most reports nothing is missing.
    guard figures.hasMissing else { return [] }
    return [SectionCode.proactive, .applications, .reviews].compactMap { section in
      report.missingTables.contains(section) ? nil : MissingPlaces(section, report.cells)
    }
  }

  /// A bit for each column of a row: what it shows, and what it lacks.
  private struct Row {
    var shown = 0
    var lost = 0
    var isGuessed = false
  }

  private init(_ section: SectionCode, _ readings: [CellReading]) {
    self.section = section
    var table = Array(repeating: Row(), count: 32)
    var lost: [CellAddress] = []
    for n in readings.indices where readings[n].address.section == section {
      let address = readings[n].address
      let state = readings[n].state
      if state == .missing {
        table[address.row].lost |= 1 << address.column
        lost.append(address)
      } else {
        table[address.row].shown |= 1 << address.column
        if state == .uncertain { table[address.row].isGuessed = true }
      }
    }
    rows = table.indices.filter { table[$0].lost != 0 && table[$0].shown == 0 }
    columns = (0..<16).filter { column in
      let own = table.indices.filter { table[$0].lost >> column & 1 == 1 && table[$0].shown != 0 }
      // In a row whose figures have guessed places, any of its columns may be the one that is lost,
      // and the only row of a column may have lost just this cell.
      return own.count > 1 && !own.contains { table[$0].isGuessed }
        && !table.contains { $0.shown >> column & 1 == 1 }
    }
    for address in lost {
      if table[address.row].shown == 0 {
        ofRows.append(address)
      } else if columns.contains(address.column) {
        ofColumns.append(address)
      } else {
        others.append(address)
      }
    }
  }

  /// At most four names; the cells of a finding have them all.
  static func list(_ names: [String]) -> String {
    names.prefix(4).joined(separator: "；") + (names.count > 4 ? "；…" : "")
  }
}
