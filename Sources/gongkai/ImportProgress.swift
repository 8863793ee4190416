import Corpus
import Export
import Importer

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What an import tells on standard error while it runs: files that failed, and how far it is.
final class ImportProgress {
  private let isShown = isatty(2) == 1
  private var isOnLine = false
  private var next = ContinuousClock.now
  private(set) var formats = FormatCounts()

  func tell(_ event: ImportRun.Event) {
    let reason = event.stored.reason ?? ""
    formats.count(event)
    switch event.stored.outcome {
    case .failed: line("\(event.path): failed: \(reason)")
    case .notAReport where reason.hasPrefix("skipped: "): line("\(event.path): \(reason)")
    case .notAReport: line("\(event.path): not a report: \(reason)")
    case .duplicate: line("\(event.path): duplicate: \(reason)")
    case .imported, .unchanged, .updated: break
    }
    guard isShown, ContinuousClock.now >= next else { return }
    next = .now + .milliseconds(100)
    isOnLine = true
    let total = event.total.map { " of \($0)" } ?? ""
    writeError("\r\u{1B}[K\(event.done)\(total) files")
  }

  /// A line of its own.
  func line(_ text: String) {
    clear()
    writeError(visible(text) + "\n")
  }

  /// Takes the count of files away.
  func clear() {
    if isOnLine { writeError("\r\u{1B}[K") }
    isOnLine = false
  }
}

/// How many reports came in which format.
struct FormatCounts {
  private var counts: [String: Int] = [:]

  mutating func count(_ event: ImportRun.Event) {
    guard [.imported, .updated].contains(event.stored.outcome) else { return }
    counts[event.format, default: 0] += 1
  }

  /// `5 reports: 3 text, 1 docx, 1 pdf`; nil where all came in one format.
  var sentence: String? {
    guard counts.count > 1 else { return nil }
    let parts = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return "\(counts.values.reduce(0, +)) reports: "
      + parts.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
  }
}

/// How many files had which outcome.
struct ImportCounts {
  private let counts: [Outcome: Int]

  init(_ counts: [Outcome: Int]) { self.counts = counts }

  subscript(_ outcome: Outcome) -> Int { counts[outcome] ?? 0 }

  private var total: Int { counts.values.reduce(0, +) }

  /// Whether the database has every report already.
  var isNothingNew: Bool {
    self[.unchanged] > 0 && self[.imported] + self[.updated] + self[.failed] == 0
  }

  /// `5 files: 5 imported, 0 unchanged, …`
  var sentence: String {
    let files = "\(total) \(total == 1 ? "file" : "files")"
    if isNothingNew {
      if self[.unchanged] == total { return "nothing changed: \(files), all unchanged" }
      let parts = Outcome.allCases.filter { self[$0] > 0 }.map { "\(self[$0]) \(words($0))" }
      return "nothing changed: \(files), " + parts.joined(separator: ", ")
    }
    let parts = Outcome.allCases.map { "\(self[$0]) \(words($0))" }
    return "\(files): " + parts.joined(separator: ", ")
  }

  private func words(_ outcome: Outcome) -> String {
    outcome == .notAReport ? "not a report" : outcome.rawValue
  }
}
