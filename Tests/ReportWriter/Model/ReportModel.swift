import StatutoryForm

/// A report as a word processor or a web page holds it: paragraphs, and tables with merged cells.
///
/// Nothing is lost in it, so its truth is the report itself. What the file of a certain format looks
/// like is for its writer to decide.
public struct ReportModel: Sendable, Equatable {
  public let truth: SyntheticReport
  public let blocks: [Block]

  public enum Block: Sendable, Equatable {
    case paragraph(Kind, String)
    case table(ModelTable)
  }

  /// What a paragraph is, for its looks.
  public enum Kind: String, Sendable {
    case title, opening, text, lead, heading, closing
    /// Lines of the web page around the report; files that are no pages leave them out.
    case pageBefore, pageAfter
  }

  init(_ report: SyntheticReport, random: inout SplitMix64) {
    truth = report.printedInScript()
    let style = report.style
    let tables = FormTables(report: report)
    var blocks: [Block] = []
    func add(_ kind: Kind, _ text: String) {
      guard !text.isEmpty else { return }
      blocks.append(.paragraph(kind, style.inScript(style.prose(text), isTraditional: false)))
    }
    for line in report.pageBefore { add(.pageBefore, line) }
    for line in report.titleLines { add(.title, line) }
    for line in report.opening { add(.opening, line) }
    add(.text, report.introduction)
    for chapter in report.chapters {
      add(.heading, chapter.heading)
      for paragraph in chapter.paragraphs {
        let isAlone = !paragraph.lead.isEmpty && random.chance(40)
        if isAlone { add(.lead, paragraph.lead) }
        add(.text, (isAlone ? "" : paragraph.lead) + paragraph.text)
      }
      guard chapter.kind.width > 0 else { continue }
      blocks.append(.table(ModelTable(tables.rows(chapter.kind), of: chapter.kind, style: style)))
    }
    for line in report.closing { add(.closing, line) }
    for line in report.pageAfter { add(.pageAfter, line) }
    self.blocks = blocks
  }
}

extension ReportWriter {
  /// The report with a number of the series as a model; it does not depend on the others.
  ///
  /// The layout only decides on habits of typing.
  public func model(_ index: Int) -> ReportModel {
    var random = SplitMix64(seed: seed, index: index)
    let report = content(for: layout ?? .pipesPadded, random: &random)
    return ReportModel(report, random: &random)
  }

  /// The first models of the series no two of which are of the same agency and year: of such two
  /// a corpus would show only the later.
  public func models(_ count: Int) -> [ReportModel] {
    var seen: Set<String> = []
    var result: [ReportModel] = []
    var index = 0
    while result.count < count {
      let model = model(index)
      index += 1
      let agency = model.truth.agency
      if seen.insert("\(agency.name) \(model.truth.year)").inserted { result.append(model) }
    }
    return result
  }
}

extension SyntheticReport {
  /// With the cells as they stand in the report's script, and the relations that they break.
  func printedInScript() -> SyntheticReport {
    var result = self
    for (place, cell) in cells where !cell.printed.isEmpty {
      result.cells[place]?.printed = style.inScript(cell.printed, isTraditional: false)
    }
    let prose = faults.filter { $0.hasPrefix("narrative") }
    result.faults = Relations.broken(in: cells, edition: edition) + prose
    return result
  }
}
