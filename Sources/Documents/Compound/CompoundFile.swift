/// A compound file of Microsoft's (OLE2): named streams in chains of sectors, as of Word and Excel
/// until 2003 and of WPS.
struct CompoundFile {
  private let bytes: [UInt8]
  private let sectorSize: Int
  private let miniSize: Int
  /// The stream size from which sectors are used instead of mini sectors.
  private let miniLimit: Int
  /// For each sector the next of its chain.
  private var next: [Int] = []
  private var miniNext: [Int] = []
  /// The stream that holds the mini sectors.
  private var mini: [UInt8] = []
  private var entries: [Entry] = []

  private struct Entry {
    var name: [UInt16]
    var kind: Int
    var left: Int
    var right: Int
    var child: Int
    var start: Int
    var size: Int
  }

  private static let lastRegular = 0xFFFF_FFFA
  static let damaged = UnreadableDocument("the file is damaged or cut off; get it anew")

  init(_ bytes: [UInt8]) throws(UnreadableDocument) {
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
      let shift = bytes.u16(30), let miniShift = bytes.u16(32), (7...16).contains(shift),
      (4...shift).contains(miniShift), let directory = bytes.u32(48),
      let limit = bytes.u32(56), let miniStart = bytes.u32(60)
    else { throw CompoundFile.damaged }
    self.bytes = bytes
    sectorSize = 1 << shift
    miniSize = 1 << miniShift
    miniLimit = limit
    try readTable()
    try readDirectory(from: directory)
    if let root = entries.first, root.size > 0 {
      mini = try chain(from: root.start, size: root.size)
      miniNext = CompoundFile.numbers(try chain(from: miniStart, size: nil))
    }
  }

  /// A stream of the root, not of an object within; nil where there is none.
  func stream(_ name: String) throws(UnreadableDocument) -> [UInt8]? {
    guard let entry = rootEntry(Array(name.utf16)) else { return nil }
    if entry.size < miniLimit { return try miniChain(from: entry.start, size: entry.size) }
    return try chain(from: entry.start, size: entry.size)
  }

  func hasStream(_ name: String) -> Bool { rootEntry(Array(name.utf16)) != nil }

  private func rootEntry(_ name: [UInt16]) -> Entry? {
    var waiting = entries.first.map { [$0.child] } ?? []
    var seen = [Bool](repeating: false, count: entries.count)
    while let at = waiting.popLast() {
      guard at < entries.count, !seen[at] else { continue }
      seen[at] = true
      if entries[at].kind == 2, entries[at].name == name { return entries[at] }
      waiting += [entries[at].left, entries[at].right]
    }
    return nil
  }

  private func sector(_ n: Int) -> Range<Int>? {
    let start = (n + 1) * sectorSize
    guard n < CompoundFile.lastRegular, start < bytes.count else { return nil }
    // The last sector may be cut where nothing of it is used.
    return start..<min(start + sectorSize, bytes.count)
  }

  /// Reads the table of chains, whose own sectors are listed in the header and in a chain.
  private mutating func readTable() throws(UnreadableDocument) {
    let most = bytes.count / sectorSize + 1
    var sectors = (0..<109).compactMap { bytes.u32(76 + 4 * $0) }
    var list = bytes.u32(68) ?? CompoundFile.lastRegular
    var lists = 0
    while let place = sector(list) {
      lists += 1
      guard lists <= most else { throw CompoundFile.damaged }
      let numbers = CompoundFile.numbers(Array(bytes[place]))
      guard numbers.count == sectorSize / 4, let following = numbers.last else {
        throw CompoundFile.damaged
      }
      sectors += numbers.dropLast()
      list = following
    }
    sectors = sectors.filter { $0 < CompoundFile.lastRegular }
    guard sectors.count <= most else { throw CompoundFile.damaged }
    for n in sectors {
      guard let place = sector(n) else { throw CompoundFile.damaged }
      next += CompoundFile.numbers(Array(bytes[place]))
    }
  }

  private mutating func readDirectory(from start: Int) throws(UnreadableDocument) {
    let bytes = try chain(from: start, size: nil)
    for at in stride(from: 0, to: bytes.count - 127, by: 128) {
      let length = min(64, bytes.u16(at + 64) ?? 0)
      let name = stride(from: 0, to: max(0, length - 2), by: 2).compactMap {
        bytes.u16(at + $0).map { UInt16($0) }
      }
      entries.append(
        Entry(
          name: name, kind: bytes.u8(at + 66) ?? 0, left: bytes.u32(at + 68) ?? 0,
          right: bytes.u32(at + 72) ?? 0, child: bytes.u32(at + 76) ?? 0,
          start: bytes.u32(at + 116) ?? 0, size: bytes.u32(at + 120) ?? 0))
    }
    guard entries.first?.kind == 5 else { throw CompoundFile.damaged }
  }

  /// - Parameter size: nil where the chain itself tells it.
  private func chain(from start: Int, size: Int?) throws(UnreadableDocument) -> [UInt8] {
    var result: [UInt8] = []
    var at = start
    while size.map({ result.count < $0 }) ?? (at < CompoundFile.lastRegular) {
      // A chain longer than the file goes round in a circle.
      guard let place = sector(at), at < next.count, result.count <= bytes.count else {
        throw CompoundFile.damaged
      }
      result += bytes[place]
      at = next[at]
    }
    if let size { result.removeLast(result.count - size) }
    return result
  }

  private func miniChain(from start: Int, size: Int) throws(UnreadableDocument) -> [UInt8] {
    var result: [UInt8] = []
    var at = start
    while result.count < size {
      guard at < miniNext.count, at * miniSize < mini.count, result.count <= mini.count else {
        throw CompoundFile.damaged
      }
      result += mini[at * miniSize..<min((at + 1) * miniSize, mini.count)]
      at = miniNext[at]
    }
    result.removeLast(result.count - size)
    return result
  }

  private static func numbers(_ bytes: [UInt8]) -> [Int] {
    stride(from: 0, to: bytes.count - 3, by: 4).compactMap { bytes.u32($0) }
  }
}
