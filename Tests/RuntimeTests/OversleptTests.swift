import Fleet
import Kafka
import Testing

/// Where nothing fences a member, as with at-least-once.
@Suite(.timeLimit(.minutes(2)))
struct OversleptTests {
  private func first(of member: any Fleet.GroupMember, records count: Int) async throws -> [Record] {
    while true {
      switch try await member.poll(BatchLimit(records: count), wait: .milliseconds(200)) {
      case .assigned(let partitions):
        let committed = try await member.committed(partitions)
        try await member.start(Dictionary(uniqueKeysWithValues: partitions.map { ($0, committed[$0]?.offset) }))
      case .records(let records) where !records.isEmpty: return records
      case .records, .revoked: break
      }
    }
  }

  @Test func `one that overslept writes nothing behind what others have written since`() async throws {
    let (cluster, log) = try impatientGroup(topics: ["in", "out"])
    let membership = Membership(group: "g", topics: ["in"], delivery: .atLeastOnce, outputs: ["out"])
    let key = Array("k".utf8)
    try await log.append(
      ["done", "old", "new"].map { OutgoingRecord(topic: "in", key: key, value: Payload(Array($0.utf8))) })

    let sleeper = try await log.join(membership)
    let done = try await first(of: sleeper, records: 1)
    try await sleeper.commit([done[0].source: Committed(offset: done[0].offset + 1)], outputs: [])
    let old = try await first(of: sleeper, records: 1)

    let other = try await log.join(membership)
    let both = try await first(of: other, records: 2)
    #expect(both.map(\.offset) == [1, 2])
    let outputs = try both.map { OutgoingRecord(topic: "out", key: key, value: Payload(try $0.value?.bytes ?? [])) }
    try await other.commit([both[0].source: Committed(offset: 3)], outputs: outputs)

    let error = await #expect(throws: LogError.self) {
      try await sleeper.commit([old[0].source: Committed(offset: 2)], outputs: [outputs[0]])
    }
    #expect(error?.reaction == .rewind)
    let written = try await log.records(in: "out").map { String(decoding: try $0.value?.bytes ?? [], as: UTF8.self) }
    #expect(written == ["old", "new"])
    // Nobody has polled since the partitions were taken: librdkafka 2.0.2 hung here now and then.
    await sleeper.leave()
    await other.leave()
    await log.close()
    cluster.close()
  }
}
