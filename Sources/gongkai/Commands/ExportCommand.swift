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
      EXAMPLES
        gongkai export --to csv --format csv --excel
        gongkai export --to json --format jsonl --view reports --view findings
      """)

  @Option(
    name: .customLong("to"),
    help: "The folder to write to; it is made, and files of an earlier export are written anew.")
  var folder: String

  @Option(help: "csv, tsv, json, jsonl, markdown or table.")
  var format: OutputFormat = .csv

  @Flag(help: "CSV that opens right in Chinese Excel: BOM, and no cell runs as a formula.")
  var excel = false

  @Option(help: "Titles of the columns: zh, en or code.")
  var titles: Titles?

  @Option(name: .customLong("view"), help: "Only this view; may be given again.")
  var views: [String] = []

  @OptionGroup var database: DatabaseOption

  func run() throws {
    if excel, format != .csv { throw UsageError(message: "--excel goes with --format csv") }
    let reader = try database.reader()
    let chosen = try chosenViews()
    try makeFolder()
    let ending = format == .markdown ? "md" : format == .table ? "txt" : format.rawValue
    let files = chosen.map { (view: $0, path: "\(folder)/\($0.name).\(ending)") }
    var written: [[Value]] = []
    for (view, path) in files {
      let output = try RowOutput(
        format: format, path: path, titles: titles, excel: excel)
      let summary = try reader.run(
        FreeStatement("SELECT * FROM \(view.name) ORDER BY \(view.order)"),
        begin: { try output.begin(view.titled($0)) }, row: output.write)
      try output.end()
      written.append([.text(path), .integer(Int64(summary.rows))])
    }
    try RowOutput(format: .table, path: nil).write(
      [ResultColumn("file", "文件", "File"), ResultColumn("rows", "行数", "Rows")], written)
  }

  private func chosenViews() throws -> [PublicView] {
    if views.isEmpty { return PublicView.all }
    return try views.map { name in
      if let view = PublicView.all.first(where: { $0.name == name }) { return view }
      let names = PublicView.all.map(\.name)
      let hint = suggest(name, among: names).map { " (did you mean '\($0)'?)" } ?? ""
      throw UsageError(
        message: "no view named '\(name)'\(hint); there are \(names.joined(separator: ", "))")
    }
  }

  private func makeFolder() throws {
    var path = ""
    for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
      path += path.isEmpty && part.isEmpty ? "/" : part + "/"
      if mkdir(path, 0o755) != 0, errno != EEXIST, errno != EISDIR {
        throw UsageError(message: "\(folder) cannot be made: \(String(cString: strerror(errno)))")
      }
    }
    var info = stat()
    guard stat(folder, &info) == 0, info.st_mode & S_IFMT == S_IFDIR else {
      throw UsageError(message: "\(folder) is not a folder")
    }
  }
}
