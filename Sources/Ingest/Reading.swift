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
    let document = LineRestorer.restore(document).withHeadingsOnLines()
    let scan = Scan(document)
    let disclosure = DisclosureTable.read(scan)
    let applications = ApplicationTable.read(scan, disclosed: disclosure.edition)
    let words = EditionWords(text: document.text)
    edition =
      disclosure.edition ?? words.ofColumns
      ?? (applications.statesEdition ? applications.edition : nil)
    let reviews = ReviewTable.read(scan, edition: edition ?? .form2021)
    let tables = [disclosure, applications, reviews]

    let sections = SectionReader(scan: scan, tables: tables.compactMap(\.rows))
    let chapters = sections.read()
    let lines = Lines(document)
    let intro = lines.count(before: Report.bodyStart(chapters, tables, document))
    let period = PeriodReader(text: document.text).read(in: 0..<document.text.units.count)
    let title = TitleReader(text: document.text, lines: lines.spans[..<intro])
      .read(period: period?.end.year)
    self.title = title?.text
    self.sections = chapters.map(\.section)
    let prose = Report.prose(chapters, sections, document)
    identify(document, lines, intro: intro, title: title, period: period, prose: prose)
    if edition == nil, words.isEarlier(year: year) { edition = .form2008 }
    let kind = DocumentKind(
      text: document.text, lines: lines.spans, intro: intro, title: title,
      chapters: self.sections,
      tables: tables, namesColumns: edition != nil && edition != .form2008,
      hasPeriod: period != nil, agency: agency, year: year)
    if let reason = kind.reasonAgainst { throw NotAReport(reason: reason) }
    noteWhatIsOpen()
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
    heed(document.remarks)
  }

  /// The row of the first chapter or table: title, introduction and page furniture stand above it.
  private static func bodyStart(
    _ chapters: [(section: Section, rows: Range<Int>)], _ tables: [TableReading],
    _ document: Document
  ) -> Int {
    let chapter = chapters.first { $0.section.kind != .intro }.map { $0.rows.lowerBound - 1 }
    let table = tables.compactMap { $0.rows?.lowerBound }.min()
    return max(0, [chapter, table].compactMap { $0 }.min() ?? min(document.rows.count, 40))
  }

  /// What looks back on the year: all but the tables and the chapter of problems and plans.
  private static func prose(
    _ chapters: [(section: Section, rows: Range<Int>)], _ sections: SectionReader,
    _ document: Document
  ) -> [(kind: Section.Kind, span: Range<Int>)] {
    chapters.filter { $0.section.kind != .problems }.flatMap { chapter in
      sections.prose(in: chapter.rows).map { rows in
        let end = document.rows[rows.upperBound - 1].span.upperBound
        return (chapter.section.kind, document.rows[rows.lowerBound].span.lowerBound..<end)
      }
    }
  }

  /// Who, which year, which period, published when.
  private mutating func identify(
    _ document: Document, _ lines: Lines, intro: Int, title: TitleReader.Title?,
    period: PeriodReader.Period?, prose: [(kind: Section.Kind, span: Range<Int>)]
  ) {
    let text = document.text
    let overview = prose.first { $0.kind == .overview }?.span
    let names = AgencyReader(
      text: text, lines: lines.spans, intro: intro, overview: overview)
    agency = names.read(title: title)
    if let agency { otherNames = names.others(than: agency, in: prose.map(\.span), of: document) }
    periodStart = period?.start
    periodEnd = period?.end
    publishedOn = PublicationReader(text: text, lines: lines.spans).read()
    year = title?.year ?? period?.end.year
    yearSource = title?.year != nil ? .title : year != nil ? .period : nil
    if year == nil, let stated = YearReader(text: text).read(in: prose.map(\.span)) {
      year = stated
      yearSource = .prose
      note(
        "year.from_prose", .info,
        "标题和统计期限都没有年份，正文写的是 \(stated) 年")
    }
  }

  private mutating func noteWhatIsOpen() {
    if agency == nil {
      note("agency.unnamed", .warning, "文中没有写明编制报告的机关")
    }
    if year == nil {
      note("year.unknown", .warning, "文中没有写明数据属于哪一年")
    }
  }

  /// The cells of all tables in the order of the form.
  private mutating func order(_ tables: [TableReading], _ scan: Scan) {
    let hasTable = tables.contains { $0.edition != nil }
    cells.reserveCapacity(200)
    for table in tables {
      if table.edition == nil {
        if edition == .form2008 { continue }
        note(
          "reading.table_missing", .warning,
          "文中没有\(table.section.tableTitle)")
        if !hasTable { continue }
        missingTables.insert(table.section)
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
      let isLast = n + 1 == cells.count || cells[n + 1].address.row != cells[n].address.row
      if cells[n].state != .missing { rowHasCells = true }
      if cells[n].state == .unreadable {
        if unreadable.isEmpty { example = String(cells[n].printed.prefix(20)) }
        unreadable.append(cells[n].address)
      }
      if isLast {
        isWhole = isWhole && rowHasCells
        rowHasCells = false
      }
    }
    // The form before 2019 has no rows that this program knows: there is nothing to be lost.
    hasEveryRow = edition == .form2008 || tables.allSatisfy { $0.edition != nil } && isWhole
    isComplete = hasEveryRow && agency != nil && year != nil
    if !unreadable.isEmpty {
      findings.append(
        Finding(
          rule: "reading.unreadable", severity: .warning, responsibility: .source,
          message:
            "\(unreadable.count) 格里是文字而不是数字，如“\(example)”",
          cells: unreadable))
    }
  }

  mutating func note(_ rule: String, _ severity: Finding.Severity, _ message: String) {
    findings.append(
      Finding(
        rule: rule, severity: severity, responsibility: .extraction, message: message))
  }
}
