#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A running external program, until its end.
struct ChildProcess: ~Copyable {
  private let name: String
  private let process: pid_t
  /// Standard output and standard error.
  private var pipes: [pollfd]
  private var isReaped = false
  var mostOutput = 0
  private(set) var output: [UInt8] = []
  private var errors: [UInt8] = []

  /// What of standard error is kept.
  private static let mostMessages = 2048

  init(
    name: String, path: String, arguments: [String], input: [UInt8], home: PrivateFolder,
    limits: Limits
  ) throws(ProgramFailure) {
    func failure(_ what: String) -> ProgramFailure {
      .failed(program: name, status: -1, message: what)
    }
    self.name = name
    guard let stdin = NamelessFile.holding(input) else {
      throw failure("no memory for its input")
    }
    defer { close(stdin) }
    guard let out = Descriptor.pipe() else { throw failure("no descriptor is free") }
    defer { close(out.write) }
    guard let err = Descriptor.pipe() else {
      close(out.read)
      throw failure("no descriptor is free")
    }
    defer { close(err.write) }
    guard
      let process = spawn(
        path, [name] + arguments, home: home, limits: limits,
        standard: [stdin, out.write, err.write])
    else {
      close(out.read)
      close(err.read)
      throw failure("it cannot be started")
    }
    self.process = process
    pipes = [out.read, err.read].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  }

  /// Reads what it writes until it ends, and gives the status of its exit.
  mutating func finish(within limit: Duration) throws(ProgramFailure) -> Int {
    let deadline = ContinuousClock.now + limit
    var pause: UInt32 = 20
    while true {
      let isOpen = pipes.contains { $0.fd >= 0 }
      // A program may close its pipes before it ends, or leave them to a child of its own.
      let ready = isOpen ? poll(&pipes, nfds_t(pipes.count), 50) : 0
      if ready > 0 { try read() }
      if (!isOpen || ready == 0), let status = exitStatus() {
        try read()
        return status
      }
      if !isOpen {
        // Mostly it ends at once, and is only not yet seen to have.
        usleep(pause)
        pause = min(20_000, 2 * pause)
      }
      if ContinuousClock.now >= deadline {
        throw .timedOut(program: name, seconds: Int(limit.components.seconds))
      }
    }
  }

  /// What it has to say, in one line.
  var firstMessage: String {
    let line = messages.split(separator: "\n").first ?? ""
    return String(String.UnicodeScalarView(line.unicodeScalars.filter { $0.value >= 0x20 }))
  }

  var messages: String { String(decoding: errors, as: UTF8.self) }

  /// Kills what still runs of it, and closes what was open. Must be called once, at the end.
  mutating func end() {
    // Not yet reaped, so nobody else can have its number; its own children share its group.
    kill(-process, SIGKILL)
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    for pipe in pipes where pipe.fd >= 0 { close(pipe.fd) }
  }

  /// The status of its exit if it has ended; it stays a zombie until `end`.
  private func exitStatus() -> Int? {
    var facts = siginfo_t()
    facts.si_signo = 0
    guard waitid(P_PID, id_t(process), &facts, WEXITED | WNOWAIT | WNOHANG) == 0,
      facts.si_signo == SIGCHLD
    else { return nil }
    #if canImport(Glibc)
      let status = Int(facts._sifields._sigchld.si_status)
    #else
      let status = Int(facts.si_status)
    #endif
    return facts.si_code == 1 ? status : 128 + status
  }

  private mutating func read() throws(ProgramFailure) {
    for n in pipes.indices where pipes[n].fd >= 0 {
      var more = true
      while more {
        let count = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
          guard let base = buffer.baseAddress else { return 0 }
          let count = Glue.read(pipes[n].fd, base, buffer.count)
          if count > 0 { keep(UnsafeRawBufferPointer(rebasing: buffer[..<count]), of: n) }
          return count
        }
        if output.count > mostOutput { throw .tooMuchOutput(program: name) }
        let isEnd = count == 0 || count < 0 && errno != EAGAIN && errno != EINTR
        if isEnd {
          close(pipes[n].fd)
          pipes[n].fd = -1
        }
        more = count > 0
      }
    }
  }

  private mutating func keep(_ bytes: UnsafeRawBufferPointer, of pipe: Int) {
    if pipe == 0 {
      output.append(contentsOf: bytes)
    } else {
      errors.append(contentsOf: bytes.prefix(ChildProcess.mostMessages - errors.count))
    }
  }
}
