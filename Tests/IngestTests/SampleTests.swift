import Foundation
import Ingest
import StatutoryForm
import Testing

/// `SampleData/expected.tsv` says what every cell of every sample must read as.
@Suite struct `The samples give the figures they must give` {
  private struct Expected {
    var agency = ""
    var agencyName = ""
    var county = ""
    var year = ""
    var edition = ""
    var cells: [(path: String, value: String, state: String)] = []
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "SampleData").path

  private static func expected() throws -> [(file: String, expected: Expected)] {
    let text = try String(contentsOfFile: folder + "/expected.tsv", encoding: .utf8)
    var files: [String: Expected] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 9 else { continue }
      var one = files[fields[0]] ?? Expected()
      (one.agency, one.agencyName, one.county) = (fields[1], fields[2], fields[3])
      (one.year, one.edition) = (fields[4], fields[5])
      one.cells.append((fields[6], fields[7], fields[8]))
      files[fields[0]] = one
    }
    return files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  @Test func `every cell, agency and year`() throws {
    let expected = try Self.expected()
    #expect(expected.count >= 15)
    for (file, want) in expected {
      let report = try report(at: Self.folder + "/" + file)
      let cells = Dictionary(
        uniqueKeysWithValues: report.cells.map { (Form.standard.path(of: $0.address), $0) })
      for (path, value, state) in want.cells {
        let cell = try #require(cells[path], "\(file) \(path)")
        #expect(cell.value?.description ?? "" == value, "\(file) \(path)")
        #expect(cell.state.rawValue == state, "\(file) \(path)")
      }
      #expect(cells.count == want.cells.count, "\(file)")
      #expect(report.agency?.name == want.agency, "\(file)")
      #expect(report.agency?.fullName == want.agencyName, "\(file)")
      #expect(report.agency?.county == want.county, "\(file)")
      #expect(report.year.map(String.init) == want.year, "\(file)")
      #expect(report.edition.map { String($0.rawValue) } == want.edition, "\(file)")
    }
  }
}
