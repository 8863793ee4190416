/// Where a report puts its cells; each layout is one that conversions of real reports have.
public enum Layout: String, Sendable, CaseIterable {
  /// Tab-separated, cut at nine columns up to a page break: outcome rows there lack their total.
  case tabRowsClipped
  /// Tab-separated with padding cells; after a page break the column of the group is gone.
  case tabRowsPadded
  /// Tab-separated; here and there a label moved to the first column, the row padded on the right.
  case tabRowsRagged
  /// One cell on a line after a tab, an empty line between rows.
  case cellPerLine
  /// Pipes with padding, merged cells left out, traditional script with pronunciations, web page.
  case pipesTraditional
}
