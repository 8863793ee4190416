import Ingest
import StatutoryForm

/// How a relation stands in one report: as printed, and with blanks read as zero.
public struct RelationState: Sendable {
  public let relation: Relation
  /// The sums of both sides, blanks as zero.
  public let left: Figure
  public let right: Figure
  let leftBlanks: Int
  let rightBlanks: Int
  /// Whether a side shows no number at all.
  let leftIsBlank: Bool
  let rightIsBlank: Bool
  let isCertain: Bool
  /// The cells of both sides that this edition has; none where the relation holds.
  let cells: [CellAddress]

  /// With blanks read as zero.
  public var holds: Bool { left == right }
  /// Some cell is blank and was counted as zero.
  public var hasBlanks: Bool { leftBlanks + rightBlanks > 0 }

  /// Left less right; nil where it has too many digits.
  var difference: Figure? { left - right }

  /// Whether it fails whatever the blanks are: a count in them can only add to their own side.
  var failsAsPrinted: Bool {
    guard !holds, let difference else { return false }
    return difference.mantissa < 0 ? leftBlanks == 0 : rightBlanks == 0
  }

  /// A relation that the printed figures break is an error; with blanks read as zero, or with
  /// figures whose places are guesses, it may not be broken at all.
  var severity: Finding.Severity { failsAsPrinted && isCertain ? .error : .warning }

  /// Both sides with their sums.
  var sides: String {
    let left = leftIsBlank ? "空白" : " \(left)"
    let right = rightIsBlank ? "空白" : " \(right)"
    return "\(relation.leftTitle)\(left)，\(relation.rightTitle)\(right)"
  }

  /// How it stands as printed and how with blanks as zero, where that differs.
  var aboutBlanks: String {
    guard hasBlanks else { return "" }
    let count = leftBlanks + rightBlanks
    return failsAsPrinted
      ? "（另有 \(count) 格空白，填什么数都不相等）" : "（空白按零计不相等；照原文有 \(count) 格空白，不能断定）"
  }

  var finding: Finding {
    Finding(
      rule: relation.rule, severity: severity, responsibility: isCertain ? .source : .extraction,
      message: "\(relation.subject)：\(sides)\(aboutBlanks)", left: left, right: right,
      cells: cells)
  }
}
