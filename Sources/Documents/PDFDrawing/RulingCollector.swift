/// Takes from paths what is a line along an axis.
struct RulingCollector {
  private(set) var rulings: [Ruling] = []
  private var known: Set<Ruling> = []
  private let width: Double
  private let height: Double
  /// More than a page of text has.
  private(set) var isTooMany = false

  /// A filled area thicker than this is no line but a shading.
  private static let mostFilled = 3.2
  private static let mostStroked = 6.0
  /// How far a line may lean.
  private static let slack = 0.25

  init(width: Double, height: Double) {
    (self.width, self.height) = (width, height)
  }

  mutating func stroke(_ path: DrawnPath, _ state: GraphicsState) {
    let across = abs(state.lineWidth) * state.matrix.penWidth
    let along = abs(state.lineWidth) * state.matrix.penHeight
    for part in path.parts.indices {
      let range = path.range(of: part)
      for n in range.dropFirst() where !path.isCurved[n] {
        stroke(path.points[n - 1], path.points[n], across, along)
      }
      if path.parts[part].isClosed, range.count > 2 {
        stroke(path.points[range.upperBound - 1], path.points[range.lowerBound], across, along)
      }
    }
  }

  private mutating func stroke(_ a: Point, _ b: Point, _ across: Double, _ along: Double) {
    let (dx, dy) = (abs(a.x - b.x), abs(a.y - b.y))
    if dy <= RulingCollector.slack, dx > 4 * dy, along <= RulingCollector.mostStroked {
      let middle = (a.y + b.y) / 2
      add(Ruling(isVertical: false, position: middle, start: a.x, end: b.x, thickness: along))
    } else if dx <= RulingCollector.slack, dy > 4 * dx, across <= RulingCollector.mostStroked {
      let middle = (a.x + b.x) / 2
      add(Ruling(isVertical: true, position: middle, start: a.y, end: b.y, thickness: across))
    }
  }

  mutating func fill(_ path: DrawnPath) {
    for part in path.parts.indices {
      let range = path.range(of: part)
      guard range.count > 2, !range.contains(where: { path.isCurved[$0] }) else { continue }
      fill(path.points[range])
    }
  }

  /// A thin polygon that nearly fills the box around it.
  private mutating func fill(_ points: ArraySlice<Point>) {
    guard let first = points.first, var last = points.last else { return }
    var box = Box(x0: first.x, y0: first.y, x1: first.x, y1: first.y)
    var area = 0.0
    for point in points {
      box.x0 = min(box.x0, point.x)
      box.x1 = max(box.x1, point.x)
      box.y0 = min(box.y0, point.y)
      box.y1 = max(box.y1, point.y)
      area += (last.x - first.x) * (point.y - first.y) - (point.x - first.x) * (last.y - first.y)
      last = point
    }
    guard min(box.width, box.height) <= RulingCollector.mostFilled,
      abs(area) / 2 >= 0.8 * box.width * box.height
    else { return }
    add(filled: box)
  }

  private mutating func add(filled box: Box) {
    let (x, y) = ((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)
    if box.width * 1.5 >= box.height, box.height <= RulingCollector.mostFilled {
      add(
        Ruling(isVertical: false, position: y, start: box.x0, end: box.x1, thickness: box.height))
    }
    if box.height * 1.5 >= box.width, box.width <= RulingCollector.mostFilled {
      add(Ruling(isVertical: true, position: x, start: box.y0, end: box.y1, thickness: box.width))
    }
  }

  private mutating func add(_ ruling: Ruling) {
    var ruling = ruling
    (ruling.start, ruling.end) = (min(ruling.start, ruling.end), max(ruling.start, ruling.end))
    let half = ruling.thickness / 2
    let (across, along) = ruling.isVertical ? (width, height) : (height, width)
    // Not so where any of them is no number.
    guard ruling.position >= -half, ruling.position <= across + half, ruling.start <= along,
      ruling.end >= 0, ruling.end - ruling.start > 0, !isTooMany
    else { return }
    if known.insert(ruling).inserted { rulings.append(ruling) }
    isTooMany = rulings.count > PDFDrawing.mostRulings
  }
}
