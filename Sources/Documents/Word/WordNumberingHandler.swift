/// Reads the part of a Word file that defines its lists.
final class WordNumberingHandler: XMLHandler {
  enum Element: UInt8 {
    case list, instance, level, override, listOfInstance, start, startOver, number, text, legal
    case restart, style, link
  }
  static let vocabulary = XMLVocabulary(
    WordNamespaces.all,
    [
      "w:abstractNum": .list, "w:num": .instance, "w:lvl": .level, "w:lvlOverride": .override,
      "w:abstractNumId": .listOfInstance, "w:start": .start, "w:startOverride": .startOver,
      "w:numFmt": .number, "w:lvlText": .text, "w:isLgl": .legal, "w:lvlRestart": .restart,
      "w:pStyle": .style, "w:numStyleLink": .link,
    ] as [String: Element])

  private(set) var lists: [String: WordNumbering.List] = [:]
  private(set) var instances: [Int: WordNumbering.Instance] = [:]
  private var listID: String?
  private var instanceID: Int?
  private var at = 0
  private var level = WordNumbering.Level()

  func begin(_ element: Element?, _ attributes: XMLAttributes) -> XMLStep {
    switch element {
    case .list:
      listID = attributes.string("abstractNumId")
      if let listID { lists[listID] = WordNumbering.List() }
    case .instance:
      instanceID = attributes.int("numId")
      if let instanceID { instances[instanceID] = WordNumbering.Instance() }
    case .listOfInstance:
      if let instanceID { instances[instanceID]?.list = attributes.string("val") ?? "" }
    case .level:
      at = attributes.int("ilvl") ?? 0
      level = WordNumbering.Level()
    case .override: at = attributes.int("ilvl") ?? 0
    case .start: level.start = count(attributes) ?? 1
    case .startOver:
      if let instanceID { instances[instanceID]?.starts[at] = count(attributes) }
    case .number: level.number = Self.numbers[attributes.string("val") ?? ""] ?? .decimal
    case .text:
      // Longer ones would be no numbers, and stand before each paragraph.
      level.text = attributes.bytes("val").map(Array.init) ?? []
      if level.text.count > 120 { level.text = [] }
    case .legal: level.isLegal = attributes.isOn
    case .restart: level.restart = attributes.int("val")
    case .style: level.style = attributes.string("val")
    case .link: if let listID { lists[listID]?.link = attributes.string("val") }
    case nil: break
    }
    return .enter
  }

  func end(_ element: Element?) {
    switch element {
    case .level:
      if let instanceID {
        instances[instanceID]?.levels[at] = level
      } else if let listID {
        lists[listID]?.levels[at] = level
      }
    case .list: listID = nil
    case .instance: instanceID = nil
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// Small enough to be counted on from.
  private func count(_ attributes: XMLAttributes) -> Int? {
    attributes.int("val").map { max(0, min(1_000_000, $0)) }
  }

  private static let numbers: [String: ListNumber] = [
    "decimal": .decimal, "decimalHalfWidth": .decimal, "decimalZero": .decimalPadded,
    "decimalFullWidth": .fullWidth, "decimalFullWidth2": .fullWidth,
    "decimalEnclosedCircle": .circled, "decimalEnclosedCircleChinese": .circled,
    "decimalEnclosedParen": .bracketed, "decimalEnclosedFullstop": .withStop,
    "upperRoman": .upperRoman, "lowerRoman": .lowerRoman, "upperLetter": .upperLetter,
    "lowerLetter": .lowerLetter, "chineseCounting": .chinese, "taiwaneseCounting": .chinese,
    "chineseCountingThousand": .chineseThousands, "japaneseCounting": .chineseThousands,
    "taiwaneseCountingThousand": .chineseThousands, "ideographDigital": .chineseDigits,
    "japaneseDigitalTenThousand": .chineseDigits, "taiwaneseDigital": .chineseDigits,
    "chineseLegalSimplified": .chineseFormal, "ideographLegalTraditional": .chineseFormal,
    "ideographTraditional": .heavenlyStems, "ideographZodiac": .earthlyBranches,
    "none": .none, "bullet": .none,
  ]
}
