/// Which part of a field's text is shown: not its instruction, only what it gave.
struct FieldMarks {
  private enum Part { case instruction, result }
  private var open: [Part] = []
  /// Fields that the text ends; others are no fields, and what follows them is text.
  private var closed: Set<Int> = []

  /// - Parameter units: the text, for the ends of fields that begin in it.
  init(_ units: [UInt16]) {
    var starts: [Int] = []
    for (n, unit) in units.enumerated() {
      if unit == 0x13 { starts.append(n) }
      if unit == 0x15, let start = starts.popLast() { closed.insert(start) }
    }
  }

  /// Whether the character is a mark of a field.
  mutating func take(_ unit: UInt16, at character: Int) -> Bool {
    switch unit {
    case 0x13: if closed.contains(character) { open.append(.instruction) }
    case 0x14: if !open.isEmpty { open[open.count - 1] = .result }
    case 0x15: _ = open.popLast()
    default: return false
    }
    return true
  }

  var isShown: Bool { !open.contains(.instruction) }
}
