import ArgumentParser
import Query
import SQLite

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Tell the views of the database and their columns.",
    discussion: """
      EXAMPLES
        gongkai schema
        gongkai schema cells
      """)

  @Argument(help: "The view whose columns to list.")
  var view: String?

  @Flag(name: .customLong("sql"), help: "Print the SQL that makes the database.")
  var showsSQL = false

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rows: RowOptions

  func run() throws {
    let reader = try database.reader()
    if showsSQL {
      let sql = try reader.connection.rows(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
      for row in sql { print(row[0].text ?? "", terminator: ";\n\n") }
      return
    }
    if let view {
      try columns(of: view, reader)
    } else {
      try views(reader)
    }
  }

  private func views(_ reader: QueryRunner) throws {
    let list = try PublicView.all.map { view -> [Value] in
      let count = try reader.connection.rows("SELECT count(*) FROM \(view.name)")[0][0]
      return [.text(view.name), .text(view.zh), .text(view.en), count]
    }
    try rows.rows().write(
      [
        ResultColumn("view", "视图", "View"), ResultColumn("title_zh", "内容", "Contents"),
        ResultColumn("title_en", "英文", "In English"), ResultColumn("rows", "行数", "Rows"),
      ], list)
  }

  private func columns(of view: String, _ reader: QueryRunner) throws {
    guard let known = PublicView.all.first(where: { $0.name == view }) else {
      let hint = suggest(view, among: PublicView.all.map(\.name)).map { " (did you mean '\($0)'?)" }
      throw UsageError(message: "no view named '\(view)'\(hint ?? ""); `gongkai schema` lists them")
    }
    let names = try reader.connection.prepare("SELECT * FROM \(known.name) LIMIT 0").columnNames
    try rows.rows().write(
      [
        ResultColumn("column", "列", "Column"), ResultColumn("title_zh", "名称", "Title"),
        ResultColumn("title_en", "英文", "In English"), ResultColumn("unit", "单位", "Unit"),
      ],
      names.map { name in
        let column = ColumnTitles.titled(name)
        return [
          .text(name), .text(column.title.zh), .text(column.title.en),
          column.unit.map(Value.text) ?? .null,
        ]
      })
  }
}
