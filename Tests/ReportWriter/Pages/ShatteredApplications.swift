/// The application table in pieces of a few rows.
extension Typesetter {
  /// What has become of a row's label.
  private enum LabelFate {
    /// In its cell, as it should be.
    case kept
    /// Above the row as text.
    case above
    /// Among the pieces of captions further down.
    case away
    /// Its first and last part as text around the row, the middle in its cell.
    case torn
  }

  mutating func shatteredApplications(caption: String, _ ends: inout PageEnds) -> [String] {
    var rows = tables.rows(.applications).filter { !$0.isHead }
    if random.chance(25) { swapRows(&rows) }
    let pageEnd = random.chance(70) ? random.int(2...(rows.count - 2)) : rows.count
    var lines = shatteredHead()
    /// Text that the conversion puts after the table it interrupts.
    var adrift: [String] = []
    var isFresh = true
    func drift() {
      if !adrift.isEmpty { lines += [""] + adrift }
      adrift = []
      isFresh = true
    }
    for (position, row) in rows.enumerated() {
      let label = row.labels.last?.text ?? ""
      let values = row.values.map(\.text)
      // A row without numbers of its own would be no row at all.
      var fate = values.allSatisfy(\.isEmpty) ? .kept : fate(of: label)
      if position == pageEnd {
        drift()
        lines += ends.end()
        if fate == .away { fate = .kept }
      } else if fate != .away, random.chance(25) {
        // A label adrift must not come to stand right above a row that has lost its own.
        drift()
      }
      var cells = values
      for piece in row.labels.dropLast() {
        adrift += PageText.pieces(piece.text.filter { $0 != " " }, of: piece.column == 0 ? 3 : 4)
      }
      switch fate {
      case .kept:
        cells = [label] + values
        if !isFresh, adrift.count == 1, random.chance(50) {
          cells.insert(adrift.removeLast(), at: 0)
        }
      case .above:
        drift()
        lines += PageText.pieces(label, of: 18)
      case .away:
        adrift += PageText.pieces(label, of: 16)
        open.formUnion(row.values.compactMap(\.place))
      case .torn:
        drift()
        let pieces = PageText.pieces(label, of: 14)
        lines.append(pieces[0])
        cells = [pieces[1]] + values
        adrift += pieces.dropFirst(2)
        open.formUnion(row.values.compactMap(\.place))
      }
      lines.append(Typesetter.markdown(cells))
      if isFresh { lines.append(Typesetter.rule(cells.count)) }
      isFresh = fate != .kept
    }
    drift()
    return lines
  }

  private mutating func fate(of label: String) -> LabelFate {
    switch random.int(1...100) {
    case ...12: .above
    case ...20: .away
    case ...40 where label.count > 20: .torn
    default: .kept
    }
  }

  /// Two rows of the same group in the wrong order.
  private mutating func swapRows(_ rows: inout [TableRow]) {
    let places = rows.indices.dropLast().filter {
      rows[$0].labels.count == 1 && rows[$0 + 1].labels.count == 1
        && rows[$0].labels[0].column == 2 && rows[$0 + 1].labels[0].column == 2
    }
    if let place = places.randomElement(with: &random) { rows.swapAt(place, place + 1) }
  }

  private func shatteredHead() -> [String] {
    let corner = tables.caption("corner")
    let half = PageText.pieces(corner, of: (corner.count + 1) / 2)
    let heads = PageText.interleaved(tables.organisations, of: 2)
    return [tables.caption("applicants"), tables.caption("organisations"), half[0]]
      + heads.map { $0.map(\.text).joined() }
      + [
        Typesetter.markdown([half[1], tables.naturalPerson, "商业", "科研", tables.total]),
        Typesetter.rule(5), "",
      ]
  }
}
