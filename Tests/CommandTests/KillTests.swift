import Foundation
import ReportWriter
import Testing

/// What stays after the program is killed at any moment. Run by `make check-slow`.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["GONGKAI_SLOW"] == "1", "make check-slow runs it"))
struct `A killed import` {
  /// Whole files, those that come first, and nothing of any other.
  @Test(arguments: [400, 900, 1500, 2500, 4000])
  func `leaves a sound database of whole reports, and importing again completes it`(
    milliseconds: Int
  ) throws {
    let folder = try Folder()
    let reports = folder.work.appendingPathComponent("reports")
    try FileManager.default.createDirectory(at: reports, withIntermediateDirectories: true)
    var writer = ReportWriter(seed: UInt64(milliseconds))
    writer.isSmall = true
    let count = 400
    for index in 0..<count {
      let name = String(repeating: "0", count: 4 - "\(index)".count) + "\(index).txt"
      try Data(writer.report(index).text.utf8).write(to: reports.appendingPathComponent(name))
    }
    _ = try Command.run(
      "$GONGKAI import reports & sleep \(Double(milliseconds) / 1000); kill -9 $!; wait", in: folder
    )
    let killed = try Command.run(
      "$GONGKAI sql 'SELECT count(*) AS n, max(source_path) AS last FROM report_versions' --format csv",
      in: folder)
    // Killed before the first file was stored, there may be no corpus yet.
    if killed.status == 0 {
      let row = killed.output.split(separator: "\r\n").last.map(String.init) ?? ""
      #expect(row.hasPrefix("0,") || row.contains(","), "\(killed)")
      let cells = try Command.run(
        "$GONGKAI sql 'SELECT count(*) FROM reports r WHERE (SELECT count(*) FROM sections s"
          + " WHERE s.report_id = r.report_id) = 0' --format csv", in: folder)
      #expect(cells.output.hasSuffix("\r\n0\r\n"), "\(cells)")
    }
    let again = try Command.run("$GONGKAI import reports", in: folder)
    #expect(again.status == 0, "\(again.error)")
    // The same as if nothing had happened.
    _ = try Command.run("$GONGKAI import reports --database whole.sqlite", in: folder)
    let list = "sql 'SELECT source_sha256, agency, year FROM reports ORDER BY 1' --format csv"
    let completed = try Command.run("$GONGKAI \(list)", in: folder)
    let whole = try Command.run("$GONGKAI \(list) --database whole.sqlite", in: folder)
    #expect(completed.output == whole.output)
    #expect(whole.output.count > 20_000)
    let sound = try Command.run("sqlite3 gongkai.sqlite 'PRAGMA integrity_check'", in: folder)
    if sound.status != 127 { #expect(sound.output == "ok\n") }
  }
}
