import Foundation

/// A file that appears under its name only when it is whole: it is written beside its place and then renamed.
final class PartialFile {
  let url: URL
  private let partial: URL
  private let handle: FileHandle
  private var buffer: [UInt8] = []

  /// - Throws: `CocoaError` where the file can't be made.
  init(_ url: URL) throws {
    self.url = url
    partial = url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).partial")
    guard FileManager.default.createFile(atPath: partial.path, contents: nil) else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: partial.path])
    }
    handle = try FileHandle(forWritingTo: partial)
  }

  func write(_ bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count > 1 << 20 { try flush() }
  }

  /// Ends the file; after that it can only be published or discarded.
  func close() throws {
    try flush()
    try handle.close()
  }

  /// Puts the file in its place, over an older one.
  func publish() throws {
    guard rename(partial.path, url.path) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: url.path])
    }
  }

  func discard() {
    try? handle.close()
    try? FileManager.default.removeItem(at: partial)
  }

  private func flush() throws {
    try handle.write(contentsOf: buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
