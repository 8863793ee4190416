/// Takes from paths what is a line along an axis.
struct RulingCollector {
  private(set) var rulings: [Ruling] = []
  private var known: Set<Ruling> = []
  /// More than a page of text has.
  private(set) var isTooMany = false

  /// A filled area thicker than this is no line but a shading.
  private static let mostFilled = 3.2
  private static let mostStroked = 6.0
  /// Of a shape with curves only such sides count: letters may be drawn as shapes.
  private static let leastBesideCurves = 24.0
  /// How far a line may lean.
  private static let slack = 0.25

  mutating func stroke(_ path: DrawnPath, _ state: GraphicsState) {
    let across = abs(state.lineWidth) * state.matrix.penWidth
    let along = abs(state.lineWidth) * state.matrix.penHeight
    for part in path.parts.indices {
      let range = path.range(of: part)
      let least = range.contains { path.isCurved[$0] } ? RulingCollector.leastBesideCurves : 0
      for n in range.dropFirst() where !path.isCurved[n] {
        let (last, next) = (path.points[n - 1], path.points[n])
        if max(abs(last.x - next.x), abs(last.y - next.y)) < least { continue }
        stroke(last, next, across, along, state.clip)
      }
      if path.parts[part].isClosed, range.count > 2 {
        let (last, first) = (path.points[range.upperBound - 1], path.points[range.lowerBound])
        stroke(last, first, across, along, state.clip)
      }
    }
  }

  /// - Parameters:
  ///   - across: how thick vertical lines are.
  ///   - along: how thick horizontal ones are.
  private mutating func stroke(
    _ a: Point, _ b: Point, _ across: Double, _ along: Double, _ clip: Box
  ) {
    let (dx, dy) = (abs(a.x - b.x), abs(a.y - b.y))
    if dy <= RulingCollector.slack, dx > 4 * dy, along <= RulingCollector.mostStroked {
      let y = (a.y + b.y) / 2
      add(Ruling(isVertical: false, position: y, start: a.x, end: b.x, thickness: along), clip)
    } else if dx <= RulingCollector.slack, dy > 4 * dx, across <= RulingCollector.mostStroked {
      let x = (a.x + b.x) / 2
      add(Ruling(isVertical: true, position: x, start: a.y, end: b.y, thickness: across), clip)
    }
  }

  /// - Parameter isEvenOdd: whether what lies within two parts is left out in any case.
  mutating func fill(_ path: DrawnPath, isEvenOdd: Bool, _ clip: Box) {
    var last: FilledPart?
    for part in path.parts.indices {
      let range = path.range(of: part)
      let isStraight = range.count > 2 && !range.contains { path.isCurved[$0] }
      let filled = isStraight ? FilledPart(path.points[range]) : nil
      guard let filled else {
        last = nil
        continue
      }
      if let last, isEvenOdd || last.isClockwise != filled.isClockwise,
        let frame = last.box.frame(around: filled.box, atMost: RulingCollector.mostFilled)
          ?? filled.box.frame(around: last.box, atMost: RulingCollector.mostFilled)
      {
        for side in frame { add(filled: side, clip) }
      } else {
        add(filled: filled.box, clip)
      }
      last = filled
    }
  }

  private mutating func add(filled box: Box, _ clip: Box) {
    let (x, y) = ((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)
    let (width, height) = (box.width, box.height)
    if width * 1.5 >= height, height <= RulingCollector.mostFilled {
      let ruling = Ruling(
        isVertical: false, position: y, start: box.x0, end: box.x1, thickness: height)
      add(ruling, clip)
    }
    if height * 1.5 >= width, width <= RulingCollector.mostFilled {
      let ruling = Ruling(
        isVertical: true, position: x, start: box.y0, end: box.y1, thickness: width)
      add(ruling, clip)
    }
  }

  /// Takes of a line what is seen.
  private mutating func add(_ ruling: Ruling, _ clip: Box) {
    var ruling = ruling
    let half = ruling.thickness / 2
    let across = ruling.isVertical ? (clip.x0, clip.x1) : (clip.y0, clip.y1)
    let along = ruling.isVertical ? (clip.y0, clip.y1) : (clip.x0, clip.x1)
    let (start, end) = (ruling.start, ruling.end)
    ruling.start = max(along.0, min(start, end))
    ruling.end = min(along.1, max(start, end))
    // Not so where any of them is no number.
    guard ruling.position >= across.0 - half, ruling.position <= across.1 + half,
      across.0 <= across.1, ruling.end > ruling.start, !isTooMany
    else { return }
    if known.insert(ruling).inserted { rulings.append(ruling) }
    isTooMany = rulings.count > PDFDrawing.mostRulings
  }
}
