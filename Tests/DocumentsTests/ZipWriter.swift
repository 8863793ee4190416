import Documents

/// Writes zips whose members are stored as they are, or pretend to be compressed.
struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  static func zip(_ members: KeyValuePairs<String, String>) -> [UInt8] {
    var writer = ZipWriter()
    for (name, text) in members { writer.add(name, Array(text.utf8)) }
    return writer.finished()
  }

  /// - Parameter method: 0 for stored, 8 for deflated; the data is written as it is either way.
  mutating func add(_ name: String, _ data: [UInt8], method: Int = 0) {
    let start = bytes.count
    let common =
      little(20, 2) + little(0x800, 2) + little(method, 2) + little(0, 4) + little(crc(data), 4)
      + little(data.count, 4) + little(data.count, 4) + little(name.utf8.count, 2) + little(0, 2)
    bytes += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + data
    directory += [0x50, 0x4B, 1, 2] + little(20, 2) + common + little(0, 2) + little(0, 2)
    directory += little(0, 2) + little(0, 4) + little(start, 4) + Array(name.utf8)
    count += 1
  }

  consuming func finished() -> [UInt8] {
    let start = bytes.count
    return bytes + directory + [0x50, 0x4B, 5, 6] + little(0, 4) + little(count, 2)
      + little(count, 2) + little(directory.count, 4) + little(start, 4) + little(0, 2)
  }

  private func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private func crc(_ data: [UInt8]) -> Int {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in data {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return Int(~crc)
  }
}

extension Document {
  /// Paragraphs as they are, rows of tables as `[0-1×2]text[2]text`, `?` where the place is not
  /// certain.
  var outline: [String] {
    rows.filter { !$0.cells.isEmpty }.map { row in
      row.cells.map { index in
        let printed = text.printed(cells[index].span)
        guard let place = cells[index].place else { return printed }
        let columns = place.columns
        let last = columns.count > 1 ? "-\(columns.upperBound - 1)" : ""
        let span = place.rowSpan > 1 ? "×\(place.rowSpan)" : ""
        return "[\(columns.lowerBound)\(last)\(span)\(place.isCertain ? "" : "?")]\(printed)"
      }.joined()
    }
  }
}
