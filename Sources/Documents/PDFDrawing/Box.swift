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

  /// Around points, of which there is at least one.
  init(around points: ArraySlice<Point>) {
    (x0, y0, x1, y1) = (.infinity, .infinity, -.infinity, -.infinity)
    for point in points {
      x0 = min(x0, point.x)
      y0 = min(y0, point.y)
      x1 = max(x1, point.x)
      y1 = max(y1, point.y)
    }
  }

  /// What both have; x0 > x1 or y0 > y1 where that is nothing.
  func cut(to other: Box) -> Box {
    var cut = self
    cut.x0 = max(x0, other.x0)
    cut.y0 = max(y0, other.y0)
    cut.x1 = min(x1, other.x1)
    cut.y1 = min(y1, other.y1)
    return cut
  }

  var width: Double { x1 - x0 }
  var height: Double { y1 - y0 }
}
