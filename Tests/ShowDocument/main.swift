import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// show-document FILE…: what each file is read as, one line per row; cells of tables with the columns
// they fill: `12 [0-1]一、本年新收[2]3`.
for path in CommandLine.arguments.dropFirst() {
  guard let file = fopen(path, "rb") else {
    print("\(path): cannot be opened")
    continue
  }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
    bytes += buffer[..<count]
  }
  fclose(file)
  do {
    let document = try DocumentReader().read(bytes, name: path)
    print("\(path): \(document.format), \(document.encoding ?? "no character set")")
    for remark in document.remarks { print("! \(remark.kind.rawValue): \(remark.message)") }
    for row in document.rows where !row.cells.isEmpty {
      let place = (row.page.map { "\($0):" } ?? "") + "\(row.line)"
      let cells = row.cells.map { cell -> String in
        let text = document.text.printed(document.cells[cell].span).split(separator: "\n")
          .joined(separator: "⏎")
        guard let place = document.cells[cell].place else { return text }
        let columns = place.columns
        let last = columns.count > 1 ? "-\(columns.upperBound - 1)" : ""
        let rows = place.rowSpan > 1 ? "×\(place.rowSpan)" : ""
        return "[\(columns.lowerBound)\(last)\(rows)\(place.isCertain ? "" : "?")]\(text)"
      }
      print(place, row.delimiter == .grid ? cells.joined() : cells.joined(separator: " ¦ "))
    }
  } catch {
    print("\(path): \(error.reason)")
  }
}
