/// Sentences of a source in messages.
enum Quote {
  /// The sentence in quotation marks on one line, cut where it is long.
  static func short(_ sentence: String) -> String {
    let line = sentence.unicodeScalars.filter { $0 != "\n" && $0 != "\r" && $0 != "\t" }
    var text = String(String.UnicodeScalarView(line.prefix(90)))
    if line.count > 90 { text += "…" }
    return "“\(text)”"
  }

  /// Whether a sentence has one of some words.
  static func has(_ words: [String], in sentence: String) -> Bool {
    let bytes = Array(sentence.utf8)
    return words.contains { word in
      let word = Array(word.utf8)
      guard bytes.count >= word.count else { return false }
      return (0...bytes.count - word.count).contains { bytes[$0..<$0 + word.count] == word[...] }
    }
  }
}
