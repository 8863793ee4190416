import StatutoryForm

/// What persons may enter: the report it is about, by agency and year, whichever file is current.
public struct ReportKey: Sendable, Hashable {
  public let agencyID: Int64
  public let year: Int

  public init(agencyID: Int64, year: Int) {
    self.agencyID = agencyID
    self.year = year
  }
}

/// Who enters something, and why.
public struct Remarks: Sendable, Equatable {
  public let by: String
  public let note: String

  public init(by: String, note: String) {
    self.by = by
    self.note = note
  }
}

/// A person's value for one cell; nil says that the cell is blank.
public struct Correction: Sendable, Equatable {
  public let report: ReportKey
  public let address: CellAddress
  public let value: Figure?
  public let remarks: Remarks

  public init(report: ReportKey, address: CellAddress, value: Figure?, remarks: Remarks) {
    self.report = report
    self.address = address
    self.value = value
    self.remarks = remarks
  }
}

/// Why something cannot be entered: one sentence for people.
public struct CurationError: Error, Sendable, Equatable, CustomStringConvertible {
  public let message: String
  /// Which of several entries it is about.
  public let index: Int?

  public init(_ message: String, index: Int? = nil) {
    self.message = message
    self.index = index
  }

  public var description: String { message }
}
