/// A text in which phrases are looked up as a reader would see them.
///
/// White space does not count (a line may break anywhere in Chinese), nor do case and width.
struct SearchPassage {
  enum Match: Equatable {
    /// Where the phrase stands, in characters of the text.
    case literal([Range<Int>])
    /// The letters stand in a row only when punctuation is left out: 公开，信息 for 公开信息.
    case acrossPunctuation
    /// Not there at all: the index holds a folded copy, the text may be in traditional script.
    case absent
  }

  let characters: [Character]
  private let scalars: [Unicode.Scalar]
  /// For every scalar the character it belongs to.
  private let places: [Int]

  init(_ text: String) {
    characters = Array(text)
    var scalars: [Unicode.Scalar] = []
    var places: [Int] = []
    for (place, character) in characters.enumerated() {
      for scalar in character.unicodeScalars where !isIgnored(scalar) {
        scalars.append(folded(scalar))
        places.append(place)
      }
    }
    self.scalars = scalars
    self.places = places
  }

  func find(_ phrase: String) -> Match {
    let needle = phrase.unicodeScalars.filter { !isIgnored($0) }.map(folded)
    let hits = positions(of: needle, in: scalars)
    if !hits.isEmpty {
      return .literal(hits.map { places[$0]..<(places[$0 + needle.count - 1] + 1) })
    }
    let bare = positions(of: needle.filter(isWord), in: scalars.filter(isWord))
    return bare.isEmpty ? .absent : .acrossPunctuation
  }

  /// A piece of the text around the first of some places, each marked 【…】.
  ///
  /// - Parameters:
  ///   - margin: characters to show on either side.
  ///   - lead: characters to show before it, where that is less.
  func snippet(marking places: [Range<Int>], margin: Int, lead: Int? = nil) -> String {
    let sorted = places.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    guard let first = sorted.first else { return beginning(2 * margin) }
    let start = max(0, first.lowerBound - min(margin, lead ?? margin))
    let end = min(characters.count, first.upperBound + margin)
    var result = start > 0 ? "…" : ""
    var next = start
    for place in sorted where place.lowerBound >= next && place.upperBound <= end {
      result += plain(next..<place.lowerBound) + "【" + plain(place) + "】"
      next = place.upperBound
    }
    return result + plain(next..<end) + (end < characters.count ? "…" : "")
  }

  private func beginning(_ length: Int) -> String {
    plain(0..<min(length, characters.count)) + (characters.count > length ? "…" : "")
  }

  /// The characters on one line: white space is one space between Latin words, else nothing.
  private func plain(_ range: Range<Int>) -> String {
    var result = ""
    for index in range {
      let character = characters[index]
      if !character.isWhitespace {
        result.append(character)
      } else if index + 1 < characters.count, isLatin(characters[index + 1]),
        let before = characters[..<index].last(where: { !$0.isWhitespace }), isLatin(before)
      {
        result.append(" ")
      }
    }
    return result
  }
}

private func positions(of needle: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Int] {
  guard let first = needle.first, needle.count <= text.count else { return [] }
  var result: [Int] = []
  var start = 0
  while start <= text.count - needle.count {
    if text[start] == first, text[start..<(start + needle.count)].elementsEqual(needle) {
      result.append(start)
      start += needle.count
    } else {
      start += 1
    }
  }
  return result
}

private func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value < 0x80 { return scalar.value <= 0x20 }
  if (0x4E00...0x9FFF).contains(scalar.value) { return false }
  return scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
}

/// Lower case and half width.
private func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  var value = scalar.value
  if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
  if (0x41...0x5A).contains(value) { value += 0x20 }
  return Unicode.Scalar(value) ?? scalar
}

private func isWord(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

private func isLatin(_ character: Character) -> Bool {
  character.isASCII && (character.isLetter || character.isNumber)
}
