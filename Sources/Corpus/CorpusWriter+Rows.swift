import Ingest
import SQLite
import StatutoryForm

/// Where a reading stands among the versions of its report.
struct ReportPlace {
  let agencyID: Int64?
  let version: Int
  let isCurrent: Bool
}

/// A statement that inserts so many rows into a table.
struct TableInsert: Hashable {
  let name: String
  let rows: Int
}

/// Writing one report into the tables.
extension CorpusWriter {
  func insert(
    _ source: SourceReading, _ report: Report, _ rows: ReportRows, _ place: ReportPlace
  ) throws -> Int64 {
    let id = try insertReport(source, report, rows, place)
    try insertTable("disclosure_rows", rows.tables[.proactive], id)
    try insertTable("application_rows", rows.tables[.applications], id)
    try insertTable("review_rows", rows.tables[.reviews], id)
    try insertNotes(rows.notes, id)
    try insertLocalRows(report.localRows, id)
    try insertSections(report.sections, rows.words, id)
    try insertNarrativeFigures(report.narrativeFigures, id)
    try insertFindings(rows.findings, id)
    try insertFingerprints(rows.fingerprints, id)
    return id
  }

  private func insertReport(
    _ source: SourceReading, _ report: Report, _ rows: ReportRows, _ place: ReportPlace
  ) throws -> Int64 {
    let insert = try connection.cached(
      """
      INSERT INTO report(agency_id, year, edition, proactive_edition, applications_edition, title,
        period_start, period_end, published_on, status, missing_cells, source_path, source_sha256,
        source_bytes, source_format, source_encoding, import_id, version, is_current)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    let proactive = rows.editions[.proactive]
    let applications = rows.editions[.applications]
    try insert.bind(1, place.agencyID.map(Int.init))
    try insert.bind(2, report.year)
    try insert.bind(3, (report.edition ?? proactive ?? applications)?.rawValue)
    try insert.bind(4, proactive?.rawValue)
    try insert.bind(5, applications?.rawValue)
    try insert.bind(6, report.title)
    try insert.bind(7, report.periodStart?.description)
    try insert.bind(8, report.periodEnd?.description)
    try insert.bind(9, report.publishedOn?.description)
    try insert.bind(10, (report.isComplete ? "complete" : "partial") as StaticString)
    try insert.bind(11, rows.missingCells)
    try insert.bind(12, source.path)
    try insert.bind(13, source.sha256)
    try insert.bind(14, source.byteCount)
    try insert.bind(15, source.format)
    try insert.bind(16, source.encoding)
    try insert.bind(17, summary.importID)
    try insert.bind(18, place.version)
    try insert.bind(19, place.isCurrent ? 1 : 0)
    try insert.run()
    return connection.lastInsertRowID
  }

  /// All rows of a table in one statement: twice as fast as one by one.
  private func insertTable(_ name: String, _ table: ReportRows.Table?, _ id: Int64) throws {
    guard let table, !table.places.isEmpty else { return }
    let insert = try tableInsert(name, rows: table.places.count, width: table.width)
    var index: Int32 = 1
    for (row, place) in table.places.enumerated() {
      try insert.bind(index, id)
      try insert.bind(index + 1, place.row)
      try insert.bind(index + 2, place.line)
      try insert.bind(index + 3, place.page)
      try insert.bind(index + 4, place.lines)
      index += 5
      for slot in row * table.width..<(row + 1) * table.width {
        try insert.bind(index, table.values[slot])
        index += 1
      }
    }
    try insert.run()
  }

  private func tableInsert(_ name: String, rows: Int, width: Int) throws -> Statement {
    let key = TableInsert(name: name, rows: rows)
    if let statement = tableInserts[key] { return statement }
    let row = "(" + repeatElement("?", count: width + 5).joined(separator: ",") + ")"
    let all = repeatElement(row, count: rows).joined(separator: ",")
    // FAIL, because the default would keep a journal to undo half a statement; the whole batch is
    // undone on an error anyway.
    let statement = try connection.cached("INSERT OR FAIL INTO \(name) VALUES \(all)")
    tableInserts[key] = statement
    return statement
  }

  private func insertNotes(_ notes: [ReportRows.Note], _ id: Int64) throws {
    var rest = notes[...]
    while !rest.isEmpty {
      // Many in one statement cost half of one by one.
      let batch = rest.prefix(rest.count >= 20 ? 20 : 1)
      rest = rest.dropFirst(batch.count)
      let row = "(?,?,?,?,?,?,?,?)"
      let insert = try connection.cached(
        batch.count == 1
          ? "INSERT INTO cell_notes VALUES \(row)"
          : "INSERT OR FAIL INTO cell_notes VALUES "
            + repeatElement(row, count: batch.count).joined(separator: ","))
      var index: Int32 = 1
      for note in batch {
        try insert.bind(index, id)
        try insert.bind(index + 1, FormGrid.number(of: note.address.section))
        try insert.bind(index + 2, note.address.row)
        try insert.bind(index + 3, note.address.column)
        try insert.bind(index + 4, note.state.rawValue)
        try insert.bind(index + 5, note.printed)
        try insert.bind(index + 6, note.line)
        try insert.bind(index + 7, note.page)
        index += 8
      }
      try insert.run()
    }
  }

  private func insertLocalRows(_ rows: [LocalRow], _ id: Int64) throws {
    guard !rows.isEmpty else { return }
    let insert = try connection.cached(
      "INSERT INTO local_rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    var ordinal = 0
    for row in rows {
      for cell in row.cells {
        ordinal += 1
        let column = Form.standard.column(cell.address.section, id: cell.address.column)
        try insert.bind(1, id)
        try insert.bind(2, ordinal)
        try insert.bind(3, cell.address.section.rawValue)
        try insert.bind(4, row.label)
        try insert.bind(5, column?.code ?? String(cell.address.column))
        try insert.bind(6, cell.value)
        try insert.bind(7, cell.state.rawValue)
        try insert.bind(8, cell.state == .missing ? nil : cell.printed)
        try insert.bind(9, cell.line)
        try insert.bind(10, cell.page)
        try insert.run()
      }
    }
  }
}
