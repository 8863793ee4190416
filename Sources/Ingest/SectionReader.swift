import Documents
import StatutoryForm

/// Splits a document into the chapters of the report by their headings, whatever their numbers.
struct SectionReader {
  private let document: Document
  private let scan: Scan
  /// The rows of the statutory tables: no prose.
  private let tables: [Range<Int>]

  private struct Heading {
    var row: Int
    var kind: Section.Kind
    var hash: UInt64
  }

  init(scan: Scan, tables: [Range<Int>]) {
    self.scan = scan
    document = scan.document
    self.tables = tables.sorted { $0.lowerBound < $1.lowerBound }
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
    for table in tables where table.overlaps(rows) {
      if table.lowerBound > start { runs.append(start..<table.lowerBound) }
      start = max(start, table.upperBound)
    }
    if start < rows.upperBound { runs.append(start..<rows.upperBound) }
    return runs
  }

  private static let bracket: Text.Unit = 0x28

  private static let dots = ["...", "……", "· · ·"].map(units)

  /// Whether a row is blank or a line of a table of contents: dots and the number of a page.
  private func isOfContents(_ row: Document.Row) -> Bool {
    row.cells.isEmpty || SectionReader.dots.contains { document.text.contains($0, in: row.span) }
  }

  /// Whether nothing else stands on the line.
  private func isAlone(_ item: Item) -> Bool {
    let cells = document.rows[item.row].cells
    return cells.allSatisfy { $0 == cells.lowerBound || document.cells[$0].span.isEmpty }
  }

  private func headings() -> [Heading] {
    var found: [Heading] = []
    let text = document.text
    for item in scan.items where item.column == 0 {
      let key: LabelKey
      let kind: Section.Kind?
      switch item.kind {
      case .heading:
        if item.span.count > 40 || text.units[item.span.lowerBound] == SectionReader.bracket {
          continue
        }
        key = LabelKey(text, item.span)
        kind = Chapters.standard.kind(key)
      case .words where Chapters.numerals.contains(text.units[item.span.lowerBound]):
        key = LabelKey(text, item.span)
        kind = Chapters.standard.kind(ofNumbered: item.span, in: text)
      default: continue
      }
      if let kind, isAlone(item) {
        found.append(Heading(row: item.row, kind: kind, hash: key.hash))
      }
    }
    // A table of contents names every chapter once more: of two headings the later one counts,
    // where nothing but headings stands between the earlier ones.
    return found.enumerated().filter { n, heading in
      let isRepeated = found[(n + 1)...].contains {
        $0.kind == heading.kind && (heading.kind != .other || $0.hash == heading.hash)
      }
      let next = n + 1 < found.count ? found[n + 1].row : document.rows.count
      let below = document.rows[(heading.row + 1)..<next]
      // The dots of its line may have wrapped.
      let isDotted = below.first { !$0.cells.isEmpty }.map(isOfContents) ?? false
      return !(isRepeated && (isDotted || below.allSatisfy(isOfContents)))
    }.map(\.element)
  }
}
