/// Cells laid out freely, some over several rows and columns, to be written as a sheet.
public struct FormLayout: Sendable {
  private var rows: [[SheetCell]] = []
  private var merged: [String] = []

  public init() {}

  /// The first row that nothing has been put in yet, counted from 0.
  public var next: Int { rows.count }

  /// Puts a cell at a row and a column, both counted from 0, over so many of each.
  public mutating func put(
    _ cell: SheetCell, row: Int, column: Int, rows height: Int = 1, columns width: Int = 1
  ) {
    guard height > 0, width > 0 else { return }
    while rows.count < row + height { rows.append([]) }
    for line in row..<(row + height) {
      while rows[line].count < column + width { rows[line].append(SheetCell(.null)) }
      // The frame of a block is that of its cells.
      for place in column..<(column + width) { rows[line][place] = SheetCell(.null, cell.look) }
    }
    rows[row][column] = cell
    if height > 1 || width > 1 {
      merged.append(
        "\(columnLetters(column))\(row + 1):\(columnLetters(column + width - 1))\(row + height)")
    }
  }

  /// Leaves a row empty.
  public mutating func skip() { rows.append([]) }

  /// Writes it as a sheet with columns of these widths, to be printed on one page in breadth.
  public func write(_ name: String, widths: [Int], to workbook: Workbook) throws(SinkError) {
    try workbook.begin(name, widths: widths, fitsPage: true)
    for row in rows { try workbook.write(row, lines: lines(of: row, widths)) }
    try workbook.end(merged: merged, fitsPage: true)
  }

  /// How many lines the labels of a row take; a merged cell is broad enough.
  private func lines(of row: [SheetCell], _ widths: [Int]) -> Int {
    var most = 1
    for (index, cell) in row.enumerated() where index < widths.count && cell.look == .label {
      let isWide = index + 1 < row.count && row[index + 1] == SheetCell(.null, .label)
      if !isWide, case .text(let text) = cell.value, displayWidth(text) > widths[index] {
        most = max(most, (displayWidth(text) + widths[index] - 1) / widths[index])
      }
    }
    return most
  }
}
