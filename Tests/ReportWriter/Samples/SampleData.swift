/// The reports of SampleData: agencies of two invented counties, 2021 to 2024.
public enum SampleData {
  static let agencies = [
    luxi, weitang, xingping, songling, shidu, yanchi, finance, zhuwu, health, huaiyin,
  ]

  static func town(_ organ: Names.Organ, _ name: String) -> Names {
    Names(organ: organ, city: "云岭市", county: "青禾县", town: name)
  }

  /// Every report that is a text, with its place in the folder, in the order of the layouts.
  public static var texts: [(path: String, report: WrittenReport)] {
    agencies.flatMap { agency in
      agency.samples.filter { $0.document == nil }.map { sample in
        ("\(sample.layout.rawValue)/\(agency.file)-\(sample.year).txt", agency.report(sample))
      }
    }.sorted { $0.path < $1.path }
  }

  /// Every report that is a document of another format, in the order of their places.
  public static var documents: [(path: String, model: ReportModel)] {
    agencies.flatMap { agency in
      agency.samples.compactMap { sample in
        sample.document.map { ($0, agency.model(sample)) }
      }
    }.sorted { $0.path < $1.path }
  }

  /// A page as most sites of agencies have it: menus, a table of what it is about, a footer; in
  /// GB18030, declared as gb2312, and not so long as Word makes them.
  public static func page(_ model: ReportModel) -> WebPage {
    var seed: UInt64 = 0
    while true {
      let page = WebPage(model, seed: seed)
      let isUsual = page.charset == .gb18030 && page.declared == "gb2312"
      let parts = ["class=\"nav\"", "class=\"metadata\"", "id=\"footer\"", "</tr>", "\n    <td"]
      let isShort = page.bytes.count < 32_000
      if isUsual, isShort, parts.allSatisfy(page.text.contains) { return page }
      seed += 1
    }
  }
}
