import Schema

/// The statutory form of every edition, read from `Schema/form.tsv`.
public struct Form: Sendable {
  public let rows: [SectionCode: [FormRow]]
  public let columns: [SectionCode: [FormColumn]]
  public let groups: [FormCaption]
  public let headings: [FormCaption]
  /// The titles of the chapters; `code` is the kind of section they open.
  public let chapters: [FormCaption]
  /// Words that only reports of some editions print.
  public let marks: [FormCaption]
  public let blocks: [FormBlock]
  public let relations: [FormRelation]
  /// The cells of each section and edition, in the order of the form.
  let cellLists: [SectionCode: [Edition: [CellAddress]]]
  /// The paths of all cells.
  var paths: [CellAddress: String] = [:]

  /// The form this program was built with.
  public static let standard = Form(table: Schema.text(of: "form.tsv"))

  public func row(_ section: SectionCode, id: Int) -> FormRow? {
    rows[section].flatMap { (1...$0.count).contains(id) ? $0[id - 1] : nil }
  }

  public func row(_ section: SectionCode, code: String) -> FormRow? {
    rows[section]?.first { $0.code == code }
  }

  public func column(_ section: SectionCode, id: Int) -> FormColumn? {
    columns[section].flatMap { (1...$0.count).contains(id) ? $0[id - 1] : nil }
  }

  public func column(_ section: SectionCode, code: String) -> FormColumn? {
    columns[section]?.first { $0.code == code }
  }

  /// The columns that a row has in an edition, in the order of the form.
  public func columns(of row: FormRow, in edition: Edition) -> [FormColumn] {
    guard row.editions.contains(edition) else { return [] }
    if row.section != .proactive { return columns[row.section] ?? [] }
    return blocks.first { $0.edition == edition && $0.rows.contains(row) }?.columns ?? []
  }

  /// Every cell of a section in an edition, row by row.
  public func cells(_ section: SectionCode, in edition: Edition) -> [CellAddress] {
    cellLists[section]?[edition] ?? []
  }

  static func listCells(
    _ section: SectionCode, _ edition: Edition, rows: [FormRow], columns: [FormColumn],
    blocks: [FormBlock]
  ) -> [CellAddress] {
    if section == .proactive {
      return blocks.filter { $0.edition == edition }.flatMap { block in
        block.rows.flatMap { row in
          block.columns.map { CellAddress(section: section, row: row.id, column: $0.id) }
        }
      }
    }
    return rows.filter { $0.editions.contains(edition) }.flatMap { row in
      columns.map { CellAddress(section: section, row: row.id, column: $0.id) }
    }
  }

  /// `applications|granted|total`; the form of findings, `why` and corrections.
  public func path(of address: CellAddress) -> String {
    paths[address] ?? spelled(address)
  }

  func spelled(_ address: CellAddress) -> String {
    let row = row(address.section, id: address.row)?.code ?? "?"
    let column = column(address.section, id: address.column)?.code ?? "?"
    return "\(address.section.rawValue)|\(row)|\(column)"
  }

  /// 三、（一）予以公开 · 总计, for messages.
  public func title(of address: CellAddress) -> String {
    let row = row(address.section, id: address.row)?.label ?? "?"
    let column = column(address.section, id: address.column)?.label ?? "?"
    return "\(row) · \(column)"
  }
}

/// A relation between rows that holds in every column: the sums of both sides are equal.
public struct FormRelation: Sendable, Hashable {
  public let section: SectionCode
  public let code: String
  public let label: String
  public let english: String
  public let left: [String]
  public let right: [String]
}

extension Form {
  /// The cell of a path such as `applications|granted|total`, or nil.
  public func address(_ path: String) -> CellAddress? {
    let parts = path.split(separator: "|").map(String.init)
    guard parts.count == 3, let section = SectionCode(rawValue: parts[0]),
      let row = row(section, code: parts[1]), let column = column(section, code: parts[2])
    else { return nil }
    return CellAddress(section: section, row: row.id, column: column.id)
  }
}
