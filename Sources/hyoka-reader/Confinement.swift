import ArgumentParser

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Tries what a reader must not be able to do.
enum Confinement {
  /// Prints a line for each.
  /// - Throws: an exit status where anything was possible.
  static func check() throws {
    let attempts: [(String, Bool)] = [
      ("network", isRefused(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))),
      ("other processes", isRefused(kill(getppid(), 0))),
      ("new programs", spawnIsRefused()),
      ("reading files", isRefused(open("/etc/passwd", O_RDONLY))),
      ("writing files", writingIsRefused("/tmp/hyoka-reader-check")),
      ("more memory", isMemoryBounded()),
    ]
    for (what, isRefused) in attempts {
      print("\(what): \(isRefused ? "refused" : "POSSIBLE")")
    }
    if attempts.contains(where: { !$0.1 }) { throw ExitCode(1) }
  }

  private static func isRefused(_ result: Int32) -> Bool { result < 0 }

  private static func writingIsRefused(_ path: String) -> Bool {
    guard creat(path, 0o600) >= 0 else { return true }
    unlink(path)
    return false
  }

  private static func spawnIsRefused() -> Bool {
    var child = pid_t()
    var arguments = [strdup("true"), nil]
    defer { free(arguments[0]) }
    guard posix_spawn(&child, "/bin/true", nil, nil, &arguments, nil) == 0 else { return true }
    var status: Int32 = 0
    waitpid(child, &status, 0)
    return false
  }

  private static func isMemoryBounded() -> Bool {
    let size = 1 << 44
    let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_ANON | MAP_NORESERVE, -1, 0)
    guard memory != MAP_FAILED else { return true }
    munmap(memory, size)
    return false
  }
}
