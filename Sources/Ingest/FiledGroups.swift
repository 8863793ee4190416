import StatutoryForm

/// A report of a corpus by name, for messages.
public struct ReportName: Sendable, Hashable {
  public let id: Int64
  /// As the views name it; nil where the report names none.
  public let agency: String?
  public let county: String?
  public let year: Int?
  /// Whether the document itself says without contradiction whose and of when it is.
  public let isPlaced: Bool

  public init(id: Int64, agency: String?, county: String?, year: Int?, isPlaced: Bool = true) {
    self.id = id
    self.agency = agency
    self.county = county
    self.year = year
    self.isPlaced = isPlaced
  }
}

/// A report of which parts are the same as those of another.
public struct Copy: Sendable {
  public let report: ReportName
  /// The earliest report with the same parts.
  public let original: ReportName
  /// What is the same.
  public let parts: Set<CopiedPart>
  /// How many current reports have the part that most have, these two included.
  public let count: Int
  /// The cells of the same tables that show a number other than zero; they are the same in both.
  public let cells: [CellAddress]
  /// Whether the places of these figures are certain.
  public let isCertain: Bool

  public init(
    report: ReportName, original: ReportName, parts: Set<CopiedPart>, count: Int,
    cells: [CellAddress], isCertain: Bool
  ) {
    self.report = report
    self.original = original
    self.parts = parts
    self.count = count
    self.cells = cells
    self.isCertain = isCertain
  }
}

/// What of a report may be the same as in another; the words are those of the database.
public enum CopiedPart: String, Sendable, CaseIterable {
  /// All tables of the form together.
  case tables
  case proactive, applications, reviews
  case overview, problems, other

  public var section: SectionCode? { SectionCode(rawValue: rawValue) }
  public var isProse: Bool { self == .overview || self == .problems || self == .other }
}

/// The report of a government with those of the agencies below it, of one year.
public struct Family: Sendable {
  public let parent: ReportName
  public let report: FiledReport
  public let children: [(name: ReportName, report: FiledReport)]
  /// How many agencies below the government the corpus has reports of, of any year.
  public let knownChildren: Int

  public init(
    parent: ReportName, report: FiledReport, children: [(name: ReportName, report: FiledReport)],
    knownChildren: Int
  ) {
    self.parent = parent
    self.report = report
    self.children = children
    self.knownChildren = knownChildren
  }
}
