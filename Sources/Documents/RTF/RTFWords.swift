/// What control words of RTF mean for text; all others say how it looks.
enum RTFWord: Sendable {
  /// Nothing in the group is text of the document.
  case skipped, picture
  /// A group within a skipped one that is read.
  case read
  /// A character by its number, or by its name.
  case unicode
  case character(UInt16)
  case fontTable, font, fontCharset, fontCodePage
  case codePage, defaultFont, plain, fallback, hidden, deleted, struck, superscript, subscripted,
    level
  case listNumber, paragraphDefaults, inTable, nesting, nestedRow
  case paragraphEnd, cellEnd, nestedCellEnd, rowEnd, nestedRowEnd
  case row(RTFRowWord)

  /// Words that begin a group which older readers pass over, and which is text or holds the edges
  /// of cells.
  var isReadAlways: Bool {
    switch self {
    case .read, .nestedRow, .listNumber: true
    default: false
    }
  }

  static let named: [String: RTFWord] = {
    var words: [String: RTFWord] = [
      "pict": .picture, "ud": .read, "shppict": .read, "u": .unicode, "tab": .character(0x09),
      "line": .character(0x0A), "lbr": .character(0x0A), "column": .character(0x0A),
      "softline": .character(0x0A), "emdash": .character(0x2014), "endash": .character(0x2013),
      "lquote": .character(0x2018), "rquote": .character(0x2019),
      "ldblquote": .character(0x201C), "rdblquote": .character(0x201D),
      "bullet": .character(0x2022), "emspace": .character(0x2003),
      "enspace": .character(0x2002), "qmspace": .character(0x2005), "fonttbl": .fontTable,
      "f": .font, "fcharset": .fontCharset, "cpg": .fontCodePage, "ansicpg": .codePage,
      "deff": .defaultFont, "plain": .plain, "uc": .fallback, "v": .hidden, "deleted": .deleted,
      "strike": .struck, "striked": .struck,
      "super": .superscript, "sub": .subscripted, "nosupersub": .level, "listtext": .listNumber,
      "pntext": .listNumber, "pard": .paragraphDefaults, "intbl": .inTable, "itap": .nesting,
      "par": .paragraphEnd, "sect": .paragraphEnd, "cell": .cellEnd, "nestcell": .nestedCellEnd,
      "row": .rowEnd, "nestrow": .nestedRowEnd, "nesttableprops": .nestedRow,
      "trowd": .row(.begin), "trleft": .row(.left), "trdeleted": .row(.deleted),
      "clmgf": .row(.mergeFirst), "clmrg": .row(.merge), "clvmgf": .row(.verticalFirst),
      "clvmrg": .row(.vertical), "cellx": .row(.edge),
    ]
    for name in skippedNames { words[name] = .skipped }
    return words
  }()

  private static let skippedNames = [
    "colortbl", "stylesheet", "info", "nonshppict", "footnote", "annotation", "fldinst",
    "objdata", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr",
    "footerf", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "xe", "tc",
    "bkmkstart", "bkmkend", "comment", "nonesttables", "do", "shpinst", "listtable",
    "listoverridetable", "revtbl", "rsidtbl", "filetbl", "template", "themedata",
    "colorschememapping", "datastore", "generator", "upr", "atnid", "atnauthor", "atnref",
    "pgdsctbl", "private1", "mmathPr", "latentstyles", "xmlnstbl", "shprslt", "pnseclvl",
    "pntxtb", "pntxta", "objclass", "objname",
  ]
}

/// What control words say of the row that is being defined.
enum RTFRowWord: Sendable {
  case begin, left, deleted, edge, mergeFirst, merge, verticalFirst, vertical
}

/// What holds until the end of a group.
struct RTFGroup {
  var isSkipped = false
  var isFontTable = false
  var isNumber = false
  /// Whether the row that it defines is one of a table in a table.
  var isNestedRow = false
  var font = 0
  /// How many characters after one of Unicode stand for it in readers that do not know it.
  var fallback = 1
  var isHidden = false
  var isDeleted = false
  var isStruck = false
  var rise = TextRise.baseline
  var isInTable = false
  var nesting = 1

  var depth: Int { isInTable ? max(1, nesting) : 0 }
}
