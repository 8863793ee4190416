/// How the bytes of a stream are packed.
enum StreamFilter {
  case flate, lzw, hexadecimal, base85, runLength

  /// nil for those of pictures and for encryption.
  init?(_ name: PDFObject) {
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
  func decode(_ data: ArraySlice<UInt8>, most: Int) -> [UInt8]? {
    switch self {
    case .flate: Inflater.inflate(data, most: most)
    default: nil
    }
  }
}
