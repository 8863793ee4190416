import Query

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Questions of the user's own: the `.sql` files of a folder, with the same header as the program's.
struct QuestionFolder {
  private(set) var questions: [Question] = []
  /// What is wrong with files that are no questions, by the name of the question they would be.
  private(set) var mistakes: [(name: String, error: HeaderError)] = []

  /// - Parameters:
  ///   - given: the folder asked for; else it is `queries` beside the database, which need not be.
  ///   - catalogue: the questions whose names are taken.
  init(_ given: String?, beside database: String, taken catalogue: Catalogue) throws {
    let folder = given ?? QuestionFolder.parent(of: database) + "queries"
    let files: [String]
    do {
      files = try QuestionFolder.list(folder)
    } catch {
      if given == nil { return }
      throw error
    }
    for file in files.sorted() where file.hasSuffix(".sql") && !file.hasPrefix(".") {
      let (path, name) = ("\(folder)/\(file)", String(file.dropLast(4)))
      do throws(HeaderError) {
        if catalogue.questions.contains(where: { $0.name == name }) {
          throw HeaderError(
            file: path, line: 0, message: "the program has a question of this name; rename the file"
          )
        }
        guard let text = try? readText(path) else {
          throw HeaderError(file: path, line: 0, message: "it cannot be read as UTF-8")
        }
        questions.append(try Question(file: path, name: name, text: text))
      } catch {
        mistakes.append((name, error))
      }
    }
  }

  func holds(_ question: Question) -> Bool { questions.contains { $0.name == question.name } }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func list(_ folder: String) throws -> [String] {
    guard let stream = opendir(folder) else {
      throw UsageError(message: "\(folder) cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names
  }
}
