/// The objects of a PDF, found by their numbers as they are asked for.
///
/// A class, for what is read once is kept for all that look. It belongs to one reading and one
/// thread. All work is bounded by the size of the file and by the limits; what lies beyond reads as
/// null or nil.
final class PDFFile {
  let bytes: [UInt8]
  let limits: Limits
  /// Where files say %PDF; some have junk before it and count places from there.
  let header: Int
  private(set) var trailer = PDFDictionary()
  private var places: [Int: ObjectPlace] = [:]
  private var objects: [Int: PDFObject] = [:]
  /// nil for those that are damaged.
  private var objectStreams: [Int: ObjectStream?] = [:]
  /// The contents of forms that pages share, by where they begin, while there is room for more.
  private var forms: [Int: [UInt8]] = [:]
  private var formBytesLeft = 16 << 20
  private var isSearched = false
  /// Objects that are being read; one within itself is null.
  private var opened: Set<Int> = []
  /// Bytes that may yet be inflated, and bytes of objects that may yet be parsed.
  var inflatedLeft: Int
  private var parsedLeft: Int
  /// Bytes of contents that may yet be followed, with what they ask for.
  private var followedLeft: Int
  var streamEnds = StreamEnds()

  /// nil where no pages can be found, and where the file is encrypted.
  init?(_ bytes: [UInt8], limits: Limits) {
    self.bytes = bytes
    self.limits = limits
    header = PDFFile.header(in: bytes)
    inflatedLeft = limits.inflatedBytes
    parsedLeft = 4 * bytes.count + 1 << 20
    followedLeft = limits.inflatedBytes
    if let table = CrossReferences.read(self) { (places, trailer) = (table.places, table.trailer) }
    if trailer["Encrypt"].isNull, catalog == nil { search() }
    if !trailer["Encrypt"].isNull || catalog == nil { return nil }
  }

  private static func header(in bytes: [UInt8]) -> Int {
    var scanner = PDFScanner(bytes)
    while scanner.at < min(1024, bytes.count) {
      let start = scanner.at
      if scanner.takeStart("%PDF-") { return start }
      scanner.at += 1
    }
    return 0
  }

  /// Where the page tree begins.
  var catalog: PDFDictionary? {
    let root = resolve(trailer["Root"]).dictionary
    return root.flatMap { resolve($0["Pages"]).dictionary == nil ? nil : $0 }
  }

  /// The value itself, or the object that it refers to.
  func resolve(_ value: PDFObject) -> PDFObject {
    var value = value
    for _ in 0..<16 {
      guard case .reference(let number) = value else { return value }
      value = object(number)
    }
    return .null
  }

  func object(_ number: Int) -> PDFObject {
    if let known = objects[number] { return known }
    guard opened.insert(number).inserted else { return .null }
    defer { opened.remove(number) }
    let found = read(number)
    objects[number] = found
    return found
  }

  private func read(_ number: Int) -> PDFObject {
    switch places[number] {
    case .offset(let offset):
      for place in header > 0 ? [offset + header, offset] : [offset] {
        if let object = parse(at: place), object.number == number {
          return object.value
        }
      }
      // The places are wrong: what the file holds is.
      if isSearched { return .null }
      search()
      return read(number)
    case .inStream(let stream):
      guard parsedLeft > 0, let found = objectStream(stream)?.value(number, limits) else {
        return .null
      }
      parsedLeft -= found.length
      return found.value
    case .free, nil:
      return .null
    }
  }

  /// The object that begins at a place.
  func parse(at place: Int) -> (number: Int, value: PDFObject)? {
    parsed(at: place) { $0.object() }
  }

  /// The value that begins at a place.
  func value(at place: Int) -> PDFObject? { parsed(at: place) { $0.value() } }

  private func parsed<T>(at place: Int, _ read: (inout PDFParser) -> T?) -> T? {
    guard place >= 0, place < bytes.count, parsedLeft > 0 else { return nil }
    var parser = PDFParser(bytes, at: place, limits: limits)
    defer { parsedLeft -= parser.scanner.at - place }
    return read(&parser)
  }

  func objectStream(_ number: Int) -> ObjectStream? {
    if let known = objectStreams[number] { return known }
    let value = object(number)
    objectStreams[number] = .some(nil)
    guard let dictionary = value.dictionary, dictionary["Type"].isName("ObjStm"),
      let data = decoded(value)
    else { return nil }
    let stream = ObjectStream(
      data, first: resolve(dictionary["First"]).int ?? 0, count: resolve(dictionary["N"]).int ?? 0)
    objectStreams[number] = stream
    return stream
  }

  /// What a form draws; nil where it is damaged.
  func form(_ value: PDFObject) -> [UInt8]? {
    guard case .stream(_, let start) = value else { return nil }
    if let known = forms[start] { return known }
    guard let contents = decoded(value) else { return nil }
    if contents.count <= formBytesLeft {
      formBytesLeft -= contents.count
      forms[start] = contents
    }
    return contents
  }

  /// Whether so much more work is within bounds.
  func charge(_ work: Int) -> Bool {
    followedLeft -= work
    return followedLeft > 0
  }

  /// Looks for the objects themselves where the table of their places is of no use.
  private func search() {
    if isSearched { return }
    isSearched = true
    objects = [:]
    objectStreams = [:]
    places = [:]
    let search = ObjectSearch(self)
    for found in search.found {
      places[found.number] = .offset(found.offset - header)
      if !found.isObjectStream { continue }
      objects[found.number] = nil
      objectStreams[found.number] = nil
      for number in objectStream(found.number)?.offsets.keys.sorted() ?? [] {
        places[number] = .inStream(found.number)
      }
    }
    objects = [:]
    if let found = search.trailer { trailer = found }
  }
}
