import StatutoryForm

/// Documents of which whole lines or all line ends have gone.
extension Typesetter {
  /// Of equal lines only the first stays, so that hardly a zero is left.
  ///
  /// A row whose own figures are all there may be read; the truth asks for none of them.
  mutating func uniqueLineBlocks() -> [Block] {
    let blocks = plainLineBlocks { $1 }
    for section in [SectionCode.proactive, .applications, .reviews] {
      open.formUnion(Form.standard.cells(section, in: report.edition))
    }
    var seen: Set<String> = []
    return blocks.map { block in
      Block(
        lines: block.lines.filter { seen.insert($0.filter { !$0.isWhitespace }).inserted },
        gap: 0)
    }.filter { !$0.lines.isEmpty }
  }

  /// Everything on one line, with a space or more for each line end.
  mutating func oneLineBlocks() -> [Block] {
    let between = random.pick([" ", " ", "  ", "　"])
    let blocks = plainLineBlocks { $0.withoutBlanks($1) }
    let line = blocks.flatMap(\.lines).filter { !$0.isEmpty }.joined(separator: between)
    return [Block(lines: [line], gap: 0)]
  }
}
