import StatutoryForm

/// Writes the reports of invented towns over several years, whose figures follow from year to year.
///
/// The same seed gives the same bytes on every machine. Every town has a name of its own.
public struct ReportSeries: Sendable {
  public var seed: UInt64
  public var years: ClosedRange<Int>
  /// Little prose, about four kilobytes in all.
  public var isSmall = true
  /// How many reports in a hundred do not go on where the report before them ended.
  public var brokenYears = 0
  /// How many reports in a hundred have cells without a number.
  public var blankReports = 20
  public var profile: Profile?

  public init(seed: UInt64, years: ClosedRange<Int>) {
    self.seed = seed
    self.years = years
  }

  /// The layouts that leave every cell its place, but for what the first cuts off.
  public static let layouts: [Layout] = [
    .tabRowsClipped, .tabRowsPadded, .tabRowsRagged, .cellPerLine, .pipesTraditional,
  ]

  /// The reports of the town with a number, year by year; below 38,000 no two have the same name.
  public func reports(ofTown index: Int) -> [WrittenReport] {
    var random = SplitMix64(seed: seed, index: index)
    let names = Names(town: index)
    var before = ReportSeries.beginning(&random)
    return years.map { year in
      let layout = random.pick(ReportSeries.layouts)
      let edition = year < 2021 ? Edition.form2019 : .form2021
      if brokenYears > 0, random.chance(brokenYears) {
        ReportSeries.disturb(&before, random: &random)
      }
      var figures = FigureMaker(
        random: SplitMix64(seed: random.next()), profile: profile ?? random.pick(layout.profiles),
        edition: edition, gaps: .scattered(random.chance(blankReports) ? random.int(10...60) : 0),
        marks: random.pick(layout.marks), style: Style(for: layout, random: &random))
      figures.before = before
      let cells = figures.cells()
      before = figures.numbers
      let report = report(names, year, edition, layout, cells, figures.style, &random)
      return WrittenReport(report, in: layout, seed: random.next())
    }
  }

  private func report(
    _ names: Names, _ year: Int, _ edition: Edition, _ layout: Layout,
    _ cells: [CellAddress: CellTruth], _ style: Style, _ random: inout SplitMix64
  ) -> SyntheticReport {
    let page = TitlePage(names: names, year: year, form: .oneLine, signed: true, namesCity: true)
    var prose = ProseWriter(
      random: SplitMix64(seed: random.next()), names: names, nameInText: page.nameInText,
      year: year, isSmall: isSmall)
    let received = CellAddress(section: .applications, row: 1, column: 7)
    let introduction = prose.introduction()
    let overview = prose.overview(received: cells[received]?.value?.whole, contradicts: false)
    var report = SyntheticReport(
      agency: page.agency, year: year, edition: edition, cells: cells, titleLines: page.lines,
      introduction: introduction,
      chapters: Chapter.standard(
        overview: overview, problems: prose.problems(), other: prose.otherMatters()),
      style: style)
    report.narrative = prose.narrative
    report.closing = [page.signature].compactMap { $0 }
    return report
  }

  /// What the first report goes on from: items enough to be taken away from.
  private static func beginning(_ random: inout SplitMix64) -> [CellAddress: Figure] {
    var numbers: [CellAddress: Figure] = [:]
    for place in Form.standard.cells(.proactive, in: .form2019) {
      switch Form.standard.column(.proactive, id: place.column)?.code {
      case "items_last_year": numbers[place] = Figure(random.int(20...900))
      case "items_change": numbers[place] = Figure(0)
      default: break
      }
    }
    return numbers
  }

  /// Changes what the next report goes on from, so that its own relations still hold.
  private static func disturb(_ before: inout [CellAddress: Figure], random: inout SplitMix64) {
    let places = before.keys.filter { place in
      guard let column = Form.standard.column(place.section, id: place.column)?.code else {
        return false
      }
      switch place.section {
      case .applications:
        return Form.standard.row(.applications, id: place.row)?.code == "carried_out"
          && column != "total"
      case .proactive: return column == "in_force" || column == "items_last_year"
      default: return false
      }
    }.sorted { ($0.section.rawValue, $0.row, $0.column) < ($1.section.rawValue, $1.row, $1.column) }
    guard !places.isEmpty else { return }
    let place = random.pick(places)
    before[place] = Figure((before[place]?.whole ?? 0) + random.int(1...9))
  }
}

extension Names {
  /// A town or subdistrict by its number: of 120 counties with 324 each.
  init(town index: Int) {
    let counties = ["苇", "棠", "筠", "砚", "岚", "绣", "荻", "芷"].flatMap { first in
      ["宁", "川", "丰", "安", "平"].flatMap { last in ["县", "区", "市"].map { first + last + $0 } }
    }
    let towns = ["镇", "乡", "街道"].flatMap { kind in
      ["楸", "蓼", "荻", "筠", "芷", "岚", "苇", "绣", "槐"].flatMap { first in
        ["坪", "浦", "埠", "湾", "渡", "岗", "原", "塘", "洲", "畈", "坞", "溪"].map { first + $0 + kind }
      }
    }
    let county = index % counties.count
    let town = towns[(index / counties.count) % towns.count]
    let cities = ["苇州市", "棠阳市", "砚岭市", "岚州市", "芷阳市", "绣岭市"]
    self.init(
      organ: town.hasSuffix("街道") ? .subdistrict : .township, city: cities[county % cities.count],
      county: counties[county], town: town)
  }
}
