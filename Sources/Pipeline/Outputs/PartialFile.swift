import Foundation

/// A file that appears under its name only when it is whole: it is written beside its place and then renamed.
final class PartialFile {
  let url: URL
  /// Where it is until it is whole.
  let partial: URL
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  /// No more than a core's cache holds beside the rest.
  private static let bufferSize = 128 << 10

  /// - Parameter suffix: the end of the name that the file has until it is whole.
  /// - Throws: `CocoaError` where the file can't be made.
  init(_ url: URL, suffix: String = "partial") throws {
    self.url = url
    partial = url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).\(suffix)")
    let file = open(partial.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw CocoaError.refused(url.path) }
    handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
  }

  /// A file with all that a function writes to it; it has yet to be published.
  static func writing(to url: URL, _ write: (PartialFile) throws -> Void) throws -> PartialFile {
    let file = try PartialFile(url)
    do {
      try write(file)
      try file.close()
    } catch {
      file.discard()
      throw error
    }
    return file
  }

  func write(_ bytes: some DataProtocol) throws {
    if buffer.count + bytes.count > Self.bufferSize { try flush() }
    if bytes.count > Self.bufferSize { return try put(bytes) }
    buffer.append(contentsOf: bytes)
  }

  /// Calls a function with all that was written so far, to be read again.
  func withReader(_ read: (FileHandle) throws -> Void) throws {
    try flush()
    let reader = try FileHandle(forReadingFrom: partial)
    defer { try? reader.close() }
    try read(reader)
  }

  /// Ends the file; after that it can only be published or discarded.
  func close() throws {
    try flush()
    try handle.close()
  }

  /// - Throws: `CocoaError` where a folder is in the way, which no file replaces.
  func checkPlace() throws { try Self.checkPlace(url) }

  static func checkPlace(_ url: URL) throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue {
      throw CocoaError.refused(url.path, EISDIR)
    }
  }

  /// Puts the file in its place, over an older one.
  func publish() throws {
    guard rename(partial.path, url.path) == 0 else { throw CocoaError.refused(url.path) }
  }

  func discard() {
    try? handle.close()
    try? FileManager.default.removeItem(at: partial)
  }

  private func flush() throws {
    guard !buffer.isEmpty else { return }
    try put(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  /// - Throws: `CocoaError` that names the file, which the handle's own doesn't.
  private func put(_ bytes: some DataProtocol) throws {
    do {
      try handle.write(contentsOf: bytes)
    } catch let error as CocoaError {
      throw CocoaError(
        error.code, userInfo: error.userInfo.merging([NSFilePathErrorKey: url.path]) { $1 })
    }
  }
}
