/// Reads the numbers of the tables in the plainest way, knowing nothing of labels or layouts.
enum NaiveReader {
  /// Every cell between the headings of the second and the fifth chapter that is a number.
  static func numbers(in text: String) -> [String] {
    var isInside = false
    var numbers: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("二、主") { isInside = true }
      if line.hasPrefix("五、存") { isInside = false }
      guard isInside else { continue }
      for cell in line.split(whereSeparator: { $0 == "\t" || $0 == "|" }) {
        if let number = number(in: cell) { numbers.append(number) }
      }
    }
    return numbers
  }

  private static func number(in cell: Substring) -> String? {
    var result = ""
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "0"..."9", ".", "-": result.unicodeScalars.append(scalar)
      case "０"..."９": result += "\(scalar.value - 0xFF10)"
      case " ", "　", ",", "+": continue
      default: return nil
      }
    }
    return result.contains(where: \.isNumber) ? result : nil
  }
}
