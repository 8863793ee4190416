/// The properties of a table row (TAP), one after the other as the file lists them.
struct RowDefinition {
  private(set) var layout = RowLayout()
  private(set) var isDefined = false
  /// Half the gap between cells, which the left edge takes in.
  private var gap = 0
  /// Each cell's flag of horizontal merging as it stands in the file.
  private var horizontal: [Int] = []

  mutating func apply(_ property: PropertyList.Property, of bytes: [UInt8]) {
    let at = property.operand.lowerBound
    switch property.code {
    case 0xD608: define(bytes, property.operand)
    case 0x5622: edit(bytes, at) { $0.remove($1) }
    case 0x5624: edit(bytes, at) { $0.merge($1) }
    case 0x5625:
      edit(bytes, at) { definition, range in
        for n in range { definition.horizontal[n] = 0 }
      }
    case 0x7621: insert(bytes, at)
    case 0x7623: setWidth(bytes, at)
    case 0xD62B: setVertical(bytes, at)
    case 0x9601:
      guard let left = bytes.i16(at), isDefined else { return }
      move(by: left - layout.left - gap)
    case 0x9602:
      guard let half = bytes.i16(at), isDefined else { return }
      let old = gap
      gap = half
      layout.left += old - half
    default: break
    }
  }

  /// The cells, with the flags of merging told as "merged with the one before".
  var result: RowLayout? {
    guard isDefined, !layout.cells.isEmpty else { return nil }
    var result = layout
    var first = 0
    for (n, flag) in horizontal.enumerated() {
      // Files differ in which of the two flags the first cell has, so the order tells.
      let goesOn = flag != 0 && first != 0 && flag != first
      result.cells[n].isMergedLeft = goesOn && n > 0
      if !goesOn { first = flag }
    }
    return result
  }

  private mutating func define(_ bytes: [UInt8], _ operand: Range<Int>) {
    let at = operand.lowerBound
    guard let count = bytes.u8(at), count <= 64, 1 + 2 * (count + 1) <= operand.count,
      let left = bytes.i16(at + 1)
    else { return }
    layout = RowLayout(left: left)
    horizontal = []
    isDefined = true
    for n in 0..<count {
      let flagsAt = at + 1 + 2 * (count + 1) + 20 * n
      // Flags of the last cells may be left out.
      let flags = flagsAt + 2 <= operand.upperBound ? bytes.u16(flagsAt) ?? 0 : 0
      layout.cells.append(
        RowLayout.Cell(
          right: bytes.i16(at + 3 + 2 * n) ?? left,
          vertical: flags & 0x40 != 0 ? .begins : flags & 0x20 != 0 ? .continues : .none))
      horizontal.append(flags & 3)
    }
  }

  private mutating func edit(
    _ bytes: [UInt8], _ at: Int, _ change: (inout RowDefinition, Range<Int>) -> Void
  ) {
    guard let first = bytes.u8(at), let limit = bytes.u8(at + 1), first < limit,
      limit <= layout.cells.count
    else { return }
    change(&self, first..<limit)
  }

  private mutating func merge(_ range: Range<Int>) {
    for n in range { horizontal[n] = n == range.lowerBound ? 1 : 2 }
  }

  private mutating func remove(_ range: Range<Int>) {
    let width = layout.cells[range.upperBound - 1].right - edge(before: range.lowerBound)
    layout.cells.removeSubrange(range)
    horizontal.removeSubrange(range)
    for n in range.lowerBound..<layout.cells.count { layout.cells[n].right -= width }
  }

  private mutating func insert(_ bytes: [UInt8], _ at: Int) {
    guard isDefined, let first = bytes.u8(at), let count = bytes.u8(at + 1),
      let width = bytes.i16(at + 2), layout.cells.count + count <= 64
    else { return }
    // Cells that are missing before the new ones are made too.
    let from = min(first, layout.cells.count)
    for _ in 0..<count {
      let right = edge(before: from) + width
      for n in from..<layout.cells.count { layout.cells[n].right += width }
      layout.cells.insert(RowLayout.Cell(right: right), at: from)
      horizontal.insert(0, at: from)
    }
  }

  private mutating func setWidth(_ bytes: [UInt8], _ at: Int) {
    guard let width = bytes.i16(at + 2) else { return }
    edit(bytes, at) { definition, range in
      for n in range {
        let change = definition.edge(before: n) + width - definition.layout.cells[n].right
        for k in n..<definition.layout.cells.count {
          definition.layout.cells[k].right += change
        }
      }
    }
  }

  private mutating func setVertical(_ bytes: [UInt8], _ at: Int) {
    guard let cell = bytes.u8(at), let flag = bytes.u8(at + 1), cell < layout.cells.count else {
      return
    }
    layout.cells[cell].vertical = flag == 3 ? .begins : flag == 1 ? .continues : .none
  }

  private mutating func move(by distance: Int) {
    layout.left += distance
    for n in layout.cells.indices { layout.cells[n].right += distance }
  }

  private func edge(before cell: Int) -> Int {
    cell > 0 ? layout.cells[cell - 1].right : layout.left
  }
}
