extension Log {
  /// What a compacted partition comes to up to the end that it has now: the newest record of each key, tombstones
  /// left out, in the order of their offsets.
  /// - Throws: `LogError`.
  public func latest(in partition: TopicPartition, limit: BatchLimit = BatchLimit()) async throws -> [Record] {
    var newest: [[UInt8]: Record] = [:]
    _ = try await replay([partition: nil], limit: limit) { records in
      for record in records { newest[record.key ?? []] = record }
    }
    return newest.values.filter { $0.value != nil }.sorted { $0.offset < $1.offset }
  }
}

extension Log {
  /// Everything that a topic holds now, partition by partition.
  /// - Throws: `LogError`.
  public func records(in topic: String) async throws -> [Record] {
    var starts: [TopicPartition: Int64?] = [:]
    for partition in 0..<(try await partitions(of: topic)) {
      starts.updateValue(nil, forKey: TopicPartition(topic: topic, partition: partition))
    }
    var records: [TopicPartition: [Record]] = [:]
    _ = try await replay(starts, limit: BatchLimit()) { armful in
      for record in armful { records[record.source, default: []].append(record) }
    }
    return records.sorted { $0.key < $1.key }.flatMap(\.value)
  }
}
