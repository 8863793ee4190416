/// Titles other than agency, year and 政府信息公开工作年度报告.
enum TitleVariant: String, CaseIterable {
  case yearFirst, yearTwice, noWork, wordOrder, workReport, noGovernment, annual, about, ofWork
  case aboutWork, situation, noYear, noAgency, noYearSign, spacedYear, chineseYear
  case brokenBeforeReport, brokenAfterAgency, brokenTwice, printedTwice, quotedOnly

  /// The lines of the title, and the title as one line.
  func lines(name: String, short: String, year: Int, zero: Character) -> ([String], String?) {
    let full = "政府信息公开工作年度报告"
    switch self {
    case .yearFirst: return (["\(year)年\(name)\(full)"], nil)
    case .yearTwice: return (["\(name)\(year)年度\(full)"], nil)
    case .noWork: return (["\(name)\(year)年政府信息公开年度报告"], nil)
    case .wordOrder: return (["\(name)\(year)年政府信息公开年度工作报告"], nil)
    case .workReport: return (["\(name)\(year)年度政府信息公开工作报告"], nil)
    case .noGovernment: return (["\(name)\(year)年信息公开工作年度报告"], nil)
    case .annual: return (["\(year)年\(name)政府信息公开年报"], nil)
    case .about: return (["\(name)关于\(year)年\(full)"], nil)
    case .ofWork: return (["\(name)\(year)年度信息公开的报告"], nil)
    case .aboutWork: return (["\(name)关于\(year)年度政府信息公开工作的年度报告"], nil)
    case .situation: return (["\(name)\(year)年政府信息公开工作情况"], nil)
    case .noYear: return (["\(name)\(full)"], nil)
    case .noAgency: return (["\(year)年\(full)"], nil)
    case .noYearSign: return (["\(name)\(year)\(full)"], nil)
    case .spacedYear: return (["\(name) \(year) 年度\(full)"], "\(name)\(year)年度\(full)")
    case .chineseYear:
      return (["\(name)\(ChineseYear.text(year, zero: zero))年\(full)"], nil)
    case .brokenBeforeReport: return (["\(name)\(year)年政府信息公开工作", "年度报告"], nil)
    case .brokenAfterAgency: return ([name, "\(year)年度\(full)"], nil)
    case .brokenTwice: return ([name, "\(year)年政府信息公开工作", "年度报告"], nil)
    case .printedTwice:
      let first = "\(name)\(year)年\(full)"
      return ([first, "\(year)年度\(short)\(full)"], first)
    case .quotedOnly: return ([], "\(year)年度\(name)\(full)")
    }
  }
}

extension TitlePage {
  /// A page with a title of another form.
  ///
  /// A report whose title does not tell the agency tells it in the introduction.
  init(
    names: Names, year: Int, variant: TitleVariant, signed: Bool, namesCity: Bool,
    random: inout SplitMix64
  ) {
    let isTown = !names.town.isEmpty
    let prefix = namesCity ? names.city : ""
    let name = prefix + names.countyName
    let lawful = name + names.lawfulEnding
    let printed = random.pick([name, lawful])
    let zero = random.pick(ChineseYear.zeros)
    let short = isTown ? names.town : names.department.isEmpty ? names.countyName : names.department
    (lines, title) = variant.lines(name: printed, short: short, year: year, zero: zero)
    let hidesAgency = [TitleVariant.noAgency, .quotedOnly].contains(variant)
    nameInText = hidesAgency ? lawful : random.pick([isTown ? names.agency : lawful, lawful])
    signature = signed ? lawful : nil
    quotesTitle = variant == .quotedOnly
    let shown = [
      nameInText, signature ?? "", hidesAgency ? "" : printed, quotesTitle ? printed : "",
    ]
    let fullest = shown.reduce("") { $0.count >= $1.count ? $0 : $1 }
    agency = AgencyTruth(
      name: isTown ? names.agency : fullest, fullName: fullest, kind: names.kind,
      city: prefix.isEmpty ? nil : names.city, county: names.county,
      town: isTown ? names.town : nil)
  }
}
