#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A line of progress on standard error, only where that is a terminal.
final class Progress {
  private let total: Int
  private let isShown: Bool
  private var shown = ContinuousClock.now

  init(total: Int) {
    self.total = total
    isShown = total > 0 && isatty(STDERR_FILENO) == 1
  }

  func show(_ done: Int) {
    guard isShown, ContinuousClock.now - shown > .milliseconds(100) else { return }
    shown = .now
    writeError("\r\(done) of \(total) files")
  }

  func clear() {
    if isShown { writeError("\r\u{1B}[K") }
  }

  /// A line of its own above the progress.
  func tell(_ message: String) {
    clear()
    gongkai.tell(message)
  }
}
