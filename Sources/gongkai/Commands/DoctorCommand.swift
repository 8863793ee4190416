import ArgumentParser
import Corpus
import Documents
import Query
import SQLite

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Tell what is there to read files with, and what is missing.",
    discussion: """
      The status is 0 also where another program is missing, for only the files that it is for \
      fail without it, and where there is no database yet; a database that cannot be used is 4.

      EXAMPLES
        gongkai doctor
        gongkai doctor --format json
      """)

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOption

  /// A line of the answer.
  private struct Part {
    let name: String
    var state = "ok"
    var version: String?
    var path: String?
    let purpose: String
    var advice: String?
  }

  func run() throws {
    let stored = databasePart()
    let parts =
      [
        Part(
          name: "gongkai", version: Gongkai.configuration.version, path: programPath(),
          purpose: "reads \(names(FileFormat.documents)); archives: \(names(FileFormat.archives))"),
        Part(name: "SQLite", version: sqliteVersion, purpose: "the database"),
      ] + Equipment.libraries.map(part) + Equipment.programs.map(part) + [stored]
    try rows.rows(database).write(
      [
        ResultColumn("part", "部件", "Part"), ResultColumn("state", "状态", "State"),
        ResultColumn("version", "版本", "Version"), ResultColumn("path", "位置", "Path"),
        ResultColumn("purpose", "用途", "Purpose"), ResultColumn("advice", "建议", "Advice"),
      ],
      parts.map {
        [
          .text($0.name), .text($0.state), Value($0.version), Value($0.path), .text($0.purpose),
          Value($0.advice),
        ]
      })
    if stored.state == "unusable" { throw Ended(status: .database) }
  }

  private func names(_ formats: [FileFormat]) -> String {
    formats.map(\.rawValue).joined(separator: " ")
  }

  private func part(_ equipment: Equipment) -> Part {
    Part(
      name: equipment.name,
      state: equipment.works ? "ok" : equipment.path == nil ? "missing" : "does not run",
      version: equipment.version, path: equipment.path, purpose: equipment.purpose,
      advice: equipment.works
        ? nil : "install \(equipment.package); without it such files fail")
  }

  private var sqliteVersion: String {
    let number = Connection.libraryVersion
    return "\(number / 1_000_000).\(number / 1_000 % 1_000).\(number % 1_000)"
  }

  /// Opens the database as any command does, and looks whether its pages are sound.
  private func databasePart() -> Part {
    var part = Part(name: "database", path: database.path, purpose: "the reports")
    do {
      try Corpus.open(path: database.path, for: .reading).close()
      let connection = try Connection(path: database.path, mode: .readOnly)
      part.version = try connection.value("PRAGMA user_version").map(\.field.plain)
      let found = try connection.value("PRAGMA quick_check(1)")?.text ?? ""
      if found != "ok" {
        part.state = "unusable"
        part.advice = "damaged (\(found)); restore a copy, or import into a new file"
      }
    } catch let error as CorpusError where error.reason == .missing {
      part.state = "none"
      part.advice = "gongkai import FOLDER makes it"
    } catch let error as CorpusError {
      part.state = "unusable"
      part.advice = error.message
    } catch let error as SQLiteError {
      part.state = "unusable"
      part.advice = CorpusError(error, path: database.path).message
    } catch {
      part.state = "unusable"
      part.advice = "\(error)"
    }
    return part
  }

  /// Where this program lies.
  private func programPath() -> String? {
    guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments.first }
    defer { free(path) }
    return String(cString: path)
  }
}
