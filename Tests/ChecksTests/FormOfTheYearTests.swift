import Checks
import Ingest
import StatutoryForm
import Testing

@Suite("The form and the period of the year") struct FormOfTheYearTests {
  @Test(arguments: [(2019, 2019), (2020, 2019), (2021, 2021), (2025, 2021)])
  func `the form of the year is no finding`(year: Int, edition: Int) throws {
    #expect(FilledForm(try #require(Edition(rawValue: edition)), year: year).findings == [])
  }

  @Test(arguments: [(2018, 2019), (2021, 2019), (2023, 2019), (2020, 2021)])
  func `another form is told as information`(year: Int, edition: Int) throws {
    let form = FilledForm(try #require(Edition(rawValue: edition)), year: year)
    #expect(form.findings.map(\.rule) == ["form.wrong_edition"])
    #expect(form.findings.map(\.severity) == [.info])
    let due = year >= 2021 ? 2021 : year >= 2019 ? 2019 : 2008
    #expect(form.findings.map(\.right) == [Figure(due)])
  }

  @Test func `reports before 2019 have a form of their own`() {
    var report = Report()
    report.edition = .form2008
    report.year = 2018
    #expect(Rules.findings(in: report) == [])
    report.year = 2019
    #expect(Rules.findings(in: report).map(\.message) == ["2019 年度应当用 2019 年格式，报告用的是 2019 年以前的格式"])
  }

  @Test func `an undivided row of other handling beside a disclosure table of 2021 is told`() {
    var form = FilledForm(.form2021, year: 2023)
    let old = FilledForm(.form2019).report.cells
    form.report.cells.removeAll { $0.address.section == .applications }
    form.report.cells += old.filter { $0.address.section == .applications }
    #expect(form.findings.map(\.rule) == ["form.wrong_edition"])
  }

  private func conflict(
    _ start: (Int, Int, Int)?, _ end: (Int, Int, Int), year: Int, from source: YearSource? = .title
  ) -> [Finding] {
    var report = Report()
    report.year = year
    report.yearSource = source
    report.periodStart = start.flatMap { CalendarDate(year: $0.0, month: $0.1, day: $0.2) }
    report.periodEnd = CalendarDate(year: end.0, month: end.1, day: end.2)
    return Rules.findings(in: report)
  }

  @Test func `a period of another year than the title's is told`() {
    let findings = conflict((2022, 1, 1), (2022, 12, 31), year: 2023)
    #expect(findings.map(\.rule) == ["year.conflict"])
    #expect(findings.map(\.message) == ["标题为 2023 年，统计期限为 2022-01-01 至 2022-12-31；年份按标题"])
    #expect(conflict((2022, 1, 1), (2023, 12, 31), year: 2023).count == 1)
    #expect(conflict(nil, (2022, 12, 31), year: 2023).count == 1)
  }

  @Test func `a period over several years is told without a title that states none`() {
    let findings = conflict((2022, 12, 1), (2023, 12, 31), year: 2023, from: .period)
    #expect(findings.map(\.rule) == ["year.conflict"])
    #expect(
      findings.map(\.message) == ["统计期限为 2022-12-01 至 2023-12-31，不在一年之内；标题没有年份，年份按期限末日作 2023 年"])
    #expect(
      conflict((2022, 1, 1), (2022, 12, 31), year: 2023, from: nil).map(\.message)
        == ["年份为 2023 年，统计期限为 2022-01-01 至 2022-12-31"])
  }

  @Test func `a period within the year is none`() {
    #expect(conflict((2023, 1, 1), (2023, 12, 31), year: 2023) == [])
    #expect(conflict((2008, 5, 1), (2008, 12, 31), year: 2008) == [])
    #expect(conflict(nil, (2010, 12, 31), year: 2010) == [])
  }
}
