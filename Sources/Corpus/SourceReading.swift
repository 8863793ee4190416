import Ingest
import Places

/// One file as it was met and read, ready to be stored.
///
/// Making one does all the work that needs no database, so make it where the file is read.
public struct SourceReading: Sendable {
  public enum Result: Sendable {
    /// A report and all findings to be stored with it, those of its reading included.
    case report(Report, findings: [Finding])
    case notAReport(reason: String)
    case failed(reason: String)
    /// Not read, because `knownSources` has its bytes from the same version of the parser.
    case known
  }

  public let path: String
  /// The SHA-256 of the bytes in hexadecimal.
  public let sha256: String
  public let byteCount: Int
  /// html, docx, text, …; empty where none was found.
  public let format: String
  public let encoding: String?
  public let result: Result
  /// Who reports, as far as its text and path settle it; nil where that was not asked.
  public let placement: Placement?
  let rows: ReportRows?

  public init(
    path: String, sha256: String, byteCount: Int, format: String, encoding: String?,
    result: Result, placement: Placement? = nil
  ) {
    self.placement = placement
    self.path = path
    self.sha256 = sha256
    self.byteCount = byteCount
    self.format = format
    self.encoding = encoding
    self.result = result
    rows =
      if case .report(let report, let findings) = result {
        ReportRows(report, findings: findings)
      } else {
        nil
      }
  }
}

/// What became of a file.
public enum Outcome: String, Sendable, CaseIterable {
  /// New to the corpus.
  case imported
  /// The corpus has these bytes already.
  case unchanged
  /// A new version of a report that the corpus had.
  case updated
  /// The same bytes as another file of this run, or a second file of an agency and year that did
  /// not become the current one.
  case duplicate
  case notAReport = "not_a_report"
  case failed
}

/// How a file was stored.
public struct StoredSource: Sendable, Equatable {
  public let outcome: Outcome
  /// A sentence where the outcome needs one.
  public let reason: String?
  public let reportID: Int64?

  public init(outcome: Outcome, reason: String?, reportID: Int64?) {
    self.outcome = outcome
    self.reason = reason
    self.reportID = reportID
  }
}

/// What an import did, counted by outcome.
public struct ImportSummary: Sendable, Equatable {
  public let importID: Int64
  public internal(set) var counts: [Outcome: Int] = [:]

  public var files: Int { counts.values.reduce(0, +) }
  public subscript(outcome: Outcome) -> Int { counts[outcome] ?? 0 }
}
