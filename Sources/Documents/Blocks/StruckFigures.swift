/// Figures that are struck out.
///
/// A cell with struck text is in doubt as a whole. Prose has no such mark, so what takes the place of
/// each digit is nothing that could be read as one: 收到申请12件15件 must not become 1215. Which of the
/// two it is shows only when tables that lay out the page are told from others.
enum StruckFigures {
  /// Stands before each of them until then. It is no character.
  private static let mark: UInt16 = 0xFDD0
  private static let markBytes: [UInt8] = [0xEF, 0xB7, 0x90]
  private static let object: UInt16 = 0xFFFC

  /// UTF-16 that is struck out.
  static func marked(_ units: [UInt16]) -> [UInt16] {
    units.flatMap { figures.contains($0) ? [mark, $0] : [$0] }
  }

  /// UTF-8 that is struck out.
  static func marked(_ bytes: [UInt8]) -> [UInt8] {
    utf8(marked(Array(String(decoding: bytes, as: UTF8.self).utf16)))
  }

  /// Text as it is read in a cell.
  static func inCell(_ text: [UInt8]) -> [UInt8] { settled(text) { $0 } }

  /// Text as it is read in prose.
  static func inProse(_ text: [UInt8]) -> [UInt8] { settled(text) { _ in object } }

  private static func settled(_ text: [UInt8], _ change: (UInt16) -> UInt16) -> [UInt8] {
    guard firstIndex(of: markBytes, in: text[...]) != nil else { return text }
    var units: [UInt16] = []
    var isMarked = false
    for unit in String(decoding: text, as: UTF8.self).utf16 {
      if unit != mark { units.append(isMarked ? change(unit) : unit) }
      isMarked = unit == mark
    }
    return utf8(units)
  }

  private static func utf8(_ units: [UInt16]) -> [UInt8] {
    Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Digits, narrow, wide and raised, what stands between them, and Chinese numerals.
  private static let figures = Set(
    "0123456789０１２３４５６７８９⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉.,．，〇零一二两三四五六七八九十百千万亿".utf16)
}
