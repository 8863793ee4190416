/// How much a document may ask for before it is refused.
///
/// Each is far above what a report needs, and low enough that no file fills the machine.
public struct Limits: Sendable, Equatable {
  /// Bytes of one file.
  public var bytes = 64 << 20
  /// Bytes of one archive or compressed document when inflated.
  public var inflatedBytes = 128 << 20
  /// How many times its size a compressed member may inflate to, once it is over a megabyte.
  public var inflationRatio = 200
  /// Members of one archive or compressed document.
  public var entries = 100_000
  /// Elements within elements.
  public var nesting = 256
  public var pages = 500
  /// Seconds that an external program may run for one file.
  public var seconds = 60
  /// Bytes of memory that an external program may take.
  public var programMemory = 1 << 30

  public init() {}
}
