import Documents

/// The sentences of a stretch of prose that may state a figure.
struct Prose {
  let document: Document
  private let text: Text

  init(document: Document) {
    self.document = document
    text = document.text
  }

  struct Sentence {
    var span: Range<Int>
    /// Counts the sentences of a run, also those that state nothing.
    var ordinal: Int
    /// The sentence before ended with a semicolon.
    var continues: Bool
    /// The line before broke off in the middle: what the sentence begins with is lost.
    var isTorn: Bool
  }

  /// What a character tells of its sentence, for every character of the basic plane.
  private struct Mark {
    static let end: UInt16 = 1
    static let newline: UInt16 = 2
    static let numeral: UInt16 = 4
    /// What follows a number that counts: 件, 余, or the end of a clause behind a bare 0.
    static let counter: UInt16 = 8
    static let none: UInt16 = 16
    /// 申请, 复议, 诉讼, 费用, 结转.
    static let subject: UInt16 = 32
    /// 信息, 公开, 其中: subjects of numbers, but not of a word of none.
    static let wide: UInt16 = 64
    static let space: UInt16 = 128
    /// A numeral with its counter.
    static let count: UInt16 = 256
  }

  private static let marks: [UInt16] = {
    var marks = [UInt16](repeating: 0, count: 0x10000)
    for (units, mark) in [
      ("。；;！!?", Mark.end), ("\n", Mark.newline), ("0123456789一二两三四五六七八九十百千零〇", Mark.numeral),
      ("条件篇项份个次宗起期元批则部例封万余多几来+本册家户场，,、。；;）)", Mark.counter), (" \n", Mark.space),
      ("未无没零", Mark.none), ("申诉议费转", Mark.subject), ("息开其", Mark.wide),
    ] {
      for unit in units.utf16 { marks[Int(unit)] |= mark }
    }
    return marks
  }()

  /// Sentences within some rows that have a number or a word of none, and a subject that counts.
  ///
  /// A line break ends a sentence behind a short line, such as a heading, or before a blank one.
  func sentences(in rows: Range<Int>, _ body: (Sentence) -> Void) {
    guard !rows.isEmpty else { return }
    let start = document.rows[rows.lowerBound].span.lowerBound
    let end = document.rows[rows.upperBound - 1].span.upperBound
    text.units.withUnsafeBufferPointer { units in
      Prose.marks.withUnsafeBufferPointer { marks in
        var (from, lineStart, ordinal) = (start, start, 0)
        var (seen, before) = (UInt16(0), UInt16(0))
        var (continues, isTorn) = (false, false)
        func close(_ stop: Int) {
          defer { seen = 0 }
          let isCounted = seen & Mark.count != 0
          let isDenied = seen & Mark.none != 0 && seen & Mark.subject != 0
          if isDenied || isCounted && (continues || seen & (Mark.subject | Mark.wide) != 0) {
            let span = text.trimmed(from..<stop)
            if !span.isEmpty {
              body(Sentence(span: span, ordinal: ordinal, continues: continues, isTorn: isTorn))
            }
          }
          ordinal += 1
        }
        for at in start..<end {
          let mark = marks[Int(units[at])]
          if mark == 0 {
            before = 0
            continue
          }
          seen |= mark
          if mark & Mark.counter != 0, before & Mark.numeral != 0 { seen |= Mark.count }
          if mark & Mark.space == 0 { before = mark }
          guard mark & (Mark.end | Mark.newline) != 0 else { continue }
          if mark & Mark.newline != 0 {
            let isBreak = at + 1 >= end || units[at + 1] == .newline || at - lineStart < 28
            let isBlank = from == at
            let isLong = at - lineStart >= 28
            lineStart = at + 1
            guard isBreak else { continue }
            if isBlank {
              from = at + 1
              continue
            }
            close(at)
            isTorn = isLong && !Prose.isClosed(units[at - 1])
            continues = false
          } else if units[at] == 0x3F, at + 1 < end, units[at + 1].isDigit {
            // A lost character in front of a number.
            continue
          } else {
            close(at + 1)
            continues = units[at] == 0x3B || units[at] == 0xFF1B
            isTorn = false
          }
          from = at + 1
        }
        if from < end { close(end) }
      }
    }
  }

  private static func isClosed(_ unit: Text.Unit) -> Bool {
    !(unit.isHan || unit.isDigit || unit == 0x2C || unit == 0x3001)
  }

  /// The source's line on which a place stands.
  func line(of place: Int) -> Int {
    var low = 0
    var high = document.rows.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if document.rows[middle].span.lowerBound <= place { low = middle } else { high = middle }
    }
    return document.rows.isEmpty ? 1 : document.rows[low].line
  }
}
