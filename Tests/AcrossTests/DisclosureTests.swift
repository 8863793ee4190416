import Ingest
import StatutoryForm
import Testing

@testable import Checks

@Suite struct `The disclosure table from year to year` {
  private func documents(_ year: Int, _ issued: Int?, _ repealed: Int?, _ inForce: Int?)
    -> FiledReport
  {
    FiledReport(
      year,
      [
        "proactive|normative_documents|issued": issued,
        "proactive|normative_documents|repealed": repealed,
        "proactive|normative_documents|in_force": inForce,
      ])
  }

  @Test func `documents in force follow from last year's`() {
    #expect(findings(documents(2022, 0, 0, 66), documents(2023, 3, 1, 68)).isEmpty)
    #expect(findings(documents(2022, nil, nil, nil), documents(2023, nil, nil, nil)).isEmpty)
    #expect(findings(documents(2022, 0, 0, 66), documents(2024, 3, 1, 372)).isEmpty)
  }

  @Test func `a break names both sides, the difference and all four cells`() throws {
    let found = findings(documents(2022, 0, 0, 66), documents(2023, 3, 1, 372))
    let broken = try #require(found.first)
    #expect(found.count == 1)
    #expect(broken.finding.rule == "across.in_force")
    #expect(broken.finding.left == Figure(68))
    #expect(broken.finding.right == Figure(372))
    #expect(broken.finding.message.contains("66"))
    #expect(
      Set(places(broken)) == [
        "2022:proactive|normative_documents|in_force", "proactive|normative_documents|issued",
        "proactive|normative_documents|repealed", "proactive|normative_documents|in_force",
      ])
  }

  @Test func `blanks that can only widen the gap fail whatever they are`() throws {
    // 66 + blank can only be more than 60; nothing was repealed.
    let wider = try #require(findings(documents(2022, 0, 0, 66), documents(2023, nil, 0, 60)).first)
    #expect(wider.finding.message.contains("空白填什么数都不相等"))
    // What was repealed may be six.
    let open = try #require(findings(documents(2022, 0, 0, 66), documents(2023, 0, nil, 60)).first)
    #expect(open.finding.message.contains("照原文不能断定"))
  }

  @Test func `nothing follows from the form of 2019 for documents in force`() {
    let earlier = FiledReport(2020, ["proactive|normative_documents|disclosed_total": 40])
    #expect(findings(earlier, documents(2021, 1, 0, 5)).isEmpty)
  }

  private func items(_ year: Int, _ last: Int?, _ change: Int?) -> FiledReport {
    FiledReport(
      year,
      [
        "proactive|licensing|items_last_year": last, "proactive|licensing|items_change": change,
      ])
  }

  @Test func `items and their change are the items of last year in the next report`() throws {
    #expect(findings(items(2019, 12, -2), items(2020, 10, 0)).isEmpty)
    let broken = try #require(findings(items(2019, 12, 2), items(2020, 11, 0)).first)
    #expect(broken.finding.rule == "across.items")
    #expect(broken.finding.left == Figure(14))
    #expect(broken.finding.right == Figure(11))
    // A change that is not printed may be less than nothing.
    let open = try #require(findings(items(2019, 12, nil), items(2020, 11, 0)).first)
    #expect(open.finding.message.contains("照原文不能断定"))
  }

  private func decisions(_ year: Int, _ count: Int?) -> FiledReport {
    FiledReport(year, ["proactive|penalties|decisions": count])
  }

  @Test func `a jump is told from three years on, upwards and down`() throws {
    let years = [40, 55, 48].enumerated().map { decisions(2019 + $0, $1) }
    func found(_ now: Int?) -> [AcrossFinding] {
      AcrossRules.findings(in: History(reports: years + [decisions(2022, now)]))
    }
    #expect(found(300).isEmpty)
    #expect(found(nil).isEmpty)
    #expect(found(0).isEmpty)
    let up = try #require(found(5200).first)
    #expect(up.finding.rule == "across.jump")
    #expect(up.finding.severity == .info)
    #expect(up.finding.right == Figure(55))
    #expect(places(up) == ["proactive|penalties|decisions", "2020:proactive|penalties|decisions"])
    #expect(findings(years[0], years[1], decisions(2021, 5200)).isEmpty)
    let doubtful = FiledReport(2021, isPlaced: false, ["proactive|penalties|decisions": 48])
    #expect(findings(years[0], years[1], doubtful, decisions(2022, 5200)).isEmpty)
    let many = [400, 550, 480].enumerated().map { decisions(2019 + $0, $1) }
    let down = AcrossRules.findings(
      in: History(reports: many + [decisions(2022, 0)]))
    #expect(down.count == 1)
  }
}
