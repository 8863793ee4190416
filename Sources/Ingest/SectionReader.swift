import Documents
import StatutoryForm

/// Splits a document into the chapters of the report by their headings, whatever their numbers.
struct SectionReader {
  private let document: Document
  /// The rows of the statutory tables: no prose.
  private let tables: [Range<Int>]

  private struct Heading {
    var row: Int
    var kind: Section.Kind
  }

  init(document: Document, tables: [Range<Int>]) {
    self.document = document
    self.tables = tables
  }

  /// The chapters in order, and the document's rows that each of them has.
  func read() -> [(section: Section, rows: Range<Int>)] {
    let headings = headings()
    var result: [(Section, Range<Int>)] = []
    let first = headings.first?.row ?? document.rows.count
    if first > 0 { append(.intro, heading: nil, 0..<first, &result) }
    for (n, heading) in headings.enumerated() {
      let end = n + 1 < headings.count ? headings[n + 1].row : document.rows.count
      append(
        heading.kind, heading: heading.row, heading.row + 1..<max(end, heading.row + 1), &result)
    }
    return result
  }

  private func append(
    _ kind: Section.Kind, heading: Int?, _ rows: Range<Int>,
    _ result: inout [(Section, Range<Int>)]
  ) {
    var bodies: [String] = []
    var folded: [String] = []
    for part in prose(in: rows) {
      let span = document.text.trimmed(
        document.rows[part.lowerBound].span
          .lowerBound..<document.rows[part.upperBound - 1].span.upperBound)
      if span.isEmpty { continue }
      bodies.append(document.text.printed(span))
      folded.append(document.text.folded(span))
    }
    if heading == nil, bodies.isEmpty { return }
    let title = heading.map { document.text.printed(document.text.trimmed(document.rows[$0].span)) }
    result.append(
      (
        Section(
          kind: kind, heading: title ?? "", body: bodies.joined(separator: "\n"),
          folded: folded.joined(separator: "\n")), rows
      ))
  }

  /// The runs of rows outside the tables.
  func prose(in rows: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = rows.lowerBound
    for table in tables.sorted(by: { $0.lowerBound < $1.lowerBound }) where table.overlaps(rows) {
      if table.lowerBound > start { runs.append(start..<table.lowerBound) }
      start = max(start, table.upperBound)
    }
    if start < rows.upperBound { runs.append(start..<rows.upperBound) }
    return runs
  }

  private func headings() -> [Heading] {
    var found: [Heading] = []
    for (index, row) in document.rows.enumerated() where row.cells.count == 1 {
      let span = document.cells[row.cells.lowerBound].span
      guard span.count <= 40, span.count >= 2, document.text.units[span.lowerBound] != 0x28,
        let kind = Chapters.standard.kind(LabelKey(document.text, span))
      else { continue }
      found.append(Heading(row: index, kind: kind))
    }
    // A table of contents names every chapter once more: of two headings the later one counts,
    // where nothing but headings stands between the earlier ones.
    return found.enumerated().filter { n, heading in
      let isRepeated = found[(n + 1)...].contains { $0.kind == heading.kind }
      let next = n + 1 < found.count ? found[n + 1].row : document.rows.count
      let isEmpty = document.rows[(heading.row + 1)..<next].allSatisfy { $0.cells.isEmpty }
      return !(isRepeated && isEmpty)
    }.map(\.element)
  }
}

/// The headings of the chapters, by key.
struct Chapters: Sendable {
  static let standard = Chapters()
  private let kinds: KeyTable<Section.Kind>

  init() {
    var kinds: [UInt64: Section.Kind] = [:]
    for chapter in Form.standard.chapters {
      guard let kind = Section.Kind(rawValue: chapter.code) else { continue }
      for name in [chapter.label] + chapter.variants {
        guard let text = try? Text(utf8: Array(name.utf8)) else { continue }
        kinds[LabelKey(text, 0..<text.units.count).hash] = kind
      }
    }
    self.kinds = KeyTable(kinds)
  }

  func kind(_ key: LabelKey) -> Section.Kind? { key.length > 1 ? kinds[key.hash] : nil }
}
