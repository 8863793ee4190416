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
  /// No report in text is larger; such a file is something else.
  static let largest = 64 << 20

  /// Bytes that need not be read again.
  let known: Set<String>
  /// Whether the folders and names of files may name the agency of a report that does not.
  var namesAgencyByPath = false

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
    let result = known.contains(sha256) ? .known : parse(bytes, path)
    let isText = if case .failed = result { false } else { true }
    return SourceReading(
      path: path, sha256: sha256, byteCount: bytes.count, format: isText ? "text" : "",
      encoding: isText ? "UTF-8" : nil, result: result)
  }

  private func parse(_ bytes: [UInt8], _ path: String) -> SourceReading.Result {
    if bytes.isEmpty { return .failed(reason: "the file is empty") }
    if let format = ForeignFormat(bytes) {
      return .failed(reason: "\(format.rawValue) is not read yet; save it as plain text in UTF-8")
    }
    do {
      var report = try Report(reading: Document(plainText: bytes))
      if namesAgencyByPath { report.nameAgency(fromPath: path) }
      return .report(report, findings: report.findings + Rules.findings(in: report))
    } catch let error as InvalidUTF8 {
      let line = bytes[..<error.offset].count { $0 == 0x0A } + 1
      return .failed(
        reason: "not valid UTF-8 at byte \(error.offset), line \(line); save it as UTF-8")
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
    guard fstat(file, &info) == 0, info.st_size <= SourceReader.largest else {
      return .failure(ReadFailure(reason: "larger than 64 MB; no report is"))
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

extension ForeignFormat {
  private static let tags = ["<html", "<!doctype html", "<table"].map { Array($0.utf8) }

  /// Whether a tag of a web page stands there, in small or capital letters.
  fileprivate static func hasTag(_ head: ArraySlice<UInt8>) -> Bool {
    head.indices.contains { at in
      head[at] == UInt8(ascii: "<")
        && tags.contains { tag in
          head[at...].prefix(tag.count).elementsEqual(tag) { $0 | 0x20 == $1 | 0x20 }
        }
    }
  }
}

/// `read` of the system; `SourceReader.read` hides its name.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int
{
  read(file, buffer, count)
}

/// A file format that this version does not read, told by its first bytes.
enum ForeignFormat: String {
  case pdf = "PDF"
  case office = "a Word or Excel file, or an archive (ZIP),"
  case oldOffice = "a Word or Excel file of 1997–2003"
  case rtf = "RTF"
  case html = "a web page (HTML)"
  case utf16 = "text in UTF-16"
  case binary = "a binary file"

  init?(_ bytes: [UInt8]) {
    let head = bytes.prefix(1024)
    func starts(_ text: String) -> Bool { head.starts(with: text.utf8) }
    if starts("%PDF") {
      self = .pdf
    } else if head.starts(with: [0x50, 0x4B, 3, 4]) {
      self = .office
    } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldOffice
    } else if starts("{\\rtf") {
      self = .rtf
    } else if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      self = .utf16
    } else if head.contains(0) {
      self = .binary
    } else if ForeignFormat.hasTag(head) {
      self = .html
    } else {
      return nil
    }
  }
}
