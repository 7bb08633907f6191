import Contracts
import Fleet

/// One part of an upload that is too large for one message.
///
/// A file above the inline limit travels as several records of one key, in order, each with these headers. Ingest puts
/// them together again.
public struct Chunk: Hashable, Sendable {
  enum Header {
    /// The SHA-256 of the whole file, in 64 hexadecimal digits.
    static let sha256 = "hyoka-file-sha256"
    /// The size of the whole file in bytes.
    static let bytes = "hyoka-file-bytes"
    /// How many chunks there are.
    static let count = "hyoka-chunks"
    /// Which one this is, counted from 0.
    static let index = "hyoka-chunk"
    static let all = [sha256, bytes, count, index]
  }

  var sha256: String
  var bytes: Int
  var count: Int
  var index: Int

  init(sha256: String, bytes: Int, count: Int, index: Int) {
    self.sha256 = sha256
    self.bytes = bytes
    self.count = count
    self.index = index
  }

  /// What a record's headers say; nil where it is a whole upload.
  /// - Throws: `Rejection` for headers that make no sense.
  init?(_ headers: Headers) throws(Rejection) {
    guard Header.all.contains(where: { headers[$0] != nil }) else { return nil }
    guard let sha256 = headers.text(Header.sha256), sha256.utf8.count == 64,
      sha256.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
      let bytes = headers.text(Header.bytes).flatMap(Int.init), bytes > 0,
      let count = headers.text(Header.count).flatMap(Int.init), (1...100_000).contains(count),
      let index = headers.text(Header.index).flatMap(Int.init), (0..<count).contains(index)
    else {
      throw Rejection(.malformed, "分割の見出し（hyoka-chunk など）が正しくありません (the headers of the chunk make no sense)")
    }
    self.init(sha256: sha256, bytes: bytes, count: count, index: index)
  }

  var headers: Headers {
    var headers = Headers()
    headers.append(Header.sha256, sha256)
    headers.append(Header.bytes, String(bytes))
    headers.append(Header.count, String(count))
    headers.append(Header.index, String(index))
    return headers
  }
}
