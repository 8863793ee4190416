/// What control words of RTF mean for text.
enum RTFWords {
  /// Groups of which nothing is text of the document.
  static let skipped: Set<String> = [
    "colortbl", "stylesheet", "info", "pict", "nonshppict", "footnote", "annotation", "fldinst",
    "objdata",
    "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "ftnsep",
    "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "xe", "tc", "bkmkstart", "bkmkend",
    "comment", "nonesttables", "do", "shpinst", "listtable", "listoverridetable", "revtbl",
    "rsidtbl", "filetbl", "template", "themedata", "colorschememapping", "datastore", "generator",
    "upr", "atnid", "atnauthor", "atnref", "pgdsctbl", "private1", "mmathPr", "latentstyles",
    "xmlnstbl", "shprslt", "pnseclvl", "pntxtb", "pntxta", "nosupnum", "objclass", "objname",
  ]

  /// Groups that older readers pass over, and that are text or hold the edges of cells.
  static let read: Set<String> = ["nesttableprops", "ud", "shppict", "pntext"]

  static let characters: [String: UInt16] = [
    "tab": 0x09, "line": 0x0A, "lbr": 0x0A, "column": 0x0A, "softline": 0x0A, "emdash": 0x2014,
    "endash": 0x2013, "lquote": 0x2018, "rquote": 0x2019, "ldblquote": 0x201C, "rdblquote": 0x201D,
    "bullet": 0x2022, "emspace": 0x2003, "enspace": 0x2002, "qmspace": 0x2005,
  ]

  static let symbols: [UInt8: UInt16] = [
    UInt8(ascii: "~"): 0xA0, UInt8(ascii: "_"): 0x2D,
  ]
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
  var rise: RaisedDigit.Place?
  var isInTable = false
  var nesting = 1

  var depth: Int { isInTable ? max(1, nesting) : 0 }
}
