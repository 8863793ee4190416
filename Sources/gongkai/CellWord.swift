import Query
import StatutoryForm

/// The cell of the form that a user's word means.
///
/// `applications/granted/total`, with bars or dots for the slashes if they like; without the section where
/// row and column leave no doubt; by the labels of the form as well as by codes.
func cellAddress(for word: String) throws -> CellAddress {
  let parts = word.split { $0 == "/" || $0 == "|" }.map(String.init)
  let form = Form.standard
  let sections = SectionCode.allCases.filter { parts.count < 3 || $0.rawValue == parts[0] }
  var found: [CellAddress] = []
  if (2...3).contains(parts.count) {
    let (rowWord, columnWord) = (parts[parts.count - 2], parts[parts.count - 1])
    for section in sections {
      let rows = (form.rows[section] ?? []).filter { $0.isNamed(rowWord) }
      let columns = (form.columns[section] ?? []).filter { $0.isNamed(columnWord) }
      for row in rows {
        for column in columns
        where Edition.allCases.contains(where: {
          form.columns(of: row, in: $0).contains(column)
        }) {
          found.append(CellAddress(section: section, row: row.id, column: column.id))
        }
      }
    }
  }
  if found.isEmpty, let cell = dottedCell(word) { return cell }
  if found.isEmpty, let path = try? FormWords.path(word, for: "cell"),
    let cell = dottedCell(path.split(separator: "/").joined(separator: "."))
  {
    return cell
  }
  if found.count == 1 { return found[0] }
  let hint =
    found.isEmpty
    ? didYouMean(nearest(parts)) : "; it may be " + found.map(form.path).joined(separator: ", ")
  throw UsageError(
    message: (found.isEmpty ? "the form has no cell '\(word)'" : "'\(word)' is several cells")
      + hint + "; give SECTION/ROW/COLUMN, such as applications/granted/total")
}

/// The cell of a path with dots, as `gongkai pivot` has its measures: applications.granted.total, or
/// applications.granted for the total.
private func dottedCell(_ word: String) -> CellAddress? {
  let cells = SectionCode.allCases.flatMap { section in
    Edition.allCases.flatMap { Form.standard.cells(section, in: $0) }
  }
  func cell(_ path: String) -> CellAddress? {
    cells.first { Form.standard.path(of: $0).split(separator: "|").joined(separator: ".") == path }
  }
  return cell(word) ?? cell(word + ".total")
}

/// The path that a mistyped one most likely means.
private func nearest(_ parts: [String]) -> String? {
  let form = Form.standard
  let cells = SectionCode.allCases.flatMap { section in
    Edition.allCases.flatMap { form.cells(section, in: $0) }
  }
  let paths = cells.map { address in
    form.path(of: address).split(separator: "|").suffix(parts.count).joined(separator: "/")
  }
  return suggest(parts.joined(separator: "/"), among: paths)
}
