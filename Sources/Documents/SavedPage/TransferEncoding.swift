/// How a part of a message is written in ASCII.
enum TransferEncoding {
  static func decode(_ body: ArraySlice<UInt8>, _ name: String) -> [UInt8] {
    switch name {
    case "quoted-printable": quotedPrintable(body)
    case "base64": base64(body)
    default: Array(body)
    }
  }

  /// =E6=94=BF is three bytes; an equals sign at the end of a line joins it to the next.
  private static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(body.count)
    var at = body.startIndex
    while at < body.endIndex {
      guard body[at] == UInt8(ascii: "=") else {
        out.append(body[at])
        at += 1
        continue
      }
      let rest = body[(at + 1)...]
      if rest.count >= 2, let high = rest[at + 1].hexDigit, let low = rest[at + 2].hexDigit {
        out.append(high << 4 | low)
        at += 3
      } else if let end = rest.prefix(80).firstIndex(where: { $0 > 0x20 || $0 == 0x0A }),
        body[end] == 0x0A
      {
        at = end + 1
      } else {
        out.append(body[at])
        at += 1
      }
    }
    return out
  }

  private static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(body.count / 4 * 3)
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in body {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      case UInt8(ascii: "="): return out
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        out.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return out
  }
}
