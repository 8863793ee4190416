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

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let output = rows.rows(database)
    let view = try view.map(PublicView.named)
    try database.read { reader in
      if showsSQL {
        try output.write(text: definitions(view, reader))
      } else if let view {
        try columns(of: view, reader, to: output)
      } else {
        try views(reader, to: output)
      }
    }
  }

  private func definitions(_ view: PublicView?, _ reader: QueryRunner) throws -> String {
    try reader.connection.rows(
      """
      SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND (?1 IS NULL OR name = ?1)
      ORDER BY type, name
      """, Value(view?.name)
    ).map { ($0[0].text ?? "") + ";\n" }.joined(separator: "\n")
  }

  private func views(_ reader: QueryRunner, to output: RowOutput) throws {
    let list = try PublicView.all.map { view -> [Value] in
      let count = try reader.connection.value("SELECT count(*) FROM \(view.name)") ?? .null
      return [.text(view.name), .text(view.zh), .text(view.en), count]
    }
    try output.write(
      [
        ResultColumn("view", "视图", "View"), ResultColumn("title_zh", "内容", "Contents"),
        ResultColumn("title_en", "英文", "In English"), ResultColumn("rows", "行数", "Rows"),
      ], list)
  }

  private func columns(of view: PublicView, _ reader: QueryRunner, to output: RowOutput) throws {
    let names = try reader.connection.prepare("SELECT * FROM \(view.name) LIMIT 0").columnNames
    try output.write(
      [
        ResultColumn("column", "列", "Column"), ResultColumn("title_zh", "名称", "Title"),
        ResultColumn("title_en", "英文", "In English"), ResultColumn("unit", "单位", "Unit"),
      ],
      names.map { name in
        let column = ColumnTitles.titled(name)
        return [.text(name), .text(column.title.zh), .text(column.title.en), Value(column.unit)]
      })
  }
}
