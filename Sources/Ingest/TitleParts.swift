import Documents

/// A title taken apart: whose report, of which year.
struct TitleParts {
  var year: Int?
  var agency: AgencyName?
  /// Whether the title has a county or city where an organ is due.
  var namesDivision = false

  /// nil where the line is a sentence and no title.
  init?(_ title: String) { self.init(PrintedName(title)) }

  init?(_ title: PrintedName) {
    let text = Text(folded: title.units)
    let all = 0..<text.units.count
    let subject = TitleParts.subject(text, all)
    let dates = DateReader(text: text)
    var name: Range<Int>
    if let (year, place) = dates.firstYear(in: all) ?? TitleParts.bareYear(text, subject, dates) {
      self.year = year
      name =
        place.lowerBound > 0
        ? 0..<place.lowerBound : place.upperBound..<max(place.upperBound, subject)
    } else {
      name = 0..<subject
    }
    for filler in TitleParts.openings
    where text.has(filler, at: name.lowerBound, before: name.upperBound) {
      name = name.lowerBound + filler.count..<name.upperBound
    }
    if text.has(TitleParts.about, at: name.upperBound - 2, before: name.upperBound), name.count > 2
    {
      name = name.lowerBound..<name.upperBound - 2
    }
    // 综合执法局（市执法支队）: another sign of the same door.
    if let bracket = text.units[name].firstIndex(of: 0x28), bracket > name.lowerBound {
      name = name.lowerBound..<bracket
    }
    if name.count > 30 { return nil }
    let letters = title.part(name)
    agency = AgencyName(letters)
    if agency == nil, let county = AgencyName(ofDivision: letters) {
      agency = county
      namesDivision = true
    }
  }

  private static let about = units("关于")
  private static let openings = [units("年度"), units("度"), about, units("《")]
  private static let information = units("信息公开")
  private static let government = units("政府")
  private static let people = units("人民政府")

  /// Where 政府信息公开 or 信息公开 begins; the 政府 of 人民政府信息公开 is the agency's.
  private static func subject(_ text: Text, _ all: Range<Int>) -> Int {
    guard let place = text.find(information, in: all) else { return all.upperBound }
    let isSubject =
      text.has(government, at: place - 2, before: place)
      && !text.has(people, at: place - 4, before: place)
    return isSubject ? place - 2 : place
  }

  /// 竹泓镇2025政府信息公开…: the year whose 年 was lost.
  private static func bareYear(
    _ text: Text, _ subject: Int, _ dates: DateReader
  ) -> (year: Int, place: Range<Int>)? {
    guard subject >= 4, subject < 60 else { return nil }
    let isMeasured = text.has(units("度"), at: subject - 1, before: subject)
    let place = isMeasured ? subject - 5..<subject - 1 : subject - 4..<subject
    guard place.lowerBound >= 0, place.allSatisfy({ text.units[$0].isDigit }),
      let (year, _) = dates.fourDigits(at: place.lowerBound, before: subject)
    else { return nil }
    return (year, place.lowerBound..<subject)
  }
}
