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
}

extension Log {
  /// A member of a group, with the partitions that it gets when nobody else is there.
  func member(of group: String, _ delivery: Delivery = .exactlyOnce) async throws -> any GroupMember {
    let member = try await join(Membership(group: group, topics: ["in"], delivery: delivery))
    guard case .assigned(let partitions) = try await member.poll(BatchLimit(), wait: .zero) else {
      throw LogError.failed("not assigned")
    }
    let committed = try await member.committed(partitions)
    try await member.start(Dictionary(uniqueKeysWithValues: partitions.map { ($0, committed[$0]?.offset) }))
    return member
  }
}

extension GroupMember {
  func records(_ limit: BatchLimit = BatchLimit()) async throws -> [Record] {
    guard case .records(let records) = try await poll(limit, wait: .zero) else { throw LogError.failed("no records") }
    return records
  }

  func commit(_ records: [Record], outputs: [OutgoingRecord] = []) async throws {
    var positions: [TopicPartition: Committed] = [:]
    for record in records { positions[record.source] = Committed(offset: record.offset + 1) }
    try await commit(positions, outputs: outputs)
  }
}
