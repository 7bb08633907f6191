import Fleet
import Foundation
import Pipeline

/// What is dropped in one schedule, in order: new documents, revisions, retractions, files in chunks, chunks that get
/// lost, and files that nobody can read.
struct Uploads: Sendable {
  /// One upload: one record, or several chunks.
  struct Upload: Sendable {
    var words: String
    var records: [OutgoingRecord]
  }

  var all: [Upload] = []

  private static let municipalities = ["131105/", "132101/", "011002/", ""]

  /// - Parameter documents: the files to choose from.
  init(_ documents: [[UInt8]], topics: Topics, random: inout Random) {
    let unreadable = Array("これは知らない様式の文書です\n".utf8)
    for _ in 0..<(3 + random.below(8)) {
      let municipality = random.pick(Self.municipalities)
      // Names of their own where the municipality is read off the text: nothing orders an upload that names it against
      // one of the same name that doesn't.
      let key = municipality + random.pick(municipality.isEmpty ? ["x.txt", "y.txt"] : ["a.txt", "b.txt", "c.txt"])
      let kind = random.below(10)
      let file = kind == 0 ? unreadable : random.pick(documents)
      switch kind {
      case 1, 2:
        all.append(
          Upload(
            words: "retract \(key)",
            records: [OutgoingRecord(topic: topics.uploads, key: Array(key.utf8), value: nil)]))
      case 3, 4:
        var chunks = ChunkedUpload.records(
          of: file, to: topics.uploads, key: Array(key.utf8), chunkBytes: 1 + file.count / (2 + random.below(3)))
        let loses = random.once(in: 3)
        if loses { chunks.remove(at: random.below(chunks.count)) }
        all.append(Upload(words: "\(chunks.count) chunks \(key)\(loses ? ", one lost" : "")", records: chunks))
      default:
        let record = OutgoingRecord(topic: topics.uploads, key: Array(key.utf8), value: Payload(file))
        // Whoever doesn't hear of its arrival sends it again.
        let twice = random.once(in: 6)
        all.append(Upload(words: "drop \(key)\(twice ? ", twice" : "")", records: twice ? [record, record] : [record]))
      }
    }
  }
}
