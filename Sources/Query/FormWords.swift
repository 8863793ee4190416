import StatutoryForm

/// Cells and groups of cells by the labels of the form as well as by codes: 新收, 予以公开/自然人,
/// 不予公开.
public enum FormWords {
  /// The path of codes that is meant, `applications/granted/business`, without the column where none is
  /// named. A text without Chinese stays as it is, and so does what the form does not have.
  ///
  /// Throws `QueryError.notAChoice` for what it has several times.
  static func path(_ text: String, for parameter: String) throws(QueryError) -> String {
    guard isChinese(text) else { return text }
    let found = candidates(text)
    guard found.count > 1 else { return found.first ?? text }
    throw .notAChoice(parameter: parameter, given: text, suggestion: nil, choices: found)
  }

  /// The paths that words between slashes, bars or dots in the middle may mean: those that codes or
  /// whole labels name, else those of which Chinese words are a part.
  public static func candidates(_ text: String) -> [String] {
    let words = simplified(text).split { "/|·".contains($0) }.map { trimmed($0) }
    let exact = paths(words) { $0.isNamed($1) }
    if !exact.isEmpty || !isChinese(text) { return exact }
    return paths(words) { $0.isNamed($1) || hasPart($0.label, $1) }
  }

  static func isChinese(_ text: String) -> Bool { text.utf8.contains { $0 >= 0x80 } }

  /// The paths of one, two or three words: of a row, a row and a column, or the two behind a table.
  private static func paths(_ words: [String], _ fits: (any NamedPart, String) -> Bool) -> [String]
  {
    guard (1...3).contains(words.count) else { return [] }
    let sections = [SectionCode.proactive, .applications, .reviews].filter {
      words.count < 3 || [$0.rawValue, $0.tableTitle].contains(words[0])
    }
    let (first, last) = (words[max(0, words.count - 2)], words[words.count - 1])
    if words.count == 1 {
      let rows = sections.flatMap(rows).filter { fits($0, first) }
      // The table of reviews has no row of totals: 结果纠正 is that of all its rows.
      let columns = (form.columns[.reviews] ?? []).filter { fits($0, first) }
      return (rows.isEmpty ? columns : rows).map { "\($0.section.rawValue)/\($0.code)" }
    }
    return sections.flatMap { section in
      rows(section).filter { fits($0, first) }.flatMap { row in
        (form.columns[section] ?? []).filter { fits($0, last) && has($0, row) }
          .map { "\(section.rawValue)/\(row.code)/\($0.code)" }
      }
    }
  }

  private static let form = Form.standard

  /// The rows of a table, and the groups of rows that are summed under their label.
  private static func rows(_ section: SectionCode) -> [any NamedPart] {
    let rows = form.rows[section] ?? []
    let groups = form.groups.filter { group in
      group.section == section && rows.contains { $0.code.hasPrefix(group.code + ".") }
    }
    return rows + groups
  }

  private static func has(_ column: FormColumn, _ row: any NamedPart) -> Bool {
    guard let row = row as? FormRow else { return true }
    return Edition.allCases.contains { form.columns(of: row, in: $0).contains(column) }
  }
}
