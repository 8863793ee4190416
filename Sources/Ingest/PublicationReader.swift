import Documents
import StatutoryForm

/// The day of publication: in the furniture of the page, else under the signature.
struct PublicationReader {
  let text: Text
  let lines: [Range<Int>]

  private static let keys = ["发布时间", "发布日期", "公开日期", "成文日期", "生成日期", "日期", "时间"].map(units)

  /// What all keys end with.
  private static let ends = ["日期", "时间"].map(units)

  func read() -> CalendarDate? {
    let dates = DateReader(text: text)
    for span in lines.prefix(20) {
      guard PublicationReader.ends.contains(where: { text.contains($0, in: span) }) else {
        continue
      }
      for key in PublicationReader.keys {
        guard let place = text.find(key, in: span) else { continue }
        var at = place + key.count
        while at < span.upperBound, text.units[at] == 0x3A || text.units[at].isSpace { at += 1 }
        if let (date, _) = dates.date(at: at, before: span.upperBound) { return date }
      }
    }
    // A line that is a date, or ends with one under a name.
    for span in lines.suffix(14).reversed() where span.count <= 50 {
      for at in span where dates.canBegin(at: at) {
        if let (date, after) = dates.date(at: at, before: span.upperBound) {
          let rest = text.trimmed(after..<span.upperBound)
          if rest.isEmpty || text.units[rest.lowerBound] == 0x29 { return date }
        }
      }
    }
    return nil
  }
}
