/// The formats in which every command can print rows.
public enum OutputFormat: String, Sendable, CaseIterable {
  case table, csv, tsv, json, jsonl, markdown, xlsx

  /// A writer of this format into a sink.
  public func writer(to sink: ByteSink, options: OutputOptions = OutputOptions()) -> any RowWriter {
    let titles = options.titles ?? defaultTitles(excel: options.excel)
    return switch self {
    case .table: TableWriter(sink: sink, titles: titles, width: options.width)
    case .csv: CSVWriter(sink: sink, titles: titles, excel: options.excel)
    case .tsv: TSVWriter(sink: sink, titles: titles)
    case .json: JSONWriter(sink: sink, layout: .array)
    case .jsonl: JSONWriter(sink: sink, layout: .lines)
    case .markdown: MarkdownWriter(sink: sink, titles: titles)
    case .xlsx: XLSXWriter(sink: sink, titles: titles, sheet: options.sheet)
    }
  }

  /// People read tables in Chinese, programs read files by code; Excel is for people.
  func defaultTitles(excel: Bool) -> Titles {
    switch self {
    case .table, .markdown, .xlsx: .zh
    case .csv: excel ? .zh : .code
    case .tsv, .json, .jsonl: .code
    }
  }
}

/// What a user may say about a format. A format ignores what does not concern it.
public struct OutputOptions: Sendable {
  /// The titles over the columns; nil for the format's own habit. Keys of JSON are always codes.
  public var titles: Titles?
  /// CSV for Excel: a byte order mark, Chinese titles, and a guard against formulas.
  public var excel: Bool
  /// The width of the terminal in columns; nil never cuts a table.
  public var width: Int?
  /// What the sheet of a workbook is called.
  public var sheet: String?

  public init(
    titles: Titles? = nil, excel: Bool = false, width: Int? = nil, sheet: String? = nil
  ) {
    self.titles = titles
    self.excel = excel
    self.width = width
    self.sheet = sheet
  }
}
