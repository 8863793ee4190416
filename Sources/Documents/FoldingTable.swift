import Schema

/// What each character of the basic plane becomes in the folded copy; 0 drops it.
struct FoldingTable: Sendable {
  let units: [Text.Unit]
  /// The simplified form of a traditional character, 0 where there is none.
  let simplified: [Text.Unit]
  /// The characters that have one, a bit each: asked for every character of a text.
  let traditional: [UInt64]

  static let standard = FoldingTable(
    pairs: Schema.text(of: "simplified.tsv"), radicals: Schema.text(of: "radicals.tsv"))

  init(pairs: String, radicals: String) {
    var table = (0...0xFFFF).map { Text.Unit($0) }
    // Full-width forms are the ASCII ones, 0xFEE0 further.
    for code in 0xFF01...0xFF5E { table[code] = Text.Unit(code - 0xFEE0) }
    let spaces = [0xA0, 0x1680, 0x202F, 0x205F, 0x3000, 0x0B, 0x0C] + Array(0x2000...0x200A)
    for code in spaces { table[code] = .space }
    let dropped =
      [0x0D, 0xAD, 0xFEFF, 0x0000] + Array(0x200B...0x200F) + Array(0x202A...0x202E)
      + Array(0x2060...0x2064) + Array(0xFE00...0xFE0F)
    for code in dropped { table[code] = 0 }
    for (from, to) in [
      ("「", "“"), ("」", "”"), ("『", "“"), ("』", "”"), ("﹙", "("), ("﹚", ")"),
      ("−", "-"), ("﹣", "-"), ("‐", "-"), ("‑", "-"), ("‒", "-"),
      ("．", "."), ("∕", "/"), ("│", "|"), ("┃", "|"), ("¦", "|"),
    ] {
      if let from = from.utf16.first, let to = to.utf16.first { table[Int(from)] = to }
    }
    for (from, to) in FoldingTable.pairs(radicals) { table[Int(from)] = to }
    var simplified = [Text.Unit](repeating: 0, count: 0x10000)
    for (from, to) in FoldingTable.pairs(pairs) { simplified[Int(from)] = to }
    units = table
    self.simplified = simplified
    var bits = [UInt64](repeating: 0, count: 1024)
    for code in simplified.indices where simplified[code] != 0 {
      bits[code >> 6] |= 1 << UInt64(code & 63)
    }
    traditional = bits
  }

  /// Two characters a line.
  private static func pairs(_ text: String) -> [(Text.Unit, Text.Unit)] {
    text.split(separator: "\n").compactMap { line in
      let pair = Array(line.utf16)
      return pair.count == 2 ? (pair[0], pair[1]) : nil
    }
  }
}
