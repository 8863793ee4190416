import Documents
import Foundation
import Places
import Testing

/// Real reports that lie beside the project on some machines.
private let seeds: String? = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let folder = root.appending(path: "shared/seeds").path
  return FileManager.default.fileExists(atPath: folder) ? folder : nil
}()

@Suite("The five real reports", .enabled(if: seeds != nil, "they are not beside the project"))
struct SeedTests {
  @Test(arguments: [
    ("000_a891b829be83ab02.txt", "510422101"), ("001_75550300a700e9da.txt", "640302104"),
    ("002_51ec5208dd5fbdc6.txt", "530303101"), ("003_89ed34bd233239fd.txt", "500118105"),
    ("004_86e617660de5ffcf.txt", "210922116"),
  ])
  func `each is of its town`(file: String, code: String) throws {
    let text = try String(contentsOfFile: try #require(seeds) + "/" + file, encoding: .utf8)
    let placing = try Placing(text: text, path: file)
    #expect(placing.code == code)
    #expect(!placing.evidence.isEmpty)
  }
}
