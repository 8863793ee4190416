import Foundation
import Gazetteer

// usage: embed OUTPUT.swift ROOT FILE...
// Writes the files as string literals, keyed by their path below ROOT. The list of divisions is
// packed, so that the program reads it where it lies.

let output = CommandLine.arguments[1]
let root = CommandLine.arguments[2]
var source = "enum EmbeddedFiles {\n  static let all: [(path: String, text: StaticString)] = [\n"
var divisions: DivisionTable?
var former: [DivisionTable.Former] = []
for path in CommandLine.arguments.dropFirst(3) {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let name = path.dropFirst(root.count).drop { $0 == "/" }
  switch name {
  case "divisions/divisions.tsv": divisions = try DivisionTable(text)
  case "divisions/former.tsv": former = try DivisionTable.former(text)
  default: source += "    (\"\(name)\", ###\"\"\"\n\(text)\n\"\"\"###),\n"
  }
}
divisions?.former = former
let packed = String(decoding: divisions?.packed() ?? [], as: UTF8.self)
source += "  ]\n\n  static let divisions: StaticString = ###\"\"\"\n\(packed)\n\"\"\"###\n}\n"
try source.write(toFile: output, atomically: true, encoding: .utf8)
