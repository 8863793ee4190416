/// Writes a result row by row. Memory does not grow with the number of rows.
///
/// The order is `begin`, any number of `write`, `end`; `end` also flushes the sink.
/// A row must have as many values as there are columns.
public protocol RowWriter {
  mutating func begin(_ columns: [Column]) throws(SinkError)
  mutating func write(_ row: [FieldValue]) throws(SinkError)
  mutating func end() throws(SinkError)
}
