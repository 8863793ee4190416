import Documents
import Gazetteer

/// The governments, committees and offices of counties and cities that a text speaks of:
/// 盐边县人民政府办公室, 利通区委.
struct UpperOrgans {
  struct Mention {
    let word: String
    let divisions: [Int]
  }

  let mentions: [Mention]

  private static let ends = Set(units("县区市旗州盟省"))
  private static let organs = ["人民政府", "政府", "委", "府办", "政办", "融媒"].map(units)
  /// Where others go, or whom they learn from.
  static let elsewhere = Set(units("赴往到"))

  init(_ texts: [String], list: DivisionList) {
    var mentions: [Mention] = []
    for text in texts {
      let text = units(text)
      for end in text.indices where UpperOrgans.ends.contains(text[end]) {
        let isOrgan = UpperOrgans.organs.contains { organ in
          text.count > end + organ.count && text[(end + 1)...].starts(with: organ)
        }
        guard isOrgan, let mention = UpperOrgans.mention(before: end + 1, in: text, list) else {
          continue
        }
        mentions.append(mention)
      }
    }
    self.mentions = mentions
  }

  /// The longest name that ends there. Of two letters it may be the end of other words: 党委和县.
  private static func mention(
    before end: Int, in text: [UInt16], _ list: DivisionList
  ) -> Mention? {
    var start = max(0, end - 15)
    while start + 3 <= end {
      defer { start += 1 }
      guard text[start].isHan else { continue }
      let divisions = list.references(text[start..<end]).filter {
        list.code($0.division).level < .township && ($0.role == .name || $0.role == .former)
      }
      guard !divisions.isEmpty else { continue }
      if start > 0, elsewhere.contains(text[start - 1]) { return nil }
      var places = divisions.map(\.division)
      // 吉林市 before it says which 昌邑区.
      if places.count > 1 {
        let narrowed = places.filter { place in
          list.path(place).dropLast().contains { above in
            let name = list.name(above).utf16
            return start >= name.count && text[(start - name.count)..<start].elementsEqual(name)
          }
        }
        if !narrowed.isEmpty { places = narrowed }
      }
      return Mention(
        word: String(decoding: text[start..<end], as: UTF16.self), divisions: places)
    }
    return nil
  }
}
