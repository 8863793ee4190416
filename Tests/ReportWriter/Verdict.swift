import StatutoryForm

/// What a reading of one cell is worth.
public enum Verdict: String, Sendable, CaseIterable {
  /// What the document says, or an honest doubt where the document itself no longer tells.
  case right
  /// The number or another was read and marked as uncertain, though the document is certain.
  case flagged
  /// A printed number was not read.
  case missed
  /// Another number was reported as sure, or one where there is none.
  case wrong
}

extension CellTruth {
  /// Judges a reading; `value` is nil for a cell read as blank, missing or unreadable.
  public func verdict(value read: Figure?, isReported: Bool) -> Verdict {
    if isReported, let read { return read == value ? .right : .wrong }
    if trace == .open || isJudged { return .right }
    guard state == .reported else { return read == nil ? .right : .flagged }
    return read == nil ? .missed : .flagged
  }
}
