/// The elements of WordprocessingML that matter.
enum WordElement: UInt8, Sendable {
  // Blocks
  case paragraph, paragraphProperties, run, runProperties, structured, structuredProperties
  case structuredContent, gallery, textBox, inserted, deleted, movedAway, formerProperties
  case foreignPart
  // Text
  case text, tab, lineBreak, hyphen, symbol, fieldMark, unprinted
  // Properties of text
  case style, runStyle, numbering, level, numberingID, hidden, raised, struck, doublyStruck
  // Tables
  case table, grid, gridColumn, row, rowProperties, columnsBefore, widthBefore, columnsAfter
  case hiddenRow, cell, cellProperties, span, width, vMerge, hMerge, deletedCell, mergedCell
  // What has no text
  case drawing, extent, picture, object, formula, dropDown
  // Versions for newer and older programs
  case alternatives, choice, fallback
}

enum WordNamespaces {
  static let all = [
    "w": [
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ],
    "mc": ["http://schemas.openxmlformats.org/markup-compatibility/2006"],
    "m": [
      "http://schemas.openxmlformats.org/officeDocument/2006/math",
      "http://purl.oclc.org/ooxml/officeDocument/math",
    ],
    "a": [
      "http://schemas.openxmlformats.org/drawingml/2006/main",
      "http://purl.oclc.org/ooxml/drawingml/main",
    ],
    "wp": [
      "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
      "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
    ],
    "v": ["urn:schemas-microsoft-com:vml"],
    "o": ["urn:schemas-microsoft-com:office:office"],
    "c": [
      "http://schemas.openxmlformats.org/drawingml/2006/chart",
      "http://purl.oclc.org/ooxml/drawingml/chart",
    ],
  ]
}

extension WordElement {
  static let vocabulary = XMLVocabulary(
    WordNamespaces.all,
    [
      "w:p": .paragraph, "w:pPr": .paragraphProperties, "w:r": .run, "w:rPr": .runProperties,
      "w:sdt": .structured, "w:sdtPr": .structuredProperties,
      "w:sdtContent": .structuredContent, "w:docPartGallery": .gallery,
      "w:txbxContent": .textBox, "w:ins": .inserted, "w:del": .deleted,
      "w:moveFrom": .movedAway, "w:altChunk": .foreignPart, "w:subDoc": .foreignPart,
      // What tracked changes say was there before.
      "w:pPrChange": .formerProperties, "w:rPrChange": .formerProperties,
      "w:tblPrChange": .formerProperties, "w:tblGridChange": .formerProperties,
      "w:trPrChange": .formerProperties, "w:tcPrChange": .formerProperties,
      "w:tblPrExChange": .formerProperties, "w:sectPrChange": .formerProperties,
      "w:numberingChange": .formerProperties,

      "w:t": .text, "w:tab": .tab, "w:ptab": .tab, "w:br": .lineBreak, "w:cr": .lineBreak,
      "w:noBreakHyphen": .hyphen, "w:sym": .symbol, "w:fldChar": .fieldMark,
      // Codes of fields, removed text, how ruby is read, settings of the page and of content.
      "w:instrText": .unprinted, "w:delText": .unprinted, "w:delInstrText": .unprinted,
      "w:rt": .unprinted, "w:sectPr": .unprinted, "w:sdtEndPr": .unprinted,
      "w:tblPr": .unprinted, "w:tblPrEx": .unprinted,

      "w:pStyle": .style, "w:rStyle": .runStyle, "w:numPr": .numbering, "w:ilvl": .level,
      "w:numId": .numberingID, "w:vanish": .hidden, "w:vertAlign": .raised, "w:strike": .struck,
      "w:dstrike": .doublyStruck,

      "w:tbl": .table, "w:tblGrid": .grid, "w:gridCol": .gridColumn, "w:tr": .row,
      "w:trPr": .rowProperties, "w:gridBefore": .columnsBefore, "w:wBefore": .widthBefore,
      "w:gridAfter": .columnsAfter, "w:hidden": .hiddenRow, "w:tc": .cell,
      "w:tcPr": .cellProperties, "w:gridSpan": .span, "w:tcW": .width, "w:vMerge": .vMerge,
      "w:hMerge": .hMerge, "w:cellDel": .deletedCell, "w:cellMerge": .mergedCell,

      "w:drawing": .drawing, "w:pict": .drawing, "wp:extent": .extent, "a:blip": .picture,
      "v:imagedata": .picture, "o:OLEObject": .object, "c:chart": .object,
      "m:oMath": .formula, "w:ddList": .dropDown,

      "mc:AlternateContent": .alternatives, "mc:Choice": .choice, "mc:Fallback": .fallback,
    ] as [String: WordElement])
}

extension XMLAttributes {
  /// Whether a property such as `w:vanish` is on: it is unless it says otherwise.
  var isOn: Bool { isOn(string("val") ?? "1") }

  /// Whether an attribute that is off where it is missing is on.
  func isOn(_ name: StaticString) -> Bool { string(name).map { isOn($0) } ?? false }

  private func isOn(_ value: String) -> Bool { !["0", "false", "off", "none"].contains(value) }
}
