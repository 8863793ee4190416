/// The styles of an OpenDocument file, as far as they decide what is shown.
final class OpenStyles: XMLHandler {
  enum Element: UInt8 {
    case style, textProperties, tableProperties, cellProperties, sectionProperties
    case listStyle, outline, numberLevel, otherLevel, outlineLevel, body
  }
  static let vocabulary = XMLVocabulary(
    OpenNames.namespaces,
    [
      "style:style": .style, "style:text-properties": .textProperties,
      "style:table-properties": .tableProperties,
      "style:table-cell-properties": .cellProperties,
      "style:section-properties": .sectionProperties, "text:list-style": .listStyle,
      "text:outline-style": .outline, "text:list-level-style-number": .numberLevel,
      "text:list-level-style-bullet": .otherLevel, "text:list-level-style-image": .otherLevel,
      "text:outline-level-style": .outlineLevel, "office:body": .body,
    ] as [String: Element])

  struct Style {
    var isHidden: Bool?
    var isStruck: Bool?
    var isRuled: Bool?
    var rise: TextRise?
    var list: String?
    var basis: String?
  }

  struct Level {
    var number = ListNumber.none
    var prefix: [UInt8] = []
    var suffix: [UInt8] = []
    var start = 1
    var shownLevels = 1
  }

  private var styles: [String: Style] = [:]
  private(set) var lists: [String: [Int: Level]] = [:]
  /// The name under which the numbering of headings is kept among the lists.
  static let outline = "\u{0}outline"
  private var name = ""
  private var style: Style?

  /// Families of styles have names of their own.
  func style(_ name: String?, family: String) -> Style? {
    guard let name, var style = styles[family + " " + name] else { return nil }
    var basis = style.basis
    var steps = 0
    while let next = basis.flatMap({ styles[family + " " + $0] }), steps < 12 {
      style.isHidden = style.isHidden ?? next.isHidden
      style.isStruck = style.isStruck ?? next.isStruck
      style.isRuled = style.isRuled ?? next.isRuled
      style.rise = style.rise ?? next.rise
      style.list = style.list ?? next.list
      basis = next.basis
      steps += 1
    }
    return style
  }

  func begin(_ element: Element?, _ attributes: XMLAttributes) -> XMLStep {
    switch element {
    case .body: return .skip
    case .style:
      name = (attributes.string("family") ?? "") + " " + (attributes.string("name") ?? "")
      style = Style(
        list: attributes.string("list-style-name").flatMap { $0.isEmpty ? nil : $0 },
        basis: attributes.string("parent-style-name"))
    case .textProperties: takeText(attributes)
    case .tableProperties, .sectionProperties:
      if attributes.string("display") == "false" || attributes.string("display") == "none" {
        style?.isHidden = true
      }
    case .cellProperties:
      let sides: [StaticString] = [
        "border", "border-top", "border-bottom", "border-left", "border-right",
      ]
      let said = sides.compactMap { attributes.string($0) }
      if !said.isEmpty { style?.isRuled = said.contains { $0 != "none" } }
    case .listStyle:
      name = attributes.string("name") ?? ""
      lists[name] = [:]
    case .outline:
      name = OpenStyles.outline
      lists[name] = [:]
    case .numberLevel, .outlineLevel, .otherLevel: takeLevel(element, attributes)
    case nil: break
    }
    return .enter
  }

  func end(_ element: Element?) {
    if element == .style {
      styles[name] = style
      style = nil
    }
  }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  private func takeText(_ attributes: XMLAttributes) {
    if let display = attributes.string("display") { style?.isHidden = display == "none" }
    if let line = attributes.string("text-line-through-style") { style?.isStruck = line != "none" }
    guard let position = attributes.string("text-position")?.split(separator: " ").first else {
      return
    }
    // `super`, `sub` or how much per cent it is raised.
    if position == "super"
      || !position.hasPrefix("-") && position.hasPrefix("0%") == false
        && position.hasSuffix("%")
    {
      style?.rise = .superscript
    } else if position == "sub" || position.hasPrefix("-") {
      style?.rise = .subscripted
    } else {
      style?.rise = .baseline
    }
  }

  private func takeLevel(_ element: Element?, _ attributes: XMLAttributes) {
    var level = Level()
    if element != .otherLevel {
      level.number = Self.numbers[attributes.string("num-format") ?? ""] ?? .none
      level.prefix = attributes.bytes("num-prefix").map(Array.init) ?? []
      level.suffix = attributes.bytes("num-suffix").map(Array.init) ?? []
      // Longer ones would be no numbers, and stand before each paragraph.
      if level.prefix.count + level.suffix.count > 120 { (level.prefix, level.suffix) = ([], []) }
      level.start = max(0, min(1_000_000, attributes.int("start-value") ?? 1))
      level.shownLevels = attributes.repeats("display-levels", most: 10)
    }
    lists[name]?[attributes.int("level") ?? 1] = level
  }

  private static let numbers: [String: ListNumber] = [
    "1": .decimal, "a": .lowerLetter, "A": .upperLetter, "i": .lowerRoman, "I": .upperRoman,
    "一, 二, 三, ...": .chineseThousands, "一": .chineseThousands, "壹, 贰, 叁, ...": .chineseFormal,
    "壹, 貳, 參, ...": .chineseFormal, "①, ②, ③, ...": .circled, "１, ２, ３, ...": .fullWidth,
    "甲, 乙, 丙, ...": .heavenlyStems, "子, 丑, 寅, ...": .earthlyBranches,
    "01, 02, 03, ...": .decimalPadded,
  ]
}
