import StatutoryForm

/// What kind of figures a report has.
public enum Profile: Sendable {
  /// Every cell a number other than zero.
  case dense
  /// A few small numbers among zeros, as most towns have.
  case sparse
  /// Zeros only.
  case zeros
}

/// Which cells of a report stay without a number; none of them would hold one other than zero.
public enum Gaps: Sendable, Hashable {
  /// So many in a hundred of the plain cells, and nothing in particular.
  case scattered(Int)
  /// Every zero.
  case zeros
  /// The five columns of the organisations.
  case organisations
  case everything
}

/// Makes the figures of a report; the relations of the form hold in them.
struct FigureMaker {
  var random: SplitMix64
  let profile: Profile
  let edition: Edition
  let gaps: Gaps
  /// What stands in a cell without a number.
  let marks: [String]
  let style: Style
  /// The numbers of the report of the year before, which these go on from; empty for none.
  var before: [CellAddress: Figure] = [:]
  private let form = Form.standard
  private(set) var numbers: [CellAddress: Figure] = [:]

  init(
    random: SplitMix64, profile: Profile, edition: Edition, gaps: Gaps, marks: [String],
    style: Style
  ) {
    self.random = random
    self.profile = profile
    self.edition = edition
    self.gaps = gaps
    self.marks = marks
    self.style = style
  }

  mutating func cells() -> [CellAddress: CellTruth] {
    fillDisclosure()
    fillApplications()
    fillReviews()
    var result: [CellAddress: CellTruth] = [:]
    for section in [SectionCode.proactive, .applications, .reviews] {
      for place in form.cells(section, in: edition) {
        let number = numbers[place] ?? Figure(0)
        if number.mantissa == 0, isGap(place) {
          result[place] = CellTruth(value: nil, state: .blank, printed: random.pick(marks))
        } else {
          let isChange = form.column(section, id: place.column)?.code == "items_change"
          result[place] = CellTruth(
            value: number, state: .reported,
            printed: style.printed(number, signed: isChange && random.chance(50)))
        }
      }
    }
    return result
  }

  /// Whether a zero at the place is left out.
  private mutating func isGap(_ place: CellAddress) -> Bool {
    switch gaps {
    case .scattered(let percent): random.chance(percent)
    case .zeros, .everything: true
    case .organisations: place.section == .applications && (2...6).contains(place.column)
    }
  }

  private mutating func leaf(_ column: Int = 1) -> Int {
    switch gaps {
    case .scattered(let percent): if random.chance(percent) { return 0 }
    case .everything: return 0
    case .organisations: if (2...6).contains(column) { return 0 }
    case .zeros: break
    }
    switch profile {
    case .zeros: return 0
    case .sparse: return random.chance(7) ? random.int(1...20) : 0
    case .dense: return random.number(digits: random.pick([1, 1, 1, 2, 2, 3, 3, 4, 5]))
    }
  }

  private mutating func fillDisclosure() {
    for place in form.cells(.proactive, in: edition) {
      let column = form.column(.proactive, id: place.column)
      let whole = leaf()
      numbers[place] = Figure(whole)
      guard whole != 0 else { continue }
      if column?.unit == "万元" {
        let scale = random.pick([0, 1, 2, 2, 3, 4])
        let digits = random.int(max(1, scale - 1)...(scale + 4))
        numbers[place] = Figure(mantissa: Int64(random.number(digits: digits)), scale: UInt8(scale))
      }
      if column?.code == "items_change", random.chance(40) { numbers[place] = Figure(-whole) }
    }
    if !before.isEmpty { goOnWithDisclosure() }
  }

