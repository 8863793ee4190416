import Export

/// A line for people, on standard error.
func tell(_ message: String) { writeError("gongkai: \(safe(message))\n") }

/// Text for people, on standard error, as it is. Nothing can be done when that is closed.
func writeError(_ text: String) {
  let sink = ByteSink(descriptor: 2)
  try? sink.write(text)
  try? sink.flush()
}

/// Text on standard output that is no rows.
func writeOutput(_ text: String) throws {
  let sink = ByteSink(descriptor: 1)
  try sink.write(text)
  try sink.flush()
}

/// A text whose control characters are shown as signs, but for the ends of its lines: the name
/// of a file must not drive a terminal.
func safe(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { visible(String($0)) }.joined(separator: "\n")
}
