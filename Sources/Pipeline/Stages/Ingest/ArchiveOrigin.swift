import Contracts
import Fleet

/// Says of a file that it came in an archive, in headers that every stage hands on.
///
/// A new revision of the archive takes the place of the older one as a whole: what of the older one isn't in it any more
/// counts nowhere. Therefore all records that come of one archive stand in the partition of its key, in the order of its
/// revisions, until the municipality decides.
struct ArchiveOrigin: Hashable, Sendable {
  private enum Header {
    static let key = "hyoka-archive"
    static let sha256 = "hyoka-archive-sha256"
    static let depth = "hyoka-archive-depth"
    static let all: Set = [key, sha256, depth]
  }

  /// The key of the archive, of the outermost one where one is in the other.
  var key: String
  /// Of the archive's bytes.
  var sha256: String
  /// How many archives the file came in, one in the other.
  var depth: Int

  init(key: String, sha256: String, depth: Int) {
    self.key = key
    self.sha256 = sha256
    self.depth = depth
  }

  /// Nil for a file that was dropped by itself.
  init?(_ headers: Headers) {
    guard let key = headers.text(Header.key), DocumentKey(Array(key.utf8)) != nil,
      let sha256 = headers.text(Header.sha256), sha256.utf8.count == 64,
      let depth = headers.text(Header.depth).flatMap(Int.init), (1...100).contains(depth)
    else { return nil }
    self.init(key: key, sha256: sha256, depth: depth)
  }

  /// These headers with this origin in the place of any other.
  func headers(with others: Headers) -> Headers {
    var headers = Headers(others.all.filter { !Header.all.contains($0.name) })
    headers.append(Header.key, key)
    headers.append(Header.sha256, sha256)
    headers.append(Header.depth, String(depth))
    return headers
  }
}
