#if canImport(Glibc)
  import CLinux
  import Glibc
#else
  import Darwin
#endif

extension Program {
  /// Where PATH has the program; never the current folder, which may belong to a stranger.
  func path() -> String? {
    for folder in Program.searchPath.split(separator: ":") where folder.hasPrefix("/") {
      let path = "\(folder)/\(name)"
      var facts = stat()
      if stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, access(path, X_OK) == 0 {
        return path
      }
    }
    return nil
  }

  fileprivate static var searchPath: String {
    getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
  }
}

/// Starts a program in a process group of its own, with three descriptors and no others.
///
/// Nil where it does not start.
func spawn(
  _ path: String, _ arguments: [String], home: PrivateFolder, limits: Limits, standard: [Int32]
) -> pid_t? {
  #if canImport(Glibc)
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    var flags = POSIX_SPAWN_SETPGROUP
  #else
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
    var flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_CLOEXEC_DEFAULT
  #endif
  posix_spawn_file_actions_init(&actions)
  posix_spawnattr_init(&attributes)
  defer {
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
  }
  for (n, file) in standard.enumerated() {
    posix_spawn_file_actions_adddup2(&actions, file, Int32(n))
  }
  #if canImport(Glibc)
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
  #endif
  // Our own handling of signals is none of its.
  flags |= POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
  var signals = sigset_t()
  sigemptyset(&signals)
  posix_spawnattr_setsigmask(&attributes, &signals)
  for signal in [SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGCHLD] { sigaddset(&signals, signal) }
  posix_spawnattr_setsigdefault(&attributes, &signals)
  posix_spawnattr_setflags(&attributes, Int16(flags))

  let environment = [
    "PATH=\(Program.searchPath)", "HOME=\(home.path)", "TMPDIR=\(home.path)", "LANG=C.UTF-8",
  ]
  let argv = CStrings(arguments)
  let envp = CStrings(environment)
  defer {
    argv.free()
    envp.free()
  }
  var process: pid_t = 0
  guard posix_spawn(&process, path, &actions, &attributes, argv.pointers, envp.pointers) == 0
  else { return nil }
  #if canImport(Glibc)
    // Already running, but all that counts is still to be asked for.
    _ = gongkai_limit(process, UInt32(RLIMIT_AS.rawValue), UInt(clamping: limits.programMemory))
    _ = gongkai_limit(process, UInt32(RLIMIT_CORE.rawValue), 0)
    // Also where we are killed before we can kill it.
    _ = gongkai_limit(process, UInt32(RLIMIT_CPU.rawValue), UInt(clamping: limits.seconds + 1))
  #endif
  return process
}

/// Strings for C, ended by a null pointer.
private struct CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) { pointers = strings.map { strdup($0) } + [nil] }

  func free() {
    for pointer in pointers {
      #if canImport(Glibc)
        Glibc.free(pointer)
      #else
        Darwin.free(pointer)
      #endif
    }
  }
}

enum Descriptor {
  /// A pipe of which no other process gets an end unasked; reading does not wait.
  static func pipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [-1, -1]
    #if canImport(Glibc)
      guard pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
    #else
      guard Darwin.pipe(&ends) == 0 else { return nil }
    #endif
    guard let read = aboveStandard(ends[0]) else {
      close(ends[1])
      return nil
    }
    guard let write = aboveStandard(ends[1]) else {
      close(read)
      return nil
    }
    _ = fcntl(read, F_SETFL, fcntl(read, F_GETFL) | O_NONBLOCK)
    return (read, write)
  }

  /// Where our own standard descriptors are closed, a new one gets their numbers and would be
  /// overwritten while the program's are set.
  static func aboveStandard(_ file: Int32) -> Int32? {
    if file > 2 { return file }
    let moved = fcntl(file, F_DUPFD_CLOEXEC, 3)
    close(file)
    return moved < 0 ? nil : moved
  }
}
