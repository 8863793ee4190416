import Documents

/// The letters of a name without spaces: folded for comparison, and as they are printed where folding
/// makes them all alike.
struct PrintedName {
  let units: [Text.Unit]
  /// What is printed for each `rareUnit`: letters outside the basic plane, as the 𬒗 of 干𬒗镇, and
  /// U+FFFD for bytes that are no letter.
  private let rare: [Unicode.Scalar]

  static let rareUnit: Text.Unit = 0xFFFD
  private static let unknown: Unicode.Scalar = "\u{FFFD}"

  /// What a text prints in a range.
  init(_ text: Text, _ range: Range<Int>) { self.init(text, [range]) }

  /// What a text prints in some ranges, one behind the other.
  init(_ text: Text, _ ranges: some Sequence<Range<Int>>) {
    var units: [Text.Unit] = []
    units.reserveCapacity(120)
    var printed = ""
    for range in ranges {
      for at in range where !text.units[at].isSpace { units.append(text.units[at]) }
      if !text.bytes.isEmpty, text.units[range].contains(PrintedName.rareUnit) {
        printed += text.printed(range)
      }
    }
    self.init(units, printed: printed)
  }

  /// A name that was read before.
  init(_ name: String) {
    self.init(Documents.units(name).filter { !$0.isSpace }, printed: name)
  }

  private init(_ units: [Text.Unit], printed: String) {
    self.units = units
    let count = units.count { $0 == PrintedName.rareUnit }
    let rare =
      count == 0
      ? [] : printed.unicodeScalars.filter { $0.value > 0xFFFF || $0 == PrintedName.unknown }
    // Of letters that cannot be told from each other none is known.
    self.rare =
      rare.count == count ? rare : Array(repeating: PrintedName.unknown, count: count)
  }

  private init(units: [Text.Unit], rare: [Unicode.Scalar]) {
    self.units = units
    self.rare = rare
  }

  /// Where the planes of rare Han letters begin; pictures are of the plane before.
  static let firstRare: UInt32 = 0x2_0000

  /// Whether the text shows every letter.
  var isLegible: Bool { rare.allSatisfy { $0.value >= PrintedName.firstRare } }

  /// Whether it has something that adorns a name and is no letter that was lost.
  var isPicture: Bool {
    rare.contains { $0.value > 0xFFFF && $0.value < PrintedName.firstRare }
  }

  func part(_ range: Range<Int>) -> PrintedName {
    func count(_ units: ArraySlice<Text.Unit>) -> Int {
      units.count { $0 == PrintedName.rareUnit }
    }
    if rare.isEmpty { return PrintedName(units: Array(units[range]), rare: []) }
    let first = count(units[..<range.lowerBound])
    return PrintedName(
      units: Array(units[range]), rare: Array(rare[first..<(first + count(units[range]))]))
  }

  /// The letters in simplified script, but those that are rare as they are printed.
  var text: String {
    if rare.isEmpty { return String(folded: units) }
    var letters = rare.makeIterator()
    var text = String.UnicodeScalarView()
    for unit in units {
      let letter = unit == PrintedName.rareUnit ? letters.next() : Unicode.Scalar(unit)
      text.append(letter ?? PrintedName.unknown)
    }
    return String(text)
  }
}

extension Text.Unit {
  /// A letter of a name, or one that may be: a name does not begin behind a letter that is lost.
  var isNameLetter: Bool { isHan || self == PrintedName.rareUnit }
}
