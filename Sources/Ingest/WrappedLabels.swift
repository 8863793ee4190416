import Documents

/// Labels that run over several lines.
extension Scan {
  /// 商业 / 企业: a label broken over lines, each of them a row with one cell.
  mutating func joinWrapped(_ single: Int, row: Int) -> Int {
    var spans = [items[single].span]
    guard spans[0].count <= 60 else { return 1 }
    if let start = LabelKey.start(text, spans[0]),
      !Labels.standard.firstUnits.contains(text.units[start])
    {
      return 1
    }
    for next in (row + 1)..<min(row + 4, document.rows.count) {
      let cells = document.rows[next].cells
      guard let cell = cells.first(where: { !document.cells[$0].span.isEmpty }),
        cells[(cell + 1)...].allSatisfy({ document.cells[$0].span.isEmpty })
      else { break }
      let span = document.cells[cell].span
      guard span.count <= 60, !looksLikeFigure(span) else { break }
      spans.append(span)
      let key = LabelKey(text, spans)
      if let label = Labels.standard.meaning(of: key) {
        items[single].kind = .label
        items[single].label = label
        items[single].ordinal = Int16(key.ordinal)
        items[single].span = items[single].span.lowerBound..<span.upperBound
        return next - row + 1
      }
    }
    return 1
  }
}
