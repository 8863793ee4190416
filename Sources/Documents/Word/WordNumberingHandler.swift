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

  private(set) var definitions = ListDefinitions()
  /// For each list the style of lists that its levels are taken from.
  private(set) var links: [Int: String] = [:]
  /// For each list the levels that styles of paragraphs have in it.
  private(set) var levelsOfStyles: [Int: [String: Int]] = [:]
  private var listID: Int?
  private var instanceID: Int?
  private var at = 0
  private var level = ListDefinitions.Level()

  func begin(_ element: Element?, _ attributes: XMLAttributes) -> XMLStep {
    switch element {
    case .list:
      listID = attributes.int("abstractNumId")
      if let listID { definitions.lists[listID] = [:] }
    case .instance: instanceID = attributes.int("numId")
    case .listOfInstance:
      if let instanceID, let list = attributes.int("val") {
        definitions.instances[instanceID] = ListDefinitions.Instance(list: list)
      }
    case .level:
      at = attributes.int("ilvl") ?? 0
      level = ListDefinitions.Level()
    case .override: at = attributes.int("ilvl") ?? 0
    case .start: level.start = count(attributes) ?? 1
    case .startOver:
      if let instanceID { definitions.instances[instanceID]?.starts[at] = count(attributes) }
    case .number: level.number = Self.numbers[attributes.string("val") ?? ""] ?? .decimal
    case .text:
      let text = attributes.bytes("val").map(Array.init) ?? []
      // Longer ones would be no numbers, and stand before each paragraph.
      level.text = text.count > 120 ? [] : Self.withPlaces(text)
    case .legal: level.isLegal = attributes.isOn
    case .restart: level.restart = attributes.int("val")
    case .style:
      if let listID, let style = attributes.string("val") {
        levelsOfStyles[listID, default: [:]][style] = at
      }
    case .link: if let listID { links[listID] = attributes.string("val") }
    case nil: break
    }
    return .enter
  }

  func end(_ element: Element?) {
    switch element {
    case .level:
      if let instanceID {
        definitions.instances[instanceID]?.levels[at] = level
      } else if let listID {
        definitions.lists[listID]?[at] = level
      }
    case .list: listID = nil
    case .instance: instanceID = nil
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  private func count(_ attributes: XMLAttributes) -> Int? {
    attributes.int("val").map(ListDefinitions.bounded)
  }

  /// A text such as `%1、`, where `%1` stands for the number of the first level.
  private static func withPlaces(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in text {
      if (0x31...0x39).contains(byte), result.last == UInt8(ascii: "%") {
        result[result.count - 1] = byte - 0x31
      } else {
        result.append(byte)
      }
    }
    return result
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
