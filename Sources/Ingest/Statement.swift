import Documents
import StatutoryForm

/// A figure that a sentence states; which of several statements counts is decided at the end.
struct Statement {
  enum Scope: Int, Comparable {
    /// The year's whole, said so: 主动公开.
    case whole
    /// The year's whole in weaker words: 发布, 公开.
    case loose
    /// What one channel shows; the whole only where no other channel is named.
    case channel

    static func < (a: Scope, b: Scope) -> Bool { a.rawValue < b.rawValue }
  }

  var figure: NarrativeFigure.Kind
  var label = ""
  var number: Passage.Number
  var unit: String
  var scope = Scope.whole
  /// Too little is said to take it; but a number that differs shows that neither is the whole.
  var isWitness = false
  /// The number's place in the text.
  var place: Int
  var sentence: Range<Int>
  var parts: [Statement] = []
}

extension NarrativeFigure {
  /// The figures by the names that the corpus stores.
  enum Kind: String, CaseIterable {
    case proactive_disclosed, proactive_disclosed_part
    case applications_received, applications_received_part
    case applications_answered, applications_answered_part
    case applications_handled, carried_in, carried_out
    case reconsiderations, lawsuits, information_fee_yuan

    /// 收到申请.
    var title: String {
      switch self {
      case .proactive_disclosed, .proactive_disclosed_part: "主动公开信息"
      case .applications_received, .applications_received_part: "收到申请"
      case .applications_answered, .applications_answered_part: "答复申请"
      case .applications_handled: "办理申请"
      case .carried_in: "上年结转"
      case .carried_out: "结转下年度"
      case .reconsiderations: "行政复议"
      case .lawsuits: "行政诉讼"
      case .information_fee_yuan: "信息处理费"
      }
    }

    /// What a part of this figure is called.
    var part: Kind? {
      switch self {
      case .proactive_disclosed: .proactive_disclosed_part
      case .applications_received: .applications_received_part
      case .applications_answered: .applications_answered_part
      default: nil
      }
    }
  }
}

extension NarrativeFigure {
  /// What people call a figure, 收到申请, and whether it is one of the numbers that make up a
  /// whole; nil where it is none of those that are read.
  public static func title(of figure: String) -> (name: String, isPart: Bool)? {
    Kind(rawValue: figure).map { kind in
      (kind.title, Kind.allCases.contains { $0.part == kind })
    }
  }
}

/// What is known around a sentence when its numbers are read.
struct SentenceContext {
  var text: Text
  var sentence: Range<Int>
  /// The report's year; numbers of other years are not its figures.
  var year: Int?
  var chapter: Section.Kind

  private static let topics = ["依申请", "公开申请", "公开的申请"].map(units)
  private static let disclosure = units("信息公开")

  /// What was said shortly before: the heading of a paragraph, or its first sentence.
  private var before: Range<Int> { max(0, sentence.lowerBound - 120)..<sentence.lowerBound }

  /// Whether the chapter, or the sentences before, speak of applications for information.
  var isOnApplications: Bool {
    chapter == .applications
      || SentenceContext.topics.contains { text.contains($0, in: before) }
  }

  /// Whether the chapter, or the sentences before, are about disclosing information.
  var isOnDisclosure: Bool {
    chapter == .reviews || text.contains(SentenceContext.disclosure, in: before)
  }
}

/// What no statement of the year may have.
extension Passage {
  /// Whether a number is one of the report's year and a whole: not last year's, a change or a plan.
  func isOfTheYear(_ token: Int, _ year: Int?) -> Bool {
    let lead = lead(token)
    let barred: WordClass = [.lastYear, .share, .change, .plan, .subordinate, .nextYear]
    return !has(barred, in: lead) && !isChange(token) && isInTime(token, year)
  }

  /// 12 in 多12件.
  private func isChange(_ token: Int) -> Bool {
    token > 0 && tokens[token - 1].classes.contains(.more)
  }

  /// Whether nothing before a token speaks of another time.
  func isInTime(_ token: Int, _ year: Int?) -> Bool {
    if has([.history, .intent], in: 0..<token) { return false }
    guard let year, let last = last(.year, in: 0..<token) else { return true }
    if has(.now, in: last..<token) { return true }
    guard tokens[last].index == year else { return false }
    // 2018年至2020年: several years.
    if let earlier = self.last(.year, in: 0..<last), tokens[earlier].index != year {
      let between = tokens[earlier].span.upperBound..<tokens[last].span.lowerBound
      return !between.contains { Passage.until.contains(units[$0]) }
    }
    return true
  }

  private static let until = UnitSet("至到-—~")

  /// An application for information that ends at a token: 信息公开申请, 依申请公开, 公开的书面申请.
  func isDisclosureApplication(_ token: Int) -> Bool {
    let classes = tokens[token].classes
    if classes.contains(.request) { return true }
    guard classes.contains(.application) else { return false }
    var at = token
    while at > 0 {
      let before = tokens[at - 1].classes
      if !before.isDisjoint(with: [.disclosure, .request]) || isDisclosing(at - 1) { return true }
      guard before.contains(.filler) else { return false }
      at -= 1
    }
    return false
  }

  /// 公开 as in 政府信息的公开申请.
  private func isDisclosing(_ token: Int) -> Bool {
    tokens[token].classes.contains(.weak) && tokens[token].span.count == 2
      && units[tokens[token].span.lowerBound] == 0x516C
  }

  /// 申请 alone, but not 行政复议申请 or 许可申请: only an applicant or a form stands before it.
  func isBareApplication(_ token: Int, after start: Int) -> Bool {
    guard tokens[token].classes.contains(.application) else { return false }
    return only([.filler, .link, .joiner], in: start..<token)
  }
}
