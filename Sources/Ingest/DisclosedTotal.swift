import Documents

/// The year's total of disclosed items in a sentence, and the parts it names.
///
/// 主动公开信息数为 62 条，其中工作动态信息数 59 条: the total is the number right behind 信息.
struct DisclosedTotal {
  let text: Text
  let prose: Prose

  struct Part {
    var label: String
    var count: Prose.Count
  }

  struct Reading {
    var total: Prose.Count
    var parts: [Part]
  }

  /// A plan for next year states nothing of this one.
  private static let plans = ["争取", "计划公开", "力争", "目标"].map(units)
  private static let disclosed = units("公开")
  private static let proactively = units("主动公开")
  private static let information = ["政府信息", "信息"].map(units)
  private static let verbs = ["主动公开", "公开", "发布", "撰写"].map(units)
  /// What may stand between 信息 and the number.
  private static let links = Set(units("数总量为共计达约有的合: 了是"))
  private static let kinds = ["条", "件", "篇", "项", "份", "个"]
  private static let channel = ["通过", "利用", "借助", "在"].map(units)

  func read(_ sentence: Range<Int>, _ clauses: [Range<Int>]) -> Reading? {
    guard text.contains(DisclosedTotal.disclosed, in: sentence),
      !DisclosedTotal.plans.contains(where: { text.contains($0, in: sentence) })
    else { return nil }
    for clause in clauses {
      let counts = prose.counts(in: clause)
      guard let count = counts.first(where: { isTotal($0, in: clause) }) else { continue }
      if count.isApproximate { return nil }
      return Reading(total: count, parts: parts(in: count.span.upperBound..<sentence.upperBound))
    }
    return nil
  }

  /// A sentence 其中：… that goes on where the total's sentence ended.
  func continued(_ sentence: Range<Int>) -> [Part] {
    text.has(units("其中"), at: sentence.lowerBound, before: sentence.upperBound)
      ? parts(in: sentence) : []
  }

  private func isTotal(_ count: Prose.Count, in clause: Range<Int>) -> Bool {
    guard DisclosedTotal.kinds.contains(count.unit) else { return false }
    var at = count.span.lowerBound
    while at > clause.lowerBound, DisclosedTotal.links.contains(text.units[at - 1]) { at -= 1 }
    let before = clause.lowerBound..<at
    guard
      DisclosedTotal.information.contains(where: {
        before.count >= $0.count && text.has($0, at: at - $0.count, before: at)
      })
    else { return false }
    if text.contains(DisclosedTotal.proactively, in: before) { return true }
    // 通过网站公开信息 12 条 is one channel's share, not the whole.
    let isChannel = DisclosedTotal.channel.contains { text.contains($0, in: before) }
    return !isChannel && DisclosedTotal.verbs.contains { text.contains($0, in: before) }
  }

  private static let openings = ["其中", "包括", "分别为", "分别是"].map(units)
  private static let endings = ["发布信息", "公开信息", "主动公开", "发布", "公开", "信息数", "共", "数", "为"].map(units)

  private func parts(in range: Range<Int>) -> [Part] {
    var result: [Part] = []
    for clause in prose.clauses(of: range) {
      for count in prose.counts(in: clause) where !count.isApproximate {
        var low = clause.lowerBound
        if let last = result.last, last.count.span.upperBound > low {
          low = last.count.span.upperBound
        }
        let label = text.trimmed(trim(low..<max(low, count.span.lowerBound)))
        guard !label.isEmpty else { continue }
        result.append(Part(label: text.folded(label), count: count))
      }
    }
    return result
  }

  /// 其中财务信息 and 通过平台发布信息: the words around the part's name go.
  private func trim(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, text.units[low] == 0x3001 || text.units[low].isSpace { low += 1 }
    for opening in DisclosedTotal.openings + [DisclosedTotal.channel[0]]
    where text.has(opening, at: low, before: high) { low += opening.count }
    while high > low, text.units[high - 1].isSpace { high -= 1 }
    for ending in DisclosedTotal.endings
    where high - ending.count > low && text.has(ending, at: high - ending.count, before: high) {
      high -= ending.count
      break
    }
    return low..<high
  }
}
