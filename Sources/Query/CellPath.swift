import StatutoryForm

/// Cells of the form among the choices of a parameter, `applications/granted/total`, as people
/// write them: also with dots or bars, and without a column where the total is meant.
struct CellPath {
  private let dotted: String

  /// nil for a word without any separator, which is no path.
  init?(_ text: String) {
    guard text.contains(where: CellPath.separators.contains) else { return nil }
    dotted = CellPath.dotted(text)
  }

  /// Whether the choices of a parameter are cells of the form.
  static func areCells(_ all: [String]) -> Bool {
    all.first.flatMap { SectionCode(rawValue: String($0.prefix { $0 != "/" })) } != nil
  }

  /// The choice that is meant; nil where none is.
  func choice(among all: [String]) -> String? {
    all.first { CellPath.dotted($0) == dotted }
      ?? all.first { CellPath.dotted($0) == dotted + ".total" }
  }

  /// The choice that a mistyped path most likely means. A path without a column is one of the total:
  /// any other column would be another figure.
  func suggestion(among all: [String]) -> String? {
    let rows = all.filter { $0.hasSuffix("/total") }
    let row = suggest(
      dotted, among: rows.map { CellPath.dotted(String($0.dropLast("/total".count))) })
    let cell = suggest(dotted, among: all.map(CellPath.dotted))
    let near = [cell, row].compactMap(\.self).min {
      editDistance(Array($0.unicodeScalars), Array(dotted.unicodeScalars))
        < editDistance(Array($1.unicodeScalars), Array(dotted.unicodeScalars))
    }
    return near.flatMap { CellPath($0)?.choice(among: all) }
  }

  private static let separators: Set<Character> = ["/", "|", "."]

  private static func dotted(_ text: String) -> String {
    String(text.map { separators.contains($0) ? "." : $0 })
  }
}
