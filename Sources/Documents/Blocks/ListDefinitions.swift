/// The lists of a Word file, which number paragraphs without writing the number down.
struct ListDefinitions {
  struct Level {
    var start = 1
    var number = ListNumber.decimal
    /// What stands around the numbers, in UTF-8; a byte below 9 stands for the number of that level.
    var text: [UInt8] = []
    /// Whether the numbers of all levels are 1, 2, 3.
    var isLegal = false
    /// The levels above which it begins anew, counted; nil for all above it.
    var restart: Int?
  }

  /// A list as a paragraph names it.
  struct Instance {
    var list: Int
    /// Levels that it defines, or begins, otherwise than the list does.
    var levels: [Int: Level] = [:]
    var starts: [Int: Int] = [:]
  }

  static let levels = 9
  var lists: [Int: [Int: Level]] = [:]
  var instances: [Int: Instance] = [:]

  func level(_ at: Int, of instance: Instance) -> Level? {
    instance.levels[at] ?? lists[instance.list]?[at]
  }

  /// A number to begin with that is small enough to be counted on from.
  static func bounded(_ start: Int) -> Int { max(0, min(1_000_000, start)) }
}
