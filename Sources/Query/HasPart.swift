/// Whether a text holds another, byte by byte; none holds an empty one.
public func hasPart(_ whole: String, _ part: String) -> Bool {
  hasPart(Array(whole.utf8), Array(part.utf8))
}

/// Whether some letters stand in others one after the other.
func hasPart<Letter: Equatable>(_ whole: [Letter], _ part: [Letter]) -> Bool {
  guard !part.isEmpty, part.count <= whole.count else { return false }
  return (0...(whole.count - part.count)).contains { start in
    whole[start..<(start + part.count)].elementsEqual(part)
  }
}
