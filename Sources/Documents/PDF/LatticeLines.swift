/// The lines of a page along both axes; pieces of one line are one.
struct LatticeLines {
  var upright: [Ruling] = []
  var level: [Ruling] = []

  /// More is a drawing and no table.
  private static let most = 4_000

  private init() {}

  init(_ rulings: [Ruling]) {
    upright = LatticeLines.joined(rulings.filter(\.isVertical))
    level = LatticeLines.joined(rulings.filter { !$0.isVertical })
    if upright.count > LatticeLines.most || level.count > LatticeLines.most {
      (upright, level) = ([], [])
    }
  }

  /// Joins pieces that lie in one line and meet.
  private static func joined(_ pieces: [Ruling]) -> [Ruling] {
    // Pieces of one line may be a hair apart, so each is put into the line it is nearest to.
    var lines: [[Ruling]] = []
    for piece in pieces.sorted(by: { $0.position < $1.position }) {
      if let first = lines.last?.first, piece.position - first.position < 1 {
        lines[lines.count - 1].append(piece)
      } else {
        lines.append([piece])
      }
    }
    return lines.flatMap { pieces -> [Ruling] in
      var found: [Ruling] = []
      for piece in pieces.sorted(by: { $0.start < $1.start }) {
        if let last = found.last, piece.start <= last.end + Lattice.tolerance {
          found[found.count - 1].end = max(last.end, piece.end)
          found[found.count - 1].thickness = max(last.thickness, piece.thickness)
        } else {
          found.append(piece)
        }
      }
      return found
    }
  }

  /// Lines that touch one another, directly or by others; those that touch none are left out, such as
  /// the line under a word.
  var connected: [LatticeLines] {
    var group = Array(0..<(upright.count + level.count))
    func root(_ n: Int) -> Int {
      var n = n
      while group[n] != n { n = group[n] }
      return n
    }
    for (n, a) in upright.enumerated() {
      for (m, b) in level.enumerated() where LatticeLines.touch(a, b) {
        let (x, y) = (root(n), root(upright.count + m))
        group[max(x, y)] = min(x, y)
      }
    }
    var found: [Int: LatticeLines] = [:]
    for n in upright.indices { found[root(n), default: LatticeLines()].upright.append(upright[n]) }
    for n in level.indices {
      found[root(upright.count + n), default: LatticeLines()].level.append(level[n])
    }
    return found.sorted { $0.key < $1.key }.map(\.value).filter {
      !$0.upright.isEmpty && $0.level.count > 1
    }
  }

  private static func touch(_ upright: Ruling, _ level: Ruling) -> Bool {
    let t = Lattice.tolerance
    return upright.position > level.start - t && upright.position < level.end + t
      && level.position > upright.start - t && level.position < upright.end + t
  }
}
