import Documents
import Gazetteer
import Ingest

/// An organ with its division, from its full name: 利通区 and 财政局.
public struct OrganPlace: Sendable {
  public let division: Int
  /// As `filings` has it; empty for a town.
  public let organ: String

  /// nil for a name that leaves the division open.
  public init?(_ name: String, in list: DivisionList) {
    guard let listed = ListedName.read(organ: name, in: list), let last = listed.parts.last,
      last.divisions.count == 1, let division = last.divisions.first
    else { return nil }
    self.division = division
    let rest = String(folded: units(name)[listed.organ...])
    organ = last.level == .township ? "" : OrganNames.name(printed: rest)
  }
}
