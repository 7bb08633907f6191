import Testing

@testable import Kafka

@Suite(.timeLimit(.minutes(1))) struct ConsumerTests {
  let cluster: Cluster
  let first = TopicPartition(topic: "t", partition: 0)
  let second = TopicPartition(topic: "t", partition: 1)

  init() async throws {
    cluster = try Cluster()
    try cluster.cluster.createTopic("t", partitions: 2)
    let producer = try cluster.producer()
    try await producer.deliver((0..<10).map { message("t", 0, "\($0)") })
    await producer.close()
  }

  @Test func `reads from where it is told to, and says when it is through`() async throws {
    let consumer = try cluster.reader()
    try await consumer.assign([first: .offset(7), second: .earliest])
    var values: [String] = []
    var ends: [TopicPartition] = []
    while ends.count < 2 {
      switch try await consumer.poll(timeout: .seconds(1)) {
      case .messages(let messages):
        #expect(!ends.contains(first) || messages.isEmpty)
        values += messages.map { words($0.value) }
      case .end(let partitions): ends += partitions.keys
      default: Issue.record("there is no group")
      }
    }
    #expect(values == ["7", "8", "9"])
    #expect(Set(ends) == [first, second])
    #expect(try await consumer.positions() == [first: 10])
    await consumer.close()
  }

  @Test func `an end comes again after more`() async throws {
    let consumer = try cluster.reader()
    try await consumer.assign([second: .earliest])
    while try await consumer.poll(timeout: .seconds(1)) != .end([second: 0]) {}
    let producer = try cluster.producer()
    try await producer.deliver([message("t", 1, "later")])
    #expect(try await consumer.messages(1).map { words($0.value) } == ["later"])
    while try await consumer.poll(timeout: .seconds(1)) != .end([second: 1]) {}
    await producer.close()
    await consumer.close()
  }

  @Test func `takes no more than asked for, and loses nothing of it`() async throws {
    let consumer = try cluster.reader()
    try await consumer.assign([first: .earliest])
    var batches: [[String]] = []
    while batches.joined().count < 10 {
      if case .messages(let some) = try await consumer.poll(records: 4, bytes: 3, timeout: .seconds(1)) {
        batches.append(some.map { words($0.value) })
      }
    }
    #expect(batches.allSatisfy { $0.count <= 3 })
    #expect(Array(batches.joined()) == (0..<10).map(String.init))
    await consumer.close()
  }

  @Test func `a message above the limit comes alone`() async throws {
    let producer = try cluster.producer()
    try await producer.deliver(["a", String(repeating: "x", count: 100), "b"].map { message("t", 1, $0) })
    let consumer = try cluster.reader()
    try await consumer.assign([second: .earliest])
    var batches: [[Int]] = []
    while batches.joined().count < 3 {
      if case .messages(let some) = try await consumer.poll(bytes: 10, timeout: .seconds(1)), !some.isEmpty {
        batches.append(some.map { $0.value?.count ?? 0 })
      }
    }
    #expect(batches == [[1], [100], [1]])
    await producer.close()
    await consumer.close()
  }

  @Test func `a broker that is away is waited for`() async throws {
    let consumer = try cluster.reader()
    try await consumer.assign([first: .earliest])
    _ = try await consumer.messages(10)
    try cluster.cluster.takeDown()
    for _ in 0..<3 { _ = try await consumer.poll(timeout: .milliseconds(200)) }
    try cluster.cluster.bringUp()
    let producer = try cluster.producer()
    try await producer.deliver([message("t", 0, "after")])
    #expect(try await consumer.messages(1).map { words($0.value) } == ["after"])
    await producer.close()
    await consumer.close()
  }

  @Test func `what was fetched before a pause waits with it`() async throws {
    let producer = try cluster.producer()
    try await producer.deliver((10..<15).map { message("t", 1, "\($0)") })
    let consumer = try cluster.reader()
    try await consumer.assign([second: .earliest])
    // Two bytes each: the second one is taken from librdkafka, doesn't fit, and is kept.
    var seen: [ConsumedMessage] = []
    while seen.isEmpty {
      if case .messages(let some) = try await consumer.poll(bytes: 3, timeout: .seconds(1)) { seen += some }
    }
    #expect(seen.map(\.offset) == [0])
    #expect(try await consumer.positions() == [second: 1])
    try await consumer.pause([second])
    for _ in 0..<3 {
      if case .messages(let some) = try await consumer.poll(timeout: .milliseconds(100)) { #expect(some.isEmpty) }
    }
    try await consumer.resume([second])
    #expect(try await consumer.messages(4).map(\.offset) == [1, 2, 3, 4])
    await producer.close()
    await consumer.close()
  }

  @Test func `signs of life take nothing, and what waited comes behind them`() async throws {
    let consumer = try cluster.reader()
    try await consumer.assign([first: .earliest])
    var seen: [ConsumedMessage] = []
    while seen.isEmpty {
      if case .messages(let some) = try await consumer.poll(records: 2, timeout: .seconds(1)) { seen += some }
    }
    for _ in 0..<3 { #expect(try await consumer.keepAlive() == nil) }
    // Had it fetched on, it would know of these.
    let producer = try cluster.producer()
    try await producer.deliver((10..<15).map { message("t", 0, "\($0)") })
    for _ in 0..<5 {
      #expect(try await consumer.keepAlive() == nil)
      try await Task.sleep(for: .milliseconds(100))
    }
    #expect(try await consumer.knownEnd(of: first) == 10)
    #expect(try await consumer.positions() == [first: 2])
    #expect(try await consumer.messages(13).map(\.offset) == Array(2..<15))
    await producer.close()
    await consumer.close()
  }

  @Test func `a partition that was paused stays so behind signs of life`() async throws {
    let producer = try cluster.producer()
    try await producer.deliver([message("t", 1, "other")])
    let consumer = try cluster.reader()
    try await consumer.assign([first: .earliest, second: .earliest])
    _ = try await consumer.messages(11)
    try await consumer.pause([first])
    #expect(try await consumer.keepAlive() == nil)
    try await producer.deliver([message("t", 0, "paused"), message("t", 1, "not paused")])
    #expect(try await consumer.messages(1).map { words($0.value) } == ["not paused"])
    try await consumer.resume([first])
    #expect(try await consumer.messages(1).map { words($0.value) } == ["paused"])
    await producer.close()
    await consumer.close()
  }

  @Test func `seeks back and forth`() async throws {
    let consumer = try cluster.reader()
    try await consumer.assign([first: .earliest])
    _ = try await consumer.messages(10)
    try await consumer.seek(first, to: .offset(8))
    #expect(try await consumer.messages(2).map { words($0.value) } == ["8", "9"])
    try await consumer.seek(first, to: .earliest)
    #expect(try await consumer.messages(10).map(\.offset) == Array(0..<10))
    let error = await #expect(throws: KafkaError.self) { try await consumer.seek(second, to: .earliest) }
    #expect(error?.message == "t[1] is not being read")
    await consumer.close()
  }

  @Test func `a paused partition stands still, and resuming another changes nothing`() async throws {
    let consumer = try cluster.reader()
    try await consumer.assign([first: .earliest, second: .earliest])
    #expect(try await consumer.messages(10).map(\.offset) == Array(0..<10))
    // librdkafka itself would go back to the start (#4636).
    try await consumer.resume([first])
    try await consumer.pause([first])
    let producer = try cluster.producer()
    try await producer.deliver([message("t", 0, "paused"), message("t", 1, "not paused")])
    #expect(try await consumer.messages(1).map { words($0.value) } == ["not paused"])
    for _ in 0..<5 {
      if case .messages(let some) = try await consumer.poll(timeout: .milliseconds(100)) { #expect(some.isEmpty) }
    }
    try await consumer.resume([first, second])
    #expect(try await consumer.messages(1).map { words($0.value) } == ["paused"])
    await producer.close()
    await consumer.close()
  }

  @Test func `knows the ends and how far it is from them`() async throws {
    let consumer = try cluster.reader()
    #expect(try await consumer.watermarks(of: first) == Watermarks(low: 0, high: 10))
    try await consumer.assign([first: .offset(4)])
    _ = try await consumer.poll(records: 1, timeout: .seconds(5))
    while try await consumer.positions().isEmpty { _ = try await consumer.poll(records: 1, timeout: .seconds(5)) }
    let position = try #require(try await consumer.positions()[first])
    #expect(try await consumer.lag() == [first: 10 - position])
    await consumer.close()
  }

  @Test func `without a group there is nothing to join or commit`() async throws {
    let consumer = try cluster.reader()
    await #expect(throws: KafkaError.self) { try await consumer.subscribe(["t"]) }
    await #expect(throws: KafkaError.self) { try await consumer.start([first: .earliest]) }
    await #expect(throws: KafkaError.self) { try await consumer.commit([first: CommittedOffset(offset: 1)]) }
    await #expect(throws: KafkaError.self) { try await consumer.committed([first]) }
    await #expect(throws: KafkaError.self) { try await consumer.groupMetadata() }
    await consumer.close()
  }

  @Test func `closing with messages outstanding ends, and then everything is refused`() async throws {
    let consumer = try cluster.reader()
    try await consumer.assign([first: .earliest])
    _ = try await consumer.poll(records: 1, bytes: 1, timeout: .seconds(5))
    await consumer.close()
    await consumer.close()
    let error = await #expect(throws: KafkaError.self) { try await consumer.poll(timeout: .zero) }
    #expect(error?.kind == .closed)
  }
}
