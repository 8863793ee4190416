/// Writes compound files of streams that are long enough for whole sectors.
enum CompoundWriter {
  static func file(_ streams: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    let contents = streams.map { pad($0.bytes, to: max(4096, $0.bytes.count)) }
    var directory = entry("Root Entry", kind: 5, child: 1, start: 0xFFFF_FFFE, size: 0)
    // The table of chains in sector 0, the directory after it, then the streams.
    let directorySectors = (streams.count + 1 + 3) / 4
    var next: [UInt32] = [0xFFFF_FFFD] + chain(from: 1, count: directorySectors)
    for (n, content) in contents.enumerated() {
      let start = next.count
      next += chain(from: start, count: content.count / 512)
      directory += entry(
        streams[n].name, kind: 2, right: n + 1 < streams.count ? n + 2 : 0xFFFF_FFFF,
        start: UInt32(start), size: max(4096, streams[n].bytes.count))
    }
    precondition(next.count <= 128)
    next += Array(repeating: 0xFFFF_FFFF, count: 128 - next.count)
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    header += [UInt8](repeating: 0, count: 16) + u16(0x3E) + u16(3) + u16(0xFFFE) + u16(9) + u16(6)
    header += [UInt8](repeating: 0, count: 10) + u32(1) + u32(1) + u32(0) + u32(4096)
    header += u32(0xFFFF_FFFE) + u32(0) + u32(0xFFFF_FFFE) + u32(0) + u32(0)
    header += [UInt8](repeating: 0xFF, count: 512 - header.count)
    return header + next.flatMap { u32($0) } + pad(directory, to: directorySectors * 512)
      + contents.joined()
  }

  private static func chain(from start: Int, count: Int) -> [UInt32] {
    (0..<count).map { $0 == count - 1 ? 0xFFFF_FFFE : UInt32(start + $0 + 1) }
  }

  private static func entry(
    _ name: String, kind: UInt8, right: Int = 0xFFFF_FFFF, child: Int = 0xFFFF_FFFF, start: UInt32,
    size: Int
  ) -> [UInt8] {
    let units = name.utf16.flatMap { u16(Int($0)) }
    let name = units + [UInt8](repeating: 0, count: 64 - units.count)
    return name + u16(units.count + 2) + [kind, 1] + u32(0xFFFF_FFFF)
      + u32(UInt32(right)) + u32(UInt32(child)) + [UInt8](repeating: 0, count: 36) + u32(start)
      + u32(UInt32(size)) + u32(0)
  }

  static func pad(_ bytes: [UInt8], to size: Int) -> [UInt8] {
    let size = (size + 511) / 512 * 512
    return bytes + [UInt8](repeating: 0, count: max(0, size - bytes.count))
  }

  static func u16(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  static func u32(_ value: UInt32) -> [UInt8] {
    u16(Int(value & 0xFFFF)) + u16(Int(value >> 16))
  }
}
