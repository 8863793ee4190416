import Checks
import Corpus
import Documents
import Ingest
import Places

/// Turns one file into what the corpus stores. Runs on any thread; knows no database.
struct SourceReader: Sendable {
  /// Raised whenever the same bytes may read differently.
  static let parserVersion = 5
  /// Bytes that need not be read again.
  let known: Set<String>
  /// Whether the folders and names of files may name the agency of a report that does not.
  var namesAgencyByPath = false
  var documents = DocumentReader()
  /// Says who reports; nil where nothing is stored.
  var places: PlaceResolver?

  func read(_ source: Source) -> SourceReading {
    let bytes: [UInt8]
    do {
      bytes = try contents(of: source)
    } catch {
      return SourceReading(
        path: source.path, sha256: "", byteCount: 0, format: "", encoding: nil,
        result: .failed(reason: error.reason))
    }
    if case .nothing = source.contents {
      return SourceReading(
        path: source.path, sha256: "", byteCount: 0, format: "", encoding: nil,
        result: .notAReport(reason: "skipped: an archive without files"))
    }
    let sha256 = SHA256.hex(of: bytes)
    func reading(
      _ result: SourceReading.Result, format: String = "", encoding: String? = nil
    ) -> SourceReading {
      SourceReading(
        path: source.path, sha256: sha256, byteCount: bytes.count, format: format,
        encoding: encoding, result: result, placement: placement(of: result, source.path))
    }
    if known.contains(sha256) { return reading(.known) }
    do {
      let document = try documents.read(bytes, name: source.name)
      return reading(
        parse(document, source.path), format: document.format, encoding: document.encoding)
    } catch {
      if source.isMember, FileFormat(of: bytes, name: source.name).isArchive {
        return reading(
          .notAReport(reason: "skipped: an archive within an archive; unpack it first"))
      }
      return reading(.failed(reason: error.reason))
    }
  }

  private func parse(_ document: Document, _ path: String) -> SourceReading.Result {
    do {
      var report = try Report(reading: document)
      if namesAgencyByPath { report.nameAgency(fromPath: path) }
      return .report(report, findings: report.findings + Rules.findings(in: report))
    } catch {
      return .notAReport(reason: error.reason)
    }
  }

  private func placement(of result: SourceReading.Result, _ path: String) -> Placement? {
    guard let places, case .report(let report, _) = result else { return nil }
    return Clues(report, path: path).map(places.placement)
  }

  private func contents(of source: Source) throws(UnreadableDocument) -> [UInt8] {
    switch source.contents {
    case .member(let bytes): return bytes
    case .failure(let reason): throw UnreadableDocument(reason)
    case .nothing: return []
    case .file(let path):
      let file = try OpenFile(path)
      guard file.size <= documents.limits.bytes else { throw documents.limits.tooManyBytes }
      return try file.bytes(count: file.size)
    }
  }
}
