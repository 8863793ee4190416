/// One sheet of a workbook, as Excel or any other program saves it.
struct Sheet: Sendable {
  /// Counted from 1.
  var number: Int
  var cells: [Cell] = []
  var merges: [Area] = []

  /// A cell that the file has, filled or blank. Rows and columns are counted from 0.
  struct Cell: Sendable {
    var row: Int
    var column: Int
    /// UTF-8; empty where the cell is blank.
    var text: [UInt8]
    /// Whether what it shows can be told.
    var isCertain = true

    var isFilled: Bool { text.contains { $0 > 0x20 } }
  }

  /// Cells that are merged into one.
  struct Area: Sendable {
    var rows: Range<Int>
    var columns: Range<Int>
  }
}
