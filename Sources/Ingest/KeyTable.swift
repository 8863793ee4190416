/// A dictionary whose keys are hashes already.
struct KeyTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var places: [Int32]
  private var values: [Value] = []
  private let mask: Int

  /// - Parameter entries: values by key; of equal keys the last one counts.
  init(_ entries: [UInt64: Value]) {
    var size = 64
    while size < entries.count * 4 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    places = Array(repeating: -1, count: size)
    for (key, value) in entries {
      var at = Int(truncatingIfNeeded: key) & mask
      while places[at] >= 0 { at = (at + 1) & mask }
      keys[at] = key
      places[at] = Int32(values.count)
      values.append(value)
    }
  }

  subscript(key: UInt64) -> Value? {
    var at = Int(truncatingIfNeeded: key) & mask
    while places[at] >= 0 {
      if keys[at] == key { return values[Int(places[at])] }
      at = (at + 1) & mask
    }
    return nil
  }
}
