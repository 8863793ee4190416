/// JSON written by hand, so that the order of the fields is ours.
enum JSONText {
  static func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

  static func object(_ items: [(String, String)]) -> String {
    "{" + items.map { "\(string($0.0)):\($0.1)" }.joined(separator: ",") + "}"
  }

  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
