import StatutoryForm

/// A report whose every figure is known, before a layout turns it into text.
public struct SyntheticReport: Sendable, Equatable {
  public var agency: AgencyTruth
  public var year: Int
  public var edition: Edition
  /// Whether the report says for which days it counts.
  public var statesPeriod = true
  /// The day under the signature, where the report prints one.
  public var publishedOn: CalendarDate?
  /// Every cell of the three tables of the edition.
  public var cells: [CellAddress: CellTruth]
  /// The figures that the prose states.
  public var narrative: [NarrativeTruth] = []
  /// The relations that the visible figures break, and contradictions of the prose.
  public var faults: [String] = []
  /// None for a report that begins with its introduction.
  public var titleLines: [String] = []
  public var introduction: String
  public var chapters: [Chapter]
  /// A row of the disclosure table that the form does not have.
  public var localRow: LocalRowTruth?
  /// Lines between the title and the introduction: a day in brackets, a table of contents.
  public var opening: [String] = []
  /// The signature and the day, where the report has them.
  public var closing: [String] = []
  /// Lines of the web page around the report.
  public var pageBefore: [String] = []
  public var pageAfter: [String] = []
  public var style: Style

  /// The title where the lines are more, or less, than it.
  public var ownTitle: String?
  /// What the day of the period and other fields took a decision to read.
  public var judgement: [String] = []
  /// What a page of words does to one row of the applications.
  public var damage: RowDamage?
  /// The oddities of the report: title.yearFirst, values.units.
  public var oddities: [String] = []

  /// The title as one line; empty where there is none.
  public var title: String { ownTitle ?? titleLines.joined() }
}

/// What the text of a PDF sometimes does to a row.
public enum RowDamage: String, Sendable, CaseIterable {
  /// 10 as 1 and 0.
  case splitNumber
  /// The last number of the row has gone.
  case lostLast
  /// The total stands alone on the next line.
  case displacedTotal
}

/// What a cell of the form shows.
public struct CellTruth: Sendable, Hashable {
  public enum State: String, Sendable { case reported, blank, missing, unreadable }

  /// How much of the cell's place the layout has left in the document.
  public enum Trace: String, Sendable {
    /// The place of what is printed is certain.
    case certain
    /// What the row prints can no longer be placed: only another value reported is wrong.
    case open
    /// Nothing is printed and no trace left of the cell: blank and missing are both right.
    case unseen
  }

  public var value: Figure?
  public var state: State
  /// The cell to the letter; empty for a blank without a mark.
  public var printed: String
  public var trace = Trace.certain
  /// The value takes a decision, as 0/0 for 0: uncertain and unreadable are right too.
  public var isJudged = false

  public init(value: Figure?, state: State, printed: String) {
    self.value = value
    self.state = state
    self.printed = printed
  }

  /// A figure in plain digits.
  public init(_ value: Figure) {
    self.init(value: value, state: .reported, printed: value.description)
  }
}

/// The agency and the parts of its region that the text itself states.
public struct AgencyTruth: Sendable, Hashable {
  /// 荻浦镇, or the full name of any other organ.
  public var name: String
  /// The fullest name that the text prints.
  public var fullName: String
  /// A word of the database: township, subdistrict, government, government_office, department.
  public var kind: String
  public var city: String?
  public var county: String?
  public var town: String?

  /// From the prefecture down, without the parts that the text leaves out.
  public var path: [String] { [city, county, town].compactMap { $0 } }
}

/// A number that the prose states.
public struct NarrativeTruth: Sendable, Hashable {
  /// proactive_disclosed, applications_received, … as in the database.
  public var figure: String
  /// What part the number is of; empty for a whole.
  public var label = ""
  public var value: Int
  public var unit: String
  /// 余, 约, 近: a round number.
  public var isApproximate = false
}

/// A chapter of the report. The three chapters of the form hold a table.
public struct Chapter: Sendable, Equatable {
  public enum Kind: String, Sendable {
    case overview, proactive, applications, reviews, problems, other
  }
  public var kind: Kind
  public var heading: String
  public var paragraphs: [Paragraph]
}

/// A paragraph, with the small heading that some layouts put on a line of its own.
public struct Paragraph: Sendable, Equatable {
  public var lead: String
  public var text: String

  public init(_ text: String, lead: String = "") {
    self.lead = lead
    self.text = text
  }
}
