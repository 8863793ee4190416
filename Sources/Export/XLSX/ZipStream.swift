import CZlib

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes a ZIP archive from front to back, also into a pipe: the size and the checksum of a member
/// follow its data, so no member is held back. All members bear the same date.
final class ZipStream {
  private struct Member {
    let name: [UInt8]
    let offset: Int
    var checksum: UInt = 0
    var packed = 0
    var size = 0
  }

  private let sink: ByteSink
  private let deflater: Deflater
  private var written = 0
  private var members: [Member] = []
  private var buffer: [UInt8] = []
  private static let capacity = 64 * 1024
  /// What the fields of 32 bits hold.
  private static let most = Int(UInt32.max)

  init(sink: ByteSink) throws(SinkError) {
    guard let deflater = Deflater() else { throw .failed(code: ENOMEM) }
    self.sink = sink
    self.deflater = deflater
    buffer.reserveCapacity(2 * ZipStream.capacity)
  }

  /// The bytes of the current member before compression.
  var size: Int { (members.last?.size ?? 0) + buffer.count }

  func begin(_ name: String) throws(SinkError) {
    let member = Member(name: Array(name.utf8), offset: written)
    members.append(member)
    deflater.reset()
    try put([0x50, 0x4B, 3, 4] + common(member) + member.name)
  }

  func write(_ text: String) throws(SinkError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= ZipStream.capacity { try compress(isLast: false) }
  }

  func endMember() throws(SinkError) {
    try compress(isLast: true)
    guard let member = members.last else { return }
    guard member.size <= ZipStream.most, member.packed <= ZipStream.most else {
      throw .failed(code: EFBIG)
    }
    try put([0x50, 0x4B, 7, 8] + sums(member))
  }

  /// Writes the directory, which names all members once more.
  func finish() throws(SinkError) {
    let start = written
    for member in members {
      try put([0x50, 0x4B, 1, 2] + little(20, 2) + common(member, sums: sums(member)))
      try put(little(0, 6) + little(0, 4) + little(member.offset, 4) + member.name)
    }
    let end = written
    guard end <= ZipStream.most, members.count < 0xFFFF else { throw .failed(code: EFBIG) }
    let count = little(members.count, 2)
    try put([0x50, 0x4B, 5, 6] + little(0, 4) + count + count)
    try put(little(end - start, 4) + little(start, 4) + little(0, 2))
  }

  private func compress(isLast: Bool) throws(SinkError) {
    guard let last = members.indices.last else { return }
    members[last].size += buffer.count
    members[last].checksum = buffer.withUnsafeBufferPointer {
      UInt(crc32(uLong(members[last].checksum), $0.baseAddress, uInt($0.count)))
    }
    try deflater.add(buffer, isLast: isLast) { (piece) throws(SinkError) in
      members[last].packed += piece.count
      try put(piece)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// What the header of a member and its entry in the directory share: deflated, its name in UTF-8,
  /// its sums after the data, from 1 January 1980.
  private func common(_ member: Member, sums: [UInt8]? = nil) -> [UInt8] {
    little(20, 2) + little(0x0808, 2) + little(8, 2) + little(0, 2) + little(0x21, 2)
      + (sums ?? little(0, 12)) + little(member.name.count, 2) + little(0, 2)
  }

  private func sums(_ member: Member) -> [UInt8] {
    little(Int(member.checksum), 4) + little(member.packed, 4) + little(member.size, 4)
  }

  private func put(_ bytes: some Collection<UInt8>) throws(SinkError) {
    try sink.write(bytes)
    written += bytes.count
  }
}

/// A number in its bytes, the lowest first.
private func little(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}
