/// Reads topics as the only member of a group, each record once.
public struct Subscription: Sendable {
  private let member: any GroupMember

  /// - Throws: `LogError`.
  public init(to topics: [String], as group: String, on log: any Log) async throws {
    member = try await log.join(Membership(group: group, topics: topics))
  }

  /// What has come and isn't done; none where nothing has.
  /// - Throws: `LogError`.
  public func next(_ limit: BatchLimit = BatchLimit(), wait: Duration = .zero) async throws -> [Record] {
    while true {
      switch try await member.poll(limit, wait: wait) {
      case .assigned(let partitions):
        let committed = try await member.committed(partitions)
        try await member.start(Dictionary(uniqueKeysWithValues: partitions.map { ($0, committed[$0]?.offset) }))
      case .revoked:
        continue
      case .records(let records):
        return records
      }
    }
  }

  /// Says that records are done; they don't come again.
  /// - Throws: `LogError`.
  public func done(with records: [Record]) async throws {
    var positions: [TopicPartition: Committed] = [:]
    for record in records { positions[record.source] = Committed(offset: record.offset + 1) }
    try await member.commit(positions, outputs: [])
  }
}
