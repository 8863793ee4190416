import Testing

@testable import Export

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct ByteSinkTests {
  /// The two ends of a new pipe.
  private func makePipe() throws -> (reader: Int32, writer: Int32) {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    return (ends[0], ends[1])
  }

  @Test func `a reader that has gone away closes the sink quietly`() throws {
    ByteSink.ignoreBrokenPipes()
    let (reader, writer) = try makePipe()
    close(reader)
    defer { close(writer) }
    let sink = ByteSink(descriptor: writer)
    try sink.write("held back until flushed")
    #expect(throws: SinkError.closed) { try sink.flush() }
  }

  @Test func `bytes arrive in order once flushed, not before`() throws {
    let (reader, writer) = try makePipe()
    defer { close(reader) }
    let sink = ByteSink(descriptor: writer)
    try sink.write("政府")
    try sink.write(UInt8(ascii: "!"))
    try sink.write([10])
    var waiting = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
    #expect(poll(&waiting, 1, 0) == 0)
    try sink.flush()
    close(writer)
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(reader, &bytes, bytes.count)
    #expect(String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self) == "政府!\n")
  }

  @Test func `a full disk is an error with its number`() throws {
    let descriptor = open("/dev/full", O_WRONLY)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let sink = ByteSink(descriptor: descriptor)
    try sink.write("x")
    #expect(throws: SinkError.failed(code: ENOSPC)) { try sink.flush() }
  }

  @Test func `the sink holds back no more than its buffer`() throws {
    let descriptor = open("/dev/null", O_WRONLY)
    defer { close(descriptor) }
    let sink = ByteSink(descriptor: descriptor)
    let row = String(repeating: "x", count: 1_000)
    for _ in 0..<1_000 {
      try sink.write(row)
      #expect(sink.contents.count < 64 * 1024)
    }
  }
}
