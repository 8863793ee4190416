/// The pages of 512 bytes (FKP) that say which properties the characters at some place of the main
/// stream have.
struct PropertyPages {
  struct Run {
    var places: Range<Int>
    var properties: Range<Int>
    /// Of a paragraph.
    var style = 0
  }

  private(set) var runs: [Run] = []

  /// - Parameter place: of the list of pages in the table stream.
  init(_ table: [UInt8], place: Range<Int>?, main: [UInt8], ofParagraphs: Bool) {
    guard let place, place.count >= 4 else { return }
    let count = min((place.count - 4) / 8, main.count / 512 + 1)
    for n in 0..<count {
      // The number of entries is told by the length of the list, so it is counted whole.
      let numbers = place.lowerBound + 4 * ((place.count - 4) / 8 + 1)
      guard let number = table.u32(numbers + 4 * n),
        let page = main.part((number & 0x3F_FFFF) * 512, 512),
        let inPage = main.u8(page.lowerBound + 511)
      else { continue }
      let entry = ofParagraphs ? 13 : 1
      guard 4 * (inPage + 1) + entry * inPage <= 511 else { continue }
      for k in 0..<inPage {
        let at = page.lowerBound + 4 * k
        let offset = page.lowerBound + 4 * (inPage + 1) + entry * k
        guard let start = main.u32(at), let end = main.u32(at + 4), start < end,
          let half = main.u8(offset)
        else { continue }
        var run = Run(places: start..<end, properties: 0..<0)
        if half > 0 {
          let properties = page.lowerBound + 2 * half
          if ofParagraphs {
            run.readParagraph(main, properties)
          } else if let length = main.u8(properties) {
            run.properties = properties + 1..<min(properties + 1 + length, page.upperBound)
          }
        }
        runs.append(run)
      }
    }
    runs.sort { $0.places.lowerBound < $1.places.lowerBound }
  }

  /// The run that holds a place; one without properties up to the next where there is none.
  func run(at place: Int) -> Run {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].places.lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    if low > 0, runs[low - 1].places.contains(place) { return runs[low - 1] }
    let end = low < runs.count ? runs[low].places.lowerBound : Int.max
    return Run(places: place..<end, properties: 0..<0)
  }
}

extension PropertyPages.Run {
  fileprivate mutating func readParagraph(_ main: [UInt8], _ at: Int) {
    guard let words = main.u8(at) else { return }
    // A length in words without its first byte, or zero and a length of whole words.
    let start = words == 0 ? at + 2 : at + 1
    let length = words == 0 ? 2 * (main.u8(at + 1) ?? 0) : 2 * words - 1
    guard length >= 2, let style = main.u16(start), main.part(start, length) != nil else { return }
    self.style = style
    properties = start + 2..<start + length
  }
}
