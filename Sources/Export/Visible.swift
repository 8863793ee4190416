/// The text with every character that could move the cursor or turn the line shown as a sign.
///
/// ESC becomes ␛ and a tab ␉, so that a document cannot drive the terminal. Breaks of lines,
/// CRLF being one, become `lineBreak`.
public func visible(_ text: String, lineBreak: Unicode.Scalar = "⏎") -> String {
  guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
  var result = String.UnicodeScalarView()
  var previous: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n" where previous == "\r": break
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append(lineBreak)
    case "\0"..."\u{1F}": result.append(Unicode.Scalar(0x2400 + UInt16(scalar.value)) ?? "\u{FFFD}")
    case "\u{7F}": result.append("␡")
    default: result.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
    }
    previous = scalar
  }
  return String(result)
}

/// Control characters, breaks of lines, and the marks that reverse the direction of writing.
private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}
