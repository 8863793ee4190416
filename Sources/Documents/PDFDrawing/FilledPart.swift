/// A part of a path that nearly fills the box around it, as a rectangle does.
struct FilledPart {
  var box: Box
  var isClockwise: Bool

  /// nil where it fills less of its box.
  init?(_ points: ArraySlice<Point>) {
    guard let first = points.first, var last = points.last else { return nil }
    box = Box(around: points)
    var area = 0.0
    for point in points {
      area += (last.x - first.x) * (point.y - first.y) - (point.x - first.x) * (last.y - first.y)
      last = point
    }
    isClockwise = area > 0
    guard abs(area) / 2 >= 0.8 * box.width * box.height else { return nil }
  }
}

extension Box {
  /// The four sides between this box and a smaller one within it, without those of no thickness;
  /// nil where it is not within or one is thicker.
  func frame(around inner: Box, atMost most: Double) -> [Box]? {
    let (left, right) = (inner.x0 - x0, x1 - inner.x1)
    let (top, bottom) = (inner.y0 - y0, y1 - inner.y1)
    let isThin = [left, right, top, bottom].allSatisfy { $0 >= 0 && $0 <= most }
    guard isThin, inner.width > most, inner.height > most else { return nil }
    var sides: [Box] = []
    if top > 0 { sides.append(Box(x0: x0, y0: y0, x1: x1, y1: inner.y0)) }
    if bottom > 0 { sides.append(Box(x0: x0, y0: inner.y1, x1: x1, y1: y1)) }
    if left > 0 { sides.append(Box(x0: x0, y0: y0, x1: inner.x0, y1: y1)) }
    if right > 0 { sides.append(Box(x0: inner.x1, y0: y0, x1: x1, y1: y1)) }
    return sides
  }
}
