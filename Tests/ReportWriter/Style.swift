import StatutoryForm

/// How a report is typed, apart from where its layout puts things.
public struct Style: Sendable, Equatable {
  /// How the numbers of the tables are printed.
  public enum Digits: Sendable { case plain, fullWidth, grouped }
  /// （一）, (一) or (一) with a space after it.
  public enum Brackets: Sendable { case full, half, halfSpaced }

  /// After which characters of the traditional script it stands how they are said.
  public enum Pronunciations: Sendable { case none, sparse, dense }

  public var digits = Digits.plain
  public var brackets = Brackets.full
  /// Commas and colons of the prose in half width.
  public var halfWidthProse = false
  /// 2023 年 1 月 rather than 2023年1月.
  public var spacedDigits = false
  /// 1. 属于 rather than 1.属于.
  public var spacedNumbers = false
  /// 三、本 年度 办理 结果, as a narrow cell leaves it.
  public var spacedGroups = false
  /// 结果 维持 rather than 结果维持.
  public var spacedHeads = false
  /// 规范性文件 rather than 行政规范性文件.
  public var shortDocuments = false
  /// 社会组织 rather than 社会公益组织.
  public var shortOrganisations = false
  /// 商业 over 企业, as a cell of two lines becomes; only where cells have lines of their own.
  public var wrappedHeads = false
  public var carriageReturns = false
  /// For the traditional layout: 鎮(zhèn) rather than 鎮.
  public var pronunciations = Pronunciations.sparse

  /// Oddities of the labels.
  public var labels = LabelHabits()
  /// Traditional script also where the layout does not ask for it.
  public var isTraditional = false
  /// 規範性檔案 for 规范性文件, as conversions by phrase have it.
  public var taiwanPhrases = false
  /// 編製, 全麵: one traditional character for two, as machines write them.
  public var machineErrors = false
  /// Other spaces where there would be plain ones, and a byte order mark.
  public var oddSpaces = false

  public init() {}
}

/// How a report changes the labels of the form; plain without any.
public struct LabelHabits: Sendable, Equatable {
  /// 第二十条第（一）项 and what becomes of it.
  public enum Article: Sendable { case full, half, long, numberLost, bare }

  public var article = Article.full
  /// Long explanations in brackets after labels and headings; they hold numbers.
  public var hasNotes = false
  /// 本年新 for both 本年新制作数量 and 本年新公开数量, 现行有效件 for 现行有效件数.
  public var clipsHeads = false
  /// 本年收费金额单位:万元.
  public var clipsFee = false
  /// 钩稽关系 for 勾稽关系.
  public var isHooked = false
  /// The sign after the number of a reason.
  public var listMark = "."
  /// Around 三安全一稳定.
  public var openQuote = "“"
  public var closeQuote = "”"
  /// A note of its own as the last row of the last table.
  public var hasFootnote = false
  /// 合计 for 总计 over the columns.
  public var saysSum = false

  var quotes: (String, String) {
    get { (openQuote, closeQuote) }
    set { (openQuote, closeQuote) = newValue }
  }

  public init() {}
}

extension Style {
  /// A number as the tables of this report print it.
  func printed(_ figure: Figure, signed: Bool = false) -> String {
    let plain = (signed && figure.mantissa > 0 ? "+" : "") + figure.description
    switch digits {
    case .plain: return plain
    case .fullWidth: return String(String.UnicodeScalarView(plain.unicodeScalars.map(Style.wide)))
    case .grouped: return Style.grouped(plain)
    }
  }

  private static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard ("0"..."9").contains(scalar) else { return scalar }
    return Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
  }

  private static func grouped(_ plain: String) -> String {
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    let whole = Array(parts[0])
    var result = ""
    for (position, digit) in whole.enumerated() {
      let left = whole.count - position
      if left % 3 == 0, position > 0, whole[position - 1].isNumber { result += "," }
      result.append(digit)
    }
    return ([result] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }

  /// The prose as this report types it.
  func prose(_ text: String) -> String {
    var result = text
    if spacedDigits { result = Style.spaced(result) }
    if halfWidthProse {
      result = String(result.map { Style.half[$0] ?? $0 })
    }
    return result
  }

  private static let half: [Character: Character] = ["，": ",", "：": ":", "（": "(", "）": ")"]

  private static func spaced(_ text: String) -> String {
    var result = ""
    var previous: Character = " "
    for character in text {
      let meets = Style.isHan(previous) && character.isASCII && character.isNumber
      let leaves = previous.isASCII && previous.isNumber && Style.isHan(character)
      if meets || leaves { result.append(" ") }
      result.append(character)
      previous = character
    }
    return result
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }
}
