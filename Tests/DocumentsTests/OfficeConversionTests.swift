import Foundation
import Testing

@testable import Documents

@Suite("Documents of other programs go through LibreOffice") struct OfficeConversionTests {
  private static let isSlow = ProcessInfo.processInfo.environment["GONGKAI_SLOW"] != nil
  private static let isInstalled =
    Program(name: "soffice", package: "libreoffice-writer-nogui").path() != nil

  @Test(
    arguments: [
      ("年报.WPS", "wps", "docx"), ("a/b.et", "et", "xlsx"), ("x.$(rm)", "bin", "docx"),
      ("没有", "bin", "docx"), ("a.doc/../b", "bin", "docx"),
    ])
  func `only a plain ending of the name is handed on`(name: String, ending: String, target: String)
  {
    #expect(OfficeConversion.ending(of: name) == ending)
    #expect(OfficeConversion.Kind(of: [], name: name).rawValue == target)
  }

  @Test(
    arguments: [
      ("<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"x\">", FileFormat.foreign),
      ("<?xml version=\"1.0\"?><uof:UOF xmlns:uof=\"x\">", .foreign),
      ("<html xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><body>", .html),
    ])
  func `XML of other programs is known by its first element`(text: String, format: FileFormat) {
    #expect(FileFormat(of: Array(text.utf8), name: "年报.doc") == format)
  }

  @Test func `a sheet is known by what it calls itself`() {
    let sheet = Array("<?mso-application progid=\"Excel.Sheet\"?>".utf8)
    #expect(OfficeConversion.Kind(of: sheet, name: "年报.xml") == .sheet)
    // The names of all its kinds stand at the head of every file.
    let text = Array("<uof:UOF xmlns:表=\"…/uof-spreadsheet\" uof:mimetype=\"vnd.uof.text\">".utf8)
    #expect(OfficeConversion.Kind(of: text, name: "年报.uof") == .text)
  }

  @Test(.enabled(if: isSlow && isInstalled)) func `LibreOffice turns RTF into a Word file`() throws
  {
    let converted = try OfficeConversion(limits: Limits()).convert(
      try sampleFile("office97.rtf"), name: "年报.wps")
    #expect(converted.name == "converted.docx")
    #expect(FileFormat(of: converted.bytes, name: converted.name) == .docx)
  }
}
