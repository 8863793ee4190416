enum WorkbookNames {
  static let namespaces = [
    "x": [
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ]
  ]
}

/// A cell or an area, as in `B2` and `A1:C3`; columns counted from 0, rows from 1.
struct CellReference {
  var row: Int
  var column: Int

  /// Nil for what no sheet is large enough for.
  init?(_ text: some Sequence<UInt8>) {
    var column = 0
    var row = 0
    for byte in text where byte != UInt8(ascii: "$") {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte) - 0x40
      case 0x61...0x7A where row == 0: column = column * 26 + Int(byte) - 0x60
      case 0x30...0x39 where column > 0: row = row * 10 + Int(byte) - 0x30
      default: return nil
      }
      if row > Sheet.mostRows || column > Sheet.mostColumns { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.row = row
    self.column = column - 1
  }
}

extension Sheet.Merge {
  init?(_ area: UnsafeBufferPointer<UInt8>) {
    let ends = area.split(separator: UInt8(ascii: ":"))
    guard ends.count == 2, let start = CellReference(ends[0]), let end = CellReference(ends[1]),
      start.row <= end.row, start.column <= end.column
    else { return nil }
    self.init(rows: start.row..<end.row + 1, columns: start.column..<end.column + 1)
  }
}
