import Foundation

/// A folder of `Cases`: a shell line in `cmd` and what must come of it.
///
/// `expout` and `experr` are the streams to the letter, `exit` is the status; an empty stream has
/// no file. Other files are copied to where the line runs. Where the line in `skip` succeeds, the
/// case is passed over.
struct GoldenCase: Sendable, CustomStringConvertible {
  let name: String

  var description: String { name }

  static let all: [GoldenCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map(GoldenCase.init)
  }()

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Cases")

  private var folder: URL { GoldenCase.folder.appendingPathComponent(name) }

  /// nil where the case says that it cannot run here.
  func run() throws -> Command.Ending? {
    let workplace = try Folder(database: "samples.sqlite")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where !["cmd", "expout", "experr", "exit", "skip"].contains(file) {
      try FileManager.default.copyItem(
        at: folder.appendingPathComponent(file), to: workplace.work.appendingPathComponent(file))
    }
    if let skip = text("skip"), try Command.run(skip, in: workplace).status == 0 { return nil }
    var ending = try Command.run(text("cmd") ?? "exit 99", in: workplace)
    ending.output = masked(ending.output)
    ending.error = masked(ending.error)
    return ending
  }

  var expected: Command.Ending {
    Command.Ending(
      output: text("expout") ?? "", error: text("experr") ?? "",
      status: Int32((text("exit") ?? "").trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1)
  }

  /// Makes what came of the line what must come of it.
  func record(_ ending: Command.Ending) throws {
    for (file, text) in [
      ("expout", ending.output), ("experr", ending.error), ("exit", "\(ending.status)\n"),
    ] {
      let url = folder.appendingPathComponent(file)
      if text.isEmpty {
        try? FileManager.default.removeItem(at: url)
      } else {
        try Data(text.utf8).write(to: url)
      }
    }
  }

  private func text(_ file: String) -> String? {
    (try? Data(contentsOf: folder.appendingPathComponent(file))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Times and versions become signs of the same width, so that columns stay in line.
  private func masked(_ text: String) -> String {
    var text = text
    for (pattern, sign) in [
      (#"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"#, "YYYY-MM-DDTHH:MM:SSZ"),
      (#"(parser_version[^0-9\n]*)\d+"#, "$1N"), (#"(?m)^\d+\.\d+\.\d+$"#, "N.N.N"),
    ] {
      text = text.replacingOccurrences(of: pattern, with: sign, options: .regularExpression)
    }
    return text
  }
}
