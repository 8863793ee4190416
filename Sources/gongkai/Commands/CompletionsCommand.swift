import ArgumentParser

struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print what makes a shell complete commands.",
    discussion: """
      Commands and options are completed, and from the database the names of questions, their \
      parameters, agencies and years. bash and zsh: source <(gongkai completions bash) in the \
      file that the shell reads at its start; fish: gongkai completions fish | source.

      EXAMPLES
        gongkai completions bash
        gongkai completions fish
      """)

  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish
  }

  @Argument(help: "The shell.")
  var shell: Shell

  func run() throws {
    let kind: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    try writeOutput(Gongkai.completionScript(for: kind) + "\n")
  }
}
