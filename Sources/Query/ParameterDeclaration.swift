import SQLite

/// What is wrong in the declaration of a parameter.
struct DeclarationError: Error, Equatable {
  let message: String
}

/// Reads `years integer default 2 min 1 choices "SELECT …"`.
extension Parameter {
  init(declaration: String, title: BilingualText) throws(DeclarationError) {
    var words = Parameter.words(of: declaration)[...]
    guard let name = words.popFirst(), let first = name.utf8.first,
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first), name.utf8.allSatisfy(isOfName)
    else { throw DeclarationError(message: "a parameter has a name of letters, digits and _") }
    guard let kind = words.popFirst().flatMap(Kind.init(rawValue:)) else {
      throw DeclarationError(
        message: "the type of \(name) must be integer, text, year, region or agency")
    }
    var isOptional = false
    var settings: [String: String] = [:]
    while let word = words.popFirst() {
      if word == "optional" {
        isOptional = true
      } else if word != "required" {
        guard ["default", "min", "max", "choices"].contains(word) else {
          throw DeclarationError(message: "unknown word `\(word)` for \(name)")
        }
        guard let value = words.popFirst(), settings.updateValue(value, forKey: word) == nil else {
          throw DeclarationError(message: "`\(word)` of \(name) needs one value")
        }
      }
    }
    guard !isOptional || settings["default"] == nil else {
      throw DeclarationError(message: "\(name) has a default, so it is never left out")
    }
    func number(_ key: String) throws(DeclarationError) -> Int64? {
      guard let text = settings[key] else { return nil }
      guard kind == .integer || kind == .year, let number = Int64(text) else {
        throw DeclarationError(message: "`\(key)` of \(name) must be a number, of a number")
      }
      return number
    }
    let isYear = kind == .year
    let bare = Parameter(
      name: name, kind: kind, isOptional: isOptional, defaultValue: nil,
      minimum: try number("min") ?? (isYear ? 2008 : nil),
      maximum: try number("max") ?? (isYear ? 2100 : nil),
      choices: settings["choices"].map(Choices.init(declaration:)), title: title)
    self = try bare.with(default: settings["default"])
  }

  /// The same with a default, which must itself be a valid value.
  private func with(default text: String?) throws(DeclarationError) -> Parameter {
    guard let text else { return self }
    guard let value = try? value(of: text) else {
      throw DeclarationError(message: "`\(text)` cannot be the default of \(name)")
    }
    if case .words(let words) = choices, !words.contains(text) {
      throw DeclarationError(message: "the default of \(name) is none of its choices")
    }
    return Parameter(
      name: name, kind: kind, isOptional: false, defaultValue: value, minimum: minimum,
      maximum: maximum, choices: choices, title: title)
  }

  /// Words between spaces; double quotes hold several together.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isWord = false
    var isQuoted = false
    for scalar in text.unicodeScalars {
      if scalar == " ", !isQuoted {
        if isWord { words.append(word) }
        (word, isWord) = ("", false)
      } else {
        isWord = true
        if scalar == "\"" { isQuoted.toggle() } else { word.unicodeScalars.append(scalar) }
      }
    }
    return isWord ? words + [word] : words
  }
}

extension Choices {
  /// `SELECT …`, or words between commas.
  init(declaration: String) {
    let isSelect = declaration.uppercased().hasPrefix("SELECT ")
    self =
      isSelect
      ? .select(declaration)
      : .words(declaration.split(separator: ",").map { trimmed($0) })
  }
}

private func isOfName(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
    UInt8(ascii: "_"):
    true
  default: false
  }
}
