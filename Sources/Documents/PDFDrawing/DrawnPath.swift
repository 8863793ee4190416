/// The path that a page is building, in places of the page.
struct DrawnPath {
  private(set) var points: [Point] = []
  /// Whether the way to each point is a curve.
  private(set) var isCurved: [Bool] = []
  /// Where each part begins that is drawn without lifting the pen.
  private(set) var parts: [Part] = []
  /// Where the last part begins or, once closed, the next.
  private var origin: Point?
  private static let most = 400_000

  struct Part {
    var first: Int
    var isClosed = false
  }

  var isTooLong: Bool { points.count >= DrawnPath.most }

  mutating func removeAll() {
    points.removeAll(keepingCapacity: true)
    isCurved.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    origin = nil
  }

  mutating func move(to point: Point) {
    origin = point
    parts.append(Part(first: points.count))
    append(point, curved: false)
  }

  mutating func line(to point: Point, curved: Bool = false) {
    guard let origin else { return move(to: point) }
    // After closing, the next part begins where the last one did.
    if parts.last?.isClosed ?? true { move(to: origin) }
    append(point, curved: curved)
  }

  mutating func close() {
    if !parts.isEmpty { parts[parts.count - 1].isClosed = true }
  }

  /// A rectangle by its corners, one after another.
  mutating func rectangle(_ corners: (Point, Point, Point, Point)) {
    move(to: corners.0)
    append(corners.1, curved: false)
    append(corners.2, curved: false)
    append(corners.3, curved: false)
    close()
  }

  /// The points of a part.
  func range(of part: Int) -> Range<Int> {
    let end = part + 1 < parts.count ? parts[part + 1].first : points.count
    return parts[part].first..<end
  }

  /// The box around all; nil where there is nothing, or a curve, which may reach out of it.
  var box: Box? {
    guard !points.isEmpty, !isCurved.contains(true) else { return nil }
    return Box(around: points[...])
  }

  private mutating func append(_ point: Point, curved: Bool) {
    if isTooLong { return }
    points.append(point)
    isCurved.append(curved)
  }
}
