import Ingest
import Places
import SQLite

/// What would become of files if they were stored, told without storing anything.
///
/// It judges as `CorpusWriter` does, from what the corpus has and what it was shown before.
public final class Rehearsal {
  private let connection: Connection?
  private let placer: Placer?
  private let known: [String: KnownSource]
  /// By SHA-256, the path of every file shown.
  private var met: [String: String] = [:]
  /// The best of the files shown, by agency and year.
  private var best: [Place: Rival.Standing] = [:]
  /// The file that an open agency of a folder has for a year.
  private var scopes: [Place: String] = [:]

  private struct Place: Hashable {
    let agency: AgencyIdentity
    let year: Int
  }

  /// - Parameter corpus: open for reading; nil where there is none yet.
  public init(_ corpus: Corpus?) throws {
    connection = corpus?.connection
    placer = connection.map { Placer($0, register: AgencyRegister($0)) }
    known = try corpus?.knownSources() ?? [:]
  }

  /// The outcome of a file, with a reason where it needs one.
  public func outcome(of source: SourceReading) throws -> (outcome: Outcome, reason: String?) {
    switch source.result {
    case .notAReport(let reason): return (.notAReport, reason)
    case .failed(let reason): return (.failed, reason)
    case .known: return (try hasOtherBytes(source) ? .updated : .unchanged, nil)
    case .report(let report, _):
      if let first = met[source.sha256] {
        return first.utf8.elementsEqual(source.path.utf8)
          ? (.unchanged, nil) : (.duplicate, "the same bytes as another of these files")
      }
      met[source.sha256] = source.path
      let outcome = try outcome(of: report, source)
      let stays = "another file stays the report of this agency and year"
      return (outcome, outcome == .duplicate ? stays : nil)
    }
  }

  /// Whether what lay at its path was something else.
  private func hasOtherBytes(_ source: SourceReading) throws -> Bool {
    guard let connection else { return false }
    return try Rival.all(path: source.path, in: connection)
      .contains { $0.sha256 != source.sha256 && $0.key == known[source.sha256].flatMap(key) }
  }

  private func key(of source: KnownSource) -> ReportKey? {
    guard let connection else { return nil }
    return (try? Rival.with(id: source.reportID, in: connection))?.key
  }

  private func outcome(of report: Report, _ source: SourceReading) throws -> Outcome {
    let standing = Rival.Standing(
      publishedOn: report.publishedOn?.description, isComplete: report.isComplete,
      missingCells: source.rows?.missingCells ?? 0)
    let placement = try placement(of: report, source)
    let place = try placement.flatMap { try self.place($0, report.year, source.path) }
    let key = try placement.flatMap { try storedKey($0, report.year, source.path) }
    let replaced = try replacedReadings(source, key)
    var rivals: [Rival.Standing] = []
    if let connection, let key {
      let stored =
        try Rival.preferred(for: key, in: connection)
        ?? Rival.current(of: key, in: connection)
      if let stored, !replaced.contains(where: { $0.id == stored.id }) {
        rivals.append(stored.standing)
      }
    }
    if let place, let shown = best[place] { rivals.append(shown) }
    let isIncumbent = replaced.contains { $0.isCurrent }
    let isBeaten = rivals.contains { rival in
      isIncumbent ? rival.isBetter(than: standing) : !standing.isBetter(than: rival)
    }
    if let place, !isBeaten { best[place] = standing }
    if isBeaten { return .duplicate }
    return replaced.isEmpty && rivals.isEmpty ? .imported : .updated
  }

  private func placement(of report: Report, _ source: SourceReading) throws -> Placement? {
    guard let agency = report.agency else { return nil }
    let placement = source.placement ?? Placement(agency: agency)
    return try placer?.decided(placement, read: agency, path: source.path) ?? placement
  }

  /// The agency and year as the register would tell them from others.
  private func place(_ placement: Placement, _ year: Int?, _ path: String) throws -> Place? {
    guard let year else { return nil }
    var scope =
      try placer?.scope(of: placement, year: year, path: path)
      ?? (Placer.isScoped(placement) ? path.folder : "")
    if Placer.isScoped(placement), scope != path {
      // Another file of the folder and year was shown before.
      let there = Place(agency: AgencyIdentity(placement, scope: scope), year: year)
      if let first = scopes[there], first != path { scope = path } else { scopes[there] = path }
    }
    return Place(agency: AgencyIdentity(placement, scope: scope), year: year)
  }

  private func storedKey(_ placement: Placement, _ year: Int?, _ path: String) throws -> ReportKey?
  {
    guard let placer, let year else { return nil }
    return try placer.known(placement, year: year, path: path).map {
      ReportKey(agencyID: $0, year: year)
    }
  }

  private func replacedReadings(_ source: SourceReading, _ key: ReportKey?) throws -> [Rival] {
    guard let connection else { return [] }
    let same = try known[source.sha256].flatMap { try Rival.with(id: $0.reportID, in: connection) }
    let here = try Rival.all(path: source.path, in: connection).filter {
      $0.id != same?.id && (key == nil || $0.isVague || $0.key == key)
    }
    return (same.map { [$0] } ?? []) + here
  }
}
