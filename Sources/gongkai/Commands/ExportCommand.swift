import ArgumentParser
import Export
import Query
import SQLite

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write whole views to files, for spreadsheets and scripts.",
    discussion: """
      Each view becomes a file of its name. The order of the rows is always the same, and a file \
      takes its name only when it is whole. --datasette writes the metadata with which Datasette \
      asks all questions: datasette -m FILE gongkai.sqlite.

      EXAMPLES
        gongkai export --to spreadsheets --excel
        gongkai export --to data --format jsonl --view reports --view findings
      """)

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      "The folder; it is made, and files of an earlier export are written anew.",
      valueName: "folder"))
  var folder: String?

  @Option(
    help: ArgumentHelp("Write the questions for Datasette to this file.", valueName: "file"))
  var datasette: String?

  @Option(
    help: ArgumentHelp(
      "With --datasette: a folder of your own questions.", valueName: "folder"))
  var queries: String?

  @Option(help: "How to write: csv, tsv, json, jsonl, markdown or xlsx.")
  var format: OutputFormat = .csv

  @Flag(help: "CSV that opens right in Chinese Excel: BOM, and no cell runs as a formula.")
  var excel = false

  @Option(help: "Titles of the columns; else codes, and Chinese for people.")
  var titles: Titles?

  @Option(
    name: .customLong("view"),
    help: ArgumentHelp("Only this view; may be given again.", valueName: "name"))
  var views: [String] = []

  @Option(help: "Only this region and all below it: a name, a code, a part of a path.")
  var region: String?

  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if folder == nil, datasette == nil { throw ValidationError("name a folder with --to") }
    if format == .table { throw ValidationError("a table is for the screen; export to csv") }
    if excel, format != .csv { throw ValidationError("--excel goes with --format csv") }
  }

  func run() throws {
    if let datasette { try writeMetadata(to: datasette) }
    if let folder { try writeViews(to: folder) }
  }

  private func writeMetadata(to path: String) throws {
    let standard = try Catalogue.standard
    let own = try QuestionFolder(queries, beside: database.path, taken: standard)
    let all = Catalogue(questions: standard.questions + own.questions).questions
    let output = RowOutput(format: .json, path: path == "-" ? nil : path, sparing: database)
    try output.write(text: DatasetteMetadata(all, database: database.path).json)
  }

  private func writeViews(to folder: String) throws {
    let chosen = views.isEmpty ? PublicView.all : try views.map(PublicView.named)
    let ending = format == .markdown ? "md" : format.rawValue
    let files = chosen.map { (view: $0, path: "\(folder)/\($0.name).\(ending)") }
    let written = try database.read { reader in
      let region = try region.map { try RegionFinder(reader.connection).regionWithReports($0) }
      try makeFolder(folder)
      return try files.map { view, path in
        [Value.text(path), Value(try write(view, of: region, to: path, reader))]
      }
    }
    let summary = RowOutput(format: .table, path: nil, sparing: database)
    try summary.write(
      [ResultColumn("file", "文件", "File"), ResultColumn("rows", "行数", "Rows")], written)
  }

  /// Writes beside the file first: half an export must not look like a whole one.
  private func write(
    _ view: PublicView, of region: String?, to path: String, _ reader: QueryRunner
  ) throws -> Int {
    let partial = path + ".partial"
    do {
      let output = RowOutput(
        format: format, path: partial, titles: titles, excel: excel,
        sheet: titles == .code ? view.name : titles == .en ? view.en : view.zh, sparing: database)
      let count = try view.read(reader, region: region, begin: output.begin, row: output.write)
      try output.end()
      if isSameFile(path, database.path) {
        throw UsageError(message: "\(path) is the database; export to another folder")
      }
      guard rename(partial, path) == 0 else {
        throw UsageError(message: "\(path) cannot be made: \(String(cString: strerror(errno)))")
      }
      return count
    } catch {
      unlink(partial)
      throw error
    }
  }
}

/// Makes a folder and those above it.
private func makeFolder(_ folder: String) throws {
  var path = ""
  for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
    path += part + "/"
    if mkdir(path, 0o755) != 0, errno != EEXIST, errno != EISDIR {
      throw UsageError(message: "\(folder) cannot be made: \(String(cString: strerror(errno)))")
    }
  }
  var info = stat()
  guard stat(folder, &info) == 0, info.st_mode & S_IFMT == S_IFDIR else {
    throw UsageError(message: "\(folder) is not a folder; --to names another")
  }
}
