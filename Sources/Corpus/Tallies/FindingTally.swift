/// What findings that are counted together have in common.
struct FindingKind: Hashable {
  let rule: String
  let severity: String
  let responsibility: String
}

/// The findings of a kind in some reports.
struct FindingTally {
  private(set) var findings = 0
  private(set) var reports = 0
  /// Findings that persons accepted.
  private(set) var accepted = 0

  init() {}

  /// The findings in one report.
  init(findings: Int, accepted: Int) {
    (self.findings, reports, self.accepted) = (findings, 1, accepted)
  }

  mutating func add(_ other: FindingTally) {
    findings += other.findings
    reports += other.reports
    accepted += other.accepted
  }
}
