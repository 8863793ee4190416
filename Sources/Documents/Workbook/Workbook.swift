/// What the sheets of a workbook have in common.
struct Workbook {
  var strings: [[UInt8]] = []
  var styles = WorkbookStyles()
  var countsFrom1904 = false
  /// The results of formulas are not valid before a program has calculated them.
  var isToBeCalculated = false
}

extension Document {
  /// Reads an Excel file of 2007 and later.
  public init(xlsx bytes: [UInt8], limits: Limits) throws(UnreadableDocument) {
    var container = Container(bytes, limits: limits)
    let usual = "xl/workbook.xml"
    try container.load([
      Relationships.path(of: nil), usual, Relationships.path(of: usual), "xl/sharedStrings.xml",
      "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
      "xl/worksheets/sheet3.xml",
    ])
    let root = try Relationships(of: nil, in: container, limits: limits)
    let main = root.path(type: "officeDocument") ?? usual
    if main.hasSuffix(".bin") {
      throw UnreadableDocument("a binary workbook (xlsb) is not read; save it as xlsx")
    }
    try container.load([main, Relationships.path(of: main)])
    guard let list = container[main] else {
      throw UnreadableDocument("damaged: it has no \(main); open it and save it again")
    }
    let contents = WorkbookContents()
    try XML.read(list, name: main, with: contents, limits: limits)
    let related = try Relationships(of: main, in: container, limits: limits)
    let sheets = contents.sheets.map { sheet in
      (sheet: sheet, target: related.target(id: sheet.id))
    }
    try container.load(
      sheets.compactMap { $0.sheet.isHidden ? nil : $0.target?.path }
        + ["sharedStrings", "styles"].compactMap { related.path(type: $0) })

    var book = contents.book
    if let part = related.path(type: "sharedStrings").flatMap({ container[$0] }) {
      let strings = SharedStrings()
      try XML.read(part, name: "sharedStrings.xml", with: strings, limits: limits)
      book.strings = strings.texts
    }
    if let part = related.path(type: "styles").flatMap({ container[$0] }) {
      book.styles = try WorkbookStyles(part, limits: limits)
    }
    var writer = SheetWriter(format: "xlsx", limits: limits)
    var hidden: [String] = []
    var missing: [String] = []
    var hasDrawing = false
    var isBlank = true
    for (n, entry) in sheets.enumerated() {
      // Charts have sheets of their own.
      if let target = entry.target, target.type != "worksheet" { continue }
      if entry.sheet.isHidden {
        hidden.append(entry.sheet.name)
        continue
      }
      guard let part = entry.target.flatMap({ container[$0.path] }) else {
        missing.append(entry.sheet.name)
        continue
      }
      let reader = WorksheetReader(number: n + 1, of: book)
      try XML.read(part, name: entry.target?.path ?? "", with: reader, limits: limits)
      try writer.write(reader.sorted)
      if reader.hasDrawing { hasDrawing = true }
      if reader.sheet.rows.contains(where: { !$0.cells.isEmpty }) { isBlank = false }
    }
    if container.isDamaged { writer.add(.damagedArchive) }
    if !missing.isEmpty { writer.add(.missing(sheets: missing)) }
    if !hidden.isEmpty { writer.add(.hidden(sheets: hidden)) }
    if isBlank, hasDrawing { writer.add(.tablesArePictures) }
    self = writer.builder.build()
  }
}

extension Remark {
  static func hidden(sheets: [String]) -> Remark {
    Remark(.cut, "隐藏的工作表没有读：\(sheets.joined(separator: "、"))")
  }
  static func missing(sheets: [String]) -> Remark {
    Remark(.cut, "文件列出而缺少的工作表：\(sheets.joined(separator: "、"))")
  }
}

/// Reads the list of the sheets.
private final class WorkbookContents: XMLHandler {
  enum Element: UInt8 { case properties, sheet, calculation }
  static let vocabulary = XMLVocabulary(
    WorkbookNames.namespaces,
    ["x:workbookPr": .properties, "x:sheet": .sheet, "x:calcPr": .calculation] as [String: Element])

  var sheets: [(name: String, id: String, isHidden: Bool)] = []
  var book = Workbook()

  func begin(_ element: Element?, _ attributes: XMLAttributes) -> XMLStep {
    func isOn(_ name: StaticString) -> Bool {
      ["1", "true"].contains(attributes.string(name) ?? "")
    }
    switch element {
    case .properties: book.countsFrom1904 = isOn("date1904")
    case .calculation: book.isToBeCalculated = isOn("fullCalcOnLoad")
    case .sheet:
      sheets.append(
        (
          attributes.string("name") ?? "", attributes.string("id", qualified: true) ?? "",
          ["hidden", "veryHidden"].contains(attributes.string("state") ?? "")
        ))
    case nil: break
    }
    return .enter
  }
  func end(_ element: Element?) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
