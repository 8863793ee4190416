import Documents
import Ingest
import Schema

/// The organs of a division: each by one name, whatever it is called.
public enum OrganNames {
  static let government = "人民政府"
  static let office = "人民政府办公室"

  private static let full: [String: String] = {
    var names: [String: String] = [:]
    for line in Schema.text(of: "organs.tsv").split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      if fields.count == 2 { names[String(fields[0])] = String(fields[1]) }
    }
    return names
  }()

  /// The name under which an organ is entered: 发展和改革局 for 发改局; empty for a town's.
  static func name(of kind: Agency.OrganKind, printed: String) -> String {
    switch kind {
    case .township, .subdistrict: return ""
    case .government: return government
    case .governmentOffice: return office
    case .department, .other: return full[printed] ?? printed
    }
  }

  /// The name under which an organ is entered, from its name without that of its division:
  /// 人民政府办公室 for 政府办.
  public static func name(printed: String) -> String {
    switch printed {
    case "政府", government: government
    case "政府办", "府办", "政府办公室", "政府办公厅", "人民政府办公厅", office: office
    default: full[printed] ?? printed
    }
  }

  /// 市科委 and 区教育局 say of which level they are, not whose.
  static let generic: [(word: String, endings: [String])] = [
    ("县", ["县", "旗"]), ("区", ["区"]), ("市", ["市", "州", "盟"]), ("州", ["州"]), ("旗", ["旗"]),
    ("盟", ["盟"]),
  ]
}
