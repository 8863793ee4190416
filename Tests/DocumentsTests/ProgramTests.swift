import Testing

@testable import Documents

@Suite("Other programs run within limits") struct ProgramTests {
  private let shell = Program(name: "sh", package: "dash")

  private func run(
    _ script: String, input: [UInt8] = [], seconds: Int = 20, memory: Int = 1 << 30,
    outputBytes: Int? = nil
  ) throws(ProgramFailure) -> Program.Output {
    var limits = Limits()
    limits.seconds = seconds
    limits.programMemory = memory
    return try shell.run(
      ["-c", script], input: input, limits: limits, outputBytes: outputBytes)
  }

  @Test func `a program that is not installed is named with its package`() {
    let program = Program(name: "no-such-reader", package: "reader-utils")
    let failure = ProgramFailure.missing(program: "no-such-reader", package: "reader-utils")
    #expect(throws: failure) { try program.run([], limits: Limits()) }
    #expect(failure.reason == "no-such-reader is not installed; install reader-utils")
  }

  @Test func `long input and output pass whole, also in both pipes at once`() throws {
    let input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let output = try run("cat; cat /dev/stdin >&2", input: input)
    #expect(output.bytes == input)
    #expect(output.messages.utf8.count >= 2048)
    #expect(output.messages.utf8.count < 8192)
  }

  @Test func `many run at once`() async throws {
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for n in 1...40 {
        group.addTask { try run("cat; exit 0", input: Array(repeating: 7, count: n)).bytes.count }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts.sorted() == Array(1...40))
  }

  @Test func `a program and its children are killed when the time is over`() throws {
    let start = ContinuousClock.now
    #expect(throws: ProgramFailure.timedOut(program: "sh", seconds: 1)) {
      try run("sleep 60 & sleep 60", seconds: 1)
    }
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func `a child that keeps the pipes open does not keep us`() throws {
    let start = ContinuousClock.now
    #expect(try run("sleep 60 & echo done").bytes == Array("done\n".utf8))
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func `a failure gives the status and the first message`() {
    #expect(throws: ProgramFailure.failed(program: "sh", status: 3, message: "no font")) {
      try run("echo no font >&2; echo more >&2; exit 3")
    }
    #expect(throws: ProgramFailure.failed(program: "sh", status: 128 + 9, message: "")) {
      try run("kill -9 $$")
    }
  }

  @Test func `more output than is allowed ends the program`() {
    #expect(throws: ProgramFailure.tooMuchOutput(program: "sh")) {
      try run("while :; do echo 1234567890; done", outputBytes: 100_000)
    }
  }

  @Test func `a program gets a home that is gone afterwards, and nothing of ours`() throws {
    let lines = String(
      decoding: try run(
        "pwd -P >/dev/null; mkdir -p $HOME/a/b; echo x >$HOME/a/b/c; echo $HOME; env | sort; ls /proc/self/fd"
      ).bytes, as: UTF8.self
    ).split(separator: "\n").map(String.init)
    let home = try #require(lines.first)
    #expect(home.contains("gongkai-"))
    #expect(lines.contains("HOME=\(home)"))
    #expect(!lines.contains { $0.hasPrefix("USER=") })
    #expect(PrivateFolder.exists(home) == false)
    // The three of its own, and that of ls for the folder it lists.
    #expect(lines.suffix(4) == ["0", "1", "2", "3"])
  }

  #if os(Linux)
    @Test func `memory is limited`() {
      #expect(throws: ProgramFailure.self) {
        try run("sleep 0.2; dd if=/dev/zero of=/dev/null bs=300M count=1", memory: 100 << 20)
      }
    }
  #endif

  @Test func `a file of a private folder is read back, but no link out of it`() throws {
    let folder = try #require(PrivateFolder())
    defer { folder.remove() }
    #expect(folder.write(Array("一".utf8), as: "in.txt"))
    #expect(folder.read("in.txt", most: 3) == Array("一".utf8))
    #expect(folder.read("in.txt", most: 2) == nil)
    _ = try Program(name: "ln", package: "coreutils").run(
      ["-s", "/etc/passwd", "\(folder.path)/link"], in: folder, limits: Limits())
    #expect(folder.read("link", most: 1 << 20) == nil)
  }
}

extension PrivateFolder {
  /// Whether a folder can be listed.
  fileprivate static func exists(_ path: String) -> Bool {
    (try? Program(name: "ls", package: "coreutils").run([path], limits: Limits())) != nil
  }
}
