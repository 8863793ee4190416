/// What a writer did with the rows of a stream so that they compress better.
struct Predictor {
  private let kind: Int
  /// Bytes of a row, and of one value with all its colours.
  private let row: Int
  private let pixel: Int
  private let isWhole: Bool

  init(_ options: PDFDictionary?, of filter: StreamFilter, in file: PDFFile) {
    func number(_ key: StaticString, else value: Int) -> Int {
      options.flatMap { file.resolve($0[key]).int } ?? value
    }
    let hasOne =
      switch filter {
      case .flate, .lzw: true
      default: false
      }
    kind = hasOne ? number("Predictor", else: 1) : 1
    let bits = min(32, max(1, number("BitsPerComponent", else: 8)))
    let colours = min(64, max(1, number("Colors", else: 1)))
    let columns = min(1 << 20, max(1, number("Columns", else: 1)))
    row = (bits * colours * columns + 7) / 8
    pixel = max(1, bits * colours / 8)
    isWhole = bits == 8
  }

  /// nil for a kind that is unknown.
  func undo(_ data: [UInt8]) -> [UInt8]? {
    switch kind {
    case 1: data
    case 2: isWhole ? undoDifferences(data) : nil
    case 10...15: undoFilters(data)
    default: nil
    }
  }

  /// As in TIFF: each value is told as the difference to the one before.
  private func undoDifferences(_ data: [UInt8]) -> [UInt8] {
    var data = data
    for start in stride(from: 0, to: data.count, by: row) {
      for at in start..<min(start + row, data.count) where at - start >= pixel {
        data[at] &+= data[at - pixel]
      }
    }
    return data
  }

  /// As in PNG: before each row stands how it was filtered.
  private func undoFilters(_ data: [UInt8]) -> [UInt8]? {
    var output: [UInt8] = []
    output.reserveCapacity(data.count)
    for start in stride(from: 0, to: data.count, by: row + 1) {
      let above = output.count - row
      for (n, at) in (start + 1..<min(start + 1 + row, data.count)).enumerated() {
        let left = n >= pixel ? output[output.count - pixel] : 0
        let up = above >= 0 ? output[above + n] : 0
        let corner = above >= 0 && n >= pixel ? output[above + n - pixel] : 0
        let guess: UInt8
        switch data[start] {
        case 0: guess = 0
        case 1: guess = left
        case 2: guess = up
        case 3: guess = UInt8((Int(left) + Int(up)) / 2)
        case 4: guess = Predictor.paeth(left, up, corner)
        default: return nil
        }
        output.append(data[at] &+ guess)
      }
    }
    return output
  }

  private static func paeth(_ left: UInt8, _ up: UInt8, _ corner: UInt8) -> UInt8 {
    let estimate = Int(left) + Int(up) - Int(corner)
    let (a, b) = (abs(estimate - Int(left)), abs(estimate - Int(up)))
    let c = abs(estimate - Int(corner))
    if a <= b && a <= c { return left }
    return b <= c ? up : corner
  }
}
