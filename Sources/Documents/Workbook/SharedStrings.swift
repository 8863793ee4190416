/// The texts that the cells of a workbook share.
final class SharedStrings: XMLHandler {
  enum Element: UInt8 { case item, text, run, properties, raised, phonetic }
  static let vocabulary = XMLVocabulary(
    WorkbookNames.namespaces,
    [
      "x:si": .item, "x:t": .text, "x:r": .run, "x:rPr": .properties, "x:vertAlign": .raised,
      // How the characters are read is no part of the text.
      "x:rPh": .phonetic,
    ] as [String: Element])

  private(set) var texts: [[UInt8]] = []
  private var text: [UInt8] = []
  private var rise = TextRise.baseline
  private var isInText = false

  func begin(_ element: Element?, _ attributes: XMLAttributes) -> XMLStep {
    switch element {
    case .item: text = []
    case .text: isInText = true
    case .run: rise = .baseline
    case .raised: rise = TextRise(attributes.string("val"))
    case .phonetic: return .skip
    case .properties, nil: break
    }
    return .enter
  }

  func end(_ element: Element?) {
    switch element {
    case .item: texts.append(text.unescaped)
    case .text: isInText = false
    case .run: rise = .baseline
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { text += rise.text(bytes) }
  }
}

extension [UInt8] {
  /// With `_x000D_` and the like as the characters they stand for.
  var unescaped: [UInt8] {
    guard Documents.firstIndex(of: Array("_x".utf8), in: self[...]) != nil else { return self }
    var text: [UInt8] = []
    var at = 0
    while at < count {
      if at + 7 <= count, self[at] == UInt8(ascii: "_"), self[at + 1] == UInt8(ascii: "x"),
        self[at + 6] == UInt8(ascii: "_"),
        let code = UInt32(String(decoding: self[at + 2..<at + 6], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(code)
      {
        text += Array(String(scalar).utf8)
        at += 7
      } else {
        text.append(self[at])
        at += 1
      }
    }
    return text
  }
}
