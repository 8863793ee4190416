import Documents
import StatutoryForm

/// What one document says: the reading of one agency's annual report for one year.
///
/// A plain value. It depends on nothing but the document: no clock, no file system,
/// no database, no other report.
public struct Report: Sendable, Equatable {
  /// The title line as printed, in simplified script and without layout spaces.
  public var title: String?
  /// The agency that reports, as far as the text names it.
  public var agency: Agency?
  /// Other agencies of its kind that stand where the report names itself.
  public var otherNames: [NameElsewhere] = []
  /// The year the figures are of.
  public var year: Int?
  /// What the year is taken from; nil where nothing says it, and where it is not known.
  public var yearSource: YearSource?
  /// The edition of the disclosure table, else of the application table.
  public var edition: Edition?
  /// The period the report says it covers.
  public var periodStart: CalendarDate?
  public var periodEnd: CalendarDate?
  public var publishedOn: CalendarDate?
  public var isComplete = false
  /// Whether the document has every row of the form, whoever reports.
  var hasEveryRow = false
  /// Every cell of the forms that apply, in the order of the form; also those the document has lost.
  public var cells: [CellReading] = []
  /// Tables of which the document has nothing; their cells are missing.
  public var missingTables: Set<SectionCode> = []
  /// Rows that the form does not have (其他主动公开文件), under their own label.
  public var localRows: [LocalRow] = []
  public var sections: [Section] = []
  public var narrativeFigures: [NarrativeFigure] = []
  /// Doubts about the reading. The rules of the form add theirs later.
  public var findings: [Finding] = []

  public init() {}
}

/// The agency as the text names it. Parts of the region the text does not tell are nil.
public struct Agency: Sendable, Hashable {
  public enum OrganKind: String, Sendable {
    case township, subdistrict, government
    case governmentOffice = "government_office"
    case department, other
  }

  /// 红格镇 for a township or subdistrict, the full name (广水市财政局) for any other organ.
  public var name: String
  /// The fullest name that is printed, 盐边县红格镇人民政府.
  public var fullName: String
  public var kind: OrganKind
  public var province: String?
  public var city: String?
  public var county: String?
  public var town: String?

  public init(name: String, fullName: String, kind: OrganKind) {
    self.name = name
    self.fullName = fullName
    self.kind = kind
  }
}

/// A name that stands where a report names its own agency, and is not that agency's.
public struct NameElsewhere: Sendable, Equatable {
  public var name: String
  /// The clause as in the source.
  public var quote: String
  public var line: Int

  public init(name: String, quote: String, line: Int) {
    self.name = name
    self.quote = quote
    self.line = line
  }
}

/// What states the year of a report.
public enum YearSource: Sendable {
  case title, period, prose
}

/// How a cell was read; the words are those of the database.
public enum CellState: String, Sendable {
  case reported, blank, missing, unreadable, uncertain, corrected
}

/// One cell of the form as the document shows it.
public struct CellReading: Sendable, Equatable {
  public var address: CellAddress
  /// nil unless a number was read.
  public var value: Figure?
  public var state: CellState
  /// The cell to the letter, without the layout's white space around it; empty where there is nothing.
  public var printed: String
  public var page: Int?
  public var line: Int?

  public init(
    address: CellAddress, value: Figure?, state: CellState, printed: String, page: Int? = nil,
    line: Int? = nil
  ) {
    self.address = address
    self.value = value
    self.state = state
    self.printed = printed
    self.page = page
    self.line = line
  }
}

/// A row of the disclosure table that the form does not know, under its own label.
public struct LocalRow: Sendable, Equatable {
  public var label: String
  /// One reading per column of the block it stands in; the row of their addresses is 0.
  public var cells: [CellReading]
}

/// A chapter of the report; `heading` and `body` stay as in the source, tables left out.
public struct Section: Sendable, Equatable {
  public enum Kind: String, Sendable {
    case intro, overview, proactive, applications, reviews, problems, other
  }
  public var kind: Kind
  public var heading: String
  public var body: String
  /// The body for the index: simplified script, without pronunciation marks.
  public var folded: String
}

/// A number that the prose states, with its sentence.
public struct NarrativeFigure: Sendable, Equatable {
  /// proactive_disclosed, applications_received, …
  public var figure: String
  /// What part the number is of (工作动态, 微信公众号); empty for a whole.
  public var label: String
  public var value: Figure
  public var unit: String
  /// The sentence as in the source.
  public var quote: String
  public var line: Int
  /// 近, 约, 余, 多, 万: a round number, which nothing may be compared with.
  public var isApproximate = false
  /// Of a part, which of the lists of parts names it, from 0: a whole may be parted by subject and again
  /// by form. nil where lists nest, so that one part may hold another, and where it is not known.
  public var list: Int?

  public init(
    figure: String, label: String, value: Figure, unit: String, quote: String, line: Int,
    isApproximate: Bool = false, list: Int? = nil
  ) {
    self.figure = figure
    self.label = label
    self.value = value
    self.unit = unit
    self.quote = quote
    self.line = line
    self.isApproximate = isApproximate
    self.list = list
  }
}

extension Report {
  /// Doubts about the document as a whole become findings. What was not read may have been rows of
  /// the form or their figures, so such a report is never complete.
  mutating func heed(_ remarks: [Remark]) {
    for remark in remarks {
      findings.append(
        Finding(
          rule: remark.kind.rawValue, severity: .warning,
          responsibility: remark.kind == .pictures ? .source : .extraction,
          message: remark.message))
    }
    guard remarks.contains(where: { $0.kind != .badBytes }) else { return }
    hasEveryRow = false
    isComplete = false
  }
}
