extension PDFFile {
  /// The bytes of a stream without its filters.
  ///
  /// - Returns: nil where it is no stream, is damaged, asks for too much or has a filter of
  ///   pictures.
  func decoded(_ value: PDFObject) -> [UInt8]? {
    guard case .stream(let dictionary, let start) = value,
      let end = end(of: dictionary, from: start)
    else { return nil }
    let names = resolve(dictionary["Filter"])
    let options = resolve(dictionary["DecodeParms"])
    let filters = names.array ?? (names.isNull ? [] : [names])
    let parameters = options.array ?? [options]
    var data = bytes[start..<end]
    if filters.isEmpty { inflatedLeft -= data.count }
    for (n, filter) in filters.enumerated() {
      guard inflatedLeft > 0, n < 8 else { return nil }
      let given = n < parameters.count ? resolve(parameters[n]).dictionary : nil
      let most = min(inflatedLeft, max(1 << 20, data.count * limits.inflationRatio))
      var made = 0
      defer { inflatedLeft -= made }
      guard let filter = StreamFilter(resolve(filter), given),
        let plain = filter.decode(data, most: most, work: &made),
        let undone = Predictor(given, of: filter, in: self).undo(plain)
      else { return nil }
      data = undone[...]
    }
    return inflatedLeft < 0 ? nil : Array(data)
  }

  /// Where its length tells that a stream ends, or where it does.
  private func end(of dictionary: PDFDictionary, from start: Int) -> Int? {
    if let length = resolve(dictionary["Length"]).int, length >= 0,
      length <= bytes.count - start
    {
      var scanner = PDFScanner(bytes, at: start + length)
      scanner.skipBlanks()
      if scanner.takeStart("endstream") { return start + length }
    }
    return streamEnds.end(from: start, in: bytes)
  }

  func dictionary(at place: Int) -> PDFDictionary? { value(at: place)?.dictionary }
}

/// Finds "endstream" where the length of a stream is wrong, and looks at no byte for each stream.
struct StreamEnds {
  /// The last search: from here to there is none.
  private var last: (from: Int, end: Int?) = (0, 0)

  mutating func end(from start: Int, in bytes: [UInt8]) -> Int? {
    if last.from <= start, last.end.map({ start <= $0 }) ?? true, last.end != 0 { return last.end }
    var at = start
    var found: Int?
    while at + 9 <= bytes.count {
      if bytes[at] == 0x65 {  // e
        var scanner = PDFScanner(bytes, at: at)
        if scanner.takeStart("endstream") {
          found = at
          break
        }
      }
      at += 1
    }
    last = (start, found)
    return found
  }
}
