import StatutoryForm

/// A cell of another report than the one that a finding belongs to.
public struct CellElsewhere: Sendable, Hashable {
  /// As the column `agency` of the views has it; nil for the finding's own agency.
  public var agency: String?
  public var year: Int?
  public var address: CellAddress

  public init(agency: String? = nil, year: Int?, address: CellAddress) {
    self.agency = agency
    self.year = year
    self.address = address
  }

  /// `2022:applications|carried_out|total`, `红格镇:2022:applications|received|total`.
  public func path(in form: Form = .standard) -> String {
    let place = (year.map(String.init) ?? "") + ":" + form.path(of: address)
    return agency.map { $0 + ":" + place } ?? place
  }
}

/// What the comparison of several reports found. It belongs to one of them: the later year, the
/// copy, the parent.
public struct AcrossFinding: Sendable, Equatable {
  /// What was compared; findings of one scope are made anew together.
  public enum Scope: String, Sendable, CaseIterable {
    /// Reports of one agency over the years.
    case years
    /// Reports with the same tables or prose.
    case copies
    /// The report of a government and those of the agencies below it.
    case children
  }

  public var scope: Scope
  public var reportID: Int64
  /// Its `cells` are those of the report that it belongs to.
  public var finding: Finding
  public var elsewhere: [CellElsewhere]
  /// The other report where there is one.
  public var otherReportID: Int64?

  public init(
    scope: Scope, reportID: Int64, finding: Finding, elsewhere: [CellElsewhere] = [],
    otherReportID: Int64? = nil
  ) {
    self.scope = scope
    self.reportID = reportID
    self.finding = finding
    self.elsewhere = elsewhere
    self.otherReportID = otherReportID
  }
}
