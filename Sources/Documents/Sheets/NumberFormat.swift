#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How a sheet shows a number: as itself, with words around it, as a date or in percent.
///
/// Digits are those of the value, for a number that is shown rounded is still the number.
struct NumberFormat: Sendable, Equatable {
  private var before: [UInt8] = []
  private var after: [UInt8] = []
  private var isDate = false
  private var isPercent = false
  /// Shown in thousands, which no cell says of itself.
  private(set) var isScaled = false

  static let general = NumberFormat()

  private init() {}

  /// The formats that files name without spelling them out.
  init(builtIn number: Int) {
    switch number {
    case 9, 10: isPercent = true
    case 14...22, 27...36, 45...47, 50...58: isDate = true
    default: break
    }
  }

  /// - Parameter code: as a user enters it, in UTF-8: `0.00"万元"`, `yyyy/m/d`.
  init(_ code: String) {
    var hasDigits = false
    var commas = 0
    var bytes = ArraySlice(code.utf8)
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: ";"): bytes = []
      case UInt8(ascii: "\""):
        let literal = bytes.prefix { $0 != UInt8(ascii: "\"") }
        bytes = bytes.dropFirst(literal.count + 1)
        add(literal, hasDigits)
      case UInt8(ascii: "\\"): if let next = bytes.popFirst() { add([next], hasDigits) }
      // Room as wide as the next character, or filled with it.
      case UInt8(ascii: "_"), UInt8(ascii: "*"): _ = bytes.popFirst()
      case UInt8(ascii: "["):
        let inner = bytes.prefix { $0 != UInt8(ascii: "]") }
        bytes = bytes.dropFirst(inner.count + 1)
        // Elapsed hours, minutes or seconds; others are colours, conditions and languages.
        if !inner.isEmpty, inner.allSatisfy({ "hmsHMS".utf8.contains($0) }) { isDate = true }
      case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"):
        hasDigits = true
        commas = 0
      case UInt8(ascii: ","): commas += hasDigits ? 1 : 0
      case UInt8(ascii: "%"): isPercent = true
      case UInt8(ascii: "G"), UInt8(ascii: "g"):
        // General
        if bytes.prefix(6).elementsEqual("eneral".utf8) { bytes = bytes.dropFirst(6) }
        hasDigits = true
      case UInt8(ascii: "E"): if !hasDigits { isDate = true }
      case let letter where "ymdhsYMDHSe".utf8.contains(letter):
        isDate = isDate || !hasDigits
      case 0x80...: add([byte], hasDigits)
      default: break
      }
    }
    isScaled = commas > 0
  }

  private mutating func add(_ literal: some Collection<UInt8>, _ hasDigits: Bool) {
    if hasDigits { after += literal } else { before += literal }
  }

  /// - Parameter isFrom1904: whether days are counted from 1904.
  func text(_ value: Double, isFrom1904: Bool = false) -> [UInt8] {
    if isDate { return Array(NumberFormat.date(value, isFrom1904).utf8) }
    let digits = NumberFormat.digits(isPercent ? value * 100 : value)
    return before + Array(digits.utf8) + (isPercent ? [UInt8(ascii: "%")] : []) + after
  }

  /// Fifteen digits, as many as a sheet keeps; the rest is noise of its sums.
  private static func digits(_ value: Double) -> String {
    if value == 0 { return "0" }
    var buffer = [CChar](repeating: 0, count: 64)
    _ = withVaList([value]) { vsnprintf(&buffer, buffer.count, "%.15g", $0) }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func date(_ value: Double, _ isFrom1904: Bool) -> String {
    guard value >= 0, value < 3_000_000 else { return digits(value) }
    if value < 1 { return time(value) }
    // Days since 1970. Excel has a 29th of February 1900, which never was.
    let day = Int(value) - (isFrom1904 ? 24107 : 25569) + (!isFrom1904 && value < 60 ? 1 : 0)
    // The civil calendar from days, with years that begin in March.
    let shifted = day + 719_468
    let era = shifted / 146_097
    let ofEra = shifted % 146_097
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let dayOfMonth = ofYear - (153 * month + 2) / 5 + 1
    let monthOfYear = month < 10 ? month + 3 : month - 9
    return "\(year + era * 400 + (monthOfYear <= 2 ? 1 : 0))-\(two(monthOfYear))-\(two(dayOfMonth))"
  }

  private static func time(_ value: Double) -> String {
    let minutes = Int((value * 1440).rounded())
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
