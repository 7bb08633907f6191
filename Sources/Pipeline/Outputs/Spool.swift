import Foundation

/// Pieces of an output, kept on disk until their order is known: they come in the order of processing and leave in the
/// order of their keys.
final class Spool {
  private let url: URL
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var end = 0
  private var pieces: [DocumentKey: Range<Int>] = [:]

  /// - Throws: `CocoaError` where the file can't be made.
  init(_ url: URL) throws {
    self.url = url
    guard FileManager.default.createFile(atPath: url.path, contents: nil) else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: url.path])
    }
    handle = try FileHandle(forUpdating: url)
  }

  /// Replaces what stood under the key.
  func put(_ bytes: [UInt8], under key: DocumentKey) throws {
    pieces[key] = end..<(end + bytes.count)
    end += bytes.count
    buffer += bytes
    if buffer.count > 1 << 20 { try flush() }
  }

  /// Writes all pieces, sorted by document, then by municipality.
  func copy(to file: PartialFile) throws {
    try flush()
    for (_, piece) in pieces.sorted(by: { $0.key < $1.key }) where !piece.isEmpty {
      try handle.seek(toOffset: UInt64(piece.lowerBound))
      guard let data = try handle.read(upToCount: piece.count), data.count == piece.count else {
        throw CocoaError(.fileReadCorruptFile, userInfo: [NSFilePathErrorKey: url.path])
      }
      try file.write(data)
    }
  }

  func discard() {
    try? handle.close()
    try? FileManager.default.removeItem(at: url)
  }

  private func flush() throws {
    try handle.write(contentsOf: buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
