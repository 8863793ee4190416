import Documents

/// Turns the lines of a laid-out table into items: rows with their labels put together, headers
/// column by column.
struct LaidOutItems {
  private let text: Text
  private let lines: [LaidOutLines.Line]
  /// The segments that are part of a row's label, by line and place.
  private var used: Set<Place> = []
  private(set) var items: [Item] = []
  /// The columns of the line that an item fills, by where its text begins.
  private(set) var places: [Int: LinePlace] = [:]

  private struct Place: Hashable {
    var line: Int
    var segment: Int
  }

  init(_ region: LaidOutLines.Region, in text: Text) {
    self.text = text
    lines = region.lines
    var labels: [Int: Item] = [:]
    for n in lines.indices where !lines[n].figures.isEmpty { labels[n] = label(of: n) }
    var header: [Int] = []
    for n in lines.indices {
      if lines[n].figures.isEmpty, !isMarker(n) {
        header.append(n)
        continue
      }
      addHeader(header)
      header = []
      // The marker over a header is not a cell of it.
      if isMarker(n) { addHeader([n]) } else { add(n, label: labels[n]) }
    }
    addHeader(header)
  }

  private mutating func add(_ n: Int, label: Item?) {
    let line = lines[n]
    if let label {
      items.append(label)
    } else if let words = line.words.last {
      items.append(Item(kind: .words, span: words.span, row: line.row, column: 0))
    }
    for (column, figure) in line.figures.enumerated() {
      items.append(Item(kind: .figure, span: figure.span, row: line.row, column: column + 1))
      places[figure.span.lowerBound] = figure.place
    }
  }

  // MARK: labels of rows

  /// How many lines above or below its figures a label may reach.
  private static let reach = 3
  /// The lines of one label begin in the same column, or nearly so.
  private static let slack = 4

  /// The label of a line of figures: beside them, or wrapped over the lines around them.
  private mutating func label(of n: Int) -> Item? {
    let own = lines[n].words.indices.last
    let left = own.map { lines[n].words[$0].left }
    // A figure alone on its line may be the number of the page.
    if own == nil, lines[n].figures.count < 2 { return nil }
    let above = fragments((0..<n).reversed(), left)
    let below = fragments(Array(lines.indices.dropFirst(n + 1)), left)
    for size in 0...LaidOutItems.reach * 2 {
      for up in 0...size where up <= above.count && size - up <= below.count {
        let places =
          above.prefix(up).reversed() + (own.map { [Place(line: n, segment: $0)] } ?? [])
          + below.prefix(size - up)
        // A whole label on another line has its own figures, or none.
        guard own != nil || places.count > 1, let label = meaning(places) else { continue }
        // （六）其 / 他处理 beside figures is the label of a group, not of their row.
        if label.0.caption == .otherGroup, places.count > 1 { continue }
        used.formUnion(places)
        return item(label, places, row: lines[n].row)
      }
    }
    return nil
  }

  /// The last segments of the lines without figures next to a line, the nearest first.
  private func fragments(_ order: [Int], _ left: Int?) -> [Place] {
    var left = left
    var places: [Place] = []
    for n in order.prefix(LaidOutItems.reach + 2) where places.count < LaidOutItems.reach {
      guard lines[n].figures.isEmpty, let last = lines[n].words.indices.last else { break }
      let segment = lines[n].words[last]
      if let left, abs(segment.left - left) > LaidOutItems.slack { continue }
      let place = Place(line: n, segment: last)
      if used.contains(place) { break }
      left = left ?? segment.left
      places.append(place)
    }
    return places
  }

  private func spans(_ places: [Place]) -> [Range<Int>] {
    places.map { lines[$0.line].words[$0.segment].span }
  }

  private func meaning(_ places: [Place]) -> (Label, LabelKey)? {
    guard !places.isEmpty else { return nil }
    let key = LabelKey(text, spans(places))
    return Labels.standard.meaning(of: key).map { ($0, key) }
  }

  private func item(_ label: (Label, LabelKey), _ places: [Place], row: Int) -> Item {
    let spans = spans(places)
    var item = Item(kind: .label, span: spans[0], row: row, column: 0)
    item.span = (spans.map(\.lowerBound).min() ?? 0)..<(spans.map(\.upperBound).max() ?? 0)
    item.label = label.0
    item.ordinal = Int16(label.1.ordinal)
    return item
  }

  // MARK: headers

  private func isMarker(_ n: Int) -> Bool {
    guard lines[n].words.count == 1, let (label, _) = meaning([Place(line: n, segment: 0)]) else {
      return false
    }
    return label.paragraph > 0 || label.caption == .applicants || label.caption == .marker
  }

  /// The cells of a header, each as high as its words go on below one another, from left to right.
  private mutating func addHeader(_ header: [Int]) {
    guard let first = header.first else { return }
    var stacks: [Stack] = []
    var previous: [Int] = []
    for n in header {
      var current: [Int] = []
      for (index, segment) in lines[n].words.enumerated() {
        let place = Place(line: n, segment: index)
        if used.contains(place) { continue }
        let above = previous.filter { stacks[$0].overlaps(segment) && !current.contains($0) }
          .min { stacks[$0].distance(segment) < stacks[$1].distance(segment) }
        if let above, goesOn(stacks[above], with: place) {
          stacks[above].add(place, segment)
          current.append(above)
        } else {
          stacks.append(Stack(place, segment))
          current.append(stacks.count - 1)
        }
      }
      // A cell that is higher than its neighbours goes on after a line without words of theirs.
      previous = current + previous.filter { !current.contains($0) && stacks[$0].isNear(n) }
    }
    for stack in stacks.sorted(by: { ($0.left, $0.first) < ($1.left, $1.first) }) {
      if let label = meaning(stack.places) {
        let label = item(label, stack.places, row: lines[first].row)
        items.append(label)
        places[label.span.lowerBound] = stack.place
      } else {
        for span in spans(stack.places) {
          items.append(Item(kind: .words, span: span, row: lines[first].row, column: 0))
        }
      }
    }
  }

  private struct Stack {
    var places: [Place]
    var place: LinePlace
    var left: Int { place.byWidth.lowerBound }
    var right: Int { place.byWidth.upperBound }
    var first: Int { places[0].line }

    init(_ place: Place, _ segment: LaidOutLines.Segment) {
      places = [place]
      self.place = segment.place
    }

    func overlaps(_ segment: LaidOutLines.Segment) -> Bool {
      segment.left < right && segment.right > left
    }

    func distance(_ segment: LaidOutLines.Segment) -> Int {
      abs((left + right) / 2 - segment.middle)
    }

    func isNear(_ line: Int) -> Bool { line - (places.last?.line ?? line) < 2 }

    mutating func add(_ place: Place, _ segment: LaidOutLines.Segment) {
      places.append(place)
      self.place.add(segment.place)
    }
  }

  /// Whether the words below belong to the cell above: not where both are labels of their own.
  private func goesOn(_ stack: Stack, with place: Place) -> Bool {
    if meaning(stack.places + [place]) != nil { return true }
    let isOwn = meaning([place]) != nil
    let isWhole = stack.places.count == 1 && meaning(stack.places) != nil
    return !isOwn && !isWhole
  }
}
