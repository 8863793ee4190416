/// Lets LibreOffice, where it is installed, turn a document that only it reads into one that we
/// read.
struct OfficeConversion: Sendable {
  let limits: Limits

  enum Kind: String, Sendable {
    case text = "docx"
    case sheet = "xlsx"

    fileprivate var package: String {
      self == .text ? "libreoffice-writer-nogui" : "libreoffice-calc-nogui"
    }

    /// By what the file calls itself, else by the ending of its name.
    init(of bytes: [UInt8], name: String) {
      let head = bytes.prefix(4096).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      let marks = [
        "progid=\"excel.sheet", "\"urn:schemas-microsoft-com:office:spreadsheet",
        "uof.spreadsheet\"", "opendocument.spreadsheet\"",
      ]
      let endings = ["et", "ett", "xls", "xlt", "xlsx", "uos", "sxc", "fods", "wk1", "wks"]
      let isSheet =
        marks.contains { firstIndex(of: Array($0.utf8), in: head[...]) != nil }
        || endings.contains(OfficeConversion.ending(of: name))
      self = isSheet ? .sheet : .text
    }
  }

  /// A report takes two or three.
  private static let mostSeconds = 30

  /// It reserves more addresses than it uses memory.
  private static let leastMemory = 1536 << 20

  /// - Parameter name: of the file; its ending helps to tell a format that has no marks.
  func convert(_ bytes: [UInt8], name: String) throws(UnreadableDocument) -> (
    bytes: [UInt8], name: String
  ) {
    let kind = Kind(of: bytes, name: name)
    let result: [UInt8]?
    do {
      result = try convert(bytes, to: kind, ending: OfficeConversion.ending(of: name))
    } catch {
      throw UnreadableDocument("\(error.reason), or save the file as \(kind.rawValue)")
    }
    guard let result else {
      throw UnreadableDocument("LibreOffice does not read it either; save it as \(kind.rawValue)")
    }
    return (result, "converted.\(kind.rawValue)")
  }

  private func convert(
    _ bytes: [UInt8], to kind: Kind, ending: String
  ) throws(ProgramFailure) -> [UInt8]? {
    guard let folder = PrivateFolder() else { return nil }
    defer { folder.remove() }
    let input = "input.\(ending)"
    guard folder.write(bytes, as: input), folder.add("profile"), folder.add("profile/user"),
      folder.write(
        Array(OfficeConversion.settings.utf8), as: "profile/user/registrymodifications.xcu")
    else { return nil }
    var limits = limits
    limits.programMemory = max(limits.programMemory, OfficeConversion.leastMemory)
    limits.seconds = min(limits.seconds, OfficeConversion.mostSeconds)
    _ = try Program(name: "soffice", package: kind.package).run(
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore",
        "--nolockcheck", "--convert-to", kind.rawValue, "--outdir", "\(folder.path)/output",
        "\(folder.path)/\(input)",
      ], in: folder, limits: limits)
    // It ends without an error also where it has not read the file.
    return folder.read("output/input.\(kind.rawValue)", most: limits.inflatedBytes)
  }

  /// Letters and digits only, for it becomes part of a file's name.
  static func ending(of name: String) -> String {
    let ending = name.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
    let isPlain = ending.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
    }
    return isPlain && (1...5).contains(ending.utf8.count) ? ending : "bin"
  }

  /// No macros, and nothing fetched that a document of a stranger names.
  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
    <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
    <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
    <prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
    </oor:items>
    """
}

extension DocumentReader {
  /// Reads a document of another program through LibreOffice.
  func foreign(_ bytes: [UInt8], name: String, format: String) throws(UnreadableDocument)
    -> Document
  {
    let converted = try OfficeConversion(limits: limits).convert(bytes, name: name)
    var document = try read(converted.bytes, name: converted.name)
    document.format = format
    return document
  }
}
