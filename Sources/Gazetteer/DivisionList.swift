/// What a name stands for in the list.
public struct Reference: Sendable, Hashable {
  public enum Role: Int, Sendable, Comparable {
    /// 沾益区, 沾益 for it, 沾益县 until 2016, 沾益 for that.
    case name, short, former, formerShort
    public static func < (a: Role, b: Role) -> Bool { a.rawValue < b.rawValue }
  }

  /// The place of the division in the list.
  public let division: Int
  public let role: Role
  /// Of a former name the year of the change.
  public let until: Int?

  init(division: Int, role: Role, until: Int? = nil) {
    (self.division, self.role, self.until) = (division, role, until)
  }
}

/// The administrative divisions of the country, read where they lie packed: by code, by name, and
/// each with what lies above and below it.
public struct DivisionList: Sendable {
  private let bytes: PackedBytes
  private let layout: PackedLayout

  /// A packed list in the binary; an empty one for other text.
  public init(_ packed: StaticString) { self.init(PackedBytes(packed)) }

  /// A packed list; an empty one for other bytes.
  public init(_ packed: [UInt8]) { self.init(PackedBytes(packed)) }

  private init(_ packed: PackedBytes) {
    if let layout = PackedLayout(packed) {
      (bytes, self.layout) = (packed, layout)
    } else {
      let none = PackedLayout(
        divisions: 0, names: 0, references: 0, slotBits: 0, letters: 0, asOf: 0, source: 0)
      layout = none
      bytes = PackedBytes(none.header + [UInt8](repeating: 48, count: 10))
    }
  }

  public var count: Int { layout.divisions }
  public var isEmpty: Bool { count == 0 }
  /// The date of the list, 2025-12-31.
  public var asOf: String { text(layout.asOfAt, layout.asOf) }
  public var source: String { text(layout.sourceAt, layout.source) }

  // MARK: divisions

  /// The code of the division at a place; places are in the order of codes.
  public func code(_ division: Int) -> DivisionCode {
    DivisionCode(
      number: PackedDigits.read(
        bytes.start, at: layout.divisionsAt + division * PackedLayout.divisionWidth, width: 5))
  }

  public func name(_ division: Int) -> String {
    let id = PackedDigits.read(
      bytes.start, at: layout.divisionsAt + division * PackedLayout.divisionWidth + 5, width: 3)
    let (start, end, _, _) = nameEntry(id)
    return text(layout.lettersAt + start, end - start)
  }

  /// The place of a code; nil where the list does not have it.
  public func division(_ code: DivisionCode) -> Int? {
    let place = firstPlace(atOrAfter: code.number)
    return place < count && self.code(place) == code ? place : nil
  }

  /// The places of a code and of all below it.
  public func divisions(in code: DivisionCode) -> Range<Int> {
    firstPlace(atOrAfter: code.range.lowerBound)..<firstPlace(atOrAfter: code.range.upperBound)
  }

