import CArchive
import CExpat
import CZlib

/// What reading needs beside this program: libraries that it is linked with and other programs.
public struct Equipment: Sendable {
  public let name: String
  /// What it is for.
  public let purpose: String
  /// The Debian package that brings it.
  public let package: String
  /// Where another program lies; nil for a library, and where it is missing.
  public let path: String?
  /// As it tells it; nil where it does not.
  public let version: String?
  /// Whether it does its work, as far as a look can tell.
  public let works: Bool

  public static var libraries: [Equipment] {
    [
      library("libarchive", "archives, docx, xlsx, odt, ods", version(archive_version_string())),
      library("libexpat", "the XML in docx, xlsx, odt, ods", version(XML_ExpatVersion())),
      library("libgumbo", "html", nil),
      library("zlib", "the lines that a pdf draws", version(zlibVersion())),
      Equipment(
        name: "GB18030", purpose: "names and texts in Chinese character sets",
        package: "libc6", path: nil, version: nil,
        works: FileName.text(of: [0xBA, 0xEC]) == "红"),
    ]
  }

  /// Each is optional: without it only the files fail that it is for.
  public static var programs: [Equipment] {
    [
      program("pdftotext", "-v", "pdf", "poppler-utils"),
      program(
        "soffice", "--version", "files of other programs: Word 6, WPS, UOF",
        "libreoffice-writer-nogui"),
    ]
  }

  private static func library(
    _ name: String, _ purpose: String, _ version: String?
  ) -> Equipment {
    Equipment(
      name: name, purpose: purpose, package: name, path: nil, version: version, works: true)
  }

  private static func program(
    _ name: String, _ option: String, _ purpose: String, _ package: String
  ) -> Equipment {
    let program = Program(name: name, package: package)
    let path = program.path()
    var limits = Limits()
    limits.seconds = 20
    let output = path == nil ? nil : try? program.run([option], limits: limits)
    // Some tell it on one stream, some on the other.
    let told = output.map { String(decoding: $0.bytes, as: UTF8.self) + $0.messages }
    return Equipment(
      name: name, purpose: purpose, package: package, path: path,
      version: told.flatMap(version), works: output != nil)
  }

  private static func version(_ told: UnsafePointer<CChar>?) -> String? {
    told.flatMap { version(String(cString: $0)) }
  }

  /// The first word with digits and dots: 22.12.0 of pdftotext version 22.12.0, and 2.5.0 of
  /// expat_2.5.0.
  private static func version(_ told: String) -> String? {
    told.split(whereSeparator: { " \n_".contains($0) })
      .first { $0.first?.isNumber == true && $0.contains(".") }.map(String.init)
  }
}

extension FileFormat {
  /// The formats of documents that are read.
  public static let documents: [FileFormat] = [
    .text, .csv, .tsv, .html, .docx, .doc, .rtf, .odt, .xlsx, .xls, .ods, .pdf,
  ]
  /// The formats of archives that are walked through.
  public static let archives = allCases.filter(\.isArchive)
}
