/// Numbers as text of fixed width, six bits a letter, so that a packed list is a string literal of
/// the binary that is read where it lies.
enum PackedDigits {
  private static let zero: UInt8 = 48

  static func append(_ value: Int, width: Int, to bytes: inout [UInt8]) {
    for place in (0..<width).reversed() {
      bytes.append(zero + UInt8(truncatingIfNeeded: value >> (6 * place) & 63))
    }
  }

  @inline(__always)
  static func read(_ bytes: UnsafePointer<UInt8>, at offset: Int, width: Int) -> Int {
    var value = 0
    for place in offset..<offset + width { value = value << 6 | Int(bytes[place] &- zero) }
    return value
  }
}

/// Bytes that never change: of the binary itself, or a copy of their own.
final class PackedBytes: @unchecked Sendable {
  let start: UnsafePointer<UInt8>
  let count: Int
  private let owned: UnsafeMutablePointer<UInt8>?

  init(_ literal: StaticString) {
    start = literal.utf8Start
    count = literal.utf8CodeUnitCount
    owned = nil
  }

  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(bytes.count, 1))
    copy.initialize(repeating: 0, count: max(bytes.count, 1))
    for (at, byte) in bytes.enumerated() { copy[at] = byte }
    owned = copy
    start = UnsafePointer(copy)
    count = bytes.count
  }

  deinit { owned?.deallocate() }
}

/// The parts of a packed list, one behind the other:
/// header, divisions by code, names, references of names, slots of the hash table, letters.
struct PackedLayout {
  static let magic: [UInt8] = Array("gazet1".utf8)
  static let fields = 7
  static let headerLength = magic.count + fields * 4
  static let divisionWidth = 8
  static let nameWidth = 7
  static let referenceWidth = 6
  static let slotWidth = 3

  let divisions: Int
  let names: Int
  let references: Int
  let slotBits: Int
  let letters: Int
  let asOf: Int
  let source: Int

  var divisionsAt: Int { PackedLayout.headerLength }
  var namesAt: Int { divisionsAt + divisions * PackedLayout.divisionWidth }
  var referencesAt: Int { namesAt + (names + 1) * PackedLayout.nameWidth }
  var slotsAt: Int { referencesAt + references * PackedLayout.referenceWidth }
  var lettersAt: Int { slotsAt + PackedLayout.slotWidth << slotBits }
  var asOfAt: Int { lettersAt + letters }
  var sourceAt: Int { asOfAt + asOf }
  var length: Int { sourceAt + source }

  /// The header of packed bytes; nil where they are none.
  init?(_ bytes: PackedBytes) {
    guard bytes.count >= PackedLayout.headerLength,
      PackedLayout.magic.indices.allSatisfy({ bytes.start[$0] == PackedLayout.magic[$0] })
    else { return nil }
    func field(_ n: Int) -> Int {
      PackedDigits.read(bytes.start, at: PackedLayout.magic.count + n * 4, width: 4)
    }
    self.init(
      divisions: field(0), names: field(1), references: field(2), slotBits: field(3),
      letters: field(4), asOf: field(5), source: field(6))
    guard slotBits <= 24, bytes.count == length else { return nil }
  }

  init(
    divisions: Int, names: Int, references: Int, slotBits: Int, letters: Int, asOf: Int, source: Int
  ) {
    (self.divisions, self.names, self.references) = (divisions, names, references)
    (self.slotBits, self.letters, self.asOf, self.source) = (slotBits, letters, asOf, source)
  }

  var header: [UInt8] {
    var bytes = PackedLayout.magic
    for value in [divisions, names, references, slotBits, letters, asOf, source] {
      PackedDigits.append(value, width: 4, to: &bytes)
    }
    return bytes
  }
}

/// FNV-1a over UTF-16: the same when the list is packed and when it is asked.
struct NameHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func take(_ unit: UInt16) { state = (state ^ UInt64(unit)) &* 0x100_0000_01B3 }

  var value: Int { Int(truncatingIfNeeded: state ^ state >> 32) }
}

func nameHash(_ units: UnsafeBufferPointer<UInt16>) -> Int {
  var hash = NameHash()
  for unit in units { hash.take(unit) }
  return hash.value
}
