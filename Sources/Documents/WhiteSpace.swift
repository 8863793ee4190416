extension [UInt8] {
  /// How many bytes the white space has that begins at a place, 0 where none does.
  ///
  /// The ideographic space, the no-break space and those of other widths fill cells that are blank.
  @inline(__always)
  func spaceLength(at place: Int) -> Int {
    let lead = self[place]
    if lead <= 0x20 { return 1 }
    switch lead {
    case 0xC2: return place + 1 < count && self[place + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      return place + 2 < count && self[place + 1] == 0x80 && self[place + 2] <= 0x8A ? 3 : 0
    case 0xE3:
      return place + 2 < count && self[place + 1] == 0x80 && self[place + 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }

  /// The bytes from the first to the last that is no white space.
  var inked: Range<Int> {
    var start: Int?
    var end = 0
    var at = 0
    while at < count {
      let length = spaceLength(at: at)
      at += Swift.max(1, length)
      guard length == 0 else { continue }
      start = start ?? at - 1
      end = at
    }
    return (start ?? 0)..<end
  }

  /// Whether anything but white space is in it.
  var hasInk: Bool {
    var at = 0
    while at < count {
      let length = spaceLength(at: at)
      if length == 0 { return true }
      at += length
    }
    return false
  }
}
