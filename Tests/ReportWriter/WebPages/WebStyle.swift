/// How a web page is written; decided by its seed.
struct WebStyle {
  /// What stands around the text of a cell.
  enum Markup: CaseIterable { case plain, word, editor, legacy }
  /// Which tags of rows and cells the page leaves out; browsers add them.
  enum Closing: CaseIterable { case all, noCellEnd, noRowEnd, noRowStart, noEnd }
  /// What stands around the report.
  enum Surroundings: CaseIterable { case none, menus, layoutTable, layoutTables }
  /// Into how many tables the tables of the form are cut.
  enum Cut: CaseIterable { case whole, paragraphs, withHead, withoutHead }
  enum Prose: CaseIterable { case paragraphs, divisions, breaks, spans }

  let markup: Markup
  let closing: Closing
  let surroundings: Surroundings
  let cut: Cut
  let prose: Prose
  /// What an empty cell holds.
  let filler: String
  /// How many columns of the page each column of the form fills.
  let widths: [Int]
  let isUpperCase: Bool
  let hasBody: Bool
  let headTag: String
  let splitsNumbers: Bool
  let breaksLines: Bool
  let hasMetadata: Bool
  let statesWidths: Bool

  init(random: inout SplitMix64) {
    markup = random.pick(Markup.allCases)
    // Most pages are in order.
    closing = random.chance(60) ? .all : random.pick(Closing.allCases)
    surroundings = random.pick(Surroundings.allCases)
    cut = random.chance(50) ? .whole : random.pick(Cut.allCases)
    prose = random.pick(Prose.allCases)
    filler = random.pick(["", "&nbsp;", "　", "&#160;&#160;", "<br>", "<o:p></o:p>", "\n", "&emsp;"])
    let isStretched = random.chance(40)
    widths = (0..<15).map { _ in isStretched ? random.int(1...3) : 1 }
    isUpperCase = random.chance(15)
    hasBody = random.chance(60)
    headTag = random.chance(20) ? "th" : "td"
    splitsNumbers = random.chance(40)
    breaksLines = random.chance(60)
    hasMetadata = random.chance(50)
    statesWidths = markup == .word && random.chance(40)
  }
}

/// Text within markup.
enum Markup {
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\u{A0}": result += "&nbsp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
