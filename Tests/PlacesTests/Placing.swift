import Documents
import Foundation
import Gazetteer
import Ingest
import Places

/// A short report as it is placed.
struct Placing {
  static let resolver = PlaceResolver(list: .standard)

  let placement: Placement?

  /// - Parameters:
  ///   - title: without year and 政府信息公开工作年度报告.
  ///   - prose: the first chapter.
  init(
    _ title: String, year: Int = 2022, intro: String = "根据《中华人民共和国政府信息公开条例》，现公布本报告。",
    prose: String = "主动公开政府信息三十条，县政府网站栏目按时更新。", signature: String = "", path: String = "a.txt"
  ) throws {
    let text = """
      \(title)\(year)年政府信息公开工作年度报告

      \(intro)

      一、总体情况
      \(prose)

      二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
      四、政府信息公开行政复议、行政诉讼情况
      五、存在的主要问题及改进情况
      公开不够及时，今后改进。
      六、其他需要报告的事项
      无。

      \(signature)
      """
    try self.init(text: text, path: path)
  }

  init(text: String, path: String) throws {
    let report = try Report(reading: Document(plainText: Array(text.utf8)))
    placement = Clues(report, path: path).map(Placing.resolver.placement)
  }

  var code: String? { placement?.division?.description }
  var candidates: [String] { placement?.candidates.map(\.description) ?? [] }
  var evidence: [Evidence.Kind] { placement?.evidence.map(\.kind) ?? [] }
}
