extension Log {
  /// Everything that topics hold now, topic by topic and partition by partition. Several at once take no longer than
  /// one: what takes long on a broker is to begin.
  /// - Throws: `LogError`.
  public func records(in topics: [String]) async throws -> [Record] {
    var records: [TopicPartition: [Record]] = [:]
    _ = try await replay(try await starts(of: topics), limit: BatchLimit()) { armful in
      for record in armful { records[record.source, default: []].append(record) }
    }
    return records.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// The same of one topic.
  public func records(in topic: String) async throws -> [Record] { try await records(in: [topic]) }

  /// Where topics begin, for a replay.
  /// - Throws: `LogError`.
  public func starts(of topics: [String]) async throws -> [TopicPartition: Int64?] {
    var starts: [TopicPartition: Int64?] = [:]
    for topic in topics {
      for partition in 0..<(try await partitions(of: topic)) {
        starts.updateValue(nil, forKey: TopicPartition(topic: topic, partition: partition))
      }
    }
    return starts
  }
}
