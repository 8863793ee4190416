import Ingest

/// The names by which an agency goes, of all that its reports give it; the same whichever comes
/// first.
struct AgencyNames {
  private(set) var name: String
  private(set) var fullName: String
  private(set) var kind: Agency.OrganKind

  init(_ agency: Agency) {
    (name, fullName, kind) = (agency.name, agency.fullName, agency.kind)
  }

  init(name: String, fullName: String, kind: Agency.OrganKind) {
    (self.name, self.fullName, self.kind) = (name, fullName, kind)
  }

  /// Takes the names of another report; false where nothing changes.
  ///
  /// - Parameter agency: of a settled one the regions are those of the list of divisions.
  mutating func take(_ agency: Agency, isSettled: Bool) -> Bool {
    if isSettled, let town = agency.town, agency.name != name {
      // A town that is a subdistrict now goes by the name of the list as soon as a report does.
      guard name != town, agency.name == town || agency.name > name else { return false }
      self = AgencyNames(agency)
      return true
    }
    guard saysMore(agency, isSettled: isSettled) else { return false }
    fullName = agency.fullName
    // The name of an organ is its full name.
    if isSettled, agency.town == nil { name = fullName }
    return true
  }

  /// Whether a full name is longer, or as long with the present name of its county.
  private func saysMore(_ agency: Agency, isSettled: Bool) -> Bool {
    let (new, old) = (agency.fullName.utf8.count, fullName.utf8.count)
    if new != old { return new > old }
    if isSettled, let region = agency.county ?? agency.city {
      let (has, had) = (agency.fullName.contains(region), fullName.contains(region))
      if has != had { return has }
    }
    return agency.fullName > fullName
  }
}
