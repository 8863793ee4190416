import SQLite

/// A canned question: one SELECT with typed parameters and named columns, from one `.sql` file.
public struct Question: Sendable, Equatable {
  /// What it is called on the command line; the name of its file.
  public let name: String
  public let title: BilingualText
  /// A sentence or two in English.
  public let description: String
  public let parameters: [Parameter]
  public let columns: [ResultColumn]
  /// What its answer looks like as a picture; nil where a table says it best.
  public let chart: Chart?
  /// Whether threads may help to sort: nothing in the answer hangs on the order of rows that a sort
  /// finds equal, for nothing is grouped and the order of the answer is whole.
  public let sortsInThreads: Bool
  /// The whole file, header included; it runs in the plain sqlite3 shell too.
  public let sql: String

  public func parameter(named name: String) -> Parameter? {
    parameters.first { $0.name == name }
  }
}

/// A text for people, in both languages.
public struct BilingualText: Sendable, Hashable {
  public let zh: String
  public let en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }
}

/// A column of an answer.
public struct ResultColumn: Sendable, Hashable {
  /// Its name in SQL, in JSON and in CSV.
  public let code: String
  public let title: BilingualText
  /// 件, 万元, …; nil where it counts nothing.
  public let unit: String?

  public init(code: String, title: BilingualText, unit: String? = nil) {
    self.code = code
    self.title = title
    self.unit = unit
  }

  /// A column of a free statement, which has no other title than its name.
  public init(named code: String) {
    self.init(code: code, title: BilingualText(zh: code, en: code))
  }
}
