/// The bytes of a text in UTF-8, whatever set they were in.
///
/// The content decides, for declarations are often wrong. A byte that cannot be read costs one
/// character, U+FFFD, and is told.
struct DecodedText: Sendable {
  /// Well-formed, without a mark at the beginning.
  private(set) var bytes: [UInt8]
  private(set) var set: CharacterSet
  private(set) var damage = Damage()

  /// Bytes that are no character of the set.
  struct Damage: Sendable, Equatable {
    private(set) var count = 0
    /// Offset in the decoded text.
    private(set) var first: Int?

    mutating func add(at offset: Int) {
      count += 1
      if first == nil { first = offset }
    }
  }

  /// What is to be told of the damage, if there is any.
  var remark: Remark? {
    guard let first = damage.first else { return nil }
    let line = bytes[..<min(first, bytes.count)].count { $0 == 0x0A } + 1
    return Remark(
      .badBytes,
      "有 \(damage.count) 处字节不是 \(set.rawValue) 文字，最早在第 \(line) 行，以 \u{FFFD} 显示")
  }

  /// - Parameter declared: what stands outside the text, as in the head of a mail; only asked
  ///   where the text leaves it open.
  init(_ bytes: [UInt8], declared: CharacterSet? = nil) throws(UnreadableDocument) {
    let mark = CharacterSet.marked(bytes)
    if mark?.0 == nil || mark?.0 == .utf8, String(validating: bytes, as: UTF8.self) != nil {
      self.bytes = mark == nil ? bytes : Array(bytes.dropFirst(3))
      set = .utf8
      // Wide text of a few signs, as of figures alone, is valid UTF-8 too.
      if bytes.prefix(4096).contains(0), let wide = WideText.set(of: bytes) {
        set = wide
        (self.bytes, damage) = WideText.decode(bytes[...], wide)
      }
      return
    }
    let content = bytes.dropFirst(mark?.length ?? 0)
    set =
      mark?.0
      ?? CharacterSetDetector.set(
        of: bytes, declared: CharacterSet.declared(in: bytes) ?? declared)
    (self.bytes, damage) = DecodedText.decode(content, set)
    guard isText else {
      throw UnreadableDocument("a binary file of no format that is read")
    }
  }

  /// Whether what was decoded is text: of noise a fifth of the characters are bad, hardly any is
  /// frequent, and a tenth of the bytes control something.
  private var isText: Bool {
    guard damage.count > 0 else { return true }
    let head = bytes.prefix(4096)
    let controls = head.count { $0 < 0x09 || (0x0E...0x1F).contains($0) }
    guard controls * 32 <= head.count else { return false }
    // Only text has whole characters of UTF-8, which the detector has seen.
    if set == .utf8 { return true }
    let score = TextScore(utf8: bytes)
    return score.wide < 24
      || damage.count * 10 <= score.wide
        && (damage.count * 50 <= score.wide || !score.isRare)
  }

  static func decode(_ bytes: ArraySlice<UInt8>, _ set: CharacterSet) -> ([UInt8], Damage) {
    switch set {
    case .utf8: LenientUTF8.decode(bytes)
    case .utf16LittleEndian, .utf16BigEndian: WideText.decode(bytes, set)
    case .gb18030: MultibyteText.decode(bytes, "GB18030")
    case .big5: MultibyteText.decode(bytes, "BIG5-HKSCS")
    }
  }
}
