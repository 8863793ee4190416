/// Which statutory form a table follows.
public enum Edition: Int, Sendable, CaseIterable {
  case form2008 = 2008
  case form2019 = 2019
  case form2021 = 2021
}

/// A table of the form, by its code in the database.
public enum SectionCode: String, Sendable, CaseIterable {
  case proactive, applications, reviews, indicators

  /// What people call the table: 申请表.
  public var tableTitle: String {
    switch self {
    case .proactive: "主动公开表"
    case .applications: "申请表"
    case .reviews: "复议诉讼表"
    case .indicators: "统计表"
    }
  }
}

/// A row of the form. `id` is what databases store; `code` is what people use.
public struct FormRow: Sendable, Hashable {
  public let section: SectionCode
  public let id: Int
  public let code: String
  public let editions: [Edition]
  /// The label as the form prints it, 一、本年新收政府信息公开申请数量.
  public let label: String
  public let english: String
  /// Other ways in which reports print the label.
  public let variants: [String]
  /// The codes of the rows of which this row is the sum; empty for no sum.
  public let sum: [String]

  /// How many labels of groups stand before the row's own: 一、… 0, （一）… 1, 1.… 2.
  public var depth: Int { code.contains(".") ? 2 : label.hasPrefix("（") ? 1 : 0 }
}

/// A column of the form.
public struct FormColumn: Sendable, Hashable {
  public let section: SectionCode
  public let id: Int
  public let code: String
  public let label: String
  public let english: String
  /// 件, 项 or 万元.
  public let unit: String
  public let variants: [String]
  /// The codes of the columns of which this column is the sum; empty for no sum.
  public let sum: [String]
}

/// A label that bears no figures: a group of rows, a heading over columns.
public struct FormCaption: Sendable, Hashable {
  public let section: SectionCode
  public let code: String
  public let editions: [Edition]
  public let label: String
  public let english: String
  public let variants: [String]
  /// Words that tell a chapter whose heading is worded in yet another way; all of one list must
  /// be there.
  public let words: [[String]]
}

/// A block of the disclosure table: 第二十条第（一）项 with its rows and columns.
public struct FormBlock: Sendable, Hashable {
  /// The number of the paragraph of article 20.
  public let paragraph: Int
  public let edition: Edition
  public let label: String
  public let variants: [String]
  public let rows: [FormRow]
  public let columns: [FormColumn]
}

/// One number of the form, by the ids of its row and column.
public struct CellAddress: Sendable, Hashable {
  public var section: SectionCode
  public var row: Int
  public var column: Int

  public init(section: SectionCode, row: Int, column: Int) {
    self.section = section
    self.row = row
    self.column = column
  }
}
