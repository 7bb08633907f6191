import Kafka
import Logging

/// What the client says in passing where a topic that it knows is given more partitions: from then on the same key stands
/// in two of them, and what is newer can overtake what is older.
struct GrownTopic: Hashable {
  var topic: String
  var old: Int
  var new: Int

  /// Nil for a line about anything else, as a topic that is deleted (to 0) or made anew.
  init?(_ line: LogLine) {
    let words = /Topic (\S+) partition count changed from (\d+) to (\d+)/
    guard line.facility == "PARTCNT", let found = line.message.firstMatch(of: words),
      let old = Int(found.2), let new = Int(found.3), old > 0, new > old
    else { return nil }
    topic = String(found.1)
    self.old = old
    self.new = new
  }

  func tell(_ logger: Logger) {
    logger.log(
      .topics, .error,
      "the topic \(topic) had \(old) partitions and has \(new) now: revisions of one document can stand in two of them, and "
        + "an older one be taken for the newest; the way out are topics of a new prefix, into which everything is dropped again",
      ["topic": .string(topic)])
  }
}
