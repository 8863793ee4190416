import Foundation
import Testing

/// Workbooks as LibreOffice opens them. Run by `make check-slow`.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["GONGKAI_SLOW"] == "1", "make check-slow runs it"))
struct `A workbook opens in LibreOffice` {
  /// Every sheet as CSV, where LibreOffice is installed.
  private func sheets(of file: String, in folder: Folder) throws -> [String]? {
    guard try Command.run("command -v soffice", in: folder).status == 0 else { return nil }
    let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    let ending = try Command.run(
      "soffice -env:UserInstallation=file://$HOME/office --headless --convert-to '\(filter)'"
        + " --outdir csv \(file).xlsx", in: folder)
    #expect(ending.status == 0, "\(ending)")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.work.appendingPathComponent("csv").path)
    return names.filter { $0.hasPrefix(file) }.sorted()
  }

  @Test func `every question gives the figures that it gives as CSV`() throws {
    let folder = try Folder(database: "gongkai.sqlite")
    let list = try Command.run("$GONGKAI query --format tsv | tail -n +2 | cut -f1", in: folder)
    let names = list.output.split(separator: "\n").map(String.init)
    #expect(names.count >= 12)
    for name in names {
      _ = try Command.run("$GONGKAI query \(name) --titles code -o \(name).xlsx", in: folder)
      guard let files = try sheets(of: name, in: folder) else { return }
      let file = folder.work.appendingPathComponent("csv/\(try #require(files.first))")
      let opened = try String(contentsOf: file, encoding: .utf8)
      let csv = try Command.run("$GONGKAI query \(name) --format csv", in: folder).output
      #expect(
        opened.split(separator: "\n").map { $0.split(separator: ",") }
          == csv.replacingOccurrences(of: "\r\n", with: "\n").split(separator: "\n")
          .map { $0.split(separator: ",") }, "\(name)")
    }
  }

  @Test func `several questions are sheets of one workbook`() throws {
    let folder = try Folder(database: "gongkai.sqlite")
    _ = try Command.run("$GONGKAI query received reviews -o both.xlsx", in: folder)
    guard let files = try sheets(of: "both", in: folder) else { return }
    #expect(files.count == 2)
  }
}
