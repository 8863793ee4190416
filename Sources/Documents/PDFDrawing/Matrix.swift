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

  /// The corners of a rectangle, one after another.
  func corners(_ box: Box) -> (Point, Point, Point, Point) {
    (
      apply(box.x0, box.y0), apply(box.x1, box.y0), apply(box.x1, box.y1), apply(box.x0, box.y1)
    )
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
