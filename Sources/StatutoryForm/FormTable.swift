/// Reading `form.tsv`. The file is part of the program: what it lacks is a programmer's error.
extension Form {
  init(table: String) {
    let lines = table.utf8.split(separator: UInt8(ascii: "\n"))
      .filter { $0.first != UInt8(ascii: "#") }.map(Line.init)
    var rows: [SectionCode: [FormRow]] = [:]
    var columns: [SectionCode: [FormColumn]] = [:]
    for line in lines where line.kind == "row" {
      rows[line.section, default: []].append(
        FormRow(
          section: line.section, id: line.id, code: line.code, editions: line.editions,
          label: line.label, english: line.english, variants: line.variants, sum: line.terms))
    }
    for line in lines where line.kind == "column" {
      columns[line.section, default: []].append(
        FormColumn(
          section: line.section, id: line.id, code: line.code, label: line.label,
          english: line.english, unit: line.unit, variants: line.variants, sum: line.terms))
    }
    // `refused.*` stands for every row whose code starts so.
    self.rows = rows.mapValues { all in
      all.map { row in
        FormRow(
          section: row.section, id: row.id, code: row.code, editions: row.editions,
          label: row.label, english: row.english, variants: row.variants,
          sum: row.sum.flatMap { term in
            term.hasSuffix(".*")
              ? all.map(\.code).filter { $0.hasPrefix(term.dropLast()) } : [term]
          })
      }
    }
    self.columns = columns
    groups = lines.filter { $0.kind == "group" }.map(\.caption)
    headings = lines.filter { $0.kind == "heading" }.map(\.caption)
    chapters = lines.filter { $0.kind == "chapter" }.map(\.caption)
    marks = lines.filter { $0.kind == "mark" }.map(\.caption)
    let allRows = self.rows
    blocks = lines.filter { $0.kind == "block" }.flatMap { line in
      let sides = line.of.split(separator: ":").map { $0.split(separator: " ").map(String.init) }
      return line.editions.map { edition in
        FormBlock(
          paragraph: line.id, edition: edition, label: line.label, variants: line.variants,
          rows: sides[0].compactMap { code in
            allRows[line.section]?.first { $0.code == code }
          },
          columns: sides[1].compactMap { code in
            columns[line.section]?.first { $0.code == code }
          })
      }
    }
    let allBlocks = blocks
    cellLists = Dictionary(
      uniqueKeysWithValues: SectionCode.allCases.map { section in
        let editions = Edition.allCases.map { edition in
          (
            edition,
            Form.listCells(
              section, edition, rows: allRows[section] ?? [], columns: columns[section] ?? [],
              blocks: allBlocks)
          )
        }
        return (section, Dictionary(uniqueKeysWithValues: editions))
      })
    relations = lines.filter { $0.kind == "relation" }.map { line in
      let sides = line.of.split(separator: "=").map(Line.terms)
      return FormRelation(
        section: line.section, code: line.code, label: line.label, english: line.english,
        left: sides[0], right: sides[1])
    }
    for list in cellLists.values.flatMap(\.values) {
      for address in list { paths[address] = spelled(address) }
    }
  }
}

private struct Line {
  let kind: String
  let section: SectionCode
  let id: Int
  let code: String
  let editions: [Edition]
  let label: String
  let english: String
  let unit: String
  let of: String
  let variants: [String]

  init(_ text: Substring.UTF8View) {
    var fields = text.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    fields += Array(repeating: "", count: max(0, 10 - fields.count))
    kind = fields[0]
    section = SectionCode(rawValue: fields[1]) ?? .indicators
    id = Int(fields[2]) ?? 0
    code = fields[3]
    editions = fields[4].split(separator: " ").compactMap { Int($0).flatMap(Edition.init) }
    label = fields[5]
    english = fields[6]
    unit = fields[7]
    of = fields[8]
    variants = fields[9].split(separator: " ").map(String.init)
  }

  var terms: [String] { Line.terms(of[...]) }

  static func terms(_ sum: Substring) -> [String] {
    sum.split(separator: "+").map { String($0.filter { $0 != " " }) }
  }

  var caption: FormCaption {
    FormCaption(
      section: section, code: code, editions: editions, label: label, english: english,
      variants: variants,
      words: of.split(separator: " ").map { $0.split(separator: "+").map(String.init) })
  }
}
