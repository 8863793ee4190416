import Corpus
import Gazetteer
import Places
import SQLite

/// Why a report counts as this agency's: the division and what speaks for it, or the candidates.
struct PlaceStory {
  let facts: [CellStory.Fact]

  private static let titles: [Evidence.Kind: String] = [
    .name: "机关名称", .region: "文中所述地区", .stem: "同名异类", .prose: "正文", .press: "报刊", .document: "文号",
    .site: "网站标识", .path: "目录或文件名", .neighbours: "同目录报告", .behalf: "受托", .person: "人工认定",
  ]

  init(of report: Int64, on connection: Connection) throws {
    var facts: [CellStory.Fact] = []
    let list = try PlaceListStore.list(in: connection)
    func named(_ code: String) -> String {
      let name = DivisionCode(code).flatMap(list.division).map(list.fullName)
      return code + (name.map { " " + $0 } ?? "")
    }
    let row = try connection.rows(
      "SELECT name, division_code, candidates FROM placements WHERE report_id = ?1",
      .integer(report)
    ).first
    if let name = row?[0].text {
      facts.append(.init(field: "read_name", title: "文中名称", value: .text(name)))
    }
    if let code = row?[1].text {
      facts.append(.init(field: "division", title: "归属区划", value: .text(named(code))))
    } else if row != nil {
      facts.append(.init(field: "division", title: "归属区划", value: .text("未定")))
    }
    for evidence in try connection.rows(
      """
      SELECT json_extract(e.value, '$[0]'), json_extract(e.value, '$[1]'),
        json_extract(e.value, '$[2]')
      FROM placements AS p, json_each(p.evidence) AS e WHERE p.report_id = ?1
      """, .integer(report))
    {
      let kind = evidence[0].text ?? ""
      let code = evidence[2].text ?? ""
      let title = Evidence.Kind(rawValue: kind).flatMap { PlaceStory.titles[$0] } ?? kind
      facts.append(
        .init(
          field: "evidence.\(kind)", title: "归属依据",
          value: .text(
            "\(title)：\(evidence[1].text ?? "")" + (code.isEmpty ? "" : " → \(named(code))"))))
    }
    for code in (row?[2].text ?? "").split(separator: " ").prefix(12) {
      facts.append(
        .init(field: "candidate", title: "可能的区划", value: .text(named(String(code)))))
    }
    self.facts = facts
  }
}
