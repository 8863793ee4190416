import Checks
import Corpus
import Documents
import Ingest

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Turns one file into what the corpus stores. Runs on any thread; knows no database.
struct SourceReader: Sendable {
  /// Raised whenever the same bytes may read differently.
  static let parserVersion = 2
  /// Bytes that need not be read again.
  let known: Set<String>
  /// Whether the folders and names of files may name the agency of a report that does not.
  var namesAgencyByPath = false
  var documents = DocumentReader()

  func read(_ path: String) -> SourceReading {
    let bytes: [UInt8]
    switch contents(of: path) {
    case .success(let read): bytes = read
    case .failure(let failure):
      return SourceReading(
        path: path, sha256: "", byteCount: 0, format: "", encoding: nil,
        result: .failed(reason: failure.reason))
    }
    let sha256 = SHA256.hex(of: bytes)
    if known.contains(sha256) {
      return SourceReading(
        path: path, sha256: sha256, byteCount: bytes.count, format: "", encoding: nil,
        result: .known)
    }
    do {
      let document = try documents.read(bytes, name: path)
      return SourceReading(
        path: path, sha256: sha256, byteCount: bytes.count, format: document.format,
        encoding: document.encoding, result: parse(document, path))
    } catch {
      return SourceReading(
        path: path, sha256: sha256, byteCount: bytes.count, format: "", encoding: nil,
        result: .failed(reason: error.reason))
    }
  }

  private func parse(_ document: Document, _ path: String) -> SourceReading.Result {
    do {
      var report = try Report(reading: document)
      if namesAgencyByPath { report.nameAgency(fromPath: path) }
      return .report(report, findings: report.findings + Rules.findings(in: report))
    } catch let error as NotAReport {
      return .notAReport(reason: error.reason)
    } catch {
      return .failed(reason: "\(error)")
    }
  }

  private struct ReadFailure: Error {
    let reason: String
  }

  private func contents(of path: String) -> Result<[UInt8], ReadFailure> {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else {
      return .failure(ReadFailure(reason: "cannot be read: \(String(cString: strerror(errno)))"))
    }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_size <= documents.limits.bytes else {
      return .failure(
        ReadFailure(reason: "larger than \(documents.limits.bytes >> 20) MB; no report is"))
    }
    let size = Int(info.st_size)
    var got = 0
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while got < size {
        let n = systemRead(file, buffer.baseAddress.map { $0 + got }, size - got)
        if n < 0, errno == EINTR { continue }
        if n < 0 { code = errno }
        if n <= 0 { break }
        got += n
      }
      count = got
    }
    if code != 0 {
      return .failure(ReadFailure(reason: "cannot be read: \(String(cString: strerror(code)))"))
    }
    return .success(bytes)
  }
}

/// `read` of the system; `SourceReader.read` hides its name.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int
{
  read(file, buffer, count)
}
