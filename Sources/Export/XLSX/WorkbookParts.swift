let xmlHeader = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
let mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let officeSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let packageSpace = "http://schemas.openxmlformats.org/package/2006"
private let sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml"

/// The members of a workbook that are not sheets.
enum WorkbookParts {
  static func all(sheets: [String]) -> [(name: String, text: String)] {
    [
      ("xl/styles.xml", styles), ("xl/workbook.xml", workbook(sheets)),
      ("xl/_rels/workbook.xml.rels", links(sheets.count)), ("_rels/.rels", root),
      ("[Content_Types].xml", types(sheets.count)),
    ]
  }

  private static func workbook(_ sheets: [String]) -> String {
    var list = ""
    for (index, name) in sheets.enumerated() {
      list += "<sheet name=\"\(xmlText(name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    return xmlHeader + "<workbook xmlns=\"\(mainSpace)\" xmlns:r=\"\(officeSpace)\">"
      + "<bookViews><workbookView/></bookViews><sheets>\(list)</sheets></workbook>"
  }

  private static func links(_ sheets: Int) -> String {
    var list = ""
    for number in 1...max(sheets, 1) {
      list += link(number, "\(officeSpace)/worksheet", "worksheets/sheet\(number).xml")
    }
    return relationships(list + link(sheets + 1, "\(officeSpace)/styles", "styles.xml"))
  }

  private static var root: String {
    relationships(link(1, "\(officeSpace)/officeDocument", "xl/workbook.xml"))
  }

  private static func relationships(_ list: String) -> String {
    xmlHeader + "<Relationships xmlns=\"\(packageSpace)/relationships\">\(list)</Relationships>"
  }

  private static func link(_ number: Int, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"rId\(number)\" Type=\"\(type)\" Target=\"\(target)\"/>"
  }

  private static func types(_ sheets: Int) -> String {
    func part(_ name: String, _ type: String) -> String {
      "<Override PartName=\"/xl/\(name).xml\" ContentType=\"\(sheetType).\(type)+xml\"/>"
    }
    var list = part("workbook", "sheet.main") + part("styles", "styles")
    for number in 1...max(sheets, 1) { list += part("worksheets/sheet\(number)", "worksheet") }
    return xmlHeader + "<Types xmlns=\"\(packageSpace)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
      + ".relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + list + "</Types>"
  }

  /// One format for each `SheetCell.Look`, in its order.
  private static var styles: String {
    let side = "style=\"thin\"><color auto=\"1\"/>"
    let frame =
      "<border><left \(side)</left><right \(side)</right><top \(side)</top>"
      + "<bottom \(side)</bottom><diagonal/></border>"
    let middle = "horizontal=\"center\" vertical=\"center\" wrapText=\"1\""
    func format(_ font: Int, _ fill: Int, _ border: Int, _ alignment: String) -> String {
      "<xf numFmtId=\"0\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\" xfId=\"0\""
        + " applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
        + "<alignment \(alignment)/></xf>"
    }
    func fill(_ colour: String) -> String {
      "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF\(colour)\"/></patternFill></fill>"
    }
    return xmlHeader + "<styleSheet xmlns=\"\(mainSpace)\">"
      + "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"宋体\"/></font>"
      + "<font><b/><sz val=\"11\"/><name val=\"宋体\"/></font>"
      + "<font><b/><sz val=\"14\"/><name val=\"宋体\"/></font></fonts>"
      + "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill>\(fill("E7EDF5"))\(fill("FFF2B3"))</fills>"
      + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>\(frame)</borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
      + "</cellStyleXfs><cellXfs count=\"7\">"
      + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
      + format(1, 2, 1, middle) + format(2, 0, 0, "horizontal=\"center\" vertical=\"center\"")
      + format(0, 0, 1, "vertical=\"center\" wrapText=\"1\"") + format(0, 0, 1, middle)
      + format(0, 3, 1, middle) + format(0, 0, 0, "vertical=\"top\" wrapText=\"1\"")
      + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
      + "</cellStyles></styleSheet>"
  }
}
