/// Reads the body of a Word file.
///
/// Each paragraph of the body and each row of its tables is counted as a line.
final class WordReader: XMLHandler {
  static let vocabulary = WordElement.vocabulary

  private(set) var stories = [WordStory()]
  /// Pictures as wide as a table, in paragraphs without text.
  private(set) var pictures = 0
  private(set) var hasForeignParts = false
  private(set) var hasEmbeddedSheet = false
  private var tables: [WordTable] = []
  private var path: [WordElement?] = []
  private var run = WordRun()
  private var line = 0
  private var isInText = false
  /// Whether each open content control holds the table of contents.
  private var controls: [Bool] = []
  /// Whether a branch of each open pair of alternatives has been taken.
  private var alternatives: [Bool] = []
  private var numbering: WordNumbering
  private let styles: WordStyles

  init(styles: WordStyles, numbering: WordNumbering) {
    self.styles = styles
    self.numbering = numbering
  }

  /// What was read.
  var blocks: [Block] {
    stories[0].settle(line: line)
    return stories[0].blocks
  }

  func begin(_ element: WordElement?, _ attributes: XMLAttributes) -> XMLStep {
    guard let element else {
      path.append(nil)
      return .enter
    }
    if isUnseen(element) { return .skip }
    switch element {
    case .paragraph:
      if tables.isEmpty, stories.count == 1 { line += 1 }
      stories[last].beginParagraph(line: line)
    case .run: run = WordRun(style: styles.style(ofParagraph: stories[last].paragraph?.style))
    case .text: isInText = path.last == .some(.run)
    case .textBox: stories.append(WordStory())
    case .alternatives: alternatives.append(false)
    case .structured: controls.append(false)
    case .table: tables.append(WordTable())
    case .row:
      if tables.count == 1, stories.count == 1 { line += 1 }
      changeTable { $0.rows.append(WordTable.Row(line: line)) }
    case .cell:
      changeTable { $0.rows.append(cell: WordTable.Cell()) }
      stories.append(WordStory())
    default: take(element, attributes)
    }
    path.append(element)
    return .enter
  }

