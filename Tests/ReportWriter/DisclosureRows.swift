import StatutoryForm

/// A row of the disclosure table that the form does not have, such as 其他主动公开文件.
public struct LocalRowTruth: Sendable, Hashable {
  public var label: String
  /// What its cells print, as many as its block has columns.
  public var printed: [String]
}

extension FormTables {
  /// The disclosure table: for each paragraph of article 20 a caption, a heading and its rows.
  ///
  /// A row or a column of which every cell is missing is not printed.
  func disclosureRows() -> [TableRow] {
    Form.standard.blocks.filter { $0.edition == report.edition }.flatMap(block)
  }

  private func block(_ block: FormBlock) -> [TableRow] {
    func place(_ row: FormRow, _ column: FormColumn) -> CellAddress {
      CellAddress(section: .proactive, row: row.id, column: column.id)
    }
    func isPrinted(_ place: CellAddress) -> Bool {
      report.cells[place].map { $0.state != .missing } ?? false
    }
    let rows = block.rows.filter { row in block.columns.contains { isPrinted(place(row, $0)) } }
    let columns = block.columns.filter { column in
      block.rows.contains { isPrinted(place($0, column)) }
    }
    guard !rows.isEmpty else { return [] }
    let caption = TableCell(text: labels.block(block), column: 0, span: 4)
    let heads =
      [labels.heading(.proactive, "content")] + columns.map { labels.column(.proactive, $0.code) }
    var result = [
      TableRow(cells: [caption], isHead: true),
      TableRow(cells: DisclosureWidth.spread(FormTables.row(heads, from: 0)), isHead: true),
    ]
    for row in rows {
      let values = columns.enumerated().map { position, column in
        TableCell(
          text: printed(place(row, column)), place: place(row, column), column: position + 1,
          isValue: true)
      }
      let label = TableCell(text: labels.row(row), column: 0)
      result.append(TableRow(cells: DisclosureWidth.spread([label] + values)))
    }
    if block.paragraph == 1, let extra = report.localRow {
      let values = extra.printed.prefix(columns.count).enumerated().map { position, text in
        TableCell(text: text, column: position + 1, isValue: true)
      }
      let label = TableCell(text: extra.label, column: 0)
      result.append(TableRow(cells: DisclosureWidth.spread([label] + values)))
    }
    return result
  }
}

/// The last cell of a short row reaches to the edge of the table.
private enum DisclosureWidth {
  static func spread(_ cells: [TableCell]) -> [TableCell] {
    var result = cells
    if let last = result.indices.last { result[last].span = max(1, 4 - result[last].column) }
    return result
  }
}
