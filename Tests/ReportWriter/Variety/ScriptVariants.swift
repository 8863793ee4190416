/// The script and the white space of a converted page.
enum ScriptVariant: String, CaseIterable {
  case traditional, machine, taiwan, sparse, dense, oddSpaces

  func apply(to style: inout Style) {
    style.isTraditional = self != .oddSpaces
    style.pronunciations = .none
    switch self {
    case .traditional: break
    case .machine: style.machineErrors = true
    case .taiwan: style.taiwanPhrases = true
    case .sparse: style.pronunciations = .sparse
    case .dense: style.pronunciations = .dense
    case .oddSpaces: style.oddSpaces = true
    }
  }
}

extension Style {
  /// A text in the script of the report.
  func inScript(_ text: String, isTraditional: Bool) -> String {
    var text = text
    if oddSpaces {
      text = text.replacing(" ", with: "\u{A0}").replacing("　", with: "\u{2003}")
    }
    guard isTraditional || self.isTraditional else { return text }
    if taiwanPhrases { text = text.replacing("文件", with: "档案") }
    text = Traditional.standard.converted(text, with: pronunciations)
    guard machineErrors else { return text }
    return text.replacing("制", with: "製").replacing("面", with: "麵")
  }
}
