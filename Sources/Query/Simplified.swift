import Documents

/// What a user typed, in simplified script as names and the index of the prose are.
public func simplified(_ text: String) -> String {
  (try? Text(utf8: Array(text.utf8)))?.simplified ?? text
}
