import Corpus

/// What a user looks for: phrases, all of which a text must contain.
///
/// Spaces separate them; double quotes, “ ” and 「 」 hold words together. No other sign has a
/// meaning, so nothing a user types can be an error of syntax.
func searchPhrases(in text: String) -> [String] {
  var phrases: [String] = []
  var phrase = ""
  var closing: Character?
  func finish() {
    let text = trimmed(phrase[...])
    if !text.isEmpty { phrases.append(text) }
    phrase = ""
  }
  for character in text {
    if let end = closing {
      if character == end {
        closing = nil
        finish()
      } else {
        phrase.append(character)
      }
    } else if let end = quotes[character] {
      finish()
      closing = end
    } else if character.isWhitespace {
      finish()
    } else {
      phrase.append(character)
    }
  }
  finish()
  return phrases
}

private let quotes: [Character: Character] = ["\"": "\"", "“": "”", "「": "」"]

/// One phrase of a search with the other ways in which it may be written.
///
/// The index holds simplified script; a body may hold what the user typed, or not.
struct SearchNeedle {
  let spellings: [String]

  init(_ phrase: String, folding: (String) -> String) {
    var spellings = [phrase]
    for other in [narrow(phrase), folding(phrase), folding(narrow(phrase))]
    where !spellings.contains(other) {
      spellings.append(other)
    }
    self.spellings = spellings
  }

  /// The needle in the language of FTS5; nil when it holds nothing but signs.
  var expression: String? {
    let phrases = spellings.compactMap(SearchText.phrase(for:))
    return phrases.isEmpty ? nil : "(" + phrases.joined(separator: " OR ") + ")"
  }

  func find(in passage: SearchPassage) -> SearchPassage.Match {
    let matches = spellings.map(passage.find)
    for case .literal(let places) in matches { return .literal(places) }
    return matches.contains(.acrossPunctuation) ? .acrossPunctuation : .absent
  }
}

/// Full-width letters, digits and signs in their usual width.
private func narrow(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isWide = (0xFF01...0xFF5E).contains(scalar.value)
    result.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
  }
  return String(result)
}
