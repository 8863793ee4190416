/// Writes a result row by row. Memory does not grow with the number of rows.
///
/// The order is `begin`, any number of `write`, `end`; `end` also flushes the sink.
/// A row must have as many values as there are columns.
public protocol RowWriter {
  mutating func begin(_ columns: [Column]) throws(SinkError)
  mutating func write(_ row: [FieldValue]) throws(SinkError)
  /// The same for a row that is lent, which a format need not copy.
  mutating func write(lent row: [LentValue]) throws(SinkError)
  mutating func end() throws(SinkError)
  /// Begins another table in the same output; formats that hold one table only cannot.
  mutating func begin(_ columns: [Column], sheet name: String) throws(SinkError)
  /// How many texts were longer than the format can hold, and so were cut.
  var cutTexts: Int { get }
}

extension RowWriter {
  public mutating func begin(_ columns: [Column], sheet name: String) throws(SinkError) {
    try begin(columns)
  }

  public mutating func write(lent row: [LentValue]) throws(SinkError) { try write(row.map(\.copy)) }

  public var cutTexts: Int { 0 }
}
