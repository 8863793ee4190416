/// A sequence of blocks while it is read: the body, a cell, a text box.
struct WordStory {
  var blocks: [Block] = []
  var paragraph: WordParagraph?
  /// Whether it holds something that is not read.
  var hasObject = false
  /// Text of a paragraph whose end is deleted, so that it goes on with the next.
  private var carried: [UInt8] = []
  /// Fields that are open: true before their result begins.
  private var fields: [Bool] = []

  mutating func beginParagraph(line: Int) {
    paragraph = WordParagraph(line: line, text: carried)
    carried = []
  }

  /// - Parameter label: what the list of the paragraph puts before it.
  mutating func endParagraph(label: [UInt8]) {
    guard let paragraph else { return }
    self.paragraph = nil
    // The code of a field ends with its paragraph at the latest, should its end be lost.
    for n in fields.indices { fields[n] = false }
    if paragraph.isEndDeleted {
      carried = paragraph.text
    } else if !paragraph.isLeftOut {
      blocks.append(
        .paragraph(label.joinedAsLabel(to: paragraph.text), line: paragraph.line))
    }
    blocks += paragraph.boxes
  }

  mutating func add(_ table: BlockTable) {
    settle(line: table.rows.first?.line ?? 0)
    blocks += table.settled()
  }

  /// Keeps text that was to go on with a paragraph that does not come.
  mutating func settle(line: Int) {
    if !carried.isEmpty { blocks.append(.paragraph(carried, line: line)) }
    carried = []
  }

  var isInFieldCode: Bool { fields.contains(true) }

  mutating func mark(field: String?) {
    switch field {
    case "begin": fields.append(true)
    case "separate": if let last = fields.indices.last { fields[last] = false }
    case "end": _ = fields.popLast()
    default: break
    }
  }
}

struct WordParagraph {
  var line: Int
  var text: [UInt8] = []
  var style: String?
  var numberingID: Int?
  var level: Int?
  var isEndDeleted = false
  /// A line of the table of contents.
  var isLeftOut = false
  /// Text boxes that are anchored in it.
  var boxes: [Block] = []
  var pictures = 0

  init(line: Int, text: [UInt8]) {
    self.line = line
    self.text = text
  }
}
