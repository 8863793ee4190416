/// A cell of an OpenDocument sheet while it is read.
struct OpenSheetCell {
  var text: [UInt8] = []
  private(set) var isInParagraph = false
  private(set) var repeats = 1
  private(set) var columnSpan = 1
  private(set) var rowSpan = 1
  private var paragraphs = 0
  private var kind = ""
  private var value: [UInt8] = []
  /// Of what is no number.
  private var stored: [UInt8] = []
  private var formula: [UInt8]?

  init() {}

  init(_ attributes: XMLAttributes) {
    repeats = attributes.repeats("number-columns-repeated", most: Sheet.mostColumns)
    columnSpan = attributes.repeats("number-columns-spanned", most: Sheet.mostColumns)
    rowSpan = attributes.repeats("number-rows-spanned", most: Sheet.mostRows)
    kind = attributes.string("value-type") ?? ""
    value = attributes.bytes("value").map(Array.init) ?? []
    let name: StaticString? =
      switch kind {
      case "string": "string-value"
      case "date": "date-value"
      case "time": "time-value"
      case "boolean": "boolean-value"
      default: nil
      }
    stored = name.flatMap { attributes.bytes($0) }.map(Array.init) ?? []
    formula = attributes.bytes("formula").map(Array.init)
  }

  var isNumber: Bool { kind == "float" }

  /// The kinds of cells that store a number.
  private static let numbers: Set = ["float", "percentage", "currency"]

  mutating func beginParagraph() {
    if paragraphs > 0 { text.append(UInt8(ascii: "\n")) }
    paragraphs += 1
    isInParagraph = true
  }

  mutating func endParagraph() { isInParagraph = false }

  /// The text as the program that wrote the file showed it, unless that has fewer digits than the
  /// number that is stored; and whether it may be relied on.
  var shown: (text: [UInt8], isCertain: Bool) {
    guard let stored = DecimalNumber(value), OpenSheetCell.numbers.contains(kind) else {
      if !text.isEmpty || paragraphs > 0 { return (text, true) }
      // A formula without a result shows a number that nobody knows here.
      return (kind.isEmpty ? formula ?? [] : self.stored, true)
    }
    let isPercent = kind == "percentage"
    let exact = isPercent ? stored.multiplied(byTenTo: 2) : stored
    let exactText = exact.plain + (isPercent ? [UInt8(ascii: "%")] : [])
    // A format may hide a number: a zero is then as good as blank, as it is in other sheets.
    if text.isEmpty { return (paragraphs > 0 && stored.isZero ? [] : exactText, true) }
    let digits = text.filter { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "%") }
    guard let displayed = DecimalNumber(digits) else { return (text, true) }
    if displayed == exact { return (text, true) }
    // It may show thousands, of which no cell says so.
    let decimals = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .dropFirst().first?.count
    return (exactText, exact.isRounded(to: displayed, decimals: decimals ?? 0))
  }
}
