extension Document {
  init(rtf bytes: [UInt8], limits: Limits) throws(UnreadableDocument) {
    var reader = RTFReader(bytes, limits: limits)
    reader.read()
    self = try reader.document()
  }
}

/// Reads RTF: control words, groups and text, all in ASCII and bytes of the fonts' character sets.
struct RTFReader {
  private let bytes: [UInt8]
  private let mostGroups: Int
  private var at = 0
  private var groups: [RTFGroup] = []
  /// Groups within more groups than are kept apart.
  private var deeper = 0
  /// Characters that are still to be passed over after one of Unicode.
  private var fallbackLeft = 0
  /// Whether `\*` stood before the control word.
  private var isOptional = false
  var group = RTFGroup()
  var output: RTFOutput

  init(_ bytes: [UInt8], limits: Limits) {
    self.bytes = bytes
    mostGroups = limits.nesting
    output = RTFOutput(limits: limits)
  }

  mutating func read() {
    at = bytes.firstIndex(of: UInt8(ascii: "{")) ?? bytes.count
    while at < bytes.count, !output.isFull {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "{"): open()
      case UInt8(ascii: "}"):
        close()
        if groups.isEmpty { return }
      case UInt8(ascii: "\\"): control()
      case 0x0D, 0x0A, 0: continue
      case 0x09: take(character: 0x09)
      default: take(byte)
      }
    }
    output.isCut = true
  }

  consuming func document() throws(UnreadableDocument) -> Document { try output.build() }

  private mutating func open() {
    output.flush()
    fallbackLeft = 0
    isOptional = false
    if groups.count < mostGroups { groups.append(group) } else { deeper += 1 }
  }

  private mutating func close() {
    output.flush()
    fallbackLeft = 0
    isOptional = false
    if deeper > 0 {
      deeper -= 1
    } else if let outer = groups.popLast() {
      if group.isNestedRow, !outer.isNestedRow { output.endNestedRow() }
      if group.isNumber, !outer.isNumber { output.endNumber() }
      group = outer
    }
  }

  private mutating func control() {
    guard at < bytes.count else { return }
    let byte = bytes[at]
    if (byte | 0x20) >= 0x61, (byte | 0x20) <= 0x7A { return word() }
    at += 1
    switch byte {
    case UInt8(ascii: "'"):
      guard at + 1 < bytes.count, let high = bytes[at].hexDigit, let low = bytes[at + 1].hexDigit
      else { return }
      at += 2
      take(high << 4 | low)
    case UInt8(ascii: "*"): isOptional = true
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): take(byte)
    case 0x0D, 0x0A: if !group.isSkipped { format(.paragraphEnd, nil) }
    case UInt8(ascii: "~"): take(character: 0xA0)
    case UInt8(ascii: "_"): take(character: 0x2D)
    default: break
    }
  }

  private mutating func word() {
    let start = at
    while at < bytes.count, (bytes[at] | 0x20) >= 0x61, (bytes[at] | 0x20) <= 0x7A, at - start < 40
    {
      at += 1
    }
    let name = String(decoding: bytes[start..<at], as: UTF8.self)
    var number: Int?
    let isNegative = at < bytes.count && bytes[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 {
      number = min((number ?? 0) * 10 + Int(bytes[at] - 0x30), Int(Int32.max))
      at += 1
    }
    if isNegative, let positive = number { number = -positive }
    if at < bytes.count, bytes[at] == 0x20 { at += 1 }
    if name == "bin" {
      at = min(bytes.count, at + max(0, number ?? 0))
    } else if fallbackLeft > 0 {
      fallbackLeft -= 1
    } else {
      apply(name, number)
    }
    isOptional = false
  }

  private mutating func apply(_ name: String, _ number: Int?) {
    guard let word = RTFWord.named[name] else {
      if isOptional { group.isSkipped = true }
      return
    }
    output.flush()
    if isOptional, !word.isReadAlways {
      group.isSkipped = true
      return
    }
    switch word {
    case .read: if name == "ud" { group.isSkipped = false }
    case .skipped: group.isSkipped = true
    case .picture:
      if !group.isSkipped { output.addPicture() }
      group.isSkipped = true
    case .unicode:
      if let number {
        fallbackLeft = group.fallback
        if !group.isSkipped { show(UInt16(truncatingIfNeeded: number)) }
      }
    case .character(let character): take(character: character)
    default:
      if group.isFontTable {
        output.defineFont(word, number)
      } else if !group.isSkipped {
        format(word, number)
      }
    }
  }

  private mutating func take(_ byte: UInt8) {
    if fallbackLeft > 0 {
      fallbackLeft -= 1
    } else if !group.isSkipped, !group.isFontTable, isShown {
      if group.rise != .baseline, byte < 0x80 {
        show(UInt16(byte))
      } else {
        output.isStruck = group.isStruck
        output.add(byte, font: group.font)
      }
    }
  }

  private mutating func take(character: UInt16) {
    if fallbackLeft > 0 {
      fallbackLeft -= 1
    } else if !group.isSkipped {
      show(character)
    }
  }

  private mutating func show(_ character: UInt16) {
    guard isShown, !group.isFontTable else { return }
    output.flush()
    output.isStruck = group.isStruck
    output.add(group.rise.unit(character), isNumber: group.isNumber)
  }

  private var isShown: Bool { !group.isHidden && !group.isDeleted }
}
