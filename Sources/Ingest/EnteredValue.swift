import Documents
import StatutoryForm

/// What a person enters for a cell of the form: a number as the form has it, or that the cell is
/// blank.
public struct EnteredValue: Sendable, Equatable {
  /// nil for a blank cell.
  public let figure: Figure?

  /// Why a text is no value of a cell.
  public enum Refusal: Error, Sendable, Equatable {
    case empty, notANumber, notWhole, negative
  }

  public init(figure: Figure?) { self.figure = figure }

  /// `3`, `1,016,823`, `25.1` and `251000元` for 万元, `-2` for 本年增/减; `blank` or `空`.
  ///
  /// Throws where it is none, or none that this column can have.
  public init(_ text: String, in column: FormColumn) throws(Refusal) {
    guard let text = try? Text(utf8: Array(text.utf8)) else { throw .notANumber }
    let whole = text.trimmed(0..<text.units.count)
    guard !whole.isEmpty else { throw .empty }
    if EnteredValue.blanks.contains(where: { $0 == Array(text.units[whole]) }) {
      figure = nil
      return
    }
    // A note behind the number belongs to the reason of the correction.
    guard text.units[whole].last != 0x29 else { throw .notANumber }
    let reader = FigureReader(text: text)
    guard case .number(let figure) = reader.read(whole, as: column.measure) else {
      guard case .number = reader.read(whole, as: .money) else { throw .notANumber }
      throw column.measure == .money ? .notANumber : .notWhole
    }
    guard figure.mantissa >= 0 || column.measure == .change else { throw .negative }
    self.figure = figure
  }

  private static let blanks = ["blank", "空", "空白"].map { Array($0.utf16) }
}
