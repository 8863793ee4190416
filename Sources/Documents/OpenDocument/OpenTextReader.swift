/// Reads the body of an OpenDocument text.
///
/// Each paragraph of the body and each row of its tables is counted as a line.
final class OpenTextReader: XMLHandler {
  enum Element: UInt8 {
    case body, paragraph, heading, span, space, tab, lineBreak, list, item, listHeader, number
    case table, row, cell, coveredCell, frame, image, object, section, unseen
  }
  static let vocabulary = XMLVocabulary(
    OpenNames.namespaces,
    [
      "office:text": .body, "text:p": .paragraph, "text:h": .heading, "text:span": .span,
      "text:s": .space, "text:tab": .tab, "text:line-break": .lineBreak, "text:list": .list,
      "text:list-item": .item, "text:list-header": .listHeader, "text:number": .number,
      "table:table": .table, "table:table-row": .row, "table:table-cell": .cell,
      "table:covered-table-cell": .coveredCell, "draw:frame": .frame, "draw:text-box": .frame,
      "draw:custom-shape": .frame, "draw:rect": .frame, "draw:g": .frame, "draw:image": .image,
      "draw:object": .object, "draw:object-ole": .object, "text:section": .section,
      // Removed text, notes, remarks, tables of contents, how ruby is read, what screen readers say.
      "text:tracked-changes": .unseen, "text:note": .unseen, "office:annotation": .unseen,
      "text:table-of-content": .unseen, "text:ruby-text": .unseen, "svg:title": .unseen,
      "svg:desc": .unseen, "office:forms": .unseen, "text:hidden-text": .unseen,
      "office:automatic-styles": .unseen, "office:font-face-decls": .unseen,
      "text:alphabetical-index": .unseen, "text:sequence-decls": .unseen,
      "text:variable-decls": .unseen, "text:user-field-decls": .unseen,
      "table:shapes": .unseen,
    ] as [String: Element])

  private(set) var stories = [OpenStory()]
  private(set) var pictures = 0
  private var tables: [OpenTable] = []
  private var lists: OpenLists
  private let styles: OpenStyles
  private var line = 0
  private var isNarrow = false

  /// One more cell than may be, so that it shows when there are too many.
  private var budget: Int

  init(_ styles: OpenStyles, limits: Limits) {
    self.styles = styles
    budget = limits.cells + 1
    lists = OpenLists(styles.lists)
  }

  var blocks: [Block] { stories[0].blocks }

  func begin(_ element: Element?, _ attributes: XMLAttributes) -> XMLStep {
    switch element {
    case .unseen, .number: return .skip
    case .section:
      let style = styles.style(attributes.string("style-name"), family: "section")
      if attributes.string("display") == "none" || style?.isHidden == true { return .skip }
    case .paragraph, .heading:
      let style = styles.style(attributes.string("style-name"), family: "paragraph")
      if style?.isHidden == true { return .skip }
      if style?.isStruck == true { changeCell { $0.isCertain = false } }
      beginParagraph(element, attributes, style)
    case .span:
      let style = styles.style(attributes.string("style-name"), family: "text")
      if style?.isHidden == true { return .skip }
      if style?.isStruck == true { changeCell { $0.isCertain = false } }
      let outer = stories[last].setting
      stories[last].spans.append(
        OpenStory.Span(
          rise: style?.rise ?? outer.rise, isStruck: style?.isStruck ?? outer.isStruck))
    case .space:
      let count = attributes.repeats("c", most: 32)
      add(Array(repeating: UInt8(ascii: " "), count: count))
    case .tab: add([UInt8(ascii: "\t")])
    case .lineBreak: add([UInt8(ascii: "\n")])
    case .list:
      lists.begin(
        style: attributes.string("style-name"), id: attributes.string("id"),
        continues: attributes.string("continue-numbering") == "true",
        other: attributes.string("continue-list"))
    case .item: lists.beginItem(startingAt: attributes.int("start-value"))
    case .table: tables.append(OpenTable())
    case .row:
      if tables.count == 1, stories.count == 1 { line += 1 }
      changeTable { $0.beginRow(attributes, line: line) }
    case .coveredCell:
      // What a merged cell covers is not shown.
      let count = attributes.repeats("number-columns-repeated", most: OpenTable.mostColumns)
      changeTable { $0.cover(count) }
      return .skip
    case .cell:
      changeTable { $0.beginCell(attributes) }
      stories.append(OpenStory())
    case .frame:
      // A seal is narrower than a table.
      if let width = attributes.string("width") { isNarrow = Self.isNarrow(width) }
      stories.append(OpenStory())
    case .image, .object:
      for n in stories.indices { stories[n].hasObject = true }
      if tables.isEmpty, element == .image, !isNarrow { pictures += 1 }
      return .skip
    case .body, .listHeader, nil: break
    }
    return .enter
  }

  func end(_ element: Element?) {
    switch element {
    case .paragraph, .heading: stories[last].endParagraph()
    case .span: _ = stories[last].spans.popLast()
    case .list: lists.end()
    case .frame:
      guard stories.count > 1, let box = stories.popLast() else { return }
      stories[last].add(box: box.blocks)
    case .cell:
      guard stories.count > 1, let story = stories.popLast() else { return }
      if let last = tables.indices.last { tables[last].endCell(story, &budget) }
    case .row: if let last = tables.indices.last { tables[last].endRow(&budget) }
    case .table:
      guard let table = tables.popLast() else { return }
      stories[last].blocks += table.table.settled()
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    let setting = stories[last].setting
    let text = setting.rise.text(bytes)
    stories[last].text?.appendCollapsed(
      setting.isStruck ? StruckFigures.marked(text) : text)
  }

  // MARK: -

  private var last: Int { stories.count - 1 }

  private func add(_ text: [UInt8]) { stories[last].text? += text }

  private func changeTable(_ change: (inout OpenTable) -> Void) {
    if let last = tables.indices.last { change(&tables[last]) }
  }

  private func changeCell(_ change: (inout BlockTable.Cell) -> Void) {
    changeTable { $0.changeCell(change) }
  }

  private func beginParagraph(
    _ element: Element?, _ attributes: XMLAttributes, _ style: OpenStyles.Style?
  ) {
    if tables.isEmpty, stories.count == 1 { line += 1 }
    var label = lists.label(style: style?.list)
    if element == .heading, lists.depth == 0, attributes.string("is-list-header") != "true" {
      label = lists.label(heading: attributes.int("outline-level") ?? 1)
    }
    stories[last].beginParagraph(
      line: line, label: label, isStruck: style?.isStruck ?? false)
  }

  /// Whether a length such as `4.2cm` is less than ten centimetres.
  private static func isNarrow(_ length: String) -> Bool {
    let units = ["cm": 1, "mm": 0.1, "in": 2.54, "pt": 0.0353]
    for (unit, size) in units where length.hasSuffix(unit) {
      return (Double(length.dropLast(2)) ?? .infinity) * size < 10
    }
    return false
  }
}
