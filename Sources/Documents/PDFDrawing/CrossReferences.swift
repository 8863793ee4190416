/// Where the objects of a file are, as its tables at the end tell, the newest first.
struct CrossReferences {
  private(set) var places: [Int: ObjectPlace] = [:]
  /// Of the newest table.
  private(set) var trailer = PDFDictionary()
  /// A file has one for each time it was saved.
  private static let mostTables = 2000
  static let mostObjects = 8_388_608

  /// nil where any of them is not to be found.
  static func read(_ file: PDFFile) -> CrossReferences? {
    guard let start = lastPlace(in: file.bytes) else { return nil }
    var all = CrossReferences()
    var seen: Set<Int> = []
    var next: Int? = start
    while let place = next, seen.insert(place).inserted {
      guard seen.count < mostTables, let section = section(at: place, in: file) else { return nil }
      all.add(section)
      if all.trailer.count == 0 { all.trailer = section.trailer }
      // A table for old readers, and beside it the objects that they do not see.
      if let hidden = section.trailer["XRefStm"].int, seen.insert(hidden).inserted {
        guard let section = self.section(at: hidden, in: file) else { return nil }
        all.add(section)
      }
      for number in section.free where all.places[number] == nil { all.places[number] = .free }
      next = section.trailer["Prev"].int
    }
    return all
  }

  private mutating func add(_ section: CrossReferenceSection) {
    places.merge(section.places) { newer, _ in newer }
  }

  private static func section(at place: Int, in file: PDFFile) -> CrossReferenceSection? {
    for at in file.header > 0 ? [place + file.header, place] : [place] {
      if let section = CrossReferenceSection(at: at, in: file) { return section }
    }
    return nil
  }

  /// What the last "startxref" says.
  private static func lastPlace(in bytes: [UInt8]) -> Int? {
    var at = bytes.count - 9
    while at >= max(0, bytes.count - 4096) {
      var scanner = PDFScanner(bytes, at: at)
      if bytes[at] == 0x73, scanner.takeStart("startxref") {
        scanner.skipBlanks()
        return scanner.integer()
      }
      at -= 1
    }
    return nil
  }
}

/// Where an object is.
enum ObjectPlace {
  case free
  /// Where "12 0 obj" stands.
  case offset(Int)
  /// Within the object stream of this number.
  case inStream(Int)
}
