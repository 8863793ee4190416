/// The candidate that a mistyped name most likely means; nil where none is near.
///
/// Near is: a few edits away, or one contains the other (红格 for 红格镇). Of equals the first.
public func suggest(_ name: String, among candidates: some Sequence<String>) -> String? {
  let typed = Array(name.lowercased().unicodeScalars)
  guard !typed.isEmpty else { return nil }
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().unicodeScalars)
    let shorter = min(typed.count, letters.count)
    let longer = max(typed.count, letters.count)
    // One slip in a short name, more in a long one.
    let limit = min(max(1, longer / 3), (best?.distance ?? .max) - 1)
    guard limit >= 0, shorter > 0 else { continue }
    if longer - shorter <= limit {
      let distance = editDistance(typed, letters)
      if distance <= limit {
        best = (distance, candidate)
        continue
      }
    }
    if best == nil, shorter >= 2, hasPart(typed, letters) || hasPart(letters, typed) {
      best = (longer - shorter, candidate)
    }
  }
  return best?.candidate
}

/// The number of letters to insert, drop, change, or swap with the next one.
func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var beforePrevious: [Int] = []
  var previous = Array(0...b.count)
  for i in 1...a.count {
    var current = [i]
    for j in 1...b.count {
      let change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      var least = min(change, previous[j] + 1, current[j - 1] + 1)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        least = min(least, beforePrevious[j - 2] + 1)
      }
      current.append(least)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[b.count]
}
