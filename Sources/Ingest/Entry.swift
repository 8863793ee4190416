/// A labelled row of a table with what stands beside or below its label.
struct Entry {
  /// The id of the form's row; 0 for a row under a label of its own.
  var row: Int
  var label: Item
  /// The items that follow the label in its own line; none where each cell has a line of its own.
  var tail: Range<Int>
  /// The items of the lines below, up to the next label.
  var below: Range<Int>
  /// How many cells the label's line has.
  var width = 0
  /// How many labels of groups stand before the row's own on the form.
  var depth = 0
  /// The run of lines without a break that the label's line is in.
  var piece = 0
  /// Which block of the table it is in.
  var block = 0

  /// Whether the figures stand in the label's own line.
  func isRow(in scan: Scan) -> Bool {
    scan.items[tail].contains { $0.isShown } || scan.items[below].allSatisfy { $0.kind == .gap }
  }

  /// The cells that show something, in order, whichever way they are laid out.
  func appendShown(in scan: Scan, to list: inout [Item]) {
    for item in scan.items[isRow(in: scan) ? tail : below] where item.isShown { list.append(item) }
  }

  func shownCount(in scan: Scan) -> Int {
    var count = 0
    for item in scan.items[isRow(in: scan) ? tail : below] where item.isShown { count += 1 }
    return count
  }

  /// Whether words behind its figures may be no cell of its own: the text below a table, or what
  /// stands above a header. Above the label of another row they are.
  func mayEndInText(in scan: Scan) -> Bool {
    guard below.upperBound < scan.items.count else { return true }
    let next = scan.items[below.upperBound]
    return next.kind != .label || next.label.caption == .content || next.label.disclosureColumn > 0
  }

  /// The cells below: a line that shows nothing is one empty cell, empty cells beside filled ones
  /// are indents.
  func cellsBelow(in scan: Scan) -> [Item] {
    var cells: [Item] = []
    var at = below.lowerBound
    while at < below.upperBound {
      let row = scan.items[at].row
      let line = scan.items[at..<below.upperBound].prefix { $0.row == row }
      let filled = line.filter { $0.kind != .blank }
      cells += filled.isEmpty ? Array(line.prefix(1)) : filled
      at += line.count
    }
    return cells
  }
}