  func end(_ element: WordElement?) {
    path.removeLast()
    switch element {
    case .paragraph: endParagraph()
    case .text: isInText = false
    case .alternatives: _ = alternatives.popLast()
    case .structured: _ = controls.popLast()
    case .run: run = WordRun()
    case .textBox: endTextBox()
    case .cell: endCell()
    case .table:
      guard let table = tables.popLast() else { return }
      stories[last].add(table.placed())
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInText else { return }
    add(run.rise == .baseline ? Array(bytes) : run.rise.text(bytes))
  }

  // MARK: -

  private var last: Int { stories.count - 1 }

  private func add(_ text: [UInt8]) {
    guard !run.isHidden, !stories[last].isInFieldCode else { return }
    let isStruck = run.isStruck || run.isStruckTwice
    if isStruck { changeCell { $0.cell.isCertain = false } }
    stories[last].paragraph?.text += isStruck ? StruckFigures.marked(text) : text
  }

  private func endParagraph() {
    guard let paragraph = stories[last].paragraph else { return }
    if paragraph.pictures > 0, !paragraph.text.hasInk { pictures += paragraph.pictures }
    let style = styles.style(ofParagraph: paragraph.style)
    if style?.name.hasPrefix("toc ") == true { stories[last].paragraph?.isLeftOut = true }
    var label: [UInt8] = []
    if !paragraph.isEndDeleted, let id = paragraph.numberingID ?? style?.numberingID {
      let level = paragraph.level ?? style?.level
      label = numbering.next(id, level: level, style: paragraph.style, styles)
    }
    stories[last].endParagraph(label: label)
  }

  private func endTextBox() {
    guard stories.count > 1, var box = stories.popLast() else { return }
    box.settle(line: line)
    if stories[last].paragraph != nil {
      stories[last].paragraph?.boxes += box.blocks
    } else {
      stories[last].blocks += box.blocks
    }
    // What comes behind the box in its paragraph is of a run again.
    run = WordRun()
  }

  private func endCell() {
    guard stories.count > 1, var story = stories.popLast() else { return }
    story.settle(line: line)
    changeCell {
      $0.cell.blocks = story.blocks
      $0.cell.hasObject = story.hasObject
    }
  }

  private func changeTable(_ change: (inout WordTable) -> Void) {
    if let last = tables.indices.last { change(&tables[last]) }
  }

  private func changeRow(_ change: (inout WordTable.Row) -> Void) {
    changeTable { table in
      if let last = table.rows.indices.last { change(&table.rows[last]) }
    }
  }

  private func changeCell(_ change: (inout WordTable.Cell) -> Void) {
    changeRow { row in
      if let last = row.cells.indices.last { change(&row.cells[last]) }
    }
  }

  /// Whether an element with all in it is not shown.
  private func isUnseen(_ element: WordElement) -> Bool {
    let parent = path.last ?? nil
    switch element {
    case .formerProperties, .unprinted: return true
    case .deleted, .movedAway:
      if parent == .rowProperties {
        changeRow { $0.isDropped = true }
      } else if parent == .runProperties {
        if path.dropLast().last == .some(.paragraphProperties) {
          stories[last].paragraph?.isEndDeleted = true
        }
      }
      return true
    case .structuredContent: return controls.last == true
    case .choice:
      // Alternatives say the same for newer and older programs; the first is taken.
      defer { takeBranch() }
      return alternatives.last == true
    case .fallback: return alternatives.last == true
    default: return false
    }
  }

  private func takeBranch() {
    if let last = alternatives.indices.last { alternatives[last] = true }
  }

  private func take(_ element: WordElement, _ attributes: XMLAttributes) {
    let parent = path.last ?? nil
    let isOfRun = parent == .runProperties && path.dropLast().last == .some(.run)
    switch element {
    // A tab is also a stop of the ruler.
    case .tab where parent == .run: add([UInt8(ascii: "\t")])
    case .lineBreak where parent == .run: add([UInt8(ascii: "\n")])
    case .hyphen where parent == .run: add([UInt8(ascii: "-")])
    case .symbol: add(symbol(attributes))
    case .fieldMark: stories[last].mark(field: attributes.string("fldCharType"))
    case .gallery:
      if attributes.string("val") == "Table of Contents", let last = controls.indices.last {
        controls[last] = true
      }
    case .foreignPart: hasForeignParts = true
    case .hidden where isOfRun: run.isHidden = attributes.isOn
    case .raised where isOfRun: run.rise = TextRise(attributes.string("val"))
    case .struck where isOfRun: run.isStruck = attributes.isOn
    case .doublyStruck where isOfRun: run.isStruckTwice = attributes.isOn
    case .runStyle where isOfRun:
      guard let style = attributes.string("val").flatMap({ styles[$0] }) else { return }
      // What the styles of a paragraph and of a run both say takes itself back.
      run.isHidden = run.isHidden != (style.isHidden ?? false)
      run.isStruck = run.isStruck != (style.isStruck ?? false)
      run.isStruckTwice = style.isStruckTwice ?? run.isStruckTwice
      run.rise = style.rise ?? run.rise
    case .style: stories[last].paragraph?.style = attributes.string("val")
    case .level where parent == .numbering:
      stories[last].paragraph?.level = attributes.int("val")
    case .numberingID where parent == .numbering:
      stories[last].paragraph?.numberingID = attributes.int("val")
    case .picture, .object, .formula, .dropDown, .extent: take(object: element, attributes)
    default: take(tableProperty: element, attributes, parent)
    }
  }

  private func take(object: WordElement, _ attributes: XMLAttributes) {
    // Narrower than ten centimetres, in units of which a centimetre has 360,000, it is a seal.
    if object == .extent {
      run.isNarrow = (attributes.int("cx") ?? .max) < 3_600_000
    } else {
      for n in stories.indices { stories[n].hasObject = true }
      // 12½: a number beside a formula is not the whole number.
      if object == .formula { changeCell { $0.cell.isCertain = false } }
      if object == .object, attributes.string("ProgID")?.hasPrefix("Excel.Sheet") == true {
        hasEmbeddedSheet = true
      }
      if stories.count == 1, object == .picture, !run.isNarrow {
        stories[0].paragraph?.pictures += 1
      }
    }
  }

  private func take(
    tableProperty element: WordElement, _ attributes: XMLAttributes, _ parent: WordElement?
  ) {
    func columns() -> Int { max(0, min(WordTable.mostColumns, attributes.int("val") ?? 0)) }
    func width() -> Int? {
      // Per cent and automatic widths say nothing of the place.
      [nil, "dxa"].contains(attributes.string("type")) ? attributes.int("w") : nil
    }
    switch element {
    case .gridColumn where parent == .grid:
      changeTable { $0.grid.append(attributes.int("w") ?? 0) }
    case .columnsBefore: changeRow { $0.before = columns() }
    case .columnsAfter: changeRow { $0.after = columns() }
    case .widthBefore: changeRow { $0.widthBefore = width() }
    case .hiddenRow where parent == .rowProperties:
      if attributes.isOn { changeRow { $0.isDropped = true } }
    case .span: changeCell { $0.span = max(1, columns()) }
    case .width: changeCell { $0.width = width() }
    case .vMerge:
      changeCell { $0.vertical = attributes.string("val") == "restart" ? .begins : .continues }
    case .hMerge:
      changeCell { $0.horizontal = attributes.string("val") == "restart" ? .begins : .continues }
    case .mergedCell:
      // A merge that is tracked.
      switch attributes.string("vMerge") {
      case "rest": changeCell { $0.vertical = .begins }
      case "cont": changeCell { $0.vertical = .continues }
      default: break
      }
    case .deletedCell: changeCell { $0.isDeleted = true }
    default: break
    }
  }

  private func symbol(_ attributes: XMLAttributes) -> [UInt8] {
    let code = attributes.string("char").flatMap { UInt32($0, radix: 16) }
    return code.flatMap(Unicode.Scalar.init).map { Array(String($0).utf8) } ?? []
  }
}

/// How the text of a run is set.
struct WordRun {
  var isHidden = false
  var isStruck = false
  var isStruckTwice = false
  var isNarrow = false
  var rise = TextRise.baseline

  /// - Parameter style: of the paragraph.
  init(style: WordStyles.Style? = nil) {
    isHidden = style?.isHidden ?? false
    isStruck = style?.isStruck ?? false
    isStruckTwice = style?.isStruckTwice ?? false
    rise = style?.rise ?? .baseline
  }
}

extension [WordTable.Row] {
  fileprivate mutating func append(cell: WordTable.Cell) {
    if let last = indices.last { self[last].cells.append(cell) }
  }
}
