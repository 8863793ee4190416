/// One table of places, or one stream of them.
struct CrossReferenceSection {
  private(set) var places: [Int: ObjectPlace] = [:]
  private(set) var free: [Int] = []
  private(set) var trailer = PDFDictionary()

  /// nil where none begins there.
  init?(at place: Int, in file: PDFFile) {
    guard place >= 0, place < file.bytes.count else { return nil }
    var scanner = PDFScanner(file.bytes, at: place)
    scanner.skipBlanks()
    if scanner.takeStart("xref") {
      guard readTable(&scanner), let dictionary = file.dictionary(at: scanner.at) else {
        return nil
      }
      trailer = dictionary
    } else {
      guard let value = file.parse(at: place)?.value, let dictionary = value.dictionary,
        dictionary["Type"].isName("XRef"), let data = file.decoded(value)
      else { return nil }
      trailer = dictionary
      guard readStream(data, file) else { return nil }
    }
  }

  /// Lines such as "0000070272 00000 n" after "12 3", the first number and how many.
  private mutating func readTable(_ scanner: inout PDFScanner) -> Bool {
    while true {
      scanner.skipBlanks()
      if scanner.takeStart("trailer") { return true }
      guard let first = scanner.integer() else { return false }
      scanner.skipBlanks()
      guard let count = scanner.integer(), first + count <= CrossReferences.mostObjects else {
        return false
      }
      for number in first..<first + count {
        scanner.skipBlanks()
        guard let offset = scanner.integer() else { return false }
        scanner.skipBlanks()
        guard scanner.integer() != nil else { return false }
        scanner.skipBlanks()
        if scanner.take("n") {
          if places[number] == nil { places[number] = .offset(offset) }
        } else if scanner.take("f") {
          free.append(number)
        } else {
          return false
        }
      }
    }
  }

  /// Fields of fixed widths: kind, place, generation or index.
  private mutating func readStream(_ data: [UInt8], _ file: PDFFile) -> Bool {
    let widths = trailer["W"].array?.compactMap(\.int) ?? []
    guard widths.count >= 3, widths.allSatisfy({ 0...8 ~= $0 }) else { return false }
    let width = widths.reduce(0, +)
    let size = trailer["Size"].int ?? 0
    let ranges = trailer["Index"].array?.compactMap(\.int) ?? [0, size]
    guard width > 0 else { return false }
    var at = 0
    func field(_ n: Int) -> Int {
      let value = data[at..<at + widths[n]].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      at += widths[n]
      return Int(clamping: value)
    }
    for n in stride(from: 0, to: ranges.count - 1, by: 2) {
      let (first, count) = (ranges[n], ranges[n + 1])
      guard 0...CrossReferences.mostObjects ~= first, count >= 0 else { return false }
      for number in first..<first + min(count, CrossReferences.mostObjects) {
        guard at + width <= data.count else { return true }
        let end = at + width
        let kind = widths[0] == 0 ? 1 : field(0)
        let place = field(1)
        switch kind {
        case 0: free.append(number)
        case 1: places[number] = .offset(place)
        case 2: places[number] = .inStream(place)
        default: break
        }
        at = end
      }
    }
    return true
  }
}
