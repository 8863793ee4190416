import Documents
import Gazetteer

/// Finds in a text what tells the candidates of a name apart: the counties, cities and provinces
/// that some of them lie in and others do not.
struct CandidateMentions {
  struct Mention {
    let kind: Evidence.Kind
    let quote: String
    let candidates: Set<Int>
  }

  private enum Use {
    /// 沾益区 anywhere.
    case anywhere
    /// 四川省 where an organ or a law follows: provinces are spoken of for many reasons.
    case beforeOrgan
    /// 曲靖 before 日报: a short form may be any word.
    case beforePress
  }

  private struct Word {
    let letters: [UInt16]
    let use: Use
    let candidates: Set<Int>
  }

  private let candidates: [Int]
  private let list: DivisionList
  private let words: [UInt16: [Word]]

  init(_ candidates: [Int], town: String?, year: Int?, resolver: PlaceResolver) {
    self.candidates = candidates
    list = resolver.list
    var found: [String: (use: Use, candidates: Set<Int>)] = [:]
    func add(_ name: String, _ use: Use, _ candidate: Int) {
      found[name, default: (use, [])].candidates.insert(candidate)
    }
    let stem = town.flatMap(ShortName.stem(ofTownship:))
    for candidate in candidates {
      for division in list.path(candidate).dropLast() {
        let level = list.code(division).level
        var names = [list.name(division)]
        for former in resolver.formerNames[division] ?? []
        where former.until.map({ (year ?? 0) <= $0 + 3 }) ?? true {
          names.append(former.name)
        }
        for name in names {
          // 城区, 和县: two letters are the end of other words too often.
          if name.unicodeScalars.count > 2 {
            add(name, level == .province ? .beforeOrgan : .anywhere, candidate)
          }
          for form in ShortName.forms(ofDivision: name) where form != stem {
            add(form, .beforePress, candidate)
          }
        }
      }
    }
    var words: [UInt16: [Word]] = [:]
    for (name, entry) in found where entry.candidates.count < candidates.count {
      let letters = units(name)
      guard let first = letters.first else { continue }
      words[first, default: []].append(
        Word(letters: letters, use: entry.use, candidates: entry.candidates))
    }
    self.words = words.mapValues { $0.sorted { $0.letters.count > $1.letters.count } }
  }

  private static let organs = [
    "人民政府", "政府", "政务", "省委", "委", "办公厅", "信息公开", "条例", "日报",
  ].map(units)
  private static let press = [
    "日报", "晚报", "时报", "融媒", "电视台", "广播", "新闻网", "新闻", "发布", "在线",
  ].map(units)
  private static let documents = ["府办", "政办", "政发", "府发", "党办"].map(units)

  /// Each word once.
  func find(in texts: [String]) -> [Mention] {
    var mentions: [Mention] = []
    func add(_ kind: Evidence.Kind, _ quote: String, _ candidates: Set<Int>) {
      if !mentions.contains(where: { $0.kind == kind && $0.quote == quote }) {
        mentions.append(Mention(kind: kind, quote: quote, candidates: candidates))
      }
    }
    for text in texts {
      let text = units(text)
      var at = 0
      while at < text.count {
        guard let word = words[text[at]]?.first(where: { text[at...].starts(with: $0.letters) })
        else {
          at += 1
          continue
        }
        let end = at + word.letters.count
        if let (kind, length) = use(of: word, at: at, before: end, in: text) {
          add(kind, String(folded: text[at..<(end + length)]), word.candidates)
        }
        at = end
      }
      for (quote, code) in SiteCodes.find(in: text) {
        let fitting = candidates.filter { code.contains(list.code($0)) }
        if !fitting.isEmpty, fitting.count < candidates.count { add(.site, quote, Set(fitting)) }
      }
    }
    return mentions
  }

  /// As what a word counts where it stands, and how much of what follows belongs to it.
  private func use(
    of word: Word, at start: Int, before end: Int, in text: [UInt16]
  ) -> (Evidence.Kind, Int)? {
    func following(_ all: [[UInt16]]) -> Int? {
      all.first { text[end...].starts(with: $0) }?.count
    }
    if start > 0, UpperOrgans.elsewhere.contains(text[start - 1]) { return nil }
    switch word.use {
    case .anywhere: return (.prose, 0)
    case .beforeOrgan: return following(CandidateMentions.organs).map { (.prose, $0) }
    case .beforePress:
      if let length = following(CandidateMentions.press) { return (.press, length) }
      return following(CandidateMentions.documents).map { (.document, $0) }
    }
  }
}

/// Codes that websites carry at their foot and that begin with that of their county:
/// 网站标识码 2109220045, 公网安备 21092202000010号.
enum SiteCodes {
  private static let labels = ["标识码", "公网安备"].map(units)

  static func find(in text: [UInt16]) -> [(quote: String, code: DivisionCode)] {
    var found: [(String, DivisionCode)] = []
    for label in labels {
      var from = 0
      while let place = firstIndex(of: label, in: text, from..<text.count) {
        from = place + label.count
        var start = from
        while start < text.count, start - from < 3, !text[start].isDigit { start += 1 }
        let digits = text[start...].prefix { $0.isDigit }
        guard digits.count >= 10, let code = DivisionCode(String(folded: digits.prefix(6))) else {
          continue
        }
        found.append((String(folded: text[place..<digits.endIndex]), code))
      }
    }
    return found
  }
}
