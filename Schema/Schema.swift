/// The project's data files, as they were when the binary was built.
///
/// `form.tsv` is the statutory form, `migrations/` the steps of the database,
/// `views.sql` its public face, `queries/` the canned questions, `summaries/` what fills the
/// tables that lists read.
public enum Schema {
  /// One embedded file: its path below `Schema/` and its text.
  public struct File: Sendable {
    public let path: String
    public let text: String

    /// The last part of the path without its ending: `queries/received.sql` is `received`.
    public var name: String {
      let last = path.split(separator: "/").last.map(String.init) ?? path
      return last.split(separator: ".").first.map(String.init) ?? last
    }
  }

  /// The embedded files below a folder or with a path that starts so, sorted by path.
  public static func files(below prefix: String) -> [File] {
    EmbeddedFiles.all
      .filter { $0.path.hasPrefix(prefix) }
      .map { File(path: $0.path, text: $0.text.description) }
  }

  /// The administrative divisions and their former names, packed for a `DivisionList`.
  public static let divisions: StaticString = EmbeddedFiles.divisions

  /// The text of one embedded file; empty when the binary has none of that path.
  public static func text(of path: String) -> String {
    EmbeddedFiles.all.first { $0.path == path }?.text.description ?? ""
  }
}
