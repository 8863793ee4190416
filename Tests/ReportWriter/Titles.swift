/// How a report names its agency and year, and what of its region it thereby states.
struct TitlePage {
  enum Form: Sendable, CaseIterable {
    /// 棠州市苇宁县荻浦镇 over 2023年政府信息公开工作年度报告.
    case stacked
    /// The same with 人民政府.
    case stackedInFull
    /// 苇宁县荻浦镇 2023 年… on one line.
    case oneLine
    /// Only 荻浦镇 2023年….
    case townOnly
    /// No title: the introduction and the signature or the page tell.
    case none
  }

  let lines: [String]
  /// The name in the introduction.
  let nameInText: String
  /// The name under the report; nil for a report without signature.
  let signature: String?
  let agency: AgencyTruth
  /// The title where it is not the lines put together.
  var title: String?
  /// Whether the title stands only between 《 and 》 in the introduction.
  var quotesTitle = false

  /// The words after the year; the first is what the law has.
  static let kinds = ["政府信息公开工作年度报告", "政府信息公开年度报告"]

  /// `namesCity` puts the prefecture before the county also where the form does not.
  init(
    names: Names, year: Int, form: Form, signed: Bool, namesCity: Bool = false,
    kind: String = TitlePage.kinds[0]
  ) {
    let heading = "\(year)年" + kind
    let isTown = !names.town.isEmpty
    // Only a town is printed with its prefecture: 云岭市青禾县财政局 and 青禾县财政局 would be two
    // full names of one bureau, and no rule says which is its own.
    let isLong = isTown && (namesCity || form == .stacked || form == .stackedInFull)
    let prefix = isLong ? names.city : ""
    let name = prefix + names.countyName
    let lawful = name + names.lawfulEnding
    let printed: [String]
    var statesCounty = true
    switch form {
    case .stacked:
      lines = [name, heading]
      nameInText = names.agency
      signature = signed ? lawful : nil
      printed = [name, signature ?? ""]
    case .stackedInFull:
      lines = [lawful, heading]
      nameInText = lawful
      signature = signed ? lawful : nil
      printed = [lawful]
    case .oneLine:
      lines = ["\(name)\(heading)"]
      nameInText = names.agency
      signature = signed ? lawful : nil
      printed = [name, signature ?? ""]
    case .townOnly:
      lines = ["\(names.agency)\(heading)"]
      nameInText = names.agency + names.lawfulEnding
      signature = signed ? names.agency + names.lawfulEnding : nil
      printed = [nameInText]
      statesCounty = !isTown
    case .none:
      lines = []
      nameInText = name
      // The page or the signature gives the lawful name.
      signature = lawful
      printed = [name, lawful]
    }
    let fullest = printed.reduce("") { $0.count >= $1.count ? $0 : $1 }
    agency = AgencyTruth(
      name: isTown ? names.agency : fullest, fullName: fullest, kind: names.kind,
      city: isLong && form != .townOnly ? names.city : nil,
      county: statesCounty ? names.county : nil,
      town: isTown ? names.town : nil)
  }
}
