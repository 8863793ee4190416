import Foundation
import Testing

@testable import Documents

@Suite("An archive of reports") struct ArchiveTests {
  /// Names and texts of the members, or why one cannot be had.
  private func members(_ bytes: [UInt8], limits: Limits = Limits()) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let handle = try FileHandle(forReadingFrom: file)
    let stream = try ArchiveStream(
      descriptor: handle.fileDescriptor, format: FileFormat(of: bytes, name: ""),
      size: bytes.count, limits: limits)
    var members: [String] = []
    while let member = try stream.next() {
      switch member.contents {
      case .success(let bytes):
        members.append("\(member.name)=\(String(decoding: bytes, as: UTF8.self))")
      case .failure(let error): members.append("\(member.name)!\(error.reason.prefix(7))")
      }
    }
    return members
  }

  private func zip(damaged: Int) -> [UInt8] {
    var zip = ZipWriter()
    zip.add("甲.txt", Array("一".utf8))
    for n in 0..<damaged { zip.add("坏\(n).txt", Array(repeating: 0xFF, count: 90), method: 8) }
    zip.add("folder/", [])
    zip.add("乙.txt", Array("二".utf8))
    return zip.finished()
  }

  @Test func `a damaged member of a ZIP costs this member alone`() throws {
    #expect(
      try members(zip(damaged: 2)) == [
        "甲.txt=一", "坏0.txt!damaged", "坏1.txt!damaged", "乙.txt=二",
      ])
  }

  @Test func `an archive full of damaged members is given up`() throws {
    #expect(throws: UnreadableDocument.self) { try members(zip(damaged: 60)) }
  }

  @Test func `members count over a damaged one`() throws {
    var limits = Limits()
    limits.entries = 3
    #expect(throws: UnreadableDocument.self) { try members(zip(damaged: 1), limits: limits) }
  }
}
