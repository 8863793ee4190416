/// A file that an import meets, on the disk or in an archive.
struct Source: Sendable {
  /// As it is shown and stored: `reports.zip!/红格镇/2023.html` for a member of an archive.
  let path: String
  /// What decides the format where the content does not.
  var name: String
  let contents: Contents

  enum Contents: Sendable {
    /// To be read from the disk.
    case file(SourcePath)
    /// A member of an archive, inflated.
    case member([UInt8])
    /// Why there are no bytes.
    case failure(String)
    /// An archive without files.
    case nothing
  }

  init(_ path: String, name: String? = nil, _ contents: Contents) {
    self.path = path
    self.name = name ?? path
    self.contents = contents
  }

  var isMember: Bool { if case .member = contents { true } else { false } }

  /// How much memory it holds.
  var size: Int { if case .member(let bytes) = contents { bytes.count } else { 0 } }
}
