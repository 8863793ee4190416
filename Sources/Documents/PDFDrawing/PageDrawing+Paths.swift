extension PageDrawing {
  /// - Returns: whether the operator belongs to the building of paths.
  mutating func build(_ found: ContentOperator, _ numbers: [Double]) -> Bool {
    let count = numbers.count
    switch found {
    case .rectangle where count >= 4:
      // The first corner stays the first, whatever the signs of width and height.
      var box = Box(x0: 0, y0: 0, x1: 0, y1: 0)
      (box.x0, box.y0) = (numbers[0], numbers[1])
      (box.x1, box.y1) = (numbers[0] + numbers[2], numbers[1] + numbers[3])
      path.rectangle(state.matrix.corners(box))
    case .move where count >= 2: path.move(to: state.matrix.apply(numbers[0], numbers[1]))
    case .line where count >= 2: path.line(to: state.matrix.apply(numbers[0], numbers[1]))
    case .curve where count >= 6:
      path.line(to: state.matrix.apply(numbers[4], numbers[5]), curved: true)
    case .curveFromHere where count >= 4, .curveToLast where count >= 4:
      path.line(to: state.matrix.apply(numbers[2], numbers[3]), curved: true)
    case .close: path.close()
    case .clip, .clipEvenOdd: isClipping = true
    case .rectangle, .move, .line, .curve, .curveFromHere, .curveToLast: break
    default: return false
    }
    return true
  }

  /// - Returns: whether the operator ends a path.
  mutating func paint(_ found: ContentOperator) -> Bool {
    switch found {
    case .endPath: break
    case .stroke: stroke()
    case .closeAndStroke:
      path.close()
      stroke()
    case .fill, .fillAsBefore: fill(isEvenOdd: false)
    case .fillEvenOdd: fill(isEvenOdd: true)
    case .fillAndStroke, .fillEvenOddAndStroke:
      fill(isEvenOdd: found == .fillEvenOddAndStroke)
      stroke()
    case .closeFillAndStroke, .closeFillEvenOddAndStroke:
      path.close()
      fill(isEvenOdd: found == .closeFillEvenOddAndStroke)
      stroke()
    default: return false
    }
    // A path cuts off only what comes after it.
    if isClipping, let box = path.box { state.clip = state.clip.cut(to: box) }
    isClipping = false
    path.removeAll()
    return true
  }

  private mutating func stroke() {
    if state.stroke.isSeen { collector.stroke(path, state) }
  }

  private mutating func fill(isEvenOdd: Bool) {
    if state.fill.isSeen { collector.fill(path, isEvenOdd: isEvenOdd, state.clip) }
  }
}
