import StatutoryForm

/// The figures of a sample, read from lines such as `applications received 3 1`.
struct SampleSheet {
  private(set) var cells: [CellAddress: CellTruth] = [:]
  private var numbers: [CellAddress: Figure] = [:]
  private var marks: [SectionCode: String] = [:]
  private let edition: Edition
  private let form = Form.standard

  init(_ text: String, edition: Edition, style: Style) {
    self.edition = edition
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    for words in lines where !["print", "mark", "blank"].contains(words[0]) { set(words) }
    addUp()
    for words in lines where words[0] == "mark" {
      if let section = SectionCode(rawValue: words[1]) { marks[section] = words[2] }
    }
    let blanks = Set(lines.filter { $0[0] == "blank" }.map { "\($0[1]) \($0[2])" })
    for words in lines where words[0] == "print" {
      let path = words[1].split(separator: "|").map(String.init)
      if let place = place(path[0], path[1], path[2]) { numbers[place] = Self.figure(words[2]) }
    }
    for section in [SectionCode.proactive, .applications, .reviews] {
      for place in form.cells(section, in: edition) {
        let number = numbers[place] ?? Figure(0)
        let row = "\(section.rawValue) \(form.row(section, id: place.row)?.code ?? "")"
        let mark = blanks.contains(row) ? "" : marks[section]
        if number.mantissa == 0, let mark {
          cells[place] = CellTruth(value: nil, state: .blank, printed: mark)
        } else {
          cells[place] = CellTruth(
            value: number, state: .reported, printed: style.printed(number))
        }
      }
    }
  }

  /// The applications received, for the sentence that states them.
  var received: Int {
    place("applications", "received", "total").flatMap { numbers[$0]?.whole } ?? 0
  }

  private func place(_ section: String, _ row: String, _ column: String) -> CellAddress? {
    guard let section = SectionCode(rawValue: section), let row = form.row(section, code: row),
      let column = form.column(section, code: column)
    else { return nil }
    return CellAddress(section: section, row: row.id, column: column.id)
  }

  /// Numbers in the order of the row's columns; those left out are zero.
  private mutating func set(_ words: [String]) {
    guard let section = SectionCode(rawValue: words[0]), let row = form.row(section, code: words[1])
    else { return }
    for (column, word) in zip(form.columns(of: row, in: edition), words.dropFirst(2)) {
      numbers[CellAddress(section: section, row: row.id, column: column.id)] = Self.figure(word)
    }
  }

  private static func figure(_ word: String) -> Figure {
    let parts = word.split(separator: ".")
    let scale = parts.count > 1 ? parts[1].utf8.count : 0
    return Figure(mantissa: Int64(parts.joined()) ?? 0, scale: UInt8(scale))
  }

  /// The row of all outcomes, then the total of every row.
  private mutating func addUp() {
    for section in [SectionCode.applications, .reviews] {
      let rows = (form.rows[section] ?? []).filter { $0.editions.contains(edition) }
      let columns = form.columns[section] ?? []
      for row in rows where !row.sum.isEmpty {
        for column in columns where column.sum.isEmpty {
          let parts = row.sum.compactMap { place(section.rawValue, $0, column.code) }
          numbers[CellAddress(section: section, row: row.id, column: column.id)] = sum(parts)
        }
      }
      for row in rows {
        for column in columns where !column.sum.isEmpty {
          let parts = column.sum.compactMap { place(section.rawValue, row.code, $0) }
          numbers[CellAddress(section: section, row: row.id, column: column.id)] = sum(parts)
        }
      }
    }
  }

  private func sum(_ places: [CellAddress]) -> Figure {
    Figure(places.reduce(0) { $0 + (numbers[$1]?.whole ?? 0) })
  }
}
