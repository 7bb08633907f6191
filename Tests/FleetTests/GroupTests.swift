import Fleet
import Testing

/// Groups and transactions of the in-memory log, as Apache Kafka has them.
@Suite struct GroupTests {
  let log = InMemoryLog(partitions: 4)
  private let none = BatchLimit()

  private func join(_ instance: String? = nil, _ log: InMemoryLog? = nil) async throws -> any GroupMember {
    try await (log ?? self.log).join(Membership(group: "g", topics: ["in"], instance: instance))
  }

  private func partitions(_ numbers: Int...) -> [TopicPartition] {
    numbers.map { TopicPartition(topic: "in", partition: $0) }
  }

  @Test func `a newcomer gets its share once the others have given theirs up`() async throws {
    let one = try await join()
    #expect(try await one.poll(none, wait: .zero) == .assigned(partitions(0, 1, 2, 3)))
    let two = try await join()
    #expect(try await two.poll(none, wait: .zero) == .records([]))
    #expect(try await one.stillHolds() == false)
    #expect(try await one.poll(none, wait: .zero) == .revoked(partitions(0, 1, 2, 3), lost: false))
    #expect(try await one.poll(none, wait: .zero) == .assigned(partitions(0, 1)))
    #expect(try await two.poll(none, wait: .zero) == .assigned(partitions(2, 3)))
    await one.leave()
    #expect(try await two.poll(none, wait: .zero) == .revoked(partitions(2, 3), lost: false))
    #expect(try await two.poll(none, wait: .zero) == .assigned(partitions(0, 1, 2, 3)))
  }

  @Test func `nothing is delivered before the partitions are started`() async throws {
    try await log.append([out("in", "k", "a")])
    let member = try await join()
    guard case .assigned(let partitions) = try await member.poll(none, wait: .zero) else { throw LogError.failed("") }
    #expect(try await member.poll(none, wait: .zero) == .records([]))
    try await member.start(Dictionary(uniqueKeysWithValues: partitions.map { ($0, nil) }))
    #expect(try await member.records().map(\.words) == ["a"])
  }

  @Test(arguments: Delivery.allCases)
  func `who slept through the end of its session commits nothing`(delivery: Delivery) async throws {
    try await log.append([out("in", "k", "a")])
    let sleeper = try await log.client("sleeper", through: Open()).member(of: "g", delivery)
    let batch = try await sleeper.records()
    log.endSessions(of: "sleeper")
    let heir = try await log.member(of: "g", delivery)
    await #expect { try await sleeper.commit(batch, outputs: [out("out", "k", "late")]) } throws: { error in
      (error as? LogError)?.reaction == .rewind
    }
    // Only a transaction takes back what was written before anybody noticed.
    #expect(try await log.words(in: "out") == (delivery == .exactlyOnce ? [] : ["late"]))
    #expect(try await heir.records() == batch)
    guard case .revoked(_, lost: true) = try await sleeper.poll(none, wait: .zero) else {
      Issue.record("it wasn't told")
      return
    }
  }

  @Test func `what isn't committed is not seen, and holds up what stands behind it`() async throws {
    let gate = StopAt(.commit)
    try await log.append([out("in", "k", "a")])
    let dying = try await join("one", log.client("c", through: gate))
    guard case .assigned(let partitions) = try await dying.poll(none, wait: .zero) else { throw LogError.failed("") }
    await #expect(throws: StopAt.Stop.self) {
      try await dying.commit([partitions[0]: Committed(offset: 1)], outputs: [out("out", "k", "never")])
    }
    try await log.append([out("out", "k", "behind")])
    let reader = try await log.join(Membership(group: "readers", topics: ["out"]))
    guard case .assigned(let all) = try await reader.poll(none, wait: .zero) else { throw LogError.failed("") }
    try await reader.start(Dictionary(uniqueKeysWithValues: all.map { ($0, nil) }))
    #expect(try await reader.records().isEmpty)
    // Its next start under the same name rolls back what the last one began.
    _ = try await join("one")
    #expect(try await reader.records().map(\.words) == ["behind"])
    #expect(log.openTransactions == [])
  }

  @Test func `a producer whose name somebody else has taken is turned away`() async throws {
    let old = try await join("one")
    guard case .assigned(let partitions) = try await old.poll(none, wait: .zero) else { throw LogError.failed("") }
    _ = try await join("one")
    await #expect { try await old.commit([:], outputs: [out("out", "k", "x")]) } throws: { error in
      (error as? LogError)?.reaction == .rejoin
    }
    await #expect { try await old.poll(none, wait: .zero) } throws: { ($0 as? LogError)?.reaction == .stop }
    #expect(partitions.count == 4)
  }

  @Test func `a static member comes back to its partitions without a rebalance`() async throws {
    let one = try await join("one")
    _ = try await one.poll(none, wait: .zero)
    await one.leave()
    let again = try await join("one")
    #expect(try await again.poll(none, wait: .zero) == .assigned(partitions(0, 1, 2, 3)))
  }

  @Test func `compaction keeps the newest of each key and every offset`() async throws {
    let log = InMemoryLog(partitions: 1)
    try await log.append([out("in", "a", "1"), out("in", "b", "1"), out("in", "a", "2"), out("in", "b", nil)])
    log.compact("in")
    let records = try await log.records(in: "in")
    #expect(records.map(\.offset) == [2, 3])
    #expect(records.map(\.value) == [Payload(Array("2".utf8)), nil])
  }

  @Test func `a note stands beside the offset`() async throws {
    let member = try await join()
    guard case .assigned(let partitions) = try await member.poll(none, wait: .zero) else { throw LogError.failed("") }
    try await member.commit([partitions[1]: Committed(offset: 7, note: "n")], outputs: [])
    #expect(try await member.committed(partitions) == [partitions[1]: Committed(offset: 7, note: "n")])
  }
}

private struct Open: Gate {
  func pass(_ step: LogStep) async throws {}
  func order(_ partitions: [TopicPartition]) -> [TopicPartition] { partitions }
  func limit(_ limit: BatchLimit) -> BatchLimit { limit }
}

/// Fails at one step, as if the process had ended there.
private struct StopAt: Gate {
  struct Stop: Error {}
  let step: LogStep

  init(_ step: LogStep) { self.step = step }

  func pass(_ step: LogStep) async throws {
    if step == self.step { throw Stop() }
  }
  func order(_ partitions: [TopicPartition]) -> [TopicPartition] { partitions }
  func limit(_ limit: BatchLimit) -> BatchLimit { limit }
}
