/// A straight line that a page draws, along an axis, such as those between the cells of a table.
///
/// Places are in points, x from the left and y down from the top of the page, as `pdftotext -bbox`
/// counts them.
struct Ruling: Sendable, Hashable {
  var isVertical: Bool
  /// The x of a vertical line, the y of a horizontal one; the middle of its thickness.
  var position: Double
  /// Where it begins and ends along its length; start <= end.
  var start: Double
  var end: Double
  var thickness: Double
}
