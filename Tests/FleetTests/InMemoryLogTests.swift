import Fleet
import Testing

@Suite struct InMemoryLogTests {
  let log = InMemoryLog(partitions: 4)

  @Test func `records of one key come in the order in which they were written`() async throws {
    try await log.append((0..<10).map { out("in", "k", "\($0)") })
    let batch = try await log.member(of: "g").records()
    #expect(batch.map(\.words) == (0..<10).map(String.init))
    #expect(batch.map(\.offset) == Array(0..<10))
  }

  @Test func `a partition key keeps different keys in order`() async throws {
    try await log.append((0..<20).map { out("in", "131105/\($0)", "", partitionKey: "131105") })
    let batch = try await log.member(of: "g").records()
    #expect(Set(batch.map(\.source)).count == 1)
  }

  @Test func `a batch that is not committed comes again, to a new member too`() async throws {
    try await log.append([out("in", "k", "a")])
    let old = try await log.member(of: "g")
    let first = try await old.records()
    await old.leave()
    let member = try await log.member(of: "g")
    let again = try await member.records()
    #expect(again == first)
    try await member.commit(again)
    #expect(try await member.records().isEmpty)
  }

  @Test func `groups don't see each other's positions`() async throws {
    try await log.append([out("in", "k", "a")])
    let one = try await log.member(of: "one")
    try await one.commit(try await one.records())
    #expect(try await log.member(of: "two").records().count == 1)
  }

  @Test func `outputs that the log refuses leave the offsets where they were`() async throws {
    try await log.append([out("in", "k", "a")])
    let member = try await log.member(of: "g")
    let batch = try await member.records()
    await #expect(throws: LogError.topicName("no good")) {
      try await member.commit(batch, outputs: [out("out", "k", "b"), out("no good", "k", "b")])
    }
    #expect(try await log.words(in: "out") == [])
    #expect(log.lag(of: "g") == 1)
  }

  @Test func `a batch keeps to its limits, but a record that is larger still comes`() async throws {
    try await log.append([out("in", "k", "0123456789"), out("in", "k", "1"), out("in", "k", "2")])
    let member = try await log.member(of: "g")
    var sizes: [Int] = []
    while case let batch = try await member.records(BatchLimit(records: 2, bytes: 4)), !batch.isEmpty {
      sizes.append(batch.count)
    }
    #expect(sizes == [1, 2])
  }

  @Test func `what every group has consumed goes, what one still needs stays`() async throws {
    let log = InMemoryLog(partitions: 1, retention: .untilConsumed)
    let (one, two) = (
      try await log.member(of: "one"), try await log.member(of: "two")
    )
    try await log.append([out("in", "k", "a"), out("unread", "k", "b")])
    let full = log.bytes
    try await one.commit(try await one.records())
    #expect(log.bytes == full)
    try await two.commit(try await two.records())
    #expect(log.bytes == full / 2)
    try await log.append([out("in", "k", "c")])
    #expect(try await one.records().map(\.offset) == [1])
  }

  @Test func `several topics are read at once, one behind the other`() async throws {
    let log = InMemoryLog(partitions: 2)
    try await log.append([out("two", "a", "1"), out("one", "a", "2"), out("two", "a", "3"), out("three", "a", "4")])
    let records = try await log.records(in: ["two", "one"])
    #expect(records.map(\.words) == ["2", "1", "3"])
    #expect(try await log.records(in: "two").map(\.words) == ["1", "3"])
  }

  @Test func `no value and an empty value are different things`() async throws {
    try await log.append([out("in", "k", nil), out("in", "k", "")])
    let batch = try await log.member(of: "g").records()
    #expect(batch.map(\.value) == [nil, []])
  }

  @Test func `a partition that doesn't exist is refused`() async throws {
    let partition = TopicPartition(topic: "in", partition: 4)
    await #expect(throws: LogError.unknownPartition(partition)) {
      try await log.replay([partition: nil], limit: BatchLimit()) { _ in }
    }
  }
}
