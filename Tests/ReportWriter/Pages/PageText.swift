/// Lines of text with words at given places, as `pdftotext -layout` writes them.
struct PageText {
  /// How wide a Chinese character counts: 2 as it looks, 1 where places are counted in characters.
  let han: Int
  private var words: [[(x: Int, text: String)]] = []

  init(han: Int) { self.han = han }

  var count: Int { words.count }

  func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : han) }
  }

  /// Puts a word so that it begins at a place.
  mutating func put(_ text: String, line: Int, at x: Int) {
    guard !text.isEmpty else { return }
    while words.count <= line { words.append([]) }
    words[line].append((max(0, x), text))
  }

  /// Moves a line and those below it down, so that an empty one stands there.
  mutating func open(_ line: Int) {
    guard line < words.count else { return }
    words.insert([], at: line)
  }

  /// Puts a word so that its middle is at a place.
  mutating func put(_ text: String, line: Int, around x: Int) {
    put(text, line: line, at: x - width(text) / 2)
  }

  /// The lines; a word that would touch the one before moves on by a space.
  var lines: [String] {
    words.map { line in
      var text = ""
      var end = 0
      for word in line.sorted(by: { $0.x < $1.x }) {
        let x = text.isEmpty ? word.x : max(word.x, end + 1)
        text += String(repeating: " ", count: x - end) + word.text
        end = x + width(word.text)
      }
      return text
    }
  }

  /// A text in pieces of so many characters.
  static func pieces(_ text: String, of size: Int) -> [String] {
    var result: [String] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      result.append(String(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    return result
  }

  /// Headings beside each other, each broken into pieces: what each line shows of each heading.
  ///
  /// A heading of fewer pieces stands in the middle: 总计 beside the second line of 社会/公益/组织.
  static func interleaved(_ headings: [String], of size: Int) -> [[(column: Int, text: String)]] {
    let broken = headings.map { pieces($0.filter { $0 != " " }, of: size) }
    let height = broken.map(\.count).max() ?? 0
    return (0..<height).map { line in
      broken.enumerated().compactMap { column, pieces in
        let first = (height - pieces.count) / 2
        return pieces.indices.contains(line - first) ? (column, pieces[line - first]) : nil
      }
    }
  }

  /// Prose in lines of so many characters; numbers and Latin words stay whole, and no line begins
  /// with a stop.
  static func folded(_ text: String, to size: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var word = ""
    func isStop(_ word: String) -> Bool { word.count == 1 && "。，、；：）”,.:;)".contains(word) }
    func place(_ word: String) {
      if line.count + word.count > size, !isStop(word) {
        lines.append(line)
        line = word == " " ? "" : word
      } else {
        line += word
      }
    }
    for character in text {
      if character.isASCII, character.isNumber || character.isLetter || "./-%".contains(character) {
        word.append(character)
        continue
      }
      if !word.isEmpty { place(word) }
      word = ""
      place(String(character))
    }
    if !word.isEmpty { place(word) }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
