/// A run of lines, or a table whose cells are drawn, in reading order.
enum PagePiece {
  case lines([PageLine])
  case ruled(RuledTable)

  /// The pieces of all pages. A table that ends a page goes on with the one that begins the next.
  static func pieces(_ pages: [[PageLine]], lattices: [[Lattice]]) -> [PagePiece] {
    var pieces: [PagePiece] = []
    for (lines, lattices) in zip(pages, lattices) {
      var rest = lines
      let tables = lattices.compactMap { lattice -> RuledTable? in
        guard let table = RuledTable(lattice, rest) else { return nil }
        rest = rest.compactMap { $0.without(lattice) }
        return table
      }
      for table in tables {
        let top = table.lattice.y.lowerBound
        let above = rest.prefix { $0.middle < top }
        rest.removeFirst(above.count)
        add(Array(above), to: &pieces)
        add(table, to: &pieces)
      }
      add(rest, to: &pieces)
    }
    return pieces
  }

  private static func add(_ lines: [PageLine], to pieces: inout [PagePiece]) {
    if lines.isEmpty { return }
    if case .lines(let before) = pieces.last {
      pieces[pieces.count - 1] = .lines(before + lines)
    } else {
      pieces.append(.lines(lines))
    }
  }

  private static func add(_ table: RuledTable, to pieces: inout [PagePiece]) {
    if case .ruled(var before) = pieces.last, before.lastPage + 1 == table.page,
      before.append(table)
    {
      pieces[pieces.count - 1] = .ruled(before)
    } else {
      pieces.append(.ruled(table))
    }
  }
}

extension PageLine {
  /// The rest of a line; nil where all of it stands within a lattice.
  fileprivate func without(_ lattice: Lattice) -> PageLine? {
    var rest = self
    rest.words.removeAll { lattice.contains($0) }
    return rest.words.isEmpty ? nil : rest
  }
}
