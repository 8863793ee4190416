import Documents
import StatutoryForm

/// Reads the figures that the prose states, each with its sentence.
struct NarrativeReader {
  private let prose: Prose
  private let text: Text
  private let year: Int?

  /// A stretch of rows without a table, and the chapter it is of.
  struct Run {
    var kind: Section.Kind
    var rows: Range<Int>
  }

  /// - Parameter year: the report's; a number that the prose gives another year is not its figure.
  init(document: Document, year: Int?) {
    prose = Prose(document: document)
    text = document.text
    self.year = year
  }

  func read(in runs: [Run]) -> (figures: [NarrativeFigure], findings: [Finding]) {
    var statements: [Statement] = []
    let lexicon = Lexicon.standard
    var passage = Passage()
    for run in runs {
      // Whose list of parts the next sentence may go on with.
      var open: (whole: Int, ordinal: Int, isList: Bool)?
      prose.sentences(in: run.rows) { sentence in
        passage.take(sentence.span, of: text, lexicon: lexicon)
        guard !passage.numbers.isEmpty || passage.classesSeen.contains(.none) else { return }
        var listed: Int?
        if let open, open.ordinal + 1 == sentence.ordinal,
          sentence.continues && open.isList || begins(passage)
        {
          listed = open.whole
        }
        var reader = SentenceReader(
          passage: passage,
          context: SentenceContext(
            text: text, sentence: sentence.span, year: year, chapter: run.kind),
          isTorn: sentence.isTorn, isListOf: listed.map { statements[$0].figure })
        reader.read()
        if let listed {
          let parts = PartReader(passage: passage, context: reader.context)
            .parts(of: statements[listed], from: 0, opened: true)
          statements[listed].parts += parts
          open = (listed, sentence.ordinal, true)
        }
        let first = statements.count
        statements += reader.statements
        if let whole = reader.whole { open = (first + whole, sentence.ordinal, reader.isList) }
      }
    }
    return StatementChoice(statements: statements, text: text, prose: prose).settle()
  }

  /// Whether a sentence begins with 其中.
  private func begins(_ passage: Passage) -> Bool {
    passage.tokens.first?.classes.contains(.among) ?? false
  }
}
