import StatutoryForm

/// One report of SampleData: figures and prose set by hand.
struct Sample: Sendable {
  /// For a sample that is a text; of a document it decides on nothing but habits of typing.
  var layout = Layout.pipesPadded
  /// The place of a document in the folder; the ending says its format. What stands in an archive
  /// has the archive's place before it, as `office/a.zip!/b.docx`.
  var document: String?
  let year: Int
  var edition = Edition.form2021
  /// Decides only where the layout ends its pages and which rows slip.
  var seed: UInt64 = 1
  var day = 18
  /// Lines of `section row numbers…`; what is not named is zero, and totals are added up.
  /// `print section|row|column number` prints another number than the sum;
  /// `mark section sign` prints the zeros of a section as a sign;
  /// `blank section row` leaves the zeros of a row out.
  let figures: String
  /// The figures of the sentence on disclosure: the whole, then its parts.
  var disclosed: Int?
  var parts: [(String, Int)] = []
  /// The paragraphs of the first, fifth and sixth chapter, a line each.
  let overview: String
  let problems: String
  let other: String

  /// The paragraphs of a chapter. A number in brackets opens a small heading up to its full stop.
  static func paragraphs(_ text: String) -> [Paragraph] {
    text.split(separator: "\n").map { line in
      guard line.hasPrefix("（"), let stop = line.firstIndex(of: "。") else {
        return Paragraph(String(line))
      }
      let next = line.index(after: stop)
      return Paragraph(String(line[next...]), lead: String(line[..<next]))
    }
  }
}

/// The reports of one agency of SampleData.
struct SampleAgency: Sendable {
  let names: Names
  let title: TitlePage.Form
  let signed: Bool
  /// The name of its folder and files in Latin letters.
  let file: String
  let style: @Sendable (inout Style) -> Void
  let samples: [Sample]

  /// As a text in its layout.
  func report(_ sample: Sample) -> WrittenReport {
    WrittenReport(content(sample), in: sample.layout, seed: sample.seed)
  }

  /// As the writers of documents take it.
  func model(_ sample: Sample) -> ReportModel {
    var random = SplitMix64(seed: sample.seed)
    return ReportModel(content(sample), random: &random)
  }

  private func content(_ sample: Sample) -> SyntheticReport {
    var style = Style()
    self.style(&style)
    let form = sample.layout == .pipesTraditional ? TitlePage.Form.none : title
    let page = TitlePage(
      names: names, year: sample.year, form: form, signed: signed, namesCity: true)
    let day = CalendarDate(year: sample.year + 1, month: 1, day: sample.day)
    let sheet = SampleSheet(sample.figures, edition: sample.edition, style: style)
    var report = SyntheticReport(
      agency: page.agency, year: sample.year, edition: sample.edition, cells: sheet.cells,
      titleLines: page.lines,
      introduction: "根据《中华人民共和国政府信息公开条例》的规定，\(page.nameInText)编制本报告。"
        + "本报告所列数据的统计期限为\(sample.year)年1月1日至\(sample.year)年12月31日。"
        + "本报告为演示样例，机关名称均为虚构。",
      chapters: Chapter.standard(
        overview: Sample.paragraphs(sample.overview),
        problems: Sample.paragraphs(sample.problems), other: Sample.paragraphs(sample.other)),
      style: style)
    report.narrative = narrative(sample, received: sheet.received)
    if let signature = page.signature {
      report.closing = [signature]
      report.publishedOn = day
      if let day, sample.layout != .pipesTraditional {
        report.closing.append("\(day.year)年\(day.month)月\(day.day)日")
      }
    }
    if sample.layout == .pipesTraditional, let day {
      var random = SplitMix64(seed: sample.seed)
      report.pageBefore = Phrases.furnitureBefore(
        source: page.agency.fullName, published: day.description, random: &random)
      report.pageAfter = ["主办单位:\(names.county)人民政府办公室 版权所有:\(names.county)人民政府办公室"]
    }
    return report
  }

  private func narrative(_ sample: Sample, received: Int) -> [NarrativeTruth] {
    let whole = sample.disclosed.map {
      NarrativeTruth(figure: "proactive_disclosed", value: $0, unit: "条")
    }
    let parts = sample.parts.map {
      NarrativeTruth(figure: "proactive_disclosed_part", label: $0.0, value: $0.1, unit: "条")
    }
    let applications = NarrativeTruth(figure: "applications_received", value: received, unit: "件")
    return [whole].compactMap { $0 } + parts + [applications]
  }
}
