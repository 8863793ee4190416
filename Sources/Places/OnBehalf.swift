import Documents

/// Whether an organ reports for its government: 受县人民政府委托，由县政府办公室编制.
enum OnBehalf {
  /// What stands before the government and right behind it.
  private static let phrases: [(opening: [Text.Unit], endings: [[Text.Unit]])] = [
    (units("受"), [units("委托"), units("的委托")]),
    (units("代表"), ["编制", "编写", "发布", "公布", "向社会", "作出"].map(units)),
  ]
  private static let government = units("政府")

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
          return String(folded: intro[start..<(after + ending.count)])
        }
      }
    }
    return nil
  }
}
