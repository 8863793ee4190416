import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whether the user has pressed Control-C or the system asked the program to end.
enum Interruption {
  private static let flag = Atomic<Bool>(false)

  static var isWanted: Bool { flag.load(ordering: .relaxed) }

  /// From now on a signal is noted, and what is under way is finished; a second one ends at once.
  static func watch() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        if Interruption.isWanted { _exit(128 + number) }
        Interruption.note()
      }
    }
  }

  private static func note() { flag.store(true, ordering: .relaxed) }
}
