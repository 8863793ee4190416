import Foundation
import Gazetteer
import Ingest
import Places
import ReportWriter
import Testing

/// Reports of real divisions, with titles that give any part of the path.
@Suite("Two thousand reports of real divisions") struct GeneratedTests {
  /// The list as it is written, read without the program's own reader.
  private static let rows: [(code: String, name: String)] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Schema/divisions/divisions.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "\t")
      return (String(fields[0]), String(fields[1]))
    }
  }()

  private static let names = Dictionary(uniqueKeysWithValues: rows.map { ($0.code, $0.name) })
  private static let byName = Dictionary(grouping: rows, by: \.name)

  private static func path(_ code: String) -> [String] {
    [code.prefix(2) + "0000", code.prefix(4) + "00", code.prefix(6), code[...]]
      .map(String.init).reduce(into: []) { codes, code in
        if names[code] != nil, codes.last != code { codes.append(code) }
      }
  }

  private struct Case {
    var title: String
    var code: String
    /// Whether the parts of the path that the title gives leave one division.
    var isSettled: Bool
  }

  private static func make(_ index: Int) -> Case {
    var random = SplitMix64(seed: 20_251_231, index: index)
    func below(_ limit: Int) -> Int { Int(random.next() >> 33) % limit }
    var row = rows[below(rows.count)]
    // Names that many places share come up oftener than their share.
    if below(3) == 0, let same = byName[["平安镇", "盘江镇", "城关镇", "太平镇", "鼓楼区"][below(5)]] {
      row = same[below(same.count)]
    }
    let path = path(row.code)
    let given = path.dropLast().filter { _ in below(2) == 0 } + [row.code]
    let parts = given.compactMap { names[$0] }
    let organs =
      row.code.count == 9
      ? (row.name.hasSuffix("街道") ? ["", "办事处"] : ["", "人民政府"])
      : ["人民政府", "财政局", "人民政府办公室", "发改局"]
    let fitting = (byName[row.name] ?? []).filter { other in
      let above = self.path(other.code).compactMap { names[$0] }
      var rest = above[...]
      return parts.allSatisfy { part in
        guard let place = rest.firstIndex(of: part) else { return false }
        rest = rest[(place + 1)...]
        return true
      }
    }
    return Case(
      title: parts.joined() + organs[below(organs.count)], code: row.code,
      isSettled: fitting.count == 1)
  }

  @Test func `what the text settles is right, all else stays open, nothing is wrong`() throws {
    #expect(GeneratedTests.rows.count == 41_934)
    var (right, open) = (0, 0)
    for index in 0..<2_000 {
      let made = GeneratedTests.make(index)
      let placing = try Placing(made.title)
      if made.isSettled {
        #expect(placing.code == made.code, "\(made.title) \(placing.placement as Any)")
        right += placing.code == made.code ? 1 : 0
      } else {
        #expect(placing.code == nil, "\(made.title) is \(made.code)")
        #expect(placing.candidates.contains(made.code), "\(made.title)")
        open += placing.code == nil ? 1 : 0
      }
    }
    print("\(right) settled right, \(open) left open, of 2000")
    #expect(right > 1_200 && open > 200)
  }
}
