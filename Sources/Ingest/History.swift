import StatutoryForm

/// A cell as rules across reports see it: blank, missing and unreadable cells have no value.
public struct FiledCell: Sendable, Equatable {
  public var value: Figure?
  public var state: CellState

  public init(value: Figure?, state: CellState) {
    self.value = value
    self.state = state
  }
}

/// A report that a corpus has taken in, with those of its figures that are compared with others.
public struct FiledReport: Sendable, Equatable {
  /// `report_id` of the corpus.
  public let id: Int64
  public let year: Int
  /// Whether the document itself says without contradiction whose and of when it is.
  public let isPlaced: Bool
  private var cells: [CellAddress: FiledCell] = [:]

  public init(id: Int64, year: Int, isPlaced: Bool = true) {
    self.id = id
    self.year = year
    self.isPlaced = isPlaced
  }

  /// nil where the report's edition has no such cell, and where the cell was not taken along.
  public subscript(address: CellAddress) -> FiledCell? {
    get { cells[address] }
    set { cells[address] = newValue }
  }

  public mutating func reserve(cells count: Int) { cells.reserveCapacity(count) }
}

/// The current reports of one agency.
public struct History: Sendable, Equatable {
  /// By year, ascending; one report for each year.
  public let reports: [FiledReport]

  public init(reports: [FiledReport]) { self.reports = reports }
}
