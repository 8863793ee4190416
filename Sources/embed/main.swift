import Foundation

// usage: embed OUTPUT.swift ROOT FILE...
// Writes the files as string literals, keyed by their path below ROOT.

let output = CommandLine.arguments[1]
let root = CommandLine.arguments[2]
var source = "enum EmbeddedFiles {\n  static let all: [(path: String, text: StaticString)] = [\n"
for path in CommandLine.arguments.dropFirst(3) {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let name = path.dropFirst(root.count).drop { $0 == "/" }
  source += "    (\"\(name)\", ###\"\"\"\n\(text)\n\"\"\"###),\n"
}
source += "  ]\n}\n"
try source.write(toFile: output, atomically: true, encoding: .utf8)
