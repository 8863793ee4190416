import Documents
import Foundation
import Ingest
import StatutoryForm

/// How well a report was read, cell by cell.
struct Score {
  var right = 0
  /// Not read, or read as uncertain, though the document holds it.
  var missed = 0
  /// Marked as uncertain.
  var flagged = 0
  /// Read as certain, and not what the document shows.
  var wrong: [String] = []

  /// - Parameters:
  ///   - truth: number per cell, nil for a blank or lost one.
  init(_ report: Report, truth: [(path: String, value: Double?)], file: String) {
    let cells = Dictionary(
      uniqueKeysWithValues: report.cells.map { (Form.standard.path(of: $0.address), $0) })
    for (path, value) in truth {
      let cell = cells[path]
      if cell?.state == .uncertain {
        flagged += 1
        if value != nil { missed += 1 }
      } else if cell?.value?.double == value {
        right += 1
      } else if cell?.value == nil {
        missed += 1
      } else {
        wrong.append(
          "\(file) \(path): \(cell?.value?.description ?? "nothing"), truth \(value as Any)")
      }
    }
  }

  init() {}

  static func += (a: inout Score, b: Score) {
    a.right += b.right
    a.missed += b.missed
    a.flagged += b.flagged
    a.wrong += b.wrong
  }
}

/// What a `truth.json` says of one file.
struct Truth: Decodable {
  var agency: String?
  var year: Int?
  var edition: Int?
  var proactive_total: Double?
  var received: Double?
  var cells: [String: Double?]

  var list: [(path: String, value: Double?)] {
    cells.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The truth of a folder, file by file.
  static func read(_ folder: String) throws -> [(file: String, truth: Truth)] {
    let data = try Data(contentsOf: URL(filePath: folder + "/truth.json"))
    return try JSONDecoder().decode([String: Truth].self, from: data)
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

func report(at path: String) throws -> Report {
  try Report(reading: Document(plainText: [UInt8](Data(contentsOf: URL(filePath: path)))))
}

/// The folder beside the project with real reports, nil where it is absent.
let shared: String? = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let folder = root.appending(path: "shared").path
  return FileManager.default.fileExists(atPath: folder + "/seeds/truth.json") ? folder : nil
}()
