import Fleet

/// A log whose members move their group first and write the outputs then.
struct OffsetsFirstLog: Log {
  let log: InMemoryLog

  func join(_ membership: Membership) async throws -> any GroupMember {
    OffsetsFirstMember(member: try await log.join(membership))
  }
  func append(_ records: [OutgoingRecord]) async throws { try await log.append(records) }
  func partitions(of topic: String) async throws -> Int { try await log.partitions(of: topic) }
  func replay(
    _ starts: [TopicPartition: Int64?], limit: BatchLimit, _ each: ([Record]) async throws -> Void
  ) async throws -> [TopicPartition: Int64] {
    try await log.replay(starts, limit: limit, each)
  }
  func follow(_ starts: [TopicPartition: Int64?], _ each: ([Record]) async throws -> Bool) async throws {
    try await log.follow(starts, each)
  }
}

private struct OffsetsFirstMember: GroupMember {
  let member: any GroupMember

  func poll(_ limit: BatchLimit, wait: Duration) async throws -> Poll { try await member.poll(limit, wait: wait) }
  func stillHolds() async throws -> Bool { try await member.stillHolds() }
  func committed(_ partitions: [TopicPartition]) async throws -> [TopicPartition: Committed] {
    try await member.committed(partitions)
  }
  func start(_ positions: [TopicPartition: Int64?]) async throws { try await member.start(positions) }
  func commit(_ positions: [TopicPartition: Committed], outputs: [OutgoingRecord]) async throws {
    try await member.commit(positions, outputs: [])
    try await member.commit([:], outputs: outputs)
  }
  func commitReached() async throws { try await member.commitReached() }
  func rewind() async throws { try await member.rewind() }
  func leave() async { await member.leave() }
}
