import Foundation

/// Runs a program, gives it some bytes, and takes what it says, on the thread that asks.
///
/// Swift's own package for this (swift-subprocess) answers to asynchronous callers alone, and a stage is a function that
/// runs on one thread; waiting there for a task would take a thread from whoever runs it.
struct ChildProcess {
  /// What it came to.
  struct Result {
    var output: [UInt8]
    /// The last of what it said on standard error.
    var complaint: String
    var ending: Ending

    /// Why it came to nothing, as far as it said so.
    var lastWords: String {
      if let line = complaint.split(whereSeparator: \.isNewline).last { return String(line) }
      if case .exit(let status) = ending { return "exit status \(status)" }
      return "\(ending)"
    }
  }

  enum Ending: Hashable {
    case exit(Int32)
    case signal(Int32)
    /// It was stopped, because it had said more than it may.
    case saidTooMuch
    /// It was stopped, because its time was over.
    case overTime

    /// By a signal that only somebody else sends.
    var isFromOutside: Bool {
      if case .signal(let signal) = self { return [SIGTERM, SIGINT, SIGHUP, SIGKILL].contains(signal) }
      return false
    }
  }

  enum Failure: Error, Hashable {
    case start(errno: Int32)
  }

  var program: String
  var arguments: [String]
  var environment: [String: String] = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
  /// The most that it may say, in bytes.
  var outputBytes: Int
  /// How long it may take, whatever the machine is doing.
  var patience: Duration

  /// - Throws: `Failure`; `CancellationError`, and the program is stopped.
  func run(input: [UInt8]) throws -> Result {
    let feed = try Ends()
    let output = try Ends()
    let complaint = try Ends()
    let child = try start(standard: (feed.theirs, output.theirs, complaint.theirs))
    for ends in [feed, output, complaint] { ends.closeTheirs() }
    var exchange = Exchange(input: input, feed: feed, output: output, complaint: complaint, most: outputBytes)
    let stopped: Ending?
    do {
      stopped = try exchange.run(until: ContinuousClock.now + patience)
    } catch {
      _ = Self.end(child)
      throw error
    }
    // It has closed its output: it ends by itself, or it does no good any more.
    if stopped == nil { Self.awaitEnd(of: child, atMost: .seconds(2)) }
    let ending = Self.end(child)
    return Result(
      output: exchange.said, complaint: String(decoding: exchange.complained, as: UTF8.self), ending: stopped ?? ending)
  }

  /// Ends the child with all that it has started, before its number may belong to somebody else.
  private static func end(_ child: pid_t) -> Ending {
    _ = kill(-child, SIGKILL)
    let ending = wait(for: child)
    // In a container hyoka is the first process, which inherits what the child leaves behind: it would stay there, dead,
    // for ever.
    while waitpid(-child, nil, 0) > 0 || errno == EINTR {}
    return ending
  }

  /// The same, and once more where somebody else has stopped it, as a machine that shuts down or has no memory left does:
  /// nothing that it is given to read sends these signals.
  /// - Throws: as `run`.
  func runUndisturbed(input: [UInt8]) throws -> Result {
    let result = try run(input: input)
    return result.ending.isFromOutside ? try run(input: input) : result
  }

