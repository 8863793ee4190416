/// What the form has under a code and a printed label, which people may call either.
public protocol NamedPart {
  var section: SectionCode { get }
  var code: String { get }
  var label: String { get }
}

extension FormRow: NamedPart {}
extension FormColumn: NamedPart {}
extension FormCaption: NamedPart {}

extension NamedPart {
  /// Whether a word is the code, or the label with or without its number and the explanation in
  /// brackets behind it: 予以公开 for （一）予以公开.
  public func isNamed(_ word: String) -> Bool {
    if word == code || word == label { return true }
    let bare = label.drop { "（一二三四五六七八九十）0123456789.、".contains($0) }
    return word == bare || word == bare.prefix { $0 != "（" }
  }
}