  /// Documents in force and items of last year follow from the report before, of the same edition.
  private mutating func goOnWithDisclosure() {
    for row in form.rows[.proactive] ?? [] {
      func place(_ column: String) -> CellAddress? {
        form.address("proactive|\(row.code)|\(column)")
      }
      if let inForce = place("in_force"), let issued = place("issued"),
        let repealed = place("repealed"), let last = before[inForce]?.whole,
        let new = numbers[issued]?.whole, let old = numbers[repealed]?.whole
      {
        numbers[repealed] = Figure(min(old, last + new))
        numbers[inForce] = Figure(last + new - min(old, last + new))
      }
      if let items = place("items_last_year"), let change = place("items_change"),
        let last = before[items]?.whole, let step = before[change]?.whole,
        let next = numbers[change]?.whole, numbers[items] != nil
      {
        numbers[items] = Figure(max(0, last + step))
        numbers[change] = Figure(max(next, -max(0, last + step)))
      }
    }
  }

  private mutating func fillApplications() {
    let rows = (form.rows[.applications] ?? []).filter { $0.editions.contains(edition) }
    guard let concluded = rows.first(where: { !$0.sum.isEmpty }) else { return }
    for column in form.columns[.applications] ?? [] where column.sum.isEmpty {
      func place(_ row: FormRow) -> CellAddress {
        CellAddress(section: .applications, row: row.id, column: column.id)
      }
      let left = before.isEmpty ? nil : carriedOut(column, of: before)
      var sum = 0
      for row in rows where concluded.sum.contains(row.code) {
        let number = leaf(column.id)
        sum += number
        numbers[place(row)] = Figure(number)
      }
      let carriedOut = leaf(column.id)
      // What was left over must have gone somewhere.
      if let left, let granted = rows.first(where: { $0.code == "granted" }),
        left > sum + carriedOut
      {
        let more = left - sum - carriedOut
        numbers[place(granted)] = Figure((numbers[place(granted)]?.whole ?? 0) + more)
        sum += more
      }
      numbers[place(concluded)] = Figure(sum)
      // All that was there in the year was either new or left from the year before.
      let all = sum + carriedOut
      let most = profile == .dense ? max(all - 1, 0) : min(all, 5)
      let carriedIn = left ?? (most < 1 ? 0 : random.int((profile == .dense ? 1 : 0)...most))
      for (code, number) in [
        ("received", all - carriedIn), ("carried_in", carriedIn), ("carried_out", carriedOut),
      ] {
        if let row = rows.first(where: { $0.code == code }) { numbers[place(row)] = Figure(number) }
      }
    }
    fillTotals(.applications, rows: rows)
  }

  private func carriedOut(_ column: FormColumn, of report: [CellAddress: Figure]) -> Int? {
    form.address("applications|carried_out|\(column.code)").flatMap { report[$0]?.whole }
  }

  private mutating func fillReviews() {
    let rows = form.rows[.reviews] ?? []
    for row in rows {
      for column in form.columns[.reviews] ?? [] where column.sum.isEmpty {
        numbers[CellAddress(section: .reviews, row: row.id, column: column.id)] = Figure(leaf())
      }
    }
    fillTotals(.reviews, rows: rows)
  }

  private mutating func fillTotals(_ section: SectionCode, rows: [FormRow]) {
    let columns = form.columns[section] ?? []
    for row in rows {
      for total in columns where !total.sum.isEmpty {
        let parts = columns.filter { total.sum.contains($0.code) }.map {
          numbers[CellAddress(section: section, row: row.id, column: $0.id)]?.whole ?? 0
        }
        numbers[CellAddress(section: section, row: row.id, column: total.id)] =
          Figure(parts.reduce(0, +))
      }
    }
  }
}

extension SyntheticReport {
  /// Changes one printed total, so that relations of the form no longer hold.
  mutating func breakARelation(random: inout SplitMix64) {
    let form = Form.standard
    let totals = [SectionCode.applications, .reviews].flatMap { section in
      form.cells(section, in: edition).filter { place in
        cells[place]?.state == .reported
          && (!(form.column(section, id: place.column)?.sum.isEmpty ?? true)
            || !(form.row(section, id: place.row)?.sum.isEmpty ?? true))
      }
    }
    guard !totals.isEmpty else { return }
    let place = random.pick(totals)
    let changed = Figure((cells[place]?.value?.whole ?? 0) + random.int(1...9))
    cells[place] = CellTruth(value: changed, state: .reported, printed: style.printed(changed))
  }
}
