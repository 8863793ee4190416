/// Simplified to traditional script as converted pages show it: character by character.
struct Traditional: Sendable {
  private var characters: [Unicode.Scalar: Unicode.Scalar] = [:]
  private var sparse: [Unicode.Scalar: String] = [:]
  private var dense: [Unicode.Scalar: String] = [:]

  static let standard = Traditional(table: traditionalCharacters)

  /// A line holds the simplified character, the traditional one, how it is said, and perhaps a star.
  init(table: String) {
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard let from = fields.first?.unicodeScalars.first,
        let to = fields.dropFirst().first?.unicodeScalars.first
      else { continue }
      characters[from] = to
      if fields.count > 2 { dense[from] = String(fields[2]) }
      if fields.count > 3 { sparse[from] = String(fields[2]) }
    }
  }

  func converted(_ text: String, with pronunciations: Style.Pronunciations) -> String {
    let said =
      switch pronunciations {
      case .none: [Unicode.Scalar: String]()
      case .sparse: sparse
      case .dense: dense
      }
    var result = String.UnicodeScalarView()
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      result.append(characters[scalar] ?? scalar)
      if let sound = said[scalar] {
        result.append("(")
        result.append(contentsOf: sound.unicodeScalars)
        result.append(")")
      }
    }
    return String(result)
  }
}
