import Foundation
import Testing

@Suite("The source keeps the rules of the house") struct SourceTests {
  private static let sources = Project.files(below: "Sources", ending: ".swift")

  @Test func `no file is longer than 300 lines`() throws {
    #expect(SourceTests.sources.count > 50)
    for file in SourceTests.sources {
      let count = try Project.lines(of: file).count - 1
      #expect(count <= 300, "\(file) has \(count) lines")
    }
  }

  /// What input must never be able to end the program with.
  @Test(arguments: ["try!", "fatalError(", "as!", "preconditionFailure(", "unsafelyUnwrapped"])
  func `nothing in Sources can crash by`(word: String) throws {
    for file in SourceTests.sources {
      for (number, line) in try Project.lines(of: file).enumerated() {
        let code = line.drop { $0 == " " }
        guard !code.hasPrefix("//") else { continue }
        #expect(!code.contains(word), "\(file):\(number + 1)")
      }
    }
  }

  @Test func `the program does not load Foundation, which would double its start`() throws {
    for file in SourceTests.sources where !file.hasPrefix("Sources/embed/") {
      for line in try Project.lines(of: file) where line.contains("import Foundation") {
        Issue.record("\(file): \(line)")
      }
    }
  }

  @Test func `no file that git keeps names a folder of one machine`() throws {
    let places = ["work", "root", "home", "Users"].map { "/\($0)/" }
    for file in try Project.trackedFiles() {
      guard let text = try? Project.text(of: file) else { continue }
      for (number, line) in text.split(separator: "\n").enumerated() {
        for place in places where line.contains(place) {
          Issue.record("\(file):\(number + 1): \(line)")
        }
      }
    }
  }
}
