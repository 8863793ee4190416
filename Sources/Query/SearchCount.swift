import SQLite

/// How often something was found, by year, agency or kind of section.
public struct SearchCount: Sendable {
  public enum Key: String, Sendable, CaseIterable {
    case year, agency, kind
  }

  private let key: Key
  private var order: [Value] = []
  private var shown: [Value: [Value]] = [:]
  private var sections: [Value: Int] = [:]
  private var reports: [Value: Set<Int64>] = [:]

  public init(by key: Key) { self.key = key }

  public mutating func add(_ hit: SearchHit) {
    let value: Value =
      switch key {
      case .year: hit.year.map(Value.integer) ?? .null
      case .agency: hit.agencyID.map(Value.integer) ?? .null
      case .kind: .text(hit.kind)
      }
    if sections[value] == nil {
      order.append(value)
      // Agencies of one name are told apart by their county.
      shown[value] = key == .agency ? [Value(hit.agency), Value(hit.county)] : [value]
    }
    sections[value, default: 0] += 1
    reports[value, default: []].insert(hit.reportID)
  }

  /// The codes of the columns.
  public var columns: [String] {
    (key == .agency ? ["agency", "county"] : [key.rawValue]) + ["sections", "reports"]
  }

  /// What is shown of the value, with its sections and reports: years from the latest on, all else
  /// the most first.
  public var rows: [(shown: [Value], sections: Int, reports: Int)] {
    let rows = order.map {
      (shown: shown[$0] ?? [], sections: sections[$0] ?? 0, reports: reports[$0]?.count ?? 0)
    }
    // Hits come from the latest year on. Of equals the one that came first.
    return key == .year
      ? rows
      : rows.enumerated().sorted { a, b in
        (b.element.sections, a.offset) < (a.element.sections, b.offset)
      }.map(\.element)
  }
}
