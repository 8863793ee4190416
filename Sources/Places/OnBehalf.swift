import Documents

/// Whether an organ reports for its government: 受县人民政府委托，由县政府办公室编制.
enum OnBehalf {
  /// What stands before the government and right behind it.
  private static let phrases: [(opening: [Text.Unit], endings: [[Text.Unit]])] = [
    (units("受"), [units("委托"), units("的委托")]),
    (units("代表"), ["编制", "编写", "发布", "公布", "向社会", "作出"].map(units)),
  ]
  private static let government = units("政府")
  /// How the clause begins that says what was commissioned, and what it must be.
  private static let makers = ["由", "现", "特", "编制", "编写", "公布", "发布"].map(units)
  private static let making = ["编制", "编写", "撰写", "公布", "发布", "报告如下"].map(units)
  private static let report = units("报告")

  /// The words that say so, in the introduction; nil where none do.
  static func words(in intro: [Text.Unit]) -> String? {
    for (opening, endings) in phrases {
      var from = 0
      while let start = firstIndex(of: opening, in: intro, from..<intro.count) {
        from = start + 1
        // One run of letters: 受理申请，政府委托 is another matter.
        let run = intro[start...].prefix(30).prefix { $0.isHan }
        guard let place = firstIndex(of: government, in: intro, start..<run.endIndex) else {
          continue
        }
        let after = place + government.count
        for ending in endings where intro[after...].starts(with: ending) {
          let end = after + ending.count
          guard isOfReport(intro[end...], says: ending) else { continue }
          return String(folded: intro[start..<end])
        }
      }
    }
    return nil
  }

  /// Whether it is the report that was commissioned, and not the organ's work: 受县政府委托，负责招商.
  private static func isOfReport(
    _ rest: ArraySlice<Text.Unit>, says ending: [Text.Unit]
  ) -> Bool {
    let clause = Array(rest.drop { !$0.isHan }.prefix { $0.isHan })
    func says(_ word: [Text.Unit]) -> Bool {
      firstIndex(of: word, in: clause, 0..<clause.count) != nil
    }
    // 代表县政府公布: what is published stands behind.
    if !phrases[0].endings.contains(ending) { return says(report) }
    return makers.contains { clause.starts(with: $0) } && making.contains(where: says)
  }
}
