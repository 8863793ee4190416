/// A cell of a sheet: what stands in it and how it looks.
public struct SheetCell: Sendable, Hashable {
  /// The looks there are, in the order of `cellXfs` in the styles of a workbook.
  public enum Look: Int, Sendable {
    case plain
    /// A title over a column.
    case header
    /// A title over a sheet.
    case title
    /// A label of a form, in a frame.
    case label
    /// A figure of a form, in a frame and in the middle.
    case figure
    /// A figure that is doubtful, on yellow.
    case doubtful
    /// Text that goes on in a second line.
    case note
  }

  public var value: FieldValue
  public var look: Look

  public init(_ value: FieldValue, _ look: Look = .plain) {
    self.value = value
    self.look = look
  }

  /// The most letters, in UTF-16, that a cell of a sheet may have.
  static let longest = 32_767

  /// Whether the text is longer than a cell can hold.
  var isTooLong: Bool {
    guard case .text(let text) = value, text.utf8.count > SheetCell.longest else { return false }
    return text.utf16.count > SheetCell.longest
  }

  /// The element of a cell: numbers as numbers, all else as text, never as a formula.
  ///
  /// A sheet counts in binary fractions of 53 bits; a longer number stays exact as text.
  func xml(at place: String) -> String {
    let style = look == .plain ? "" : " s=\"\(look.rawValue)\""
    switch value {
    case .null: return look == .plain ? "" : "<c r=\"\(place)\"\(style)/>"
    case .integer(let number) where number.magnitude <= 1 << 53:
      return "<c r=\"\(place)\"\(style)><v>\(number)</v></c>"
    case .real(let number) where number.isFinite:
      return "<c r=\"\(place)\"\(style)><v>\(value.plain)</v></c>"
    case .text(let text):
      let start = isTooLong ? shortened(text) : text
      return "<c r=\"\(place)\"\(style) t=\"inlineStr\"><is><t xml:space=\"preserve\">"
        + xmlText(start) + "</t></is></c>"
    case .integer, .real:
      return "<c r=\"\(place)\"\(style) t=\"inlineStr\"><is><t>\(value.plain)</t></is></c>"
    }
  }

  private func shortened(_ text: String) -> String {
    var start = String.UnicodeScalarView()
    var length = 0
    for scalar in text.unicodeScalars {
      length += scalar.value > 0xFFFF ? 2 : 1
      if length >= SheetCell.longest { break }
      start.append(scalar)
    }
    return String(start) + "…"
  }
}

/// The letters of a column, counted from 0: A, Z, AA.
func columnLetters(_ column: Int) -> String {
  var letters = ""
  var rest = column + 1
  while rest > 0 {
    letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
    rest = (rest - 1) / 26
  }
  return letters
}

/// Text within an element or an attribute; what XML cannot hold is shown as a sign.
///
/// Sheets read `_x0041_` as the letter A, so an underscore that would start one is itself spelled so.
func xmlText(_ text: String) -> String {
  guard text.utf8.contains(where: isSpecial) else { return text }
  var result = String.UnicodeScalarView()
  let scalars = Array(text.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    switch scalar {
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case ">": result.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
    case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
    case "\n", "\t": result.append(scalar)
    case "_" where isEscape(scalars[index...]): result.append(contentsOf: "_x005F_".unicodeScalars)
    case "\0"..."\u{1F}": result.append(contentsOf: visible(String(scalar)).unicodeScalars)
    case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// Whether `_xHHHH_` starts here.
private func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
  let piece = Array(scalars.prefix(7))
  return piece.count == 7 && piece[1] == "x" && piece[6] == "_"
    && piece[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
}

private func isSpecial(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
    UInt8(ascii: "_"), 0..<32, 0xEF:
    true
  default: false
  }
}
