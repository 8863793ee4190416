/// Writes the tables of a page.
struct WebTable {
  let style: WebStyle
  var random: SplitMix64

  /// The table, or the tables that it is cut into.
  mutating func markup(_ table: ModelTable) -> String {
    parts(of: table).map { markup(rows: $0) }.joined(
      separator: random.pick(["\n", "\n<p>&nbsp;</p>\n", "</div>\n<div>"]))
  }

  private mutating func parts(of table: ModelTable) -> [ModelTable] {
    let last = table.rows.count
    switch (style.cut, table.name) {
    case (.paragraphs, "proactive"):
      let starts = table.rows.indices.filter { $0 == 0 || table.rows[$0].count == 1 }
      return starts.enumerated().map { number, start in
        let end = number + 1 < starts.count ? starts[number + 1] : last
        return table.part(start..<end, repeatsLabels: false)
      }
    case (.withHead, "applications"), (.withoutHead, "applications"):
      // As a page of the printed report ends.
      let end = random.int((table.heads + 3)...(last - 3))
      let first = table.part(0..<end, repeatsLabels: true)
      var second = table.part(end..<last, repeatsLabels: random.chance(50))
      if style.cut == .withHead { second.rows = table.rows[..<table.heads] + second.rows }
      return [first, second]
    default: return [table]
    }
  }

  private mutating func markup(rows table: ModelTable) -> String {
    var text = "<table\(attributes())>"
    if style.markup == .legacy, random.chance(50) {
      text += "<colgroup>" + style.widths.map { "<col span=\($0)>" }.joined() + "</colgroup>"
    }
    text += style.hasBody ? "<tbody>" : ""
    for (number, row) in table.rows.enumerated() {
      text += line(1)
      // Browsers begin a row at a cell that follows the end of one.
      if style.closing != .noRowStart || number == 0 { text += "<tr\(rowAttributes())>" }
      let isHead = number < table.heads && table.name != "proactive"
      for cell in row { text += line(2) + markup(cell, tag: isHead ? style.headTag : "td") }
      if style.closing != .noRowEnd, style.closing != .noEnd { text += line(1) + "</tr>" }
    }
    if style.statesWidths { text += columnWidths(table.width) }
    text += line(0) + (style.hasBody ? "</tbody>" : "") + "</table>"
    return style.isUpperCase ? WebTable.upperCased(text) : text
  }

  /// The row without height in which Word and Excel state the widths of all columns.
  private func columnWidths(_ count: Int) -> String {
    let cells = style.widths[..<count].flatMap { Array(repeating: 60 / $0, count: $0) }.map {
      "<td width=\($0) style='border:none'></td>"
    }
    return "\n<![if !supportMisalignedColumns]>\n<tr height=0>\n"
      + cells.joined(separator: "\n") + "\n</tr>\n<![endif]>"
  }

  private func line(_ depth: Int) -> String {
    style.breaksLines ? "\n" + String(repeating: "  ", count: depth) : ""
  }

  private mutating func markup(_ cell: ModelTable.Cell, tag: String) -> String {
    let columns = style.widths[cell.column..<cell.column + cell.columnSpan].reduce(0, +)
    let quote = style.markup == .legacy ? "" : "\""
    var text = "<\(tag)"
    if columns > 1 { text += " colspan=\(quote)\(columns)\(quote)" }
    if cell.rowSpan > 1 { text += " rowspan=\(quote)\(cell.rowSpan)\(quote)" }
    if style.markup == .word {
      text +=
        " width=\(20 + 31 * columns) valign=top style='width:\(columns * 24).5pt;padding:0cm 5.4pt'"
    } else if style.markup == .editor {
      text += " style=\"text-align: center; width: \(columns * 7)%;\""
    }
    text += ">" + contents(cell)
    return text + (style.closing == .noCellEnd || style.closing == .noEnd ? "" : "</\(tag)>")
  }

  private mutating func contents(_ cell: ModelTable.Cell) -> String {
    let lines = cell.text.split(separator: "\n", omittingEmptySubsequences: false).map {
      pieces(String($0), of: cell)
    }
    switch style.markup {
    case .plain: return lines.joined(separator: "<br/>")
    case .legacy: return "<font size=2>" + lines.joined(separator: "<br>") + "</font>"
    case .editor:
      return line(3)
        + lines.map { "<p style=\"margin:0\"><span>\($0)</span></p>" }.joined() + line(3)
    case .word:
      return lines.map {
        "<p class=MsoNormal align=center style='text-align:center'><span lang=EN-US\n"
          + "style='font-size:10.5pt'>\($0)<o:p></o:p></span></p>"
      }.joined()
    }
  }

  /// A text, a number of several digits in several elements now and then.
  private mutating func pieces(_ text: String, of cell: ModelTable.Cell) -> String {
    if text.isEmpty { return style.filler }
    let scalars = Array(text.unicodeScalars)
    guard style.splitsNumbers, cell.isValue, scalars.count > 1, random.chance(40) else {
      return Markup.escaped(text)
    }
    let cut = random.int(1...(scalars.count - 1))
    func part(_ range: Range<Int>) -> String {
      Markup.escaped(String(String.UnicodeScalarView(scalars[range])))
    }
    let (open, close) = random.pick([
      ("<span>", "</span>"), ("<b>", "</b>"), ("<span lang=EN-US>", "</span>"),
      ("<font face=\"宋体\">", "</font>"), ("<!-- -->", ""),
    ])
    return part(0..<cut) + open + part(cut..<scalars.count) + close
  }

  private mutating func attributes() -> String {
    switch style.markup {
    case .plain:
      random.pick(["", " border=\"1\"", " class=\"table\" id=\"t\(random.int(1...9))\""])
    case .legacy: " border=1 cellspacing=0 cellpadding=0 width=\"98%\" align=center"
    case .editor: " style=\"border-collapse: collapse; width: 100%;\" data-sort=\"sortDisabled\""
    case .word:
      " class=MsoNormalTable border=0 cellspacing=0 cellpadding=0\n style='border-collapse:collapse;mso-padding-alt:0cm 0cm 0cm 0cm'"
    }
  }

  private func rowAttributes() -> String {
    style.markup == .word ? " style='mso-yfti-irow:0;page-break-inside:avoid;height:15.0pt'" : ""
  }

  /// Names of elements in capitals, as old editors write them.
  private static func upperCased(_ text: String) -> String {
    var result = ""
    var isName = false
    for character in text {
      if character == "<" {
        isName = true
      } else if !character.isLetter && character != "/" {
        isName = false
      }
      result += isName ? character.uppercased() : String(character)
    }
    return result
  }
}
