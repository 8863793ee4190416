#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why bytes could not be written.
public enum SinkError: Error, Sendable, Equatable {
  /// The reader went away, as `head` does. For the program this is success, and silent.
  case closed
  /// The system's error number, such as ENOSPC.
  case failed(code: Int32)
}

/// Takes bytes and hands them on in large pieces, to a file descriptor or to memory.
public final class ByteSink {
  private let descriptor: Int32?
  private var buffer: [UInt8] = []
  private static let capacity = 64 * 1024

  /// A sink that keeps everything in memory.
  public init() {
    descriptor = nil
  }

  /// A sink over an open file descriptor, which stays open.
  ///
  /// Call `ignoreBrokenPipes` once in the program, or a reader that goes away ends the process.
  public init(descriptor: Int32) {
    self.descriptor = descriptor
    buffer.reserveCapacity(2 * ByteSink.capacity)
  }

  /// Lets a write to a closed pipe fail with an error, where by default it kills the process.
  public static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  public func write(_ text: String) throws(SinkError) {
    buffer.append(contentsOf: text.utf8)
    try drain()
  }

  public func write(_ bytes: some Collection<UInt8>) throws(SinkError) {
    buffer.append(contentsOf: bytes)
    try drain()
  }

  public func write(_ byte: UInt8) throws(SinkError) {
    buffer.append(byte)
    try drain()
  }

  /// Hands on what is still held back.
  public func flush() throws(SinkError) {
    guard let descriptor, !buffer.isEmpty else { return }
    let outcome = buffer.withUnsafeBytes { send($0, to: descriptor) }
    buffer.removeAll(keepingCapacity: true)
    switch outcome {
    case 0: return
    case EPIPE: throw .closed
    case let code: throw .failed(code: code)
    }
  }

  /// What a sink in memory holds.
  public var contents: [UInt8] { buffer }

  /// What a sink in memory holds, as text.
  public var text: String { String(decoding: buffer, as: UTF8.self) }

  private func drain() throws(SinkError) {
    if buffer.count >= ByteSink.capacity { try flush() }
  }
}

/// Writes all bytes, however many calls it takes; gives the error number, 0 for none.
private func send(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno == EAGAIN {
      // A terminal shared with a program that made it non-blocking: wait until it takes more.
      var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = poll(&waiting, 1, -1)
    } else if errno != EINTR {
      return errno
    }
  }
  return 0
}