  private func firstPlace(atOrAfter number: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if code(middle).number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Itself and what lies above it, the largest first.
  public func path(_ division: Int) -> [Int] {
    let code = code(division)
    return DivisionCode.Level.allCases.prefix { $0 < code.level }
      .compactMap { code.ancestor($0).flatMap(self.division) } + [division]
  }

  /// 四川省攀枝花市盐边县红格镇.
  public func fullName(_ division: Int) -> String { path(division).map(name).joined() }

  // MARK: names

  /// What a name refers to; its letters are folded.
  public func references(_ name: ArraySlice<UInt16>) -> [Reference] {
    guard !isEmpty else { return [] }
    return name.withUnsafeBufferPointer { letters in
      nameID(letters, hash: nameHash(letters)).map(references(of:)) ?? []
    }
  }

  public func references(_ name: String) -> [Reference] { references(foldedUnits(name)[...]) }

  /// The names of two letters and more with which a text begins, the shortest first.
  ///
  /// - Parameter longest: how many letters of the text are looked at.
  public func names(
    beginning text: ArraySlice<UInt16>, longest: Int = 15
  ) -> [(length: Int, references: [Reference])] {
    var found: [(length: Int, references: [Reference])] = []
    guard !isEmpty else { return found }
    text.withUnsafeBufferPointer { letters in
      var hash = NameHash()
      for length in 1...max(1, min(longest, letters.count)) where length <= letters.count {
        hash.take(letters[length - 1])
        guard length > 1,
          let id = nameID(UnsafeBufferPointer(rebasing: letters[..<length]), hash: hash.value)
        else { continue }
        found.append((length, references(of: id)))
      }
    }
    return found
  }

  private func references(of id: Int) -> [Reference] {
    let (_, _, first, last) = nameEntry(id)
    return (first..<last).map(reference)
  }

  /// The former names of divisions, with the year of the change; reads the whole list.
  public func formerNames() -> [Int: [(name: String, until: Int?)]] {
    var former: [Int: [(name: String, until: Int?)]] = [:]
    for id in 0..<layout.names {
      let (start, end, first, last) = nameEntry(id)
      for reference in (first..<last).map(reference) where reference.role == .former {
        former[reference.division, default: []].append(
          (text(layout.lettersAt + start, end - start), reference.until))
      }
    }
    return former
  }

  private func reference(_ place: Int) -> Reference {
    let at = layout.referencesAt + place * PackedLayout.referenceWidth
    let until = PackedDigits.read(bytes.start, at: at + 4, width: 2)
    return Reference(
      division: PackedDigits.read(bytes.start, at: at, width: 3),
      role: Reference.Role(rawValue: PackedDigits.read(bytes.start, at: at + 3, width: 1)) ?? .name,
      until: until == 0 ? nil : until + 1900)
  }

  private func nameID(_ name: UnsafeBufferPointer<UInt16>, hash: Int) -> Int? {
    let mask = 1 << layout.slotBits - 1
    var slot = hash & mask
    while true {
      let id = PackedDigits.read(
        bytes.start, at: layout.slotsAt + slot * PackedLayout.slotWidth,
        width: PackedLayout.slotWidth)
      if id == 0 { return nil }
      if isName(id - 1, name) { return id - 1 }
      slot = (slot + 1) & mask
    }
  }

  private func isName(_ id: Int, _ name: UnsafeBufferPointer<UInt16>) -> Bool {
    let (start, end, _, _) = nameEntry(id)
    var at = layout.lettersAt + start
    let after = layout.lettersAt + end
    for unit in name {
      guard at < after else { return false }
      let lead = bytes.start[at]
      if lead < 0x80 {
        if UInt16(lead) != unit { return false }
        at += 1
      } else if lead < 0xE0 {
        if UInt16(lead & 0x1F) << 6 | UInt16(bytes.start[at + 1] & 0x3F) != unit { return false }
        at += 2
      } else if lead < 0xF0 {
        let value =
          UInt16(lead & 0x0F) << 12 | UInt16(bytes.start[at + 1] & 0x3F) << 6
          | UInt16(bytes.start[at + 2] & 0x3F)
        if value != unit { return false }
        at += 3
      } else {
        if unit != 0xFFFD { return false }
        at += 4
      }
    }
    return at == after
  }

  /// Where the letters of a name begin and end, and its references.
  private func nameEntry(_ id: Int) -> (Int, Int, Int, Int) {
    let at = layout.namesAt + id * PackedLayout.nameWidth
    let next = at + PackedLayout.nameWidth
    return (
      PackedDigits.read(bytes.start, at: at, width: 4),
      PackedDigits.read(bytes.start, at: next, width: 4),
      PackedDigits.read(bytes.start, at: at + 4, width: 3),
      PackedDigits.read(bytes.start, at: next + 4, width: 3)
    )
  }

  private func text(_ start: Int, _ count: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: bytes.start + start, count: count), as: UTF8.self)
  }
}
