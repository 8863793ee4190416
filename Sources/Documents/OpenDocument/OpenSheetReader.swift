/// Reads the sheets of an OpenDocument spreadsheet.
final class OpenSheetReader: XMLHandler {
  enum Element: UInt8 {
    case table, row, cell, coveredCell, paragraph, span, space, tab, lineBreak, image, unseen
  }
  static let vocabulary = XMLVocabulary(
    OpenNames.namespaces,
    [
      "table:table": .table, "table:table-row": .row, "table:table-cell": .cell,
      "table:covered-table-cell": .coveredCell, "text:p": .paragraph, "text:span": .span,
      "text:s": .space, "text:tab": .tab, "text:line-break": .lineBreak, "draw:image": .image,
      "office:annotation": .unseen, "table:tracked-changes": .unseen, "text:ruby-text": .unseen,
      "office:forms": .unseen, "office:automatic-styles": .unseen, "svg:title": .unseen,
      "svg:desc": .unseen, "draw:frame": .unseen, "draw:custom-shape": .unseen,
      "table:named-expressions": .unseen, "table:database-ranges": .unseen,
    ] as [String: Element])

  private(set) var sheets: [Sheet] = []
  private(set) var hidden: [String] = []
  private(set) var hasShapes = false
  private let styles: OpenStyles
  private let limits: Limits
  private var sheet = Sheet(number: 0)
  private var row = Sheet.Row(number: 0)
  private var rowRepeats = 1
  private var nextRow = 1
  private var column = 0
  private var cell = OpenSheetCell()
  /// Of the cells of the row.
  private var merges: [Sheet.Merge] = []
  private var rises: [TextRise] = []
  private var made = 0

  init(_ styles: OpenStyles, limits: Limits) {
    self.styles = styles
    self.limits = limits
  }

  func begin(_ element: Element?, _ attributes: XMLAttributes) -> XMLStep {
    switch element {
    case .unseen, .image:
      if attributes.string("anchor-type") != nil || element == .image { hasShapes = true }
      return .skip
    case .table:
      sheet = Sheet(number: sheet.number + 1)
      nextRow = 1
      let style = styles.style(attributes.string("style-name"), family: "table")
      if style?.isHidden == true {
        hidden.append(attributes.string("name") ?? "")
        return .skip
      }
    case .row:
      row = Sheet.Row(number: nextRow)
      rowRepeats = attributes.repeats("number-rows-repeated", most: Sheet.mostRows)
      column = 0
      merges = []
    case .coveredCell:
      let count = attributes.repeats("number-columns-repeated", most: Sheet.mostColumns)
      rule(attributes, count)
      column += count
      return .skip
    case .cell:
      cell = OpenSheetCell(attributes)
      rule(attributes, max(cell.repeats, cell.columnSpan))
    case .paragraph: cell.beginParagraph()
    case .span:
      let style = styles.style(attributes.string("style-name"), family: "text")
      rises.append(style?.rise ?? rises.last ?? .baseline)
    case .space:
      let count = attributes.repeats("c", most: 32)
      cell.text += Array(repeating: UInt8(ascii: " "), count: count)
    case .tab: cell.text.append(UInt8(ascii: "\t"))
    case .lineBreak: cell.text.append(UInt8(ascii: "\n"))
    case nil: break
    }
    return column > Sheet.mostColumns * 2 || made > limits.cells
      ? .stop(limits.tooManyCells) : .enter
  }

  func end(_ element: Element?) {
    switch element {
    case .paragraph: cell.endParagraph()
    case .span: _ = rises.popLast()
    case .cell: endCell()
    case .row: endRow()
    case .table: sheets.append(sheet)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard cell.isInParagraph else { return }
    cell.text.appendCollapsed((rises.last ?? .baseline).text(bytes))
  }

  private func rule(_ attributes: XMLAttributes, _ count: Int) {
    let style = styles.style(attributes.string("style-name"), family: "table-cell")
    if style?.isRuled == true { row.addRuled(column..<column + count) }
  }

  private func endCell() {
    if cell.columnSpan > 1 || cell.rowSpan > 1 {
      merges.append(
        Sheet.Merge(
          rows: row.number..<row.number + cell.rowSpan,
          columns: column..<column + cell.columnSpan))
    }
    let shown = cell.shown
    if shown.text.hasInk {
      for repeated in 0..<cell.repeats where made <= limits.cells {
        made += 1
        row.cells.append(
          Sheet.Cell(
            column: column + repeated, text: shown.text, isNumber: cell.isNumber,
            isCertain: shown.isCertain))
      }
    }
    column += cell.repeats
  }

  private func endRow() {
    if !row.cells.isEmpty {
      for repeated in 0..<rowRepeats where made <= limits.cells {
        made += row.cells.count
        var copy = row
        copy.number += repeated
        sheet.rows.append(copy)
        addMerges(movedBy: repeated)
      }
    } else if !row.ruled.isEmpty {
      // Ruled paper: as much of it as may stand within a table.
      for repeated in 0..<min(rowRepeats, 100) {
        var copy = row
        copy.number += repeated
        sheet.rows.append(copy)
        addMerges(movedBy: repeated)
      }
    }
    nextRow += rowRepeats
  }

  private func addMerges(movedBy rows: Int) {
    made += merges.count
    for merge in merges {
      let top = merge.rows.lowerBound + rows
      sheet.merges.append(
        Sheet.Merge(rows: top..<top + merge.rows.count, columns: merge.columns))
    }
  }
}
