import Documents
import StatutoryForm

/// The day of publication: in the furniture of the page, else under the signature.
struct PublicationReader {
  private let document: Document
  private let text: Text

  init(document: Document) {
    self.document = document
    text = document.text
  }

  private static let keys = ["发布时间", "发布日期", "公开日期", "成文日期", "生成日期", "日期", "时间"].map(units)

  func read() -> CalendarDate? {
    let lines = document.rows.compactMap { row -> Range<Int>? in
      row.cells.count == 1 ? document.cells[row.cells.lowerBound].span : nil
    }
    let dates = DateReader(text: text)
    for span in lines.prefix(20) {
      for key in PublicationReader.keys {
        guard let place = text.find(key, in: span) else { continue }
        var at = place + key.count
        while at < span.upperBound, text.units[at] == 0x3A || text.units[at].isSpace { at += 1 }
        if let (date, _) = dates.date(at: at, before: span.upperBound) { return date }
      }
    }
    // A line that is a date, or ends with one under a name.
    for span in lines.suffix(14).reversed() where span.count <= 50 {
      for at in span {
        if let (date, after) = dates.date(at: at, before: span.upperBound) {
          let rest = text.trimmed(after..<span.upperBound)
          if rest.isEmpty || text.units[rest.lowerBound] == 0x29 { return date }
        }
      }
    }
    return nil
  }
}

/// The year of a report whose title and period do not state it.
struct YearReader {
  let document: Document

  /// The year that the prose speaks of most; nil where two are spoken of alike.
  func read() -> Int? {
    let text = document.text
    let dates = DateReader(text: text)
    var counts: [Int: Int] = [:]
    var at = 0
    while let (year, place) = dates.firstYear(in: at..<text.units.count) {
      // 2024年1月15日 is a day, not the year reported on.
      if dates.date(at: place.lowerBound, before: text.units.count) == nil {
        counts[year, default: 0] += 1
      }
      at = place.upperBound
    }
    let best = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let best, counts.filter({ $0.value == best.value }).count == 1 else { return nil }
    return best.key
  }
}
