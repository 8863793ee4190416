import Documents
import Glibc
import Ingest

// usage: reader-bench [--profile] FILE...
// Bytes to Report on one core, beside folding the same bytes and beside validating them as UTF-8.
// With --profile it only reads reports: what `perf record` is to see.

func seconds() -> Double {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}

func contents(of path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65536)
  while case let n = fread(&chunk, 1, chunk.count, file), n > 0 { bytes += chunk[..<n] }
  return bytes
}

/// Megabytes a second over at least a second of work; the best of three.
func rate(_ files: [[UInt8]], _ work: ([UInt8]) -> Int) -> Double {
  let bytes = files.reduce(0) { $0 + $1.count }
  var best = 0.0
  var sink = 0
  for _ in 0..<3 {
    var rounds = 0
    let start = seconds()
    while seconds() - start < 1 {
      for file in files { sink &+= work(file) }
      rounds += 1
    }
    best = max(best, Double(bytes * rounds) / (seconds() - start) / 1e6)
  }
  if sink == .min { print(sink) }
  return best
}

func read(_ bytes: [UInt8]) -> Int {
  guard let document = try? Document(plainText: bytes), let report = try? Report(reading: document)
  else { return 0 }
  return report.cells.count
}

var arguments = CommandLine.arguments.dropFirst()
let isProfile = arguments.first == "--profile"
if isProfile { arguments.removeFirst() }
let files = arguments.map(contents)
if isProfile {
  print("bytes to Report\t\(Int(rate(files, read))) MB/s")
  exit(0)
}

let validate = rate(files) { String(decoding: $0, as: UTF8.self).utf8.count }
let fold = rate(files) { (try? Text(utf8: $0))?.units.count ?? 0 }
let document = rate(files) { (try? Document(plainText: $0))?.cells.count ?? 0 }
let report = rate(files, read)
func line(_ name: String, _ rate: Double) {
  let whole = Int(rate)
  print("\(name)\t\(whole) MB/s\t\(Int(rate / validate * 1000)) thousandths of validating")
}
line("validate UTF-8", validate)
line("fold", fold)
line("rows and cells", document)
line("bytes to Report", report)
