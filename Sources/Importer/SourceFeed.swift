import Documents

/// The sources of an import one after another, in the order of the files; the members of an
/// archive in the order in which the archive has them.
///
/// Members are inflated when they are asked for, so memory does not grow with the archive.
struct SourceFeed {
  private var files: ArraySlice<SourcePath>
  private var archive: OpenArchive?
  private let limits: Limits
  /// How many sources there are; nil once an archive has been met, for it does not say.
  private(set) var total: Int?

  init(_ files: [SourcePath], limits: Limits) {
    self.files = files[...]
    self.limits = limits
    total = files.count
  }

  /// The next sources, to be read by one worker; empty at the end.
  mutating func batch() -> [Source] {
    var batch: [Source] = []
    var size = 0
    while batch.count < SourceFeed.batchCount, size < SourceFeed.batchSize, let source = next() {
      size += source.size
      batch.append(source)
    }
    return batch
  }

  private static let batchCount = 32
  /// Bytes of members that one worker may hold.
  private static let batchSize = 4 << 20

  private mutating func next() -> Source? {
    while true {
      if let open = archive {
        if let member = open.next() { return member }
        archive = nil
      }
      guard let file = files.popFirst() else { return nil }
      do {
        guard let opened = try OpenArchive(file, limits: limits) else {
          return Source(file.text, .file(file))
        }
        archive = opened
        total = nil
      } catch {
        return Source(file.text, .failure(error.reason))
      }
    }
  }
}
