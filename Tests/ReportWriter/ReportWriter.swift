import StatutoryForm

/// A report as a file: the text, and what a reader must find in it.
public struct WrittenReport: Sendable, Equatable {
  public let layout: Layout
  /// UTF-8, with the line ends of the report's style.
  public let text: String
  /// The report as the layout left it: cells that it cut off are missing.
  public let truth: SyntheticReport

  /// Sets a report in a layout; the seed decides where pages end and which rows slip.
  public init(_ report: SyntheticReport, in layout: Layout, seed: UInt64) {
    var typesetter = Typesetter(report: report, random: SplitMix64(seed: seed))
    text = typesetter.text(in: layout)
    var truth = report
    for place in typesetter.lost {
      truth.cells[place] = CellTruth(value: nil, state: .missing, printed: "")
    }
    for place in typesetter.open { truth.cells[place]?.trace = .open }
    for place in typesetter.unseen { truth.cells[place]?.trace = .unseen }
    for (place, cell) in truth.cells where !cell.printed.isEmpty {
      truth.cells[place]?.printed = report.style.inScript(
        cell.printed, isTraditional: layout.isTraditional)
    }
    // What cannot be seen can neither hold nor fail.
    let prose = truth.faults.filter { $0.hasPrefix("narrative") }
    truth.faults = Relations.broken(in: truth.cells, edition: truth.edition) + prose
    self.truth = truth
    self.layout = layout
  }
}

/// Writes reports with known figures: the same seed gives the same bytes on every machine.
public struct ReportWriter: Sendable {
  public var seed: UInt64
  /// nil for every layout in turn.
  public var layout: Layout?
  /// nil for both, that of 2021 three times as often.
  public var edition: Edition? = .form2021
  /// Little prose, about four kilobytes in all.
  public var isSmall = false
  /// nil for dense figures most of the time, and some reports with few or none.
  public var profile: Profile?
  /// How many reports in a hundred have cells without a number.
  public var blankReports = 20
  /// How many reports in a hundred break a relation or contradict themselves.
  public var faultyReports = 0
  /// How many reports in a hundred have each kind of oddity: titles, headings, labels, values, …
  public var variety = 0

  public init(seed: UInt64) { self.seed = seed }

  /// The report with a number of the series; it does not depend on the others.
  public func report(_ index: Int) -> WrittenReport {
    var random = SplitMix64(seed: seed, index: index)
    let layout = layout ?? Layout.allCases[index % Layout.allCases.count]
    let report = content(for: layout, random: &random)
    return WrittenReport(report, in: layout, seed: random.next())
  }

  func content(for layout: Layout, random: inout SplitMix64) -> SyntheticReport {
    let edition = edition ?? (random.chance(75) ? .form2021 : .form2019)
    let year = edition == .form2019 ? random.int(2019...2021) : random.int(2021...2025)
    var style = Style(for: layout, random: &random)
    // The oddities have numbers of their own: without them a report is the same as ever.
    var fork = random
    var oddities = Variety(percent: variety, random: SplitMix64(seed: fork.next()))
    oddities.change(&style, for: layout)
    var names = Names(random: &random)
    var page = TitlePage(
      names: names, year: year, form: layout.titleForm(random: &random),
      signed: random.chance(60), namesCity: random.chance(30),
      kind: random.chance(75) ? TitlePage.kinds[0] : TitlePage.kinds[1])
    oddities.change(&page, &names, year: year)
    let gaps = gaps(for: layout, random: &random)
    var figures = FigureMaker(
      random: SplitMix64(seed: random.next()),
      profile: profile ?? random.pick(layout.profiles), edition: edition, gaps: gaps,
      marks: random.pick(layout.marks), style: style)
    let cells = figures.cells()
    var report = SyntheticReport(
      agency: page.agency, year: year, edition: edition, cells: cells, titleLines: page.lines,
      introduction: "", chapters: [], style: style)
    let isFaulty = random.chance(faultyReports)
    let contradicts = isFaulty && random.chance(30)
    if isFaulty && !contradicts { report.breakARelation(random: &random) }
    oddities.change(&report, for: layout)
    let period = oddities.period(for: report, page: page)
    write(
      &report, names: names, page: page, period: period?.text, contradicts: contradicts,
      random: &random)
    let signs = page.signature != nil && layout != .pipesTraditional && random.chance(80)
    if signs || layout == .pipesTraditional {
      report.publishedOn = CalendarDate(year: year + 1, month: 1, day: random.int(4...31))
    }
    if let signature = page.signature { report.closing = [signature] }
    if signs, let day = report.publishedOn {
      report.closing.append("\(day.year)年\(day.month)月\(day.day)日")
    }
    if layout == .pipesTraditional, let day = report.publishedOn {
      report.pageBefore = Phrases.furnitureBefore(
        source: page.agency.fullName, published: day.description, random: &random)
      report.pageAfter = Phrases.furnitureAfter(names: names, random: &random)
    }
    report.ownTitle = page.title
    if let period { report.note(period) }
    oddities.finish(&report, names: names, page: page, layout: layout)
    report.oddities = oddities.applied
    return report
  }

  private func gaps(for layout: Layout, random: inout SplitMix64) -> Gaps {
    guard layout.livesOnBlanks, blankReports > 0 else {
      return .scattered(random.chance(blankReports) ? random.int(10...60) : 0)
    }
    switch random.int(1...100) {
    case ...40: return .scattered(random.int(5...80))
    case ...65: return .zeros
    case ...85: return .organisations
    case ...90: return .everything
    default: return .scattered(0)
    }
  }

  private func write(
    _ report: inout SyntheticReport, names: Names, page: TitlePage, period: String?,
    contradicts: Bool, random: inout SplitMix64
  ) {
    let received = CellAddress(section: .applications, row: 1, column: 7)
    let printed = report.cells[received]?.value?.whole
    var prose = ProseWriter(
      random: SplitMix64(seed: random.next()), names: names, nameInText: page.nameInText,
      year: report.year, isSmall: isSmall)
    report.introduction = prose.introduction(period: period)
    report.chapters = Chapter.standard(
      overview: prose.overview(received: printed, contradicts: contradicts),
      problems: prose.problems(), other: prose.otherMatters())
    report.narrative = prose.narrative
    let stated = prose.narrative.first { $0.figure == "applications_received" }?.value
    if let stated, let printed, stated != printed {
      report.faults.append("narrative applications|received|total")
    }
  }
}

extension Chapter {
  /// The six chapters of the form.
  static func standard(
    overview: [Paragraph], problems: [Paragraph], other: [Paragraph]
  ) -> [Chapter] {
    func chapter(_ kind: Kind, _ heading: String, _ paragraphs: [Paragraph] = []) -> Chapter {
      Chapter(kind: kind, heading: heading, paragraphs: paragraphs)
    }
    return [
      chapter(.overview, "一、总体情况", overview),
      chapter(.proactive, "二、主动公开政府信息情况"),
      chapter(.applications, "三、收到和处理政府信息公开申请情况"),
      chapter(.reviews, "四、政府信息公开行政复议、行政诉讼情况"),
      chapter(.problems, "五、存在的主要问题及改进情况", problems),
      chapter(.other, "六、其他需要报告的事项", other),
    ]
  }
}
