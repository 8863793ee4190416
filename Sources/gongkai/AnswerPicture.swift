import Export
import Query
import SQLite

/// The picture below a table, of the rows that the table shows.
struct AnswerPicture {
  /// More rows than this are no picture.
  static let most = 200

  let chart: Chart
  private let value: Int
  private let labels: [Int]
  private let over: Int?
  private var rows: [[Value]] = []
  private var count = 0

  /// nil where the chart speaks of columns that are not there.
  init?(_ chart: Chart, of columns: [ResultColumn]) {
    let codes = columns.map(\.code)
    guard let value = codes.firstIndex(of: chart.value) else { return nil }
    self.chart = chart
    self.value = value
    labels = chart.labels.compactMap(codes.firstIndex)
    over = chart.over.flatMap(codes.firstIndex)
  }

  mutating func add(_ row: [Value]) {
    count += 1
    if count <= AnswerPicture.most { rows.append(row) }
  }

  /// The lines of the picture; none where there is nothing to see, or too much.
  func lines(width: Int, isColored: Bool) -> [String] {
    guard count <= AnswerPicture.most, rows.contains(where: { number($0[value]) != nil }) else {
      return []
    }
    let series = over.map { over in sparklines(over: over) } ?? bars(width: width)
    return series.map { line in
      let picture =
        isColored && !line.picture.isEmpty ? "\u{1B}[36m\(line.picture)\u{1B}[0m" : line.picture
      return line.label + "  " + picture + line.text
    }
  }

  private typealias Line = (label: String, picture: String, text: String)

  private func bars(width: Int) -> [Line] {
    let texts = rows.map { $0[value].field.plain }
    let most = rows.compactMap { number($0[value]).map(abs) }.max() ?? 0
    let (names, labelWidth) = labelled(rows.map(label), most: width / 2)
    let room = width - labelWidth - 4 - (texts.map(displayWidth).max() ?? 0)
    return rows.indices.map { index in
      let bar = number(rows[index][value])
        .map { Picture.bar($0, most: most, width: min(60, max(8, room))) }
      return (names[index], bar ?? "", (bar?.isEmpty == false ? " " : "") + texts[index])
    }
  }

  private func sparklines(over: Int) -> [Line] {
    var places: [Int64] = []
    for row in rows { if let place = row[over].integer { places.append(place) } }
    guard let first = places.min(), let last = places.max(), last - first < 100 else { return [] }
    var order: [String] = []
    var series: [String: [Double?]] = [:]
    for row in rows {
      guard let place = row[over].integer else { continue }
      let name = label(row)
      if series[name] == nil { order.append(name) }
      series[name, default: Array(repeating: nil, count: Int(last - first) + 1)][
        Int(place - first)] = number(row[value])
    }
    let (names, _) = labelled(order, most: 40)
    return order.indices.map { index in
      let values = series[order[index]] ?? []
      let known = values.compactMap(\.self).map { FieldValue.real($0).plain }
      let ends = known.count > 1 ? "\(known.first ?? "") → \(known.last ?? "")" : known.first ?? ""
      return (names[index], Picture.sparkline(values), "  \(first)–\(last)  \(ends)")
    }
  }

  /// Without what all rows have in common.
  private func label(_ row: [Value]) -> String {
    let telling = labels.filter { column in rows.contains { $0[column] != row[column] } }
    return (telling.isEmpty ? labels : telling).map { visible(row[$0].field.plain) }.filter {
      !$0.isEmpty
    }.joined(separator: " ")
  }

  private func labelled(_ names: [String], most: Int) -> ([String], Int) {
    let width = min(most, names.map(displayWidth).max() ?? 0)
    return (names.map { $0.fitted(to: width).padded(to: width) }, width)
  }

  private func number(_ value: Value) -> Double? {
    switch value {
    case .integer(let number): Double(number)
    case .real(let number): number
    default: nil
    }
  }
}

/// When a picture is drawn.
enum PictureWish: String, CaseIterable, Sendable {
  /// Below a table on a terminal.
  case auto
  case always, never
}

/// The rows of one answer on their way out, which are kept for a picture where one is wanted.
struct AnswerOutput {
  private let output: RowOutput
  private let width: Int?
  private var picture: AnswerPicture?

  init(_ question: Question, to output: RowOutput, wish: PictureWish) {
    self.output = output
    width = output.pictureWidth(wish)
    picture =
      width == nil ? nil : question.chart.flatMap { AnswerPicture($0, of: question.columns) }
  }

  mutating func write(_ row: Statement) throws {
    picture?.add(row.values)
    try output.write(row)
  }

  /// Below the table, which has ended.
  func drawPicture() throws {
    guard let width, let picture else { return }
    try output.addBelow(picture.lines(width: width, isColored: output.isColored))
  }
}
