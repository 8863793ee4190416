extension Text {
  /// Folds UTF-8. Throws with the byte where it is not valid.
  public convenience init(utf8 bytes: [UInt8]) throws(InvalidUTF8) {
    // No character makes more than one unit.
    let most = bytes.count { $0 & 0xC0 != 0x80 }
    var units = [Unit](repeating: 0, count: most)
    var origin = [Int32](repeating: 0, count: most + 1)
    var folding = Folding()
    bytes.withUnsafeBufferPointer { bytes in
      units.withUnsafeMutableBufferPointer { units in
        origin.withUnsafeMutableBufferPointer { folding.fold(bytes, into: units, $0) }
      }
    }
    if let offset = folding.invalid { throw InvalidUTF8(offset: offset) }
    units.removeLast(most - folding.count)
    origin.removeLast(most - folding.count)
    self.init(bytes: bytes, units: units, origin: origin, isTraditional: folding.isTraditional)
  }

  /// Folds bytes that are valid UTF-8; others count as replaced characters.
  convenience init(valid bytes: [UInt8]) {
    do {
      try self.init(utf8: bytes)
    } catch {
      self.init(valid: Array(String(decoding: bytes, as: UTF8.self).utf8))
    }
  }

  private struct Folding {
    private(set) var count = 0
    private(set) var isTraditional = false
    /// The first byte that is not valid.
    private(set) var invalid: Int?

    mutating func fold(
      _ bytes: UnsafeBufferPointer<UInt8>, into units: UnsafeMutableBufferPointer<Unit>,
      _ origin: UnsafeMutableBufferPointer<Int32>
    ) {
      let table = FoldingTable.standard
      var count = 0
      var traditional = 0
      var han = 0
      var marked = 0
      var at = 0
      table.traditional.withUnsafeBufferPointer { bits in
        table.units.withUnsafeBufferPointer { folded in
          while at < bytes.count {
            if let unit = Text.decodeHan(bytes, at) {
              // Folding leaves Chinese characters as they are.
              units[count] = unit
              origin[count] = Int32(at)
              count += 1
              han += 1
              traditional += Int(bits[Int(unit >> 6)] >> UInt64(unit & 63) & 1)
              at += 3
              continue
            }
            guard let (scalar, length) = Text.decode(bytes, at) else {
              invalid = at
              return
            }
            let unit = scalar > 0xFFFF ? 0xFFFD : folded[Int(scalar)]
            if unit == 0x28, count > 0,
              units[count - 1].isHan
                || count > 1 && units[count - 1] == 0x0A && units[count - 2].isHan,
              let end = Text.pronunciation(bytes, after: at + length, anyTone: marked > 2)
            {
              marked += 1
              at = end
              continue
            }
            if unit != 0 {
              units[count] = unit
              origin[count] = Int32(at)
              count += 1
              if unit.isHan {
                han += 1
                traditional += Int(bits[Int(unit >> 6)] >> UInt64(unit & 63) & 1)
              }
            }
            at += length
          }
        }
      }
      // Simplified texts have a few such characters in names (乾, 於); traditional ones a third.
      isTraditional = traditional >= 4 && traditional * 12 > han
      if isTraditional {
        for n in 0..<count {
          let simple = table.simplified[Int(units[n])]
          if simple != 0 { units[n] = simple }
        }
      }
      origin[count] = Int32(bytes.count)
      self.count = count
    }
  }

  /// A character from U+4E00 to U+9FFF, as most of a report are; nil for any other.
  @inline(__always)
  fileprivate static func decodeHan(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Unit? {
    guard at + 2 < bytes.count, bytes[at] >= 0xE4, bytes[at] <= 0xE9,
      bytes[at + 1] & 0xC0 == 0x80, bytes[at + 2] & 0xC0 == 0x80
    else { return nil }
    let unit =
      Unit(bytes[at] & 0x0F) << 12 | Unit(bytes[at + 1] & 0x3F) << 6 | Unit(bytes[at + 2] & 0x3F)
    return unit >= 0x4E00 ? unit : nil
  }

  /// One scalar of strict UTF-8 and its length: no overlong forms, no surrogates.
  @inline(__always)
  fileprivate static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> (UInt32, Int)? {
    let b0 = bytes[at]
    if b0 < 0x80 { return (UInt32(b0), 1) }
    func tail(_ n: Int) -> UInt32? {
      guard at + n < bytes.count, bytes[at + n] & 0xC0 == 0x80 else { return nil }
      return UInt32(bytes[at + n] & 0x3F)
    }
    if b0 >= 0xE0, b0 < 0xF0 {
      guard let x = tail(1), let y = tail(2) else { return nil }
      let scalar = UInt32(b0 & 0x0F) << 12 | x << 6 | y
      return scalar >= 0x800 && !(0xD800...0xDFFF).contains(scalar) ? (scalar, 3) : nil
    }
    if b0 >= 0xC2, b0 < 0xE0 {
      guard let x = tail(1) else { return nil }
      return (UInt32(b0 & 0x1F) << 6 | x, 2)
    }
    if b0 >= 0xF0, b0 < 0xF5 {
      guard let x = tail(1), let y = tail(2), let z = tail(3) else { return nil }
      let scalar = UInt32(b0 & 0x07) << 18 | x << 12 | y << 6 | z
      return scalar >= 0x10000 && scalar <= 0x10FFFF ? (scalar, 4) : nil
    }
    return nil
  }

  /// The end of a pronunciation mark 鎮(zhèn) whose bracket has just been read, or nil.
  ///
  /// A bare syllable (de) counts only in a text that is full of marks, so that (app) survives.
  fileprivate static func pronunciation(
    _ bytes: UnsafeBufferPointer<UInt8>, after start: Int, anyTone: Bool
  ) -> Int? {
    var at = start
    var toned = false
    while at < bytes.count, at - start <= 12, let (scalar, length) = decode(bytes, at) {
      switch scalar {
      case 0x61...0x7A: break
      case 0xE0...0xFC, 0x101, 0x113, 0x11B, 0x12B, 0x144, 0x148, 0x14D, 0x16B, 0x1CE, 0x1D0,
        0x1D2, 0x1D4, 0x1D6, 0x1D8, 0x1DA, 0x1DC, 0x1F9, 0x261, 0x251:
        toned = true
      case 0x29, 0xFF09:
        return at > start && (toned || anyTone) ? at + length : nil
      default: return nil
      }
      at += length
    }
    return nil
  }
}

extension Text {
  /// The whole text folded, in simplified script whatever the document's own script is.
  public var simplified: String {
    let table = FoldingTable.standard
    let simple = units.map { table.simplified[Int($0)] == 0 ? $0 : table.simplified[Int($0)] }
    return String(decoding: simple, as: UTF16.self)
  }
}

/// Bytes that are no UTF-8.
public struct InvalidUTF8: Error, Sendable, Equatable {
  /// The first byte that cannot be read.
  public let offset: Int
}
