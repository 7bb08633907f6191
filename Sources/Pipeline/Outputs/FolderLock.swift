import Foundation

/// Keeps a second run out of a folder while one writes to it: both would write into the same working files.
///
/// The lock is the system's own, on the folder itself. It leaves nothing behind, and goes with its process however that
/// ends. Some network file systems know none on folders; there it keeps nobody out.
final class FolderLock: Sendable {
  private let file: Int32

  /// - Throws: `OutputBusy` where another has it; `CocoaError` where the folder can't be opened.
  init(_ folder: URL) throws {
    file = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw CocoaError.refused(folder.path) }
    if flock(file, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      close(file)
      throw OutputBusy(folder: folder.path)
    }
  }

  deinit { close(file) }
}
