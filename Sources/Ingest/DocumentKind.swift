import Documents
import StatutoryForm

/// Whether a document is an annual report, or one of the many that look like it.
struct DocumentKind {
  let text: Text
  let lines: [Range<Int>]
  /// How many lines stand above the first chapter and table.
  let intro: Int
  let title: TitleReader.Title?
  let chapters: [Section]
  let tables: [TableReading]
  /// Whether the text names columns of the form, though perhaps no table could be read.
  let namesColumns: Bool
  let hasPeriod: Bool
  let agency: Agency?
  let year: Int?

  /// Why this is no report; nil for a report.
  var reasonAgainst: String? {
    if let reason = headline { return reason }
    if isListOfReports { return "a list of reports, not a report" }
    if title != nil, !isTabled, headings == 0, !hasSentences {
      return "a title with no report below it"
    }
    if isForm, !hasFigures {
      return "a form to be filled in: it names no agency and shows no figures"
    }
    return hasEvidence
      ? nil : "no title of an annual report, no chapter and no table of the form"
  }

  /// Whether some table of the form is there.
  private var isTabled: Bool { tables.contains { $0.edition != nil } }

  /// Whether a number stands in one of them.
  private var hasFigures: Bool {
    tables.contains { table in
      guard let edition = table.edition else { return false }
      return Form.standard.cells(table.section, in: edition).contains {
        table.cells[$0]?.value != nil
      }
    }
  }

  private var hasSentences: Bool {
    lines.contains { line in line.contains { text.units[$0] == DocumentKind.fullStop } }
  }

  private static let fullStop = units("。")[0]

  private var headings: Int { chapters.count { $0.kind != .intro } }

  private var hasEvidence: Bool {
    if isTabled || title != nil || headings > 2 { return true }
    return headings > 0 && (hasPeriod || callsItselfReport)
  }

  private static let names = ["信息公开年度报告", "信息公开工作年度报告", "信息公开年报", "信息公开工作报告"].map(units)

  private var callsItselfReport: Bool {
    DocumentKind.names.contains { name in
      lines.prefix(max(intro, 8)).contains { text.contains(name, in: $0) }
    }
  }

  // MARK: headlines of other documents

  private static let subject = units("信息公开")
  private static let reports = ["报告", "年报"].map(units)
  private static let explanation = units("解读")
  private static let explaining = ["解读", "文字解读", "图文解读", "政策解读", "文稿解读", "一图读懂"].map(units)
  private static let chrome = ["点击", "查看", "相关", "政策解读:", "解读回应"].map(units)
  private static let notice = units("通知")
  private static let about = units("关于")
  private static let parts = ["半年", "季度"].map(units)
  private static let questions = ["问:", "问题:", "Q:", "q:"].map(units)

  /// What the lines above the report say of themselves, unless a title of a report comes first.
  private var headline: String? {
    var asked = 0
    for (n, line) in lines.prefix(max(intro, 12)).enumerated() {
      if DocumentKind.questions.contains(where: {
        text.has($0, at: line.lowerBound, before: line.upperBound)
      }) {
        asked += 1
      }
      guard line.count <= 80 else { continue }
      var span = line
      // A headline broken over two lines.
      if begins(line, DocumentKind.about), !ends(line, DocumentKind.notice), n + 1 < lines.count,
        lines[n + 1].count <= 40
      {
        span = line.lowerBound..<lines[n + 1].upperBound
      }
      guard text.contains(DocumentKind.subject, in: span) else { continue }
      let isOfReport = DocumentKind.reports.contains { text.contains($0, in: span) }
      if DocumentKind.parts.contains(where: { text.contains($0, in: span) }), isHeadline(span) {
        return "figures of a quarter or half a year, not an annual report"
      }
      if isOfReport, isExplanation(span), !hasFigures {
        return "an explanation (解读) of a report, not the report itself"
      }
      if isOfReport, begins(span, DocumentKind.about), ends(span, DocumentKind.notice), !hasFigures
      {
        return "a notice (通知) on annual reports, not a report"
      }
      if isOfReport, isTitle(line) { break }
    }
    return asked > 1 && !hasFigures
      ? "questions and answers on a report, not the report itself" : nil
  }

  private static let sentence = UnitSet("。，,；;")

  /// A headline and no sentence: no stops within.
  private func isHeadline(_ span: Range<Int>) -> Bool {
    span.count <= 50 && !text.units[span].contains(where: DocumentKind.sentence.contains)
  }

  private func isTitle(_ line: Range<Int>) -> Bool {
    TitleLine(text.units[line].filter { !$0.isSpace }) != nil
  }

  private func isExplanation(_ span: Range<Int>) -> Bool {
    guard isHeadline(span), text.contains(DocumentKind.explanation, in: span),
      !DocumentKind.chrome.contains(where: { text.contains($0, in: span) })
    else { return false }
    return true
  }

  private func begins(_ span: Range<Int>, _ word: [Text.Unit]) -> Bool {
    text.has(word, at: span.lowerBound, before: span.upperBound)
  }

  private func ends(_ span: Range<Int>, _ word: [Text.Unit]) -> Bool {
    text.has(word, at: span.upperBound - word.count, before: span.upperBound)
  }

  // MARK: lists and forms

  private var isListOfReports: Bool {
    guard !isTabled, headings < 2 else { return false }
    var titles: Set<[Text.Unit]> = []
    for line in lines where line.count <= 90 && line.count > 8 {
      guard text.contains(DocumentKind.subject, in: line),
        let title = TitleLine(text.units[line].filter { !$0.isSpace })
      else { continue }
      titles.insert(Array(title.units))
    }
    return titles.count > 2
  }

  private static let gaps = ["XX", "xx", "××", "__", "＿＿", "某某", "□□", "……年", "**年"].map(units)

  /// A form whose tables are empty and whose prose leaves gaps, or says nothing.
  private var isForm: Bool {
    guard agency == nil else { return false }
    let all = 0..<text.units.count
    if DocumentKind.gaps.contains(where: { text.contains($0, in: all) }) { return true }
    let told = chapters.reduce(0) { $0 + $1.folded.utf8.count }
    return namesColumns && (year == nil || told < 300)
  }
}
