import Documents
import StatutoryForm

/// What a printed label can mean; 其他 and 总计 mean several things, told apart by where they stand.
struct Label: Sendable {
  /// Ids of the form, 0 for none.
  var application: Int8 = 0
  var applicant: Int8 = 0
  var disclosure: Int8 = 0
  var disclosureColumn: Int8 = 0
  var procedure: Int8 = 0
  var reviewColumn: Int8 = 0
  /// The paragraph of article 20 of a marker 第二十条第（一）项.
  var paragraph: Int8 = 0
  var caption = Caption.none

  enum Caption: UInt8, Sendable {
    case none, content, marker, corner, applicants, organisations, litigation, group, otherGroup
  }

  var isEmpty: Bool {
    application == 0 && applicant == 0 && disclosure == 0 && disclosureColumn == 0
      && procedure == 0 && reviewColumn == 0 && paragraph == 0 && caption == .none
  }
}

/// The labels of the form and their variants, by key.
final class Labels: Sendable {
  static let standard = Labels(form: .standard)

  /// No label is longer, notes included.
  static let longest = 160

  private let byHash: KeyTable<Label>
  /// What labels begin with, list numbers left out.
  let firstUnits: UnitSet

  init(form: Form) {
    var entries = LabelEntries()
    for row in form.rows[.applications] ?? [] {
      entries.add([row.label] + row.variants) { $0.application = Int8(row.id) }
    }
    for row in form.rows[.proactive] ?? [] {
      entries.add([row.label] + row.variants) { $0.disclosure = Int8(row.id) }
    }
    for row in form.rows[.reviews] ?? [] {
      entries.add([row.label] + row.variants) { $0.procedure = Int8(row.id) }
    }
    for column in form.columns[.applications] ?? [] {
      entries.add([column.label] + column.variants) { $0.applicant = Int8(column.id) }
    }
    for column in form.columns[.reviews] ?? [] {
      entries.add([column.label] + column.variants) { $0.reviewColumn = Int8(column.id) }
    }
    for column in form.columns[.proactive] ?? [] {
      entries.add([column.label] + column.variants) { $0.disclosureColumn = Int8(column.id) }
    }
    for group in form.groups {
      let caption: Label.Caption = group.code == "other" ? .otherGroup : .group
      entries.add([group.label] + group.variants) { $0.caption = caption }
    }
    for heading in form.headings {
      guard let caption = Label.Caption(heading: heading.code) else { continue }
      entries.add([heading.label] + heading.variants) { $0.caption = caption }
    }
    for block in form.blocks {
      entries.add([block.label] + block.variants, heads: false) {
        $0.paragraph = Int8(block.paragraph)
      }
    }
    byHash = KeyTable(entries.byHash)
    firstUnits = UnitSet(entries.firstUnits)
  }

  /// What a text with a hash means as a label, or nil.
  func meaning(_ hash: UInt64) -> Label? { byHash[hash] }

  /// What a cell's text means as a label, or nil.
  func meaning(of key: LabelKey) -> Label? {
    if key.length == 0 { return nil }
    if let label = byHash[key.hash] { return label }
    // 规范性文件（…a long note with digits…）
    if key.headLength > 1, key.headHash != key.hash { return byHash[key.headHash] }
    return nil
  }
}

/// Labels being gathered by key.
private struct LabelEntries {
  var byHash: [UInt64: Label] = [:]
  var firstUnits: Set<Text.Unit> = []

  /// Files each name under its own key and under the part before its note.
  mutating func add(_ names: [String], heads: Bool = true, _ set: (inout Label) -> Void) {
    for name in names {
      guard let text = try? Text(utf8: Array(name.utf8)) else { continue }
      let all = 0..<text.units.count
      let key = LabelKey(text, all)
      if let first = LabelKey.start(text, all) { firstUnits.insert(text.units[first]) }
      set(&byHash[key.hash, default: Label()])
      if heads, key.headLength > 1, key.headHash != key.hash {
        set(&byHash[key.headHash, default: Label()])
      }
    }
  }
}

extension Label.Caption {
  fileprivate init?(heading code: String) {
    switch code {
    case "content": self = .content
    case "marker": self = .marker
    case "corner": self = .corner
    case "applicants": self = .applicants
    case "organisations": self = .organisations
    case "litigation": self = .litigation
    default: return nil
    }
  }
}
