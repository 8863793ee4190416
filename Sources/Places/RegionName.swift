import Documents
import Gazetteer

/// What a person means by a region: 盐边县, 盐边, 攀枝花市盐边县, 510422, 沾益县.
public enum RegionName {
  /// The divisions that a text may mean; several for a name that places share, none for an unknown
  /// one. A present name goes before a short or a former one.
  public static func divisions(_ text: String, in list: DivisionList) -> [Int] {
    let letters = folded(text)
    let word = String(folded: letters)
    if let code = code(word) { return list.division(code).map { [$0] } ?? [] }
    let found = ends(of: letters[...], below: nil, list)
    let best = found.map(\.role).min()
    var places: [Int] = []
    for end in found where end.role == best && !places.contains(end.division) {
      places.append(end.division)
    }
    return places.sorted { list.code($0) < list.code($1) }
  }

  /// The text as names are stored.
  public static func simplified(_ text: String) -> String { String(folded: folded(text)) }

  /// 51, 5104 and 510422 as well as nine and twelve digits.
  private static func code(_ word: String) -> DivisionCode? {
    guard word.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
    switch word.utf8.count {
    case 2: return DivisionCode(word + "0000")
    case 4: return DivisionCode(word + "00")
    default: return DivisionCode(word)
    }
  }

  /// Simplified script, without the marks that people put between the parts of a path.
  private static func folded(_ text: String) -> [UInt16] {
    guard let typed = try? Text(utf8: Array(text.utf8)),
      let text = try? Text(utf8: Array(typed.simplified.utf8))
    else { return [] }
    return text.units.filter { !$0.isSpace && !separators.contains($0) }
  }

  private static let separators = Set(units("/\\>·-、，,"))

  /// What the last part of a path means, all parts being names, each below the one before it.
  private static func ends(
    of text: ArraySlice<UInt16>, below above: DivisionCode?, _ list: DivisionList
  ) -> [Reference] {
    list.names(beginning: text).reversed().flatMap { length, references in
      let rest = text.dropFirst(length)
      let fitting = references.filter { reference in
        let code = list.code(reference.division)
        return above.map { $0.contains(code) && $0 != code } ?? true
      }
      return rest.isEmpty
        ? fitting
        : fitting.flatMap { ends(of: rest, below: list.code($0.division), list) }
    }
  }
}
