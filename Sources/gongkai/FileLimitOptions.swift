import ArgumentParser
import Documents

/// How much a file may ask for. Messages about a limit name the option that raises it.
struct FileLimitOptions: ParsableArguments {
  @Option(
    name: .customLong("max-file-bytes"),
    help: limitHelp("Bytes of a file, such as 500K, 64M or 2G", \.bytes))
  var fileBytes: ByteCount?

  @Option(
    name: .customLong("max-inflated-bytes"),
    help: limitHelp("Bytes of a compressed document", \.inflatedBytes))
  var inflatedBytes: ByteCount?

  @Option(
    name: .customLong("max-archive-bytes"),
    help: limitHelp("Bytes of all members of an archive", \.archiveBytes))
  var archiveBytes: ByteCount?

  @Option(
    name: .customLong("max-ratio"),
    help: countHelp("How many times its size an archive may inflate to", \.inflationRatio))
  var ratio: Int?

  @Option(
    name: .customLong("max-entries"),
    help: countHelp("Members of an archive or a compressed document", \.entries))
  var entries: Int?

  @Option(
    name: .customLong("max-nesting"),
    help: countHelp("Elements within elements", \.nesting))
  var nesting: Int?

  @Option(name: .customLong("max-pages"), help: countHelp("Pages of a PDF", \.pages))
  var pages: Int?

  @Option(help: countHelp("Seconds that another program may read a file", \.seconds))
  var programSeconds: Int?

  @Option(help: limitHelp("Memory that another program may take", \.programMemory))
  var programMemory: ByteCount?

  func validate() throws {
    let counts: [(String, Int?, Int)] = [
      ("max-ratio", ratio, 1_000_000), ("max-entries", entries, 1_000_000_000),
      ("max-nesting", nesting, 4096), ("max-pages", pages, 1_000_000),
      ("program-seconds", programSeconds, 86_400),
    ]
    for (name, count, most) in counts {
      if let count, !(1...most).contains(count) {
        throw ValidationError("--\(name) must be from 1 to \(most)")
      }
    }
  }

  var limits: Limits {
    var limits = Limits()
    func set(_ limit: WritableKeyPath<Limits, Int>, _ value: Int?) {
      if let value { limits[keyPath: limit] = value }
    }
    set(\.bytes, fileBytes?.bytes)
    set(\.inflatedBytes, inflatedBytes?.bytes)
    set(\.archiveBytes, archiveBytes?.bytes)
    set(\.inflationRatio, ratio)
    set(\.entries, entries)
    set(\.nesting, nesting)
    set(\.pages, pages)
    set(\.seconds, programSeconds)
    set(\.programMemory, programMemory?.bytes)
    return limits
  }
}

private func limitHelp(_ text: String, _ limit: KeyPath<Limits, Int>) -> ArgumentHelp {
  ArgumentHelp(
    "\(text); else \(ByteCount(bytes: Limits()[keyPath: limit])).", valueName: "bytes")
}

private func countHelp(_ text: String, _ limit: KeyPath<Limits, Int>) -> ArgumentHelp {
  ArgumentHelp("\(text); else \(Limits()[keyPath: limit]).", valueName: "n")
}

/// A number of bytes: 5000000, 64M, 1G.
struct ByteCount: ExpressibleByArgument, CustomStringConvertible {
  let bytes: Int

  private static let units: [(letter: Character, bytes: Int)] = [
    ("G", 1 << 30), ("M", 1 << 20), ("K", 1 << 10),
  ]

  init(bytes: Int) { self.bytes = bytes }

  init?(argument: String) {
    var digits = argument.uppercased()
    if digits.count > 1, digits.hasSuffix("B") { digits.removeLast() }
    let unit = ByteCount.units.first { digits.hasSuffix(String($0.letter)) }
    if unit != nil { digits.removeLast() }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits),
      number > 0
    else { return nil }
    let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: unit?.bytes ?? 1)
    guard !isTooLarge else { return nil }
    self.bytes = bytes
  }

  var description: String {
    let unit = ByteCount.units.first { bytes >= $0.bytes && bytes % $0.bytes == 0 }
    return unit.map { "\(bytes / $0.bytes)\($0.letter)" } ?? "\(bytes)"
  }
}
