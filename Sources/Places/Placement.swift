import Gazetteer
import Ingest

/// What a report says, and where its file lies, that can tell whose it is.
public struct Clues: Sendable {
  /// The agency as the text names it.
  public var agency: Agency
  public var year: Int?
  /// The prose in simplified script, the introduction first.
  public var texts: [String]
  /// The folders and the name of its file.
  public var path: String

  public init(agency: Agency, year: Int?, texts: [String], path: String) {
    (self.agency, self.year, self.texts, self.path) = (agency, year, texts, path)
  }

  /// nil for a report that names no agency.
  public init?(_ report: Report, path: String) {
    guard let agency = report.agency else { return nil }
    self.init(agency: agency, year: report.year, texts: report.sections.map(\.folded), path: path)
  }
}

/// One thing that speaks for a place.
public struct Evidence: Sendable, Equatable {
  /// Where it was found; the words are those of the database.
  public enum Kind: String, Sendable, CaseIterable {
    /// The name by which the agency goes, and what title, introduction and signature add to it.
    case name, region
    /// A town of the county has this name but for its kind: 东浦镇, 东浦街道.
    case stem
    /// A division that the prose names; a newspaper or a document's number; the code of a website.
    case prose, press, document, site
    case path, neighbours
    /// 受县政府委托.
    case behalf
    case person
  }

  public let kind: Kind
  /// The words.
  public let quote: String
  /// The division that it speaks for; nil where it speaks against all.
  public let code: DivisionCode?

  public init(_ kind: Kind, _ quote: String, _ code: DivisionCode?) {
    (self.kind, self.quote, self.code) = (kind, quote, code)
  }
}

/// Who reports, as far as it is settled.
public struct Placement: Sendable, Equatable {
  /// The agency: of a settled one the division and what lies above it are those of the list.
  public var agency: Agency
  /// The division whose agency it is; nil while it is open.
  public var division: DivisionCode?
  /// The smallest division that is certain to hold it; never larger than a province.
  public var region: DivisionCode?
  /// The organ within its division, by the name that tells it from others; empty for a town.
  public var organ = ""
  /// What it may be while it is open, by code.
  public var candidates: [DivisionCode] = []
  public var evidence: [Evidence] = []
  /// Whether something speaks against every candidate: then what lies beside it settles nothing.
  public var isContradicted = false

  public init(agency: Agency) { self.agency = agency }

  public var isSettled: Bool { division != nil }
}
