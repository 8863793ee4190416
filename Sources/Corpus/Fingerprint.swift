import Ingest
import StatutoryForm

/// A hash of a part of a report that tells enough not to be the same as another's by chance.
struct Fingerprint: Sendable, Equatable {
  let part: CopiedPart
  /// FNV-1a of 64 bits, as SQLite keeps integers.
  let print: Int64
  /// Of tables the digits of the different figures of the year, of prose the letters.
  let weight: Int

  /// Fewer figures agree by chance, even within one agency.
  static let leastFigures = 4
  static let leastDigits = 6
  /// What two agencies of a county do not have in common by chance.
  static let countyDigits = 8
  /// What no two agencies do, not even among a hundred thousand reports.
  static let strongDigits = 10
  /// Shorter chapters are set phrases.
  static let leastLetters = 120
  /// 六、其他 quotes the rules on fees at length, and has little of its own.
  static let leastLettersOfOther = 300

  static func all(of report: Report, words: [[UInt8]]) -> [Fingerprint] {
    tables(of: report.cells) + prose(of: report, words: words)
  }

  // MARK: Tables

  /// A hash and what it is made of.
  private struct Sheet {
    var hash = Hash()
    /// Those of the year that are not zero, each as often as it stands there: digits, then the
    /// places after the point. Sorting so few numbers takes less than hashing them.
    var figures: [Int64] = []

    mutating func take(_ place: CellAddress, _ value: Figure?) {
      hash.take(place.row << 8 | place.column)
      guard let value else { return hash.take(-1) }
      let code = value.mantissa << 4 | Int64(value.scale)
      hash.take(Int(code))
      if value.mantissa != 0, !Sheet.isStock(place) { figures.append(code) }
    }

    /// What is there rather than what happened may well be the same for years.
    private static func isStock(_ place: CellAddress) -> Bool {
      place.section == .proactive && stocks.contains(place.column)
    }

    private static let stocks: Set<Int> = Set(
      ["in_force", "disclosed_total", "items_last_year"].compactMap {
        Form.standard.column(.proactive, code: $0)?.id
      })

    func print(_ part: CopiedPart) -> Fingerprint? {
      guard figures.count >= leastFigures else { return nil }
      var (count, digits, last) = (0, 0, Int64.min)
      for figure in figures.sorted() where figure != last {
        count += 1
        digits += Sheet.digits(of: figure >> 4)
        last = figure
      }
      guard count >= leastFigures, digits >= leastDigits else { return nil }
      return Fingerprint(part: part, print: hash.signed, weight: digits)
    }

    private static func digits(of mantissa: Int64) -> Int {
      var rest = mantissa.magnitude
      var count = 0
      while rest > 0 {
        count += 1
        rest /= 10
      }
      return count
    }
  }

  /// Of each table that tells enough, and of all together.
  private static func tables(of cells: [CellReading]) -> [Fingerprint] {
    var all = Sheet()
    var parts: [SectionCode: Sheet] = [:]
    for section in [SectionCode.proactive, .applications, .reviews] {
      var sheet = Sheet()
      for n in cells.indices where cells[n].address.section == section {
        sheet.take(cells[n].address, cells[n].value)
      }
      all.hash.take(Int(sheet.hash.signed))
      all.figures += sheet.figures
      parts[section] = sheet
    }
    return [all.print(.tables)].compactMap { $0 }
      + CopiedPart.allCases.compactMap { part in
        part.section.flatMap { parts[$0]?.print(part) }
      }
  }

  // MARK: Prose

  /// - Parameter words: of each section, as the index of the prose has them.
  private static func prose(of report: Report, words: [[UInt8]]) -> [Fingerprint] {
    let names = names(of: report.agency)
    return zip(report.sections, words).compactMap { section, words in
      guard let part = CopiedPart(rawValue: section.kind.rawValue), part.isProse,
        words.count >= leastLetters * 3
      else { return nil }
      var text = ProseWords(words)
      text.leaveOut(names)
      text.leaveOutYears()
      guard text.count >= (part == .other ? leastLettersOfOther : leastLetters) else { return nil }
      var hash = Hash()
      text.forEachByte { hash.take($0) }
      return Fingerprint(part: part, print: hash.signed, weight: text.count)
    }
  }

  /// What the report may call its agency, the longest first.
  private static func names(of agency: Agency?) -> [[UInt8]] {
    let names = [agency?.fullName, agency?.name, agency?.town, agency?.county, agency?.city]
    return names.compactMap { $0.map(SearchText.tokens) }.filter { $0.count > 3 }
      .sorted { $0.count > $1.count } + ourselves
  }

  /// 我街道办事处, 本局 and so on, the longest first.
  private static let ourselves = [
    "街道办事处", "街道办", "街道", "单位", "机关", "镇", "乡", "局", "办", "县", "区", "市", "委",
  ].flatMap { ["我" + $0, "本" + $0] }.map(SearchText.tokens)

  /// FNV-1a.
  struct Hash {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func take(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

    mutating func take(_ number: Int) {
      // A word at a time, with the high bits folded back, is as good here and faster.
      value = (value ^ UInt64(bitPattern: Int64(number))) &* 0x9E37_79B9_7F4A_7C15
      value ^= value >> 29
    }

    var signed: Int64 { Int64(bitPattern: value) }
  }
}
