import Ingest
import StatutoryForm

extension Rules {
  /// The doubts that arise while a report is read and stored, and are told as findings.
  public static let doubts: [RuleDescription] = [
    doubt("agency.unnamed", .warning, "文中没有写明编制报告的机关", "No agency is named"),
    doubt("agency.from_path", .info, "文中没有写明机关，由文件夹或文件名得知", "The agency is named by the path"),
    doubt("year.unknown", .warning, "文中没有写明数据属于哪一年", "No year is stated"),
    doubt("year.from_prose", .info, "标题和统计期限都没有年份，年份取自正文", "The year is taken from the prose"),
    doubt(
      "narrative.conflict", .warning, "正文对同一件事写了两个数，两个都不采用",
      "The prose states two numbers for one thing"),
    doubt("document.bad_bytes", .warning, "文件中有不能解码的字节", "Bytes that are no text"),
    doubt("document.cut", .warning, "文件残缺，只读到一部分", "The document is cut short"),
    doubt("document.tables_are_pictures", .warning, "表格是图片，不能读数", "Tables are pictures"),
    doubt("reading.table_missing", .warning, "文中没有格式规定的表", "A table of the form is missing"),
    doubt(
      "reading.uncertain", .warning, "一行的数字少于或多于列数，位置是推测的", "Figures whose columns are a guess"),
    doubt("reading.joined", .warning, "数字连在一起印出，由合计关系拆开", "Joined figures, parted by the sums"),
    doubt(
      "reading.placed_by_sums", .info, "版面没有显示数字属于哪一列，由合计关系确定",
      "Figures placed by the sums of the form"),
    doubt("reading.figures_below", .info, "一行的数字印在标签下面没有标签的行里", "Figures below their label"),
    doubt("reading.label_lost", .info, "一行的标签丢失，由上下行确定", "A lost label, settled by its neighbours"),
    doubt(
      "reading.printed_twice", .warning, "同一格在文中出现两次，数字不同", "A cell is printed twice, differently"),
    doubt(
      "reading.unit_not_stated", .warning, "金额没有写明单位，按印出的数作万元",
      "An amount without a unit, taken in ten thousands of yuan"),
    doubt("reading.unreadable", .warning, "应当是数字的格里是文字", "Words where a number is due"),
    doubt("report.duplicate", .warning, "同一机关同一年有两个文件，采用其中一个", "Two files for one agency and year"),
    doubt(
      "correction.outdated", .warning, "更正过的单元格，现在采用的文件印出的内容已与更正时不同",
      "A corrected cell is printed differently now"),
    doubt(
      "exception.outdated", .info, "已接受的疑点不再成立，或者数字已变",
      "An accepted finding has gone or has other figures"),
  ]

  private static func doubt(
    _ code: String, _ severity: Finding.Severity, _ statement: String, _ english: String
  ) -> RuleDescription {
    RuleDescription(
      code: code, scope: .reading, severity: severity, editions: Edition.allCases,
      statement: statement, english: english)
  }
}
