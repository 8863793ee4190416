/// The records (BIFF) that the stream of a workbook of Excel 5 to 2003 consists of.
struct RecordStream {
  struct Record {
    var kind: Int
    /// Where its content lies.
    var range: Range<Int>
    /// Where the contents of the records lie that continue it.
    var more: [Range<Int>] = []
  }

  let bytes: [UInt8]

  private static let continuation = 0x3C

  /// The record at a place, with those that continue it, and where the next begins.
  func record(at start: Int) -> (record: Record, next: Int)? {
    guard let (kind, range) = single(at: start) else { return nil }
    var record = Record(kind: kind, range: range)
    var next = range.upperBound
    while let (kind, range) = single(at: next), kind == RecordStream.continuation {
      record.more.append(range)
      next = range.upperBound
    }
    return (record, next)
  }

  private func single(at start: Int) -> (kind: Int, range: Range<Int>)? {
    guard let kind = bytes.u16(start), let length = bytes.u16(start + 2),
      let range = bytes.part(start + 4, length)
    else { return nil }
    return (kind, range)
  }
}

/// Reads the strings of a record and of those that continue it.
struct RecordText {
  private let bytes: [UInt8]
  private var parts: ArraySlice<Range<Int>>
  private var at: Int
  private var end: Int

  init(_ bytes: [UInt8], _ record: RecordStream.Record, from offset: Int) {
    self.bytes = bytes
    parts = record.more[...]
    at = record.range.lowerBound + offset
    end = record.range.upperBound
  }

  /// A string of Excel 97, in UTF-8; nil where the record ends before it.
  ///
  /// - Parameter rises: the fonts whose characters stand above or below the line.
  mutating func unicode(
    hasShortCount: Bool = false, rises: [Int: TextRise] = [:]
  ) -> [UInt8]? {
    guard let count = number(hasShortCount ? 1 : 2), let flags = number(1),
      let runs = flags & 8 != 0 ? number(2) : 0,
      let extra = flags & 4 != 0 ? number(4) : 0
    else { return nil }
    var units: [UInt16] = []
    var isWide = flags & 1 != 0
    while units.count < count {
      if at >= end {
        // Each part says anew how wide its characters are.
        guard nextPart(), let flags = number(1) else { return nil }
        isWide = flags & 1 != 0
      }
      guard let unit = isWide ? bytes.u16(at) : bytes.u8(at), at + (isWide ? 2 : 1) <= end else {
        return nil
      }
      units.append(UInt16(unit))
      at += isWide ? 2 : 1
    }
    // Each says from which character on a font holds.
    var place: (start: Int, rise: TextRise) = (0, .baseline)
    for _ in 0..<runs {
      guard let start = number(2), let font = number(2) else { return nil }
      RecordText.raise(&units, from: place.start, to: start, place.rise)
      place = (start, rises[font] ?? .baseline)
    }
    RecordText.raise(&units, from: place.start, to: units.count, place.rise)
    guard skip(extra) else { return nil }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func raise(
    _ units: inout [UInt16], from start: Int, to end: Int, _ rise: TextRise
  ) {
    guard rise != .baseline, start < end, end <= units.count else { return }
    for n in start..<end { units[n] = rise.unit(units[n]) }
  }

  /// A string of Excel 5 and 95, in the workbook's character set.
  mutating func bytes(shortCount: Bool = false) -> [UInt8]? {
    guard let count = shortCount ? number(1) : number(2), at + count <= end else { return nil }
    return Array(bytes[at..<at + count])
  }

  private mutating func nextPart() -> Bool {
    guard let part = parts.popFirst() else { return false }
    (at, end) = (part.lowerBound, part.upperBound)
    return true
  }

  private mutating func number(_ size: Int) -> Int? {
    if at == end, !nextPart() { return nil }
    guard at + size <= end else { return nil }
    defer { at += size }
    return size == 1 ? bytes.u8(at) : size == 2 ? bytes.u16(at) : bytes.u32(at)
  }

  private mutating func skip(_ length: Int) -> Bool {
    var left = length
    while left > end - at {
      left -= end - at
      guard nextPart() else { return false }
    }
    at += left
    return true
  }
}
