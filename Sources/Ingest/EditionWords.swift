import Documents
import StatutoryForm

/// Tells the edition of the form by the words of the text, where no table tells it.
struct EditionWords {
  let text: Text

  private static let marks: [(editions: [Edition], words: [[Text.Unit]])] = Form.standard.marks
    .map { ($0.editions, ([$0.label] + $0.variants).map(units)) }

  /// The edition whose columns the text names, though their table cannot be read.
  var ofColumns: Edition? {
    let (earlier, later) = (count([.form2019]), count([.form2021]))
    if earlier > 0, later == 0 { return .form2019 }
    return later > 0 && earlier == 0 ? .form2021 : nil
  }

  /// The form before 2019, of a report whose figures stand in prose or in tables of other forms.
  ///
  /// - Parameter year: before 2019 there was no later form, even where no word tells.
  func isEarlier(year: Int?) -> Bool {
    if count([.form2019, .form2021]) > 0 { return false }
    return year.map { $0 < 2019 } ?? false || count([.form2008]) > 1
  }

  /// How many of the words the text has that only these editions print.
  private func count(_ editions: [Edition]) -> Int {
    EditionWords.marks.filter { $0.editions == editions }.flatMap(\.words).count {
      text.contains($0, in: 0..<text.units.count)
    }
  }
}
