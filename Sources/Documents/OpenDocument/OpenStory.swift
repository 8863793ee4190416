/// A sequence of blocks while it is read: the body, a cell, a text box.
struct OpenStory {
  var blocks: [Block] = []
  var hasObject = false
  /// Of the paragraph that is open.
  var text: [UInt8]?
  /// How the spans that are open are set.
  var spans: [Span] = []
  /// How the paragraph is set that is open.
  var isStruck = false

  struct Span {
    var rise: TextRise
    var isStruck: Bool
  }

  /// How text is set that comes now.
  var setting: Span { spans.last ?? Span(rise: .baseline, isStruck: isStruck) }
  private var label: [UInt8] = []
  private var line = 0
  private var boxes: [Block] = []

  mutating func beginParagraph(line: Int, label: [UInt8], isStruck: Bool) {
    self.line = line
    self.label = label
    self.isStruck = isStruck
    text = []
    spans = []
  }

  mutating func endParagraph() {
    guard let text else { return }
    blocks.append(.paragraph(label.joinedAsLabel(to: text), line: line))
    blocks += boxes
    boxes = []
    self.text = nil
  }

  /// Adds a text box behind the paragraph that it is anchored in.
  mutating func add(box: [Block]) {
    if text == nil { blocks += box } else { boxes += box }
  }
}
