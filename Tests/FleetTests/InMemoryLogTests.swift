import Fleet
import Testing

@Suite struct InMemoryLogTests {
  let log = InMemoryLog(partitions: 4)

  @Test func `records of one key come in the order in which they were written`() async throws {
    try await log.append((0..<10).map { out("in", "k", "\($0)") })
    let batch = try await log.join(group: "g", topics: ["in"]).poll(BatchLimit())
    #expect(batch.records.map(\.words) == (0..<10).map(String.init))
    #expect(batch.records.map(\.offset) == Array(0..<10))
  }

  @Test func `a partition key keeps different keys in order`() async throws {
    try await log.append((0..<20).map { out("in", "131105/\($0)", "", partitionKey: "131105") })
    let batch = try await log.join(group: "g", topics: ["in"]).poll(BatchLimit())
    #expect(Set(batch.records.map(\.source)).count == 1)
  }

  @Test func `a batch that is not committed comes again, to a new member too`() async throws {
    try await log.append([out("in", "k", "a")])
    let first = try await log.join(group: "g", topics: ["in"]).poll(BatchLimit())
    let member = try await log.join(group: "g", topics: ["in"])
    let again = try await member.poll(BatchLimit())
    #expect(again.records == first.records)
    try await member.commit(again, outputs: [])
    #expect(try await member.poll(BatchLimit()).records.isEmpty)
  }

  @Test func `groups don't see each other's positions`() async throws {
    try await log.append([out("in", "k", "a")])
    let one = try await log.join(group: "one", topics: ["in"])
    try await one.commit(try await one.poll(BatchLimit()), outputs: [])
    #expect(try await log.join(group: "two", topics: ["in"]).poll(BatchLimit()).records.count == 1)
  }

  @Test func `a batch is committed once, and its outputs appear once`() async throws {
    try await log.append([out("in", "k", "a")])
    let member = try await log.join(group: "g", topics: ["in"])
    let batch = try await member.poll(BatchLimit())
    try await member.commit(batch, outputs: [out("out", "k", "b")])
    let source = try #require(batch.records.first?.source)
    await #expect(throws: LogError.stale(source, committed: 1)) {
      try await member.commit(batch, outputs: [out("out", "k", "b")])
    }
    #expect(try await log.words(in: "out") == ["b"])
  }

  @Test func `outputs that the log refuses leave the offsets where they were`() async throws {
    try await log.append([out("in", "k", "a")])
    let member = try await log.join(group: "g", topics: ["in"])
    let batch = try await member.poll(BatchLimit())
    await #expect(throws: LogError.topicName("no good")) {
      try await member.commit(batch, outputs: [out("out", "k", "b"), out("no good", "k", "b")])
    }
    #expect(try await log.words(in: "out") == [])
    #expect(try await member.poll(BatchLimit()).records == batch.records)
  }

  @Test func `a batch keeps to its limits, but a record that is larger still comes`() async throws {
    try await log.append([out("in", "k", "0123456789"), out("in", "k", "1"), out("in", "k", "2")])
    let member = try await log.join(group: "g", topics: ["in"])
    var sizes: [Int] = []
    while true {
      let batch = try await member.poll(BatchLimit(records: 2, bytes: 4))
      if batch.records.isEmpty { break }
      sizes.append(batch.records.count)
      try await member.commit(batch, outputs: [])
    }
    #expect(sizes == [1, 2])
  }

  @Test func `what every group has consumed goes, what one still needs stays`() async throws {
    let log = InMemoryLog(partitions: 1, retention: .untilConsumed)
    let (one, two) = (
      try await log.join(group: "one", topics: ["in"]), try await log.join(group: "two", topics: ["in"])
    )
    try await log.append([out("in", "k", "a"), out("unread", "k", "b")])
    let full = log.bytes
    try await one.commit(try await one.poll(BatchLimit()), outputs: [])
    #expect(log.bytes == full)
    try await two.commit(try await two.poll(BatchLimit()), outputs: [])
    #expect(log.bytes == full / 2)
    try await log.append([out("in", "k", "c")])
    let next = try await one.poll(BatchLimit())
    #expect(next.records.map(\.offset) == [1])
  }

  @Test func `a compacted partition holds the newest of each key, without what was taken back`() async throws {
    let log = InMemoryLog(partitions: 1)
    try await log.append([
      out("in", "a", "1"), out("in", "b", "1"), out("in", "a", "2"), out("in", "c", "1"), out("in", "b", nil),
    ])
    let latest = try await log.latest(
      in: TopicPartition(topic: "in", partition: 0), limit: BatchLimit(records: 2, bytes: 100))
    #expect(latest.map(\.words) == ["2", "1"])
    #expect(latest.map(\.offset) == [2, 3])
  }

  @Test func `no value and an empty value are different things`() async throws {
    try await log.append([out("in", "k", nil), out("in", "k", "")])
    let batch = try await log.join(group: "g", topics: ["in"]).poll(BatchLimit())
    #expect(batch.records.map(\.value) == [nil, []])
  }

  @Test func `a partition that doesn't exist is refused`() async throws {
    let partition = TopicPartition(topic: "in", partition: 4)
    await #expect(throws: LogError.unknown(partition)) { try await log.end(of: partition) }
  }
}
