extension Log {
  /// What a compacted partition comes to up to the end that it has now: the newest record of each key, tombstones
  /// left out, in the order of their offsets.
  /// - Throws: `LogError`.
  public func latest(in partition: TopicPartition, limit: BatchLimit = BatchLimit()) async throws -> [Record] {
    var newest: [[UInt8]: Record] = [:]
    var position: Int64 = 0
    let end = try await end(of: partition)
    while position < end {
      let records = try await read(partition, from: position, limit: limit)
      guard let last = records.last else { break }
      for record in records where record.offset < end { newest[record.key ?? []] = record }
      position = last.offset + 1
    }
    return newest.values.filter { $0.value != nil }.sorted { $0.offset < $1.offset }
  }
}
