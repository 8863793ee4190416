/// A dictionary whose keys are hashes already.
final class KeyTable<Value: Sendable>: Sendable {
  private let keys: [UInt64]
  private let places: [Int32]
  private let values: [Value]
  private let mask: Int

  /// - Parameter entries: values by key; of equal keys the last one counts.
  init(_ entries: [UInt64: Value]) {
    var size = 64
    while size < entries.count * 4 { size *= 2 }
    let mask = size - 1
    var keys = [UInt64](repeating: 0, count: size)
    var places = [Int32](repeating: -1, count: size)
    var values: [Value] = []
    for (key, value) in entries {
      var at = Int(truncatingIfNeeded: key) & mask
      while places[at] >= 0 { at = (at + 1) & mask }
      keys[at] = key
      places[at] = Int32(values.count)
      values.append(value)
    }
    (self.keys, self.places, self.values, self.mask) = (keys, places, values, mask)
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
