import Foundation
import Testing

/// The project's own files, seen from its tests.
enum Project {
  static let root = URL(filePath: #filePath, directoryHint: .notDirectory)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the programs that were built together with these tests.
  static var programs: URL {
    let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let hasProgram = FileManager.default.fileExists(atPath: own.appending(path: "gongkai").path)
    return hasProgram ? own : root.appending(path: ".build/debug")
  }

  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func lines(of path: String) throws -> [Substring] {
    try text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Paths below a folder that end so, from the root of the project, sorted.
  static func files(below folder: String, ending: String) -> [String] {
    let walker = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    return (walker?.allObjects as? [String] ?? [])
      .filter { $0.hasSuffix(ending) }
      .map { "\(folder)/\($0)" }
      .sorted()
  }

  /// What git keeps; empty where the project was unpacked without git.
  static func trackedFiles() throws -> [String] {
    let listing = try run("git", ["ls-files", "-z"])
    guard listing.status == 0 else { return [] }
    return listing.output.split(separator: "\0").map(String.init)
  }

  struct Run {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs a command in the root of the project, with nothing on standard input.
  static func run(_ command: String, _ arguments: [String]) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [command] + arguments
    process.currentDirectoryURL = root
    process.standardInput = FileHandle.nullDevice
    // Files, not pipes: a full pipe would hold the command up.
    let folder = try TemporaryFolder()
    let (output, errors) = (folder.url.appending(path: "out"), folder.url.appending(path: "err"))
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}

/// A folder that is gone when its last user is.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
