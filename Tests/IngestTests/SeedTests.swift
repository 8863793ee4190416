import Ingest
import StatutoryForm
import Testing

@Suite(.enabled(if: shared != nil, "the real reports are not beside the project"))
struct `The five real reports` {
  @Test func `every printed cell is right and every lost one is missing`() throws {
    let folder = try #require(shared) + "/seeds"
    for (file, truth) in try Truth.read(folder) {
      let report = try report(at: folder + "/" + file)
      let score = Score(report, truth: truth.list, file: file)
      #expect(score.wrong == [])
      #expect(score.right == 200 && score.flagged == 0, "\(file)")
      let lost = report.cells.filter { $0.value == nil }
      #expect(lost.count == truth.cells.count { $0.value == nil })
      #expect(lost.allSatisfy { $0.state == .missing }, "\(file)")
    }
  }

  @Test func `agency, year, edition and the figures of the prose are right`() throws {
    let folder = try #require(shared) + "/seeds"
    for (file, truth) in try Truth.read(folder) {
      let report = try report(at: folder + "/" + file)
      func stated(_ figure: String) -> Double? {
        report.narrativeFigures.first { $0.figure == figure }?.value.double
      }
      #expect(report.agency?.name == truth.agency)
      #expect(report.year == truth.year)
      #expect(report.edition?.rawValue == truth.edition)
      #expect(stated("proactive_disclosed") == truth.proactive_total, "\(file)")
      #expect(stated("applications_received") == truth.received, "\(file)")
      #expect(
        report.sections.map(\.kind) == [
          .intro, .overview, .proactive, .applications, .reviews, .problems, .other,
        ], "\(file)")
    }
  }
}
