import Foundation

/// A fresh folder to work in, with the sample reports and a database of them; gone at the end.
final class Folder {
  let root: URL
  let work: URL

  /// - Parameter database: what the copy of the database of all samples is called.
  init(database: String? = nil) throws {
    root = FileManager.default.temporaryDirectory
      .appendingPathComponent("gongkai-\(UUID().uuidString)")
    work = root.appendingPathComponent("work")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    // A link with a short name: what the program says of a file is the same on every machine.
    try FileManager.default.createSymbolicLink(
      at: work.appendingPathComponent("SampleData"),
      withDestinationURL: Command.package.appendingPathComponent("SampleData"))
    if let database {
      try Folder.samples.get().write(to: work.appendingPathComponent(database))
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// The database of all samples, made once for all tests.
  private static let samples = Result {
    let folder = try Folder()
    let ending = try Command.run("$GONGKAI import SampleData --database made", in: folder)
    guard ending.status == 0 else { throw CannotImport(ending: ending) }
    return try Data(contentsOf: folder.work.appendingPathComponent("made"))
  }

  struct CannotImport: Error {
    let ending: Command.Ending
  }
}