  private func start(standard files: (Int32, Int32, Int32)) throws(Failure) -> pid_t {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (file, standard) in [(files.0, Int32(0)), (files.1, 1), (files.2, 2)] {
      posix_spawn_file_actions_adddup2(&actions, file, standard)
    }
    // A process group of its own, so that an interrupt at the keyboard is for hyoka alone, which then stops the child.
    var nothing = sigset_t()
    var everything = sigset_t()
    sigemptyset(&nothing)
    sigfillset(&everything)
    posix_spawnattr_setsigmask(&attributes, &nothing)
    posix_spawnattr_setsigdefault(&attributes, &everything)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var argv = ([program] + arguments).map { strdup($0) } + [nil]
    var envp = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for string in argv + envp { free(string) } }
    var child = pid_t()
    let error = posix_spawn(&child, program, &actions, &attributes, &argv, &envp)
    guard error == 0 else { throw .start(errno: error) }
    return child
  }

  private static func awaitEnd(of child: pid_t, atMost patience: Duration) {
    let end = ContinuousClock.now + patience
    while ContinuousClock.now < end {
      var info = siginfo_t()
      if waitid(P_PID, id_t(child), &info, WEXITED | WNOHANG | WNOWAIT) == 0, info.si_signo != 0 { return }
      usleep(500)
    }
  }

  private static func wait(for child: pid_t) -> Ending {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // What the macros WIFSIGNALED, WTERMSIG and WEXITSTATUS do, which Swift can't see.
    let signal = status & 0x7F
    return signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
  }

  /// Two ends that bytes go between; closed when nobody holds them any more.
  ///
  /// Sockets and not a pipe, since writing to a pipe that nobody reads any more would end this process.
  private final class Ends {
    let ours: Int32
    let theirs: Int32
    private var isOursOpen = true
    private var isTheirsOpen = true

    init() throws(Failure) {
      var files: [Int32] = [-1, -1]
      #if os(Linux)
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
      #else
        let kind = SOCK_STREAM
      #endif
      guard socketpair(AF_UNIX, kind, 0, &files) == 0 else { throw .start(errno: errno) }
      ours = files[0]
      theirs = files[1]
      #if !os(Linux)
        for file in files { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
        var on: Int32 = 1
        setsockopt(ours, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
      #endif
      _ = fcntl(ours, F_SETFL, fcntl(ours, F_GETFL) | O_NONBLOCK)
    }

    func closeTheirs() {
      if isTheirsOpen { close(theirs) }
      isTheirsOpen = false
    }

    func closeOurs() {
      if isOursOpen { close(ours) }
      isOursOpen = false
    }

    deinit {
      closeOurs()
      closeTheirs()
    }
  }

  /// Writes and reads what can be written and read, until the other side has closed its output.
  private struct Exchange {
    private var rest: ArraySlice<UInt8>
    private let feed: Ends
    private let output: Ends
    private let complaint: Ends
    private let most: Int
    private(set) var said: [UInt8] = []
    private(set) var complained: [UInt8] = []
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    init(input: [UInt8], feed: Ends, output: Ends, complaint: Ends, most: Int) {
      rest = input[...]
      self.feed = feed
      self.output = output
      self.complaint = complaint
      self.most = most
      if input.isEmpty { feed.closeOurs() }
    }

    mutating func run(until end: ContinuousClock.Instant) throws -> Ending? {
      var isFeeding = !rest.isEmpty
      var isComplaining = true
      while true {
        try Task.checkCancellation()
        if ContinuousClock.now > end { return .overTime }
        var files = [pollfd(fd: output.ours, events: Int16(POLLIN), revents: 0)]
        files.append(pollfd(fd: isComplaining ? complaint.ours : -1, events: Int16(POLLIN), revents: 0))
        files.append(pollfd(fd: isFeeding ? feed.ours : -1, events: Int16(POLLOUT), revents: 0))
        // Wakes up now and then to see whether anybody still waits for the answer.
        guard poll(&files, nfds_t(files.count), 100) > 0 else { continue }
        if files[2].revents != 0 { isFeeding = give() }
        if files[1].revents != 0 { isComplaining = hear() }
        if files[0].revents != 0, !take() { return nil }
        if said.count > most { return .saidTooMuch }
      }
    }

    /// - Returns: whether there is more to give.
    private mutating func give() -> Bool {
      #if os(Linux)
        let flags = Int32(MSG_NOSIGNAL)
      #else
        let flags: Int32 = 0
      #endif
      let count = rest.withUnsafeBytes { send(feed.ours, $0.baseAddress, $0.count, flags) }
      if count < 0, errno == EAGAIN || errno == EINTR { return true }
      // Who doesn't want the rest has made up its mind already.
      rest = count < 0 ? [] : rest.dropFirst(count)
      if rest.isEmpty { feed.closeOurs() }
      return !rest.isEmpty
    }

    /// - Returns: whether more may come.
    private mutating func take() -> Bool {
      let count = read(output.ours, &buffer, buffer.count)
      if count < 0, errno == EAGAIN || errno == EINTR { return true }
      guard count > 0 else { return false }
      said += buffer[..<count]
      return true
    }

    private mutating func hear() -> Bool {
      let count = read(complaint.ours, &buffer, buffer.count)
      if count < 0, errno == EAGAIN || errno == EINTR { return true }
      guard count > 0 else { return false }
      complained = (complained + buffer[..<count]).suffix(2048)
      return true
    }
  }
}
