import Documents
import Schema

/// What a word of prose tells about the numbers beside it. A word can be several things.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt64

  // Made by the lexer, not listed in the file.
  static let stop = WordClass(rawValue: 1 << 0)
  static let colon = WordClass(rawValue: 1 << 1)
  static let open = WordClass(rawValue: 1 << 2)
  static let close = WordClass(rawValue: 1 << 3)
  static let number = WordClass(rawValue: 1 << 4)
  static let year = WordClass(rawValue: 1 << 5)
  /// Letters that no list knows.
  static let unknown = WordClass(rawValue: 1 << 6)

  static let receive = listed("receive")
  static let answer = listed("answer")
  static let handle = listed("handle")
  static let intake = listed("intake")
  static let application = listed("application")
  static let request = listed("request")
  static let disclosure = listed("disclosure")
  static let filler = listed("filler")
  static let generic = listed("generic")
  static let link = listed("link")
  static let joiner = listed("joiner")
  static let sum = listed("sum")
  static let now = listed("now")
  static let none = listed("none")
  static let occur = listed("occur")
  static let review = listed("review")
  static let lawsuit = listed("lawsuit")
  static let otherCase = listed("otherCase")
  static let channel = listed("channel")
  static let many = listed("many")
  static let foreign = listed("foreign")
  static let share = listed("share")
  static let change = listed("change")
  static let more = listed("more")
  static let lastYear = listed("lastYear")
  static let nextYear = listed("nextYear")
  static let carry = listed("carry")
  static let subordinate = listed("subordinate")
  static let intent = listed("intent")
  static let asOf = listed("asOf")
  static let stock = listed("stock")
  static let plan = listed("plan")
  static let history = listed("history")
  static let strong = listed("strong")
  static let weak = listed("weak")
  static let info = listed("info")
  static let among = listed("among")
  static let fee = listed("fee")
  static let collect = listed("collect")
  static let otherFee = listed("otherFee")
  static let other = listed("other")

  private static let names = [
    "receive", "answer", "handle", "intake", "application", "request", "disclosure", "filler",
    "generic", "link", "joiner", "sum", "now", "none", "occur", "review", "lawsuit", "otherCase",
    "channel", "many", "foreign", "share", "change", "more", "lastYear", "nextYear", "carry",
    "plan", "subordinate", "intent",
    "subordinate", "intent", "history", "strong", "weak", "info", "among", "fee", "collect",
    "otherFee", "asOf", "stock", "other",
  ]

  static func listed(_ name: String) -> WordClass {
    WordClass(rawValue: names.firstIndex(of: name).map { 1 << UInt64($0 + 8) } ?? 0)
  }
}

/// The words of `Schema/narrative.tsv`, found by their first character.
struct Lexicon: Sendable {
  static let standard = Lexicon(Schema.text(of: "narrative.tsv"))

  private struct Entry {
    /// Where its characters stand among the letters.
    var letters: Range<Int>
    var classes: WordClass
  }

  /// The number of a character's group plus one, 0 where no word begins with it.
  private let heads: [UInt16]
  /// The entries that begin with one character, the longest first.
  private let groups: [Range<Int>]
  private let entries: [Entry]
  private let letters: [Text.Unit]

  init(_ table: String) {
    var classes: [[Text.Unit]: WordClass] = [:]
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2 else { continue }
      for word in fields[1].split(separator: " ") {
        classes[Array(word.utf16), default: []].insert(.listed(String(fields[0])))
      }
    }
    var heads = [UInt16](repeating: 0, count: 0x10000)
    var groups: [Range<Int>] = []
    var entries: [Entry] = []
    var letters: [Text.Unit] = []
    let words = classes.sorted { a, b in
      (a.key[0], b.key.count) < (b.key[0], a.key.count)
    }
    for (word, classes) in words {
      if heads[Int(word[0])] == 0 {
        groups.append(entries.count..<entries.count)
        heads[Int(word[0])] = UInt16(groups.count)
      }
      entries.append(Entry(letters: letters.count..<letters.count + word.count, classes: classes))
      letters += word
      groups[groups.count - 1] = groups[groups.count - 1].lowerBound..<entries.count
    }
    self.heads = heads
    self.groups = groups
    self.entries = entries
    self.letters = letters
  }

  /// The longest word that stands at a place, and what it is.
  func word(_ units: [Text.Unit], at place: Int) -> (length: Int, classes: WordClass)? {
    let head = heads[Int(units[place])]
    guard head > 0 else { return nil }
    search: for index in groups[Int(head) - 1] {
      let word = entries[index].letters
      guard place + word.count <= units.count else { continue }
      for n in 1..<max(1, word.count) where units[place + n] != letters[word.lowerBound + n] {
        continue search
      }
      return (word.count, entries[index].classes)
    }
    return nil
  }
}
