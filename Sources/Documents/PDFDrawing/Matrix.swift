/// x' = a x + c y + e, y' = b x + d y + f, as PDF writes them.
struct Matrix {
  var a, b, c, d, e, f: Double

  static let identity = Matrix(a: 1, b: 0, c: 0, d: 1, e: 0, f: 0)

  /// First this, then the other.
  func then(_ other: Matrix) -> Matrix {
    Matrix(
      a: a * other.a + b * other.c, b: a * other.b + b * other.d,
      c: c * other.a + d * other.c, d: c * other.b + d * other.d,
      e: e * other.a + f * other.c + other.e, f: e * other.b + f * other.d + other.f)
  }

  @inline(__always) func apply(_ x: Double, _ y: Double) -> Point {
    Point(x: a * x + c * y + e, y: b * x + d * y + f)
  }

  /// How wide a pen of width 1 is across and along the page.
  var penWidth: Double { (a * a + c * c).squareRoot() }
  var penHeight: Double { (b * b + d * d).squareRoot() }

  init(a: Double, b: Double, c: Double, d: Double, e: Double, f: Double) {
    (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
  }

  /// nil where it is no six numbers.
  init?(_ value: PDFObject, in file: PDFFile) {
    guard let items = value.array, items.count == 6 else { return nil }
    let numbers = items.compactMap { file.resolve($0).number }
    guard numbers.count == 6 else { return nil }
    self.init(
      a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], e: numbers[4], f: numbers[5])
  }
}

struct Point {
  var x, y: Double
}

/// A rectangle along the axes; x0 <= x1, y0 <= y1.
struct Box {
  var x0, y0, x1, y1: Double

  static let letter = Box(x0: 0, y0: 0, x1: 612, y1: 792)

  init(x0: Double, y0: Double, x1: Double, y1: Double) {
    (self.x0, self.y0, self.x1, self.y1) = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
  }

  /// nil where it is no four numbers.
  init?(_ value: PDFObject, in file: PDFFile) {
    guard let items = value.array, items.count == 4 else { return nil }
    let numbers = items.compactMap { file.resolve($0).number }
    guard numbers.count == 4 else { return nil }
    self.init(x0: numbers[0], y0: numbers[1], x1: numbers[2], y1: numbers[3])
  }

  var width: Double { x1 - x0 }
  var height: Double { y1 - y0 }
}
