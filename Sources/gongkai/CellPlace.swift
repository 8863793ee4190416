import Documents

/// Where in its file a cell stands, in the words of the format: page 3, line 12; sheet 1, row 12.
///
/// Word processors number neither paragraphs nor rows, so what is counted must be said.
func placeOfCell(format: String?, page: Int?, line: Int?) -> String? {
  let (outer, inner) =
    switch format.flatMap(FileFormat.init) {
    case .xlsx, .xls, .ods: ("sheet", "row")
    case .docx, .doc, .odt, .rtf: ("page", "paragraph or table row")
    default: ("page", "line")
    }
  let parts = [page.map { "\(outer) \($0)" }, line.map { "\(inner) \($0)" }].compactMap { $0 }
  return parts.isEmpty ? nil : parts.joined(separator: ", ")
}
