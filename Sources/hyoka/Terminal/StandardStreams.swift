import Foundation
import Synchronization

/// Writes to the terminal at once, whatever the C library would buffer.
enum StandardStreams {
  /// Ends the process where the text can't be written, as on a full disk: a result that is cut short is no success.
  /// - Returns: whether anybody still reads.
  @discardableResult
  static func out(_ text: String) -> Bool { out(bytes: Array(text.utf8)) }

  /// The same for what may be no text.
  @discardableResult
  static func out(bytes: [UInt8]) -> Bool {
    let code = write(bytes, to: STDOUT_FILENO)
    guard code != 0, code != EPIPE else { return code == 0 }
    error("標準出力に書けません (the standard output can't be written: \(String(cString: strerror(code))))\n")
    exit(EXIT_FAILURE)
  }

  static func error(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Somebody who closes the other end (`| head`) doesn't want to read the rest; that must not change the exit status.
  static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// A long text goes in several pieces, between which no other thread may write.
  private static let writing = Mutex(())

  /// - Returns: 0, or why not all of it could be written.
  private static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
    writing.withLock { _ in
      bytes.withUnsafeBytes { bytes in
        var rest = bytes[...]
        while !rest.isEmpty {
          let count = Foundation.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
          if count < 0, errno == EINTR { continue }
          if count < 0, errno == EAGAIN {
            // Whoever shares the other end may have said that nobody waits there.
            usleep(1000)
            continue
          }
          if count < 0 { return errno }
          rest = rest.dropFirst(count)
        }
        return 0
      }
    }
  }
}
