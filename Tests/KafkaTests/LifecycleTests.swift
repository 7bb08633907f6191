import Testing

@testable import Kafka

/// One whole life of every client, for `scripts/check-leaks`, which runs it under valgrind.
@Suite(.timeLimit(.minutes(10))) struct LifecycleTests {
  @Test func `a cluster, its clients, a rebalance and the end`() async throws {
    let cluster = try Cluster()
    try cluster.cluster.createTopic("t", partitions: 2)
    let producer = try cluster.producer()
    try await producer.deliver(
      (0..<50).map { number in
        ProducerMessage(
          topic: "t", partition: Int32(number % 2), key: bytes("\(number)"),
          value: number % 5 == 0 ? nil : bytes("value"),
          headers: [Header(name: "a", value: []), Header(name: "b", value: nil)])
      })
    await #expect(throws: KafkaError.self) { try await producer.send(message("t", 2, "v")) }
    await #expect(throws: KafkaError.self) { try await producer.send(message("u", 0, "v")) }

    let hooks = ConsumerHooks(
      onRevoke: { revocation in
        try? revocation.commit(
          revocation.partitions.reduce(into: [:]) { $0[$1] = CommittedOffset(offset: 1, metadata: "m") })
      })
    let first = try cluster.member(hooks: hooks)
    let second = try cluster.member(hooks: hooks)
    try await first.subscribe(["t"])
    try await first.joined(from: .earliest)
    _ = try await first.messages(50)
    _ = try await first.committed([TopicPartition(topic: "t", partition: 0)])
    _ = try await first.watermarks(of: TopicPartition(topic: "t", partition: 0))
    let group = try await first.groupMetadata()
    _ = await first.memberID

    // The second one's coming takes a partition from the first; messages are left unread in both.
    try await second.subscribe(["t"])
    #expect(
      try await first.nextRebalance()
        == .revoked([0, 1].map { TopicPartition(topic: "t", partition: $0) }, lost: false))
    let shares = try await Consumer.share(1, among: [first, second], from: .earliest)
    #expect(Set(shares.joined()).count == 2)
    _ = try await first.poll(records: 1, bytes: 1, timeout: .seconds(5))

    let transactional = try cluster.producer(transactionalID: "worker")
    try await transactional.initTransactions()
    for isGood in [true, false] {
      try await transactional.begin()
      try await transactional.send(message("t", 0, "v"))
      try await transactional.sendOffsets(
        [TopicPartition(topic: "t", partition: 0): CommittedOffset(offset: 1, metadata: "m")], group: group)
      if isGood { try await transactional.commit() } else { try await transactional.abort() }
    }

    let admin = try Admin(cluster.configuration())
    #expect(try await admin.topics().count == 1)
    _ = try await admin.lag(of: "g", in: ["t"])
    await #expect(throws: KafkaError.self) {
      try await admin.create([NewTopic(name: "u", partitions: 1, configuration: ["a": "b"])], timeout: .seconds(1))
    }

    await admin.close()
    await first.close()
    await second.close()
    await transactional.close()
    await producer.close()
    cluster.cluster.close()
  }
}
