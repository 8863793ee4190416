import Documents

/// Whether an organ reports for its government: 受县人民政府委托，由县政府办公室编制.
enum OnBehalf {
  private static let commissions = ["受", "代表", "代"].map(units)
  private static let government = units("政府")
  private static let ends = ["委托", "编制", "编写", "发布", "公布", "报告", "向社会"].map(units)
  private static let stops = Set(units("。；;\n\t"))
  private static let office = units("办")

  /// The words that say so, in the introduction; nil where none do.
  static func words(in intro: [Text.Unit]) -> String? {
    for (n, opening) in commissions.enumerated() {
      var from = 0
      while let start = firstIndex(of: opening, in: intro, from..<intro.count) {
        from = start + 1
        var limit = start
        while limit < intro.count, limit - start < 30, !stops.contains(intro[limit]) { limit += 1 }
        guard let place = firstIndex(of: government, in: intro, start..<limit) else { continue }
        let after = place + government.count
        // 受县政府办公室委托: the office is nobody's government.
        if after < limit, intro[after] == office[0] { continue }
        let endings = n == 0 ? ends.prefix(1) : ends.dropFirst()
        for ending in endings {
          guard let end = firstIndex(of: ending, in: intro, after..<limit) else { continue }
          // Between government and verb there is little: 代表县人民政府编制.
          guard n == 0 || end - after <= 6 else { continue }
          return String(folded: intro[start..<(end + ending.count)])
        }
      }
    }
    return nil
  }
}
