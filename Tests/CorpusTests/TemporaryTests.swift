import SQLite
import Testing

@testable import Corpus

@Suite struct `A corpus for one run` {
  @Test func `has tables and views, and no other sees what it holds`() throws {
    let one = try Corpus.temporary()
    let other = try Corpus.temporary()
    try one.connection.run(
      "INSERT INTO import(started_at, paths, parser_version) VALUES ('', '', 1)")
    #expect(try one.connection.value("SELECT count(*) FROM imports") == 1)
    #expect(try other.connection.value("SELECT count(*) FROM imports") == 0)
    try one.close()
    try other.close()
  }
}
