import StatutoryForm

/// Where the oddities enter a report: its style, its title, its figures, and last its prose.
extension Variety {
  struct Period {
    let text: String
    let wording: PeriodWording
  }

  mutating func change(_ style: inout Style, for layout: Layout) {
    guard let script = one("script", of: ScriptVariant.self) else { return }
    script.apply(to: &style)
    // Sounds in brackets and wide spaces would push the words of a page from their places.
    guard layout.isPage else { return }
    style.pronunciations = .none
    style.oddSpaces = false
  }

  mutating func change(_ page: inout TitlePage, _ names: inout Names, year: Int) {
    let agency = one("agency", of: AgencyVariant.self)
    if agency == .numerals { names = names.numbered(random: &random) }
    var title = one("title", of: TitleVariant.self)
    if agency == .numerals || agency == .cityFirst { title = title ?? .brokenAfterAgency }
    self.agency = agency
    guard let title else { return }
    page = TitlePage(
      names: names, year: year, variant: title, signed: random.chance(60),
      namesCity: agency == .cityFirst || (!names.town.isEmpty && random.chance(30)), random: &random
    )
    hidesYear = title == .noYear
  }

  /// Labels and values; some reports have several of them.
  mutating func change(_ report: inout SyntheticReport, for layout: Layout) {
    if let labels = one("labels", of: LabelVariant.self) {
      labels.apply(to: &report, random: &random)
    }
    if let labels = one("labels", of: LabelVariant.self) {
      labels.apply(to: &report, random: &random)
    }
    if layout == .pdfWords { report.damage = one("damage", of: RowDamage.self) }
    if layout.isPage { report.style.labels.hasNotes = false }
    for _ in 0..<2 {
      if let values = one("values", of: ValueVariant.self) {
        values.apply(to: &report, keepsLong: !layout.isPage, random: &random)
      }
    }
  }

  /// The sentence on the period; a report whose title has no year keeps one in it.
  mutating func period(for report: SyntheticReport, page: TitlePage) -> Period? {
    guard let wording = one("period", of: PeriodWording.self) else { return nil }
    let isNeeded = hidesYear || page.lines.isEmpty
    let kept = isNeeded && [.none, .lostSigns, .lostYear].contains(wording) ? .fromTo : wording
    let zero = random.pick(ChineseYear.zeros)
    return Period(text: kept.text(report.year, zero: zero), wording: kept)
  }

  /// Headings, traps and noise, after the prose is written.
  mutating func finish(
    _ report: inout SyntheticReport, names: Names, page: TitlePage, layout: Layout
  ) {
    if page.quotesTitle, let title = page.title {
      report.introduction = "《\(title)》已经本机关研究同意，现予公布。" + report.introduction
    }
    if report.style.taiwanPhrases {
      for position in report.narrative.indices {
        report.narrative[position].label = report.narrative[position].label
          .replacing("文件", with: "档案")
      }
    }
    if let heading = one("heading", of: HeadingVariant.self) {
      heading.apply(to: &report, random: &random)
    }
    for _ in 0..<2 {
      if let trap = one("trap", of: Trap.self) {
        trap.apply(to: &report, names: names, random: &random)
      }
    }
    if let noise = one("noise", of: Noise.self) {
      noise.apply(to: &report, names: names, random: &random)
    }
    if agency == .sameYearSignature, report.publishedOn != nil, report.closing.count == 2 {
      report.signLastDay()
    }
    if agency == .paddedSignature, !layout.isPage {
      report.closing = report.closing.map { String(repeating: " ", count: 118) + $0 }
    }
    if let prose = one("prose", of: ProseVariant.self) {
      prose.apply(to: &report, names: names, random: &random)
    }
  }
}

extension SyntheticReport {
  mutating func note(_ period: Variety.Period) {
    if period.wording == .none { statesPeriod = false }
    if period.wording.isJudged { judgement += ["period_start", "period_end"] }
  }

  /// Dates the report on the last day of its own year.
  mutating func signLastDay() {
    publishedOn = CalendarDate(year: year, month: 12, day: 31)
    closing[1] = "\(year)年12月31日"
  }
}
