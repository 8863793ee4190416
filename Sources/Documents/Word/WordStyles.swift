/// The styles of a Word file, as far as they decide what is shown.
struct WordStyles {
  struct Style {
    var name = ""
    var basis: String?
    var numberingID: Int?
    var level: Int?
    var isHidden: Bool?
    var isStruck: Bool?
    /// What is struck out twice is so in any case; styles do not take it back.
    var isStruckTwice: Bool?
    var rise: TextRise?
  }

  private var styles: [String: Style] = [:]
  /// Of paragraphs that name none.
  private var usual: String?

  init() {}

  init(_ bytes: [UInt8], limits: Limits) throws(UnreadableDocument) {
    let handler = Handler()
    try XML.read(bytes, name: "styles.xml", with: handler, limits: limits)
    for id in handler.styles.keys { styles[id] = handler.resolved(id) }
    usual = handler.usual
  }

  subscript(id: String) -> Style? { styles[id] }

  /// The style of a paragraph that names one, or none.
  func style(ofParagraph id: String?) -> Style? {
    id.flatMap { styles[$0] } ?? usual.flatMap { styles[$0] }
  }

  private final class Handler: XMLHandler {
    enum Element: UInt8 {
      case style, name, basis, numberingID, level, hidden, raised, struck
      case doublyStruck, change
    }
    static let vocabulary = XMLVocabulary(
      WordNamespaces.all,
      [
        "w:style": .style, "w:name": .name, "w:basedOn": .basis, "w:numId": .numberingID,
        "w:ilvl": .level, "w:vanish": .hidden, "w:vertAlign": .raised, "w:strike": .struck,
        "w:dstrike": .doublyStruck, "w:pPrChange": .change,
        "w:rPrChange": .change, "w:tblStylePr": .change, "w:latentStyles": .change,
        "w:docDefaults": .change,
      ] as [String: Element])

    var styles: [String: Style] = [:]
    private(set) var usual: String?
    private var id: String?
    private var style = Style()

    func begin(_ element: Element?, _ attributes: XMLAttributes) -> XMLStep {
      switch element {
      case .style:
        id = attributes.string("styleId")
        style = Style()
        if attributes.string("type") == "paragraph", attributes.isOn("default") { usual = id }
      case .name: style.name = attributes.string("val")?.lowercased() ?? ""
      case .basis: style.basis = attributes.string("val")
      case .numberingID: style.numberingID = attributes.int("val")
      case .level: style.level = attributes.int("val")
      case .hidden: style.isHidden = attributes.isOn
      case .struck: style.isStruck = attributes.isOn
      case .doublyStruck: style.isStruckTwice = attributes.isOn
      case .raised: style.rise = TextRise(attributes.string("val"))
      case .change: return .skip
      case nil: break
      }
      return .enter
    }

    func end(_ element: Element?) {
      if element == .style, let id { styles[id] = style }
    }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// A style with what it takes over from those it is based on.
    func resolved(_ id: String) -> Style? {
      guard var style = styles[id] else { return nil }
      var basis = style.basis
      var steps = 0
      while let next = basis.flatMap({ styles[$0] }), steps < 12 {
        style.numberingID = style.numberingID ?? next.numberingID
        style.level = style.level ?? next.level
        style.isHidden = style.isHidden ?? next.isHidden
        style.isStruck = style.isStruck ?? next.isStruck
        style.isStruckTwice = style.isStruckTwice ?? next.isStruckTwice
        style.rise = style.rise ?? next.rise
        basis = next.basis
        steps += 1
      }
      return style
    }
  }
}
