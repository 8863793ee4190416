/// What a page sets before it draws, as far as lines depend on it.
struct GraphicsState {
  var matrix: Matrix
  /// Nothing is seen outside; a box around the true shape.
  var clip: Box
  var lineWidth = 1.0
  var fill = Paint()
  var stroke = Paint()
}

/// Whether what is drawn with a colour is seen on white paper.
struct Paint {
  var space = ColourSpace.additive
  var isWhite = false
  /// 0 is seen through altogether.
  var opacity = 1.0

  var isSeen: Bool { !isWhite && opacity > 0.02 }

  mutating func set(_ space: ColourSpace, _ values: [Double]) {
    self.space = space
    isWhite = space.isWhite(values)
  }

  /// Each space begins with black or with full ink.
  mutating func begin(_ space: ColourSpace) {
    self.space = space
    isWhite = false
  }
}
