import Foundation

/// The built program and the folders that tests need.
enum Command {
  /// The program beside the test bundle, as `swift build` leaves it.
  static let program: URL = {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let beside = tests.deletingLastPathComponent().appendingPathComponent("gongkai")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return package.appendingPathComponent(".build/debug/gongkai")
  }()

  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct Ending: Equatable {
    var output: String
    var error: String
    var status: Int32
  }

  /// Runs a shell line in a folder and waits for its end.
  ///
  /// The streams go through files: a pipe that nobody reads would stop the program.
  static func run(_ line: String, in folder: Folder) throws -> Ending {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder.work
    process.environment = [
      "PATH": program.deletingLastPathComponent().path + ":/usr/local/bin:/usr/bin:/bin",
      "LC_ALL": "C.UTF-8", "HOME": folder.root.path, "GONGKAI": program.path,
      "WORK": folder.work.path, "SAMPLES": "SampleData",
    ]
    let (output, error) = (
      folder.root.appendingPathComponent("out"),
      folder.root.appendingPathComponent("err")
    )
    for file in [output, error] { try Data().write(to: file) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    try process.run()
    process.waitUntilExit()
    return Ending(
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      error: String(decoding: try Data(contentsOf: error), as: UTF8.self),
      status: process.terminationStatus)
  }
}
