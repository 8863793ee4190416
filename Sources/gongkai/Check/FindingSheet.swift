import Export
import Ingest

/// Findings drawn for people: a line that sums a report up, and under it what was found.
struct FindingSheet {
  let titles: Titles
  private var group: [FindingList.Item] = []
  private var reports = 0
  private var counts = FindingCounts()

  init(titles: Titles) { self.titles = titles }

  /// Takes a finding; gives the text of the report before, where this one is of the next.
  mutating func add(_ item: FindingList.Item) -> String {
    let text = group.first.map { $0.report == item.report } ?? true ? "" : drawGroup()
    group.append(item)
    counts.count(item.line.severity)
    return text
  }

  /// The last report, and the sum over all.
  mutating func end(_ corpus: CorpusCounts, accepted: Bool) -> String {
    drawGroup() + total(corpus, accepted: accepted) + "\n"
  }

  /// 松岭街道 2023 年：错误 2, and a line for each finding.
  private mutating func drawGroup() -> String {
    guard let first = group.first else { return "" }
    var own = FindingCounts()
    for item in group { own.count(item.line.severity) }
    let isChinese = titles == .zh
    let name = first.agencyName.isEmpty ? isChinese ? "未写明机关" : "no agency" : first.agencyName
    let year = first.year.map { isChinese ? " \($0) 年" : " \($0)" } ?? ""
    var text = "\(name)\(year)\(isChinese ? "：" : ": ")\(own.told(in: titles))"
    text += "  \(safe(first.sourcePath))\n"
    for line in FindingLine.lines(group.map(\.line), in: titles) { text += line + "\n" }
    reports += 1
    group.removeAll(keepingCapacity: true)
    return text + "\n"
  }

  private func total(_ corpus: CorpusCounts, accepted: Bool) -> String {
    let found = counts.told(in: titles)
    let hidden = accepted ? 0 : corpus.accepted
    if titles == .zh {
      let what = accepted ? "已接受的疑点" : "疑点"
      return "\(corpus.reports) 份报告"
        + (found.isEmpty ? "，没有\(what)" : "，\(reports) 份有\(what)：\(found)")
        + (hidden > 0 ? "；另有已接受 \(hidden) 个（--accepted 列出）" : "")
    }
    let what = accepted ? "accepted findings" : "findings"
    return "\(corpus.reports) \(corpus.reports == 1 ? "report" : "reports"), "
      + (found.isEmpty ? "no \(what)" : "\(reports) with \(what): \(found)")
      + (hidden > 0 ? "; \(hidden) more accepted (--accepted lists them)" : "")
  }
}
