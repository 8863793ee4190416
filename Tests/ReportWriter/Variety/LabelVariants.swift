import StatutoryForm

/// Labels of the form as reports really write them; each is a habit of one report.
enum LabelVariant: String, CaseIterable {
  case notes, localRow, articleHalf, articleLong, articleNumberLost, articleBare
  case clippedHeads, clippedFee, hooked, listComma, listWide, otherQuotes, noQuotes, sum
  case noRegulations, noOtherServices, noProcurement, undividedOther, fewerColumns, footnote

  func apply(to report: inout SyntheticReport, random: inout SplitMix64) {
    switch self {
    case .notes: report.style.labels.hasNotes = true
    case .localRow:
      report.style.labels.hasNotes = random.chance(50)
      report.localRow = LocalRowTruth(
        label: report.style.labels.hasNotes
          ? "其他主动公开文件（含以本单位名义正式印发、不属于规范性文件的主动公开文件，可参考专栏数据）" : "其他主动公开文件",
        printed: (0..<3).map { _ in String(random.int(0...260)) })
    case .articleHalf: report.style.labels.article = .half
    case .articleLong: report.style.labels.article = .long
    case .articleNumberLost: report.style.labels.article = .numberLost
    case .articleBare: report.style.labels.article = .bare
    case .clippedHeads: report.style.labels.clipsHeads = true
    case .clippedFee: report.style.labels.clipsFee = true
    case .hooked: report.style.labels.isHooked = true
    case .listComma: report.style.labels.listMark = "、"
    case .listWide: report.style.labels.listMark = "．"
    case .otherQuotes:
      report.style.labels.quotes = random.pick([("\"", "\""), ("「", "」"), ("‘", "’")])
    case .noQuotes: report.style.labels.quotes = random.pick([("", ""), (" ", " ")])
    case .footnote: report.style.labels.hasFootnote = true
    case .sum: report.style.labels.saysSum = true
    case .noRegulations: report.drop { $0.code == "regulations" }
    case .noOtherServices: report.drop { $0.code == "other_services" }
    case .noProcurement: report.drop { $0.code == "procurement" || $0.code == "fees" }
    case .undividedOther: report.leaveOtherUndivided()
    case .fewerColumns: report.dropColumn()
    }
  }
}

extension SyntheticReport {
  /// Leaves rows out of the document.
  mutating func drop(_ isGone: (FormRow) -> Bool) {
    for place in cells.keys where place.section == .proactive {
      if let row = Form.standard.row(.proactive, id: place.row), isGone(row) {
        cells[place] = CellTruth(value: nil, state: .missing, printed: "")
      }
    }
  }

  /// The form of 2019 has one row for （六）其他处理, and so have some reports after it.
  mutating func leaveOtherUndivided() {
    guard edition == .form2021 else { return }
    for column in 1...7 {
      func place(_ code: String) -> CellAddress? {
        Form.standard.row(.applications, code: code).map {
          CellAddress(section: .applications, row: $0.id, column: column)
        }
      }
      guard let left = place("other.other") else { continue }
      var sum = cells[left]?.value ?? Figure(0)
      for code in ["other.no_correction", "other.fee_unpaid"] {
        guard let gone = place(code) else { continue }
        sum = (sum + (cells[gone]?.value ?? Figure(0))) ?? sum
        cells[gone] = CellTruth(value: nil, state: .missing, printed: "")
      }
      if cells[left]?.state == .reported || sum != Figure(0) {
        cells[left] = CellTruth(value: sum, state: .reported, printed: style.printed(sum))
      }
    }
  }

  /// Leaves the second column of the first paragraph out, and the change of the others.
  mutating func dropColumn() {
    for place in cells.keys where place.section == .proactive {
      let code = Form.standard.column(.proactive, id: place.column)?.code
      if code == "disclosed" || code == "repealed" || code == "items_change" {
        cells[place] = CellTruth(value: nil, state: .missing, printed: "")
      }
    }
    localRow = nil
  }
}
