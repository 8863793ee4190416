import Checks
import Corpus

/// What is to be done once reports have come or changed: they are compared with others again.
///
/// An import ends with it. What it did not get to stays noted in the corpus for the next time.
public enum Settlement {
  /// Settles all that is noted.
  public static func settle(_ corpus: Corpus) throws {
    _ = try settle(corpus, shouldStop: { false })
  }

  /// Settles what is noted; false when it was stopped before the end.
  ///
  /// - Parameter shouldStop: asked between short transactions.
  public static func settle(
    _ corpus: Corpus, shouldStop: @escaping () -> Bool
  ) throws -> Bool {
    guard let writer = try corpus.settling(shouldStop: shouldStop) else { return true }
    guard try writer.histories(AcrossRules.findings),
      try writer.copies(AcrossRules.findings),
      try writer.families(AcrossRules.findings),
      try writer.tallies()
    else { return false }
    try writer.finish()
    return true
  }
}
