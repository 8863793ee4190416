/// A sheet of any spreadsheet format: what is written in it, and where.
struct Sheet {
  struct Cell {
    var column: Int
    /// Not empty.
    var text: [UInt8]
    var isNumber = false
    var isCertain = true
  }

  struct Row {
    /// Counted from 1.
    var number: Int
    /// The cells that have text, from left to right.
    var cells: [Cell] = []
    /// The columns of cells that have a border, with text or without.
    var ruled: [Range<Int>] = []

    mutating func addRuled(_ columns: Range<Int>) {
      if let last = ruled.last, last.upperBound == columns.lowerBound {
        ruled[ruled.count - 1] = last.lowerBound..<columns.upperBound
      } else {
        ruled.append(columns)
      }
    }
  }

  /// Cells that are one; the text is that of the first.
  struct Merge {
    var rows: Range<Int>
    var columns: Range<Int>
  }

  /// Counted from 1, hidden sheets with the others.
  var number: Int
  var rows: [Row] = []
  var merges: [Merge] = []

  /// As large as sheets get.
  static let mostRows = 1 << 20
  static let mostColumns = 1 << 14
}
