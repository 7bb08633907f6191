import Foundation

/// An output made of pieces that come in the order of processing and stand in the order of their keys.
///
/// The pieces go to disk as they come. Where that is their order, as it mostly is, the file needs nothing more;
/// otherwise they are copied in order to another one.
final class Spool {
  private let header: [UInt8]
  private let file: PartialFile
  private var end: Int
  private var pieces: [DocumentKey: Range<Int>] = [:]
  private var last: DocumentKey?
  private var isInOrder = true

  /// - Parameter header: what stands before all pieces.
  /// - Throws: `CocoaError` where the file can't be made.
  init(_ url: URL, header: [UInt8] = []) throws {
    self.header = header
    file = try PartialFile(url, suffix: "spool")
    end = header.count
    try file.write(header)
  }

  /// Replaces what stood under the key.
  func put(_ bytes: [UInt8], under key: DocumentKey) throws {
    if let last, !(last < key) { isInOrder = false }
    last = key
    pieces[key] = end..<(end + bytes.count)
    end += bytes.count
    try file.write(bytes)
  }

  /// The whole output, its pieces sorted by document, then by municipality; it has yet to be published.
  func finished() throws -> PartialFile {
    guard isInOrder else { return try sorted() }
    try file.close()
    return file
  }

  func discard() { file.discard() }

  private func sorted() throws -> PartialFile {
    try PartialFile.writing(to: file.url) { copy in
      try copy.write(header)
      try file.withReader { reader in
        for (_, piece) in pieces.sorted(by: { $0.key < $1.key }) where !piece.isEmpty {
          try reader.seek(toOffset: UInt64(piece.lowerBound))
          guard let data = try reader.read(upToCount: piece.count), data.count == piece.count else {
            throw CocoaError(.fileReadCorruptFile, userInfo: [NSFilePathErrorKey: file.url.path])
          }
          try copy.write(data)
        }
      }
    }
  }
}
