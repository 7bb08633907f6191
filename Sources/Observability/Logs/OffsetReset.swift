import Kafka
import Logging

/// What librdkafka says where brokers no longer have, or never had, what a group wanted to read next: it goes on at the
/// beginning of what is kept. That is said in passing, though messages may be lost by it, and by nothing but this line.
struct OffsetReset: Hashable {
  var topic: String
  var partition: Int
  /// Where the group wanted to go on.
  var offset: Int64

  /// Nil for a line about anything else.
  init?(_ line: LogLine) {
    // o.uploads.v1 [0]: offset reset (at offset 5, broker 1) to BEGINNING: …: Broker: Offset out of range
    let words = /(\S+) \[(\d+)\]: offset reset \(at offset (\d+)\D.*[Oo]ffset out of range/
    guard line.facility == "OFFSET", let found = line.message.firstMatch(of: words),
      let partition = Int(found.2), let offset = Int64(found.3)
    else { return nil }
    topic = String(found.1)
    self.partition = partition
    self.offset = offset
  }

  func tell(_ logger: Logger) {
    logger.log(
      .gone, .error,
      "the brokers don't have offset \(offset) of \(topic)/\(partition), where the group is: it goes on at the beginning of "
        + "what they keep, and what was deleted before it was processed is lost",
      ["topic": .string(topic), "partition": .stringConvertible(partition), "offset": .stringConvertible(offset)])
  }
}
