import Ingest
import Places

/// What makes two reports those of one agency: a settled one is an organ of a division; an open one
/// is all that was read of it, and its folder or file where several places share the name.
enum AgencyIdentity: Hashable {
  case settled(division: Int, organ: String)
  case open(Agency, scope: String)

  init(_ placement: Placement, scope: String) {
    if let division = placement.division {
      self = .settled(division: division.number, organ: placement.organ)
    } else {
      var agency = placement.agency
      agency.fullName = ""
      self = .open(agency, scope: scope)
    }
  }
}
