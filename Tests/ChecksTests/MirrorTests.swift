import Checks
import Ingest
import StatutoryForm
import Testing

@Suite("Failures that one slip explains are one finding") struct MirrorTests {
  /// Sixty applications of persons, of which one was entered as another applicant's on arrival.
  private var misfiled: FilledForm {
    FilledForm([
      "applications|received|natural_person": 60, "applications|received|other": 1,
      "applications|received|total": 61, "applications|granted|natural_person": 61,
      "applications|granted|total": 61, "applications|concluded|natural_person": 61,
      "applications|concluded|total": 61,
    ])
  }

  @Test func `two applicants that differ by the same number are one finding with all cells`() throws
  {
    #expect(misfiled.findings.count == 1)
    let finding = try #require(misfiled.findings.first)
    #expect(finding.rule == "relation.received_concluded")
    #expect(finding.severity == .error)
    #expect(
      finding.message == "自然人 少 1（本年新收加上年结转 60，办理结果总计加结转下年度 61）；"
        + "其他 多 1（本年新收加上年结转 1，办理结果总计加结转下年度 0）；总计列相符：1 件申请可能记在两类申请人下")
    #expect(finding.cells.count == 8)
    #expect((finding.left, finding.right) == (Figure(60), Figure(61)))
  }

  @Test func `three applicants that differ are three findings`() {
    var form = misfiled
    form["applications|received|natural_person"] = 59
    form["applications|received|research"] = 1
    #expect(form.findings.map(\.rule) == Array(repeating: "relation.received_concluded", count: 3))
  }

  @Test func `two applicants are two findings where the total does not come out`() {
    var form = misfiled
    form["applications|carried_out|total"] = 1
    form["applications|carried_out|legal_service"] = 1
    #expect(form.findings("relation.received_concluded").count == 4)
  }

  @Test func `a failure that a blank may undo is not one with another that nothing can`() {
    var form = misfiled
    form["applications|concluded|other"] = nil
    let found = form.findings("relation.received_concluded")
    #expect(found.map(\.severity).sorted() == [.warning, .error])
    #expect(found.allSatisfy { !$0.message.contains("两类申请人") })
  }

  @Test func `totals of two outcomes that were exchanged are one finding`() throws {
    var form = FilledForm([
      "applications|received|business": 3, "applications|received|total": 3,
      "applications|granted|business": 3, "applications|concluded|business": 3,
      "applications|concluded|total": 3, "applications|granted|total": 2,
    ])
    form["applications|partly_granted|total"] = 1
    let finding = try #require(form.findings.first)
    #expect(form.findings.count == 1)
    #expect(finding.rule == "relation.applicants_total")
    #expect(finding.message.hasSuffix("1 件申请的总计可能记在另一种办理结果下"))
    #expect(finding.cells.count == 14)
  }

  @Test func `a row and an applicant with the same too many cross in the cell that has it`() throws
  {
    let form = FilledForm([
      "applications|received|natural_person": 2, "applications|received|total": 2,
      "applications|granted|natural_person": 2, "applications|granted|business": 1,
      "applications|granted|total": 2, "applications|concluded|natural_person": 2,
      "applications|concluded|total": 2,
    ])
    let finding = try #require(form.findings.first)
    #expect(form.findings.count == 1)
    #expect(finding.message.hasSuffix("：1 件申请可能记在两类申请人下，“（一）予以公开 · 商业企业”多计"))
    #expect(finding.paths.contains("applications|granted|total"))
    #expect(finding.paths.contains("applications|concluded|business"))
    #expect(finding.cells.count == Set(finding.cells).count)
  }
}
