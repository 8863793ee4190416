/// How much a document may ask for before it is refused.
///
/// Each is far above what a report needs, and low enough that no file fills the machine.
public struct Limits: Sendable, Equatable {
  /// Bytes of one file.
  public var bytes = 64 << 20
  /// Bytes of one compressed document when inflated.
  public var inflatedBytes = 128 << 20
  /// Bytes of all members of one archive; they are never in memory at once.
  public var archiveBytes = 8 << 30
  /// How many times its size what is compressed may inflate to, once it is over a megabyte.
  public var inflationRatio = 200
  /// Members of one archive or compressed document.
  public var entries = 100_000
  /// Elements within elements.
  public var nesting = 256
  /// Elements of one XML file; a long report has a few ten thousand.
  public var elements = 2_000_000
  public var pages = 500
  /// Cells of all tables of one document.
  public var cells = 500_000
  /// Bytes of text of one document, once its markup is gone.
  public var textBytes = 32 << 20
  /// Seconds that an external program may run for one file.
  public var seconds = 60
  /// Bytes of memory that an external program may take.
  public var programMemory = 1 << 30

  public init() {}

  var tooMuchInflated: UnreadableDocument {
    UnreadableDocument(
      "inflates to more than \(byteCount(inflatedBytes)); no report is that large")
  }
  var tooMuchText: UnreadableDocument {
    UnreadableDocument("has more than \(textBytes >> 20) MB of text; no report is that long")
  }
  var tooManyCells: UnreadableDocument {
    UnreadableDocument("has tables of more than \(cells) cells; no report has that many")
  }
}

extension Limits {
  /// Whether so many bytes from so few are more than any document needs.
  public func isTrap(_ inflated: Int, from compressed: Int) -> Bool {
    inflated > 1 << 20 && inflated / max(1, inflationRatio) > compressed
  }

  public var tooHighRatio: UnreadableDocument {
    UnreadableDocument(
      "it inflates to more than \(inflationRatio) times its size, as only a trap does;"
        + " --max-ratio raises this limit")
  }

  public var tooManyBytes: UnreadableDocument {
    UnreadableDocument(
      "larger than \(byteCount(bytes)), as no report is; --max-file-bytes raises this limit")
  }
}

/// 64 MB, or the bytes where they are no whole number of such.
func byteCount(_ bytes: Int) -> String {
  for (unit, name) in [(1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "KB")]
  where bytes >= unit && bytes % unit == 0 {
    return "\(bytes / unit) \(name)"
  }
  return "\(bytes) bytes"
}
