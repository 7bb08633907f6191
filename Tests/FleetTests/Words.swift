import Fleet

func out(_ topic: String, _ key: String, _ value: String?, partitionKey: String? = nil) -> OutgoingRecord {
  OutgoingRecord(
    topic: topic, key: Array(key.utf8), value: value.map { Payload(Array($0.utf8)) },
    partitionKey: partitionKey.map { Array($0.utf8) })
}

extension Record {
  var words: String { String(decoding: (try? value?.bytes) ?? [], as: UTF8.self) }
}

extension InMemoryLog {
  /// Everything that stands in a topic, partition by partition.
  func words(in topic: String) async throws -> [String] {
    try await records(in: topic).map(\.words)
  }

  func records(in topic: String) async throws -> [Record] {
    var records: [Record] = []
    for partition in 0..<(try await partitions(of: topic)) {
      records += try await read(TopicPartition(topic: topic, partition: partition), from: 0, limit: BatchLimit())
    }
    return records
  }
}
