/// How the bytes of a stream are packed.
enum StreamFilter {
  case flate, lzw, hexadecimal, base85, runLength

  /// nil for those of pictures, for encryption, and for LZW of a kind that nobody writes.
  init?(_ name: PDFObject, _ options: PDFDictionary?) {
    if let early = options?["EarlyChange"].int, early != 1 { return nil }
    let known: [(StaticString, StaticString, StreamFilter)] = [
      ("FlateDecode", "Fl", .flate), ("LZWDecode", "LZW", .lzw),
      ("ASCIIHexDecode", "AHx", .hexadecimal), ("ASCII85Decode", "A85", .base85),
      ("RunLengthDecode", "RL", .runLength),
    ]
    for (long, short, filter) in known where name.isName(long) || name.isName(short) {
      self = filter
      return
    }
    return nil
  }

  /// nil where the bytes are damaged or are more than that many.
  ///
  /// - Parameter work: goes up by the bytes that were made, also where they are of no use.
  func decode(_ data: ArraySlice<UInt8>, most: Int, work: inout Int) -> [UInt8]? {
    if case .flate = self { return Inflater.inflate(data, most: most, work: &work) }
    var output: [UInt8] = []
    let isWhole =
      switch self {
      case .lzw: LZWDecoder.decode(data, into: &output, most: most)
      case .hexadecimal: PrintableBytes.decodeHexadecimal(data, into: &output)
      case .base85: PrintableBytes.decodeBase85(data, into: &output)
      default: decodeRuns(data, into: &output, most: most)
      }
    work += output.count
    return isWhole && output.count <= most ? output : nil
  }

  /// Bytes as they are, and bytes that are repeated, each with their number before.
  private func decodeRuns(
    _ data: ArraySlice<UInt8>, into output: inout [UInt8], most: Int
  ) -> Bool {
    var at = data.startIndex
    while at < data.endIndex, output.count <= most {
      let length = Int(data[at])
      at += 1
      if length == 128 { return true }
      let count = length < 128 ? length + 1 : 1
      guard at + count <= data.endIndex else { return false }
      if length < 128 {
        output += data[at..<at + count]
      } else {
        output.append(contentsOf: repeatElement(data[at], count: 257 - length))
      }
      at += count
    }
    return true
  }
}
