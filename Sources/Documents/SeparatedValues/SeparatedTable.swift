/// The fields of a CSV or TSV file in any character set, each as text.
public struct SeparatedTable: Sendable {
  public struct Record: Sendable {
    /// White space around a field is dropped.
    public let fields: [String]
    /// Where it begins, counted from 1.
    public let line: Int
  }

  /// Lines without any text are left out.
  public let records: [Record]

  /// Reads the bytes of a file; UTF-8 with or without a mark, UTF-16, GB18030 or Big5.
  ///
  /// Throws where they are no text, or where a byte is no character.
  public init(_ bytes: [UInt8]) throws(UnreadableDocument) {
    // Chinese Excel writes GBK; a short file may leave it open.
    let text = try DecodedText(bytes, declared: .gb18030)
    if let remark = text.remark { throw UnreadableDocument(remark.message) }
    let separator = SeparatedRecords.separator(of: text.bytes, preferred: UInt8(ascii: ","))
    var records = SeparatedRecords(text.bytes, separator: separator)
    self.records = records.read().compactMap { record in
      let fields = record.fields.map { field in
        String(decoding: field[field.inked], as: UTF8.self)
      }
      return fields.allSatisfy(\.isEmpty) ? nil : Record(fields: fields, line: record.line)
    }
  }
}
