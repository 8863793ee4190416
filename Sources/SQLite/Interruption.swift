import CSQLite
import Synchronization

/// Stops the statement that runs on a connection; may be called from any thread, but not from a
/// signal handler. The statement then throws `.interrupt`.
public final class Interrupter: Sendable {
  /// The address of the connection, 0 when it is closed. Pointers are not Sendable.
  private let address: Mutex<UInt>

  init(_ database: OpaquePointer) { address = Mutex(UInt(bitPattern: database)) }

  /// Does nothing when no statement runs or the connection is closed.
  public func interrupt() {
    address.withLock { address in
      if let database = OpaquePointer(bitPattern: address) { sqlite3_interrupt(database) }
    }
  }

  func forget() { address.withLock { $0 = 0 } }

  func remember(_ database: OpaquePointer) {
    address.withLock { $0 = UInt(bitPattern: database) }
  }
}

/// The state that the progress handler looks at.
final class Watch {
  var deadline: ContinuousClock.Instant?
  var passed = false

  /// Virtual machine steps between two looks at the clock; some tens of microseconds.
  static let interval: Int32 = 1_000
}

extension Connection {
  /// Lets every statement fail with `.interrupt` from a moment on; nil lifts the limit.
  public func setDeadline(after limit: Duration?) {
    watch.passed = false
    watch.deadline = limit.map { ContinuousClock.now.advanced(by: $0) }
    guard isOpen else { return }
    guard limit != nil else {
      sqlite3_progress_handler(handle, 0, nil, nil)
      return
    }
    sqlite3_progress_handler(
      handle, Watch.interval,
      { context in
        guard let context else { return 0 }
        let watch = Unmanaged<Watch>.fromOpaque(context).takeUnretainedValue()
        guard let deadline = watch.deadline, ContinuousClock.now >= deadline else { return 0 }
        watch.passed = true
        return 1
      }, Unmanaged.passUnretained(watch).toOpaque())
  }

  /// Whether the deadline, and not `interrupter`, stopped a statement.
  public var deadlinePassed: Bool { watch.passed }
}
