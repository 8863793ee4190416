import StatutoryForm

/// What a reader must find, as JSON; written by hand so that the order is that of the form.
extension WrittenReport {
  /// One object, without a line end: agency, year, figures, states of the cells that show none.
  ///
  /// `open`: cells of rows that print something which can no longer be placed; right when flagged
  /// or missing, wrong only when reported with another value. `unseen`: empty cells without a
  /// trace; blank and missing are both right. `judgement`: cells and fields whose reading takes a
  /// decision. `oddities`: what the report has of title.yearFirst, values.units and so on.
  public var truthJSON: String {
    let form = Form.standard
    var cells: [String] = []
    var states: [String] = []
    var printed: [String] = []
    var open: [String] = []
    var unseen: [String] = []
    var judgement = truth.judgement.map(quoted)
    for section in [SectionCode.proactive, .applications, .reviews] {
      for place in form.cells(section, in: truth.edition) {
        guard let cell = truth.cells[place] else { continue }
        let path = quoted(form.path(of: place))
        let number = cell.value?.description
        cells.append("\(path):\(number ?? "null")")
        if cell.state != .reported { states.append("\(path):\(quoted(cell.state.rawValue))") }
        if cell.trace == .open { open.append(path) }
        if cell.trace == .unseen { unseen.append(path) }
        if cell.isJudged { judgement.append(path) }
        if cell.printed != number ?? "" { printed.append("\(path):\(quoted(cell.printed))") }
      }
    }
    let agency = truth.agency
    let figures = truth.narrative.map {
      "{\"figure\":\(quoted($0.figure)),\"label\":\(quoted($0.label)),\"value\":\($0.value),"
        + "\"unit\":\(quoted($0.unit))" + ($0.isApproximate ? ",\"approximate\":true}" : "}")
    }
    func stated(_ figure: String) -> String {
      truth.narrative.first { $0.figure == figure }.map { String($0.value) } ?? "null"
    }
    let fields = [
      ("layout", quoted(layout.rawValue)), ("agency", quoted(agency.name)),
      ("agency_name", quoted(agency.fullName)), ("organ_kind", quoted(agency.kind)),
      ("path", list(agency.path.map(quoted))), ("city", optional(agency.city)),
      ("county", optional(agency.county)), ("town", optional(agency.town)),
      ("title", truth.title.isEmpty ? "null" : quoted(truth.title)),
      ("year", "\(truth.year)"), ("edition", "\(truth.edition.rawValue)"),
      ("period_start", truth.statesPeriod ? quoted("\(truth.year)-01-01") : "null"),
      ("period_end", truth.statesPeriod ? quoted("\(truth.year)-12-31") : "null"),
      ("published_on", optional(truth.publishedOn?.description)),
      ("proactive_total", stated("proactive_disclosed")),
      ("received", stated("applications_received")), ("narrative", list(figures)),
      ("sections", "\(truth.chapters.count { !$0.heading.isEmpty } + 1)"),
      ("faults", list(truth.faults.map(quoted))),
      ("cells", object(cells)), ("states", object(states)), ("printed", object(printed)),
      ("open", list(open)), ("unseen", list(unseen)), ("judgement", list(judgement)),
      ("oddities", list(truth.oddities.map(quoted))),
    ]
    return object(fields.map { "\(quoted($0.0)):\($0.1)" })
  }

  private func optional(_ text: String?) -> String { text.map(quoted) ?? "null" }
  private func list(_ items: [String]) -> String { JSONText.list(items) }
  private func object(_ items: [String]) -> String { "{" + items.joined(separator: ",") + "}" }
  private func quoted(_ text: String) -> String { JSONText.string(text) }
}
