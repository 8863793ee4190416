import Documents
import Gazetteer

/// A name taken apart by the list of divisions: 沙市区, 观音垱镇 and 人民政府, where endings alone
/// would see a 沙市.
public struct ListedName: Sendable {
  public struct Part: Sendable {
    /// Where it stands in the name.
    public let range: Range<Int>
    /// What it may be, all of one level, each below one that the part before may be.
    public let references: [Reference]
    public let level: DivisionCode.Level

    /// Places in the list, each once.
    public var divisions: [Int] {
      var places: [Int] = []
      for reference in references where !places.contains(reference.division) {
        places.append(reference.division)
      }
      return places
    }
  }

  /// The largest division first.
  public let parts: [Part]
  /// Where the organ begins.
  public let organ: Int

  /// Reads a name that begins with divisions of the list; nil where it does not, or where what
  /// follows them is no organ of theirs.
  ///
  /// - Parameters:
  ///   - name: folded letters without spaces.
  ///   - isOrgan: whether the rest of the name is an organ of the last division's level.
  static func read(
    _ name: [Text.Unit], in list: DivisionList,
    isOrgan: @escaping (ArraySlice<Text.Unit>, DivisionCode.Level) -> Bool
  ) -> ListedName? {
    let reader = Reader(name: name, list: list, isOrgan: isOrgan)
    return reader.parts(from: 0, below: nil).map { ListedName(parts: $0.0, organ: $0.1) }
  }

  /// Reads the printed name of an organ; nil where the list does not know its divisions.
  public static func read(organ name: String, in list: DivisionList) -> ListedName? {
    read(units(name), in: list) { AgencyName.isOrgan($0, below: DivisionPath.Level($1)) }
  }

  private static let government = units("人民政府")
  /// What names end with; a short form may end with anything.
  private static let ends = UnitSet("省市区州县旗盟镇乡道木所域")

  private struct Reader {
    let name: [Text.Unit]
    let list: DivisionList
    let isOrgan: (ArraySlice<Text.Unit>, DivisionCode.Level) -> Bool

    /// The longest name first, and back where the rest does not come out.
    func parts(from start: Int, below above: Part?) -> ([Part], Int)? {
      guard start + 2 <= name.count else { return nil }
      for (length, references) in list.names(beginning: name[start...]).reversed() {
        let end = start + length
        // A short form stands only before another name.
        guard end < name.count || ends.contains(name[end - 1]) else { continue }
        for level in DivisionCode.Level.allCases where above.map({ level > $0.level }) ?? true {
          let fitting = references.filter { reference in
            let code = list.code(reference.division)
            guard code.level == level else { return false }
            return above?.references.contains { list.code($0.division).contains(code) } ?? true
          }
          guard !fitting.isEmpty else { continue }
          let part = Part(range: start..<end, references: fitting, level: level)
          let isWhole = fitting.contains { $0.role == .name || $0.role == .former }
          if let found = rest(after: part, mayEnd: isWhole) { return found }
        }
      }
      return nil
    }

    /// A part as what it is above leaves it: of the divisions called 伊宁 the one with a 吉里于孜镇.
    private func narrowed(_ part: Part, above below: Part) -> Part {
      let references = part.references.filter { reference in
        let code = list.code(reference.division)
        return below.references.contains { code.contains(list.code($0.division)) }
      }
      return references.isEmpty
        ? part : Part(range: part.range, references: references, level: part.level)
    }

    private func rest(after part: Part, mayEnd: Bool) -> ([Part], Int)? {
      let end = part.range.upperBound
      if part.level < .township {
        if let (parts, organ) = parts(from: end, below: part) {
          return ([narrowed(part, above: parts[0])] + parts, organ)
        }
        // 广州市荔湾区人民政府南源街道: the government between district and subdistrict.
        if name[end...].begins(with: government), end + 4 < name.count,
          let (parts, organ) = parts(from: end + 4, below: part)
        {
          return ([narrowed(part, above: parts[0])] + parts, organ)
        }
      }
      return mayEnd && isOrgan(name[end...], part.level) ? ([part], end) : nil
    }
  }
}
