import Foundation
import Synchronization

/// Writes to the terminal at once, whatever the C library would buffer.
enum StandardStreams {
  static func out(_ text: String) { write(text, to: .standardOutput) }
  static func error(_ text: String) { write(text, to: .standardError) }
  static var errorIsTerminal: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }

  /// Somebody who closes the other end (`| head`) doesn't want to read the rest; that must not change the exit status.
  static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// A long text goes in several pieces, between which no other thread may write.
  private static let writing = Mutex(())

  private static func write(_ text: String, to handle: FileHandle) {
    writing.withLock { _ in try? handle.write(contentsOf: Data(text.utf8)) }
  }
}
