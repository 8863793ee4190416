/// A column of a result: the code that programs rely on, the titles that people read.
public struct Column: Sendable, Hashable {
  public var code: String
  public var zh: String
  public var en: String
  /// 件, 万元, …; nil where the column counts nothing.
  public var unit: String?

  public init(code: String, zh: String, en: String, unit: String? = nil) {
    self.code = code
    self.zh = zh
    self.en = en
    self.unit = unit
  }

  /// A column that has no other title than its name in SQL.
  public init(named code: String) {
    self.init(code: code, zh: code, en: code)
  }

  public func title(in titles: Titles) -> String {
    switch titles {
    case .zh: zh
    case .en: en
    case .code: code
    }
  }
}

/// What stands over the columns.
public enum Titles: String, Sendable, CaseIterable {
  case zh, en, code
}
