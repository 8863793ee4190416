import Documents
import StatutoryForm

/// A document that is no annual report, and why.
public struct NotAReport: Error, Sendable, Equatable {
  public let reason: String
}

extension Report {
  /// Reads one document. Depends on nothing else.
  public init(reading document: Document) throws(NotAReport) {
    self.init()
    let document = LineRestorer.restore(document)
    let scan = Scan(document)
    let disclosure = DisclosureTable.read(scan)
    let applications = ApplicationTable.read(scan, disclosed: disclosure.edition)
    edition = disclosure.edition ?? applications.edition
    let reviews = ReviewTable.read(scan, edition: edition ?? .form2021)
    let tables = [disclosure, applications, reviews]

    let sections = SectionReader(document: document, tables: tables.compactMap(\.rows))
    let chapters = sections.read()
    let preface = Report.preface(chapters, tables, document)
    let title = TitleReader(document: document).read(in: preface)
    guard tables.contains(where: { $0.edition != nil }) || title != nil || chapters.count > 3 else {
      throw NotAReport(
        reason: "no title of an annual report, no chapter and no table of the form")
    }
    self.title = title?.text
    self.sections = chapters.map(\.section)
    identify(document, title: title, preface: preface)
    for table in tables {
      findings += table.findings
      localRows += table.localRows
    }
    order(tables, scan)
    let runs = chapters.flatMap { chapter in
      sections.prose(in: chapter.rows).map {
        NarrativeReader.Run(kind: chapter.section.kind, rows: $0)
      }
    }
    let narrative = NarrativeReader(document: document, year: year).read(in: runs)
    narrativeFigures = narrative.figures
    findings += narrative.findings
    judge(tables)
  }

  /// The rows above the first chapter and the first table: title, introduction, page furniture.
  private static func preface(
    _ chapters: [(section: Section, rows: Range<Int>)], _ tables: [TableReading],
    _ document: Document
  ) -> Range<Int> {
    let chapter = chapters.first { $0.section.kind != .intro }.map { $0.rows.lowerBound - 1 }
    let table = tables.compactMap { $0.rows?.lowerBound }.min()
    let end = [chapter, table].compactMap { $0 }.min() ?? min(document.rows.count, 40)
    return 0..<max(0, end)
  }

  /// Who, which year, which period, published when.
  private mutating func identify(
    _ document: Document, title: TitleReader.Title?, preface: Range<Int>
  ) {
    agency = AgencyReader(document: document, intro: preface).read(title: title)
    let dates = DateReader(text: document.text)
    let all = 0..<document.text.units.count
    let period = dates.period(in: all)
    periodStart = period?.start
    periodEnd = period?.end
    publishedOn = PublicationReader(document: document).read()
    year = title?.year ?? period?.end.year
    if year == nil, let stated = YearReader(document: document).read() {
      year = stated
      note(
        "year.from_prose", .info,
        "neither title nor period states the year; the prose speaks of \(stated)")
    }
    if let stated = title?.year, let end = period?.end.year, stated != end {
      note(
        "year.conflict", .warning,
        "the title says \(stated), the period it covers ends in \(end); the title's year is taken")
    }
    if agency == nil {
      note("agency.unnamed", .warning, "the document does not say which agency reports")
    }
    if year == nil {
      note("year.unknown", .warning, "the document does not say of which year its figures are")
    }
  }

  /// The cells of all tables in the order of the form.
  private mutating func order(_ tables: [TableReading], _ scan: Scan) {
    let hasTable = tables.contains { $0.edition != nil }
    cells.reserveCapacity(200)
    for table in tables {
      if table.edition == nil {
        note(
          "reading.table_missing", .warning,
          "the document has no table of chapter \(table.section.rawValue)")
        if !hasTable { continue }
      }
      let edition = table.edition ?? self.edition ?? .form2021
      for address in Form.standard.cells(table.section, in: edition) {
        cells.append(scan.reading(table.cells[address] ?? .missing, at: address))
      }
    }
  }

  /// Complete is a report that names its agency and year and has every row of the form.
  private mutating func judge(_ tables: [TableReading]) {
    var isWhole = true
    var rowHasCells = false
    var unreadable: [CellAddress] = []
    var example = ""
    for n in cells.indices {
      let (cell, isLast) = (
        cells[n], n + 1 == cells.count || cells[n + 1].address.row != cells[n].address.row
      )
      if cell.state != .missing { rowHasCells = true }
      if cell.state == .unreadable {
        if unreadable.isEmpty { example = String(cell.printed.prefix(20)) }
        unreadable.append(cell.address)
      }
      if isLast {
        isWhole = isWhole && rowHasCells
        rowHasCells = false
      }
    }
    isComplete = tables.allSatisfy { $0.edition != nil } && isWhole && agency != nil && year != nil
    if !unreadable.isEmpty {
      findings.append(
        Finding(
          rule: "reading.unreadable", severity: .warning, responsibility: .source,
          message:
            "\(unreadable.count) cells hold words where a number is due, such as “\(example)”",
          cells: unreadable))
    }
  }

  private mutating func note(_ rule: String, _ severity: Finding.Severity, _ message: String) {
    findings.append(
      Finding(
        rule: rule, severity: severity, responsibility: .extraction, message: message))
  }
}
