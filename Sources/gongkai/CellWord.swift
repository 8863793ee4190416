import Query
import StatutoryForm

/// The cell of the form that a user's word means.
///
/// `applications/granted/total`, with bars or dots for the slashes if they like; without the section where
/// row and column leave no doubt, and without the column for the total; by the labels of the form as well
/// as by codes.
func cellAddress(for word: String) throws -> CellAddress {
  let found = FormWords.candidates(word).compactMap(cell(at:))
  if let cell = found.count == 1 ? found[0] : found.isEmpty ? cell(at: word) : nil { return cell }
  let hint =
    found.isEmpty
    ? didYouMean(nearest(word.split { $0 == "/" || $0 == "|" }.map(String.init)))
    : "; it may be " + found.map(Form.standard.path).joined(separator: ", ")
  throw UsageError(
    message: (found.isEmpty ? "the form has no cell '\(word)'" : "'\(word)' is several cells")
      + hint + "; give SECTION/ROW/COLUMN, such as applications/granted/total")
}

/// The cell of a path of codes with any separators, `applications/granted/total`; without the column
/// it is the total.
private func cell(at path: String) -> CellAddress? {
  func dotted(_ path: String) -> String { String(path.map { "/|".contains($0) ? "." : $0 }) }
  let cells = SectionCode.allCases.flatMap { section in
    Edition.allCases.flatMap { Form.standard.cells(section, in: $0) }
  }
  func cell(_ path: String) -> CellAddress? {
    cells.first { dotted(Form.standard.path(of: $0)) == path }
  }
  return cell(dotted(path)) ?? cell(dotted(path) + ".total")
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
