import Foundation
import Testing

/// What is there differs from machine to machine; what is said of it does not.
@Suite struct `The doctor` {
  private func parts(_ line: String, in folder: Folder) throws -> (
    parts: [String: [String: Any]], status: Int32
  ) {
    let ending = try Command.run(line, in: folder)
    #expect(ending.error.isEmpty)
    let rows = try JSONSerialization.jsonObject(with: Data(ending.output.utf8))
    let list = try #require(rows as? [[String: Any]])
    let pairs = list.compactMap { row in (row["part"] as? String).map { ($0, row) } }
    return (Dictionary(uniqueKeysWithValues: pairs), ending.status)
  }

  @Test func `lists what files are read with, and the database`() throws {
    let folder = try Folder(database: "gongkai.sqlite")
    let (parts, status) = try parts("$GONGKAI doctor --format json", in: folder)
    #expect(status == 0)
    for name in ["gongkai", "SQLite", "libarchive", "libexpat", "zlib", "database"] {
      #expect(parts[name]?["state"] as? String == "ok", "\(name)")
      #expect((parts[name]?["version"] as? String)?.isEmpty == false, "\(name)")
    }
    #expect(parts["libgumbo"] != nil && parts["GB18030"] != nil)
  }

  @Test func `names the package of a program that is missing, which is no failure`() throws {
    let folder = try Folder()
    let (parts, status) = try parts("PATH=/nowhere $GONGKAI doctor --format json", in: folder)
    #expect(status == 0)
    #expect(parts["pdftotext"]?["state"] as? String == "missing")
    #expect((parts["pdftotext"]?["advice"] as? String)?.contains("poppler-utils") == true)
    #expect(parts["database"]?["state"] as? String == "none")
  }

  @Test func `fails where the database cannot be used`() throws {
    let folder = try Folder(database: "gongkai.sqlite")
    let damage =
      "printf '%05000d' 1 > other.sqlite;"
      + " $GONGKAI doctor --format json --database other.sqlite"
    let (parts, status) = try parts(damage, in: folder)
    #expect(status == 4)
    #expect(parts["database"]?["state"] as? String == "unusable")
    #expect((parts["database"]?["advice"] as? String)?.contains("not a SQLite database") == true)
  }
}
