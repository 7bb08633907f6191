import Testing

@testable import Kafka

/// The development cluster takes the calls of a transaction, but neither hides what was aborted nor keeps the offsets.
@Suite(.timeLimit(.minutes(1))) struct TransactionTests {
  let cluster: Cluster

  init() throws {
    cluster = try Cluster()
    try cluster.cluster.createTopic("t", partitions: 1)
  }

  @Test func `transactions are committed and aborted, one after the other`() async throws {
    let producer = try cluster.producer(transactionalID: "worker-1")
    try await producer.initTransactions()
    try await producer.begin()
    try await producer.send([message("t", 0, "a"), message("t", 0, "b")])
    try await producer.commit()
    try await producer.begin()
    try await producer.send(message("t", 0, "c"))
    try await producer.abort()
    try await producer.begin()
    try await producer.send(message("t", 0, "d"))
    try await producer.commit()
    #expect(await producer.outstanding == 0)
    await producer.close()
  }

  @Test func `nothing is sent outside a transaction`() async throws {
    let producer = try cluster.producer(transactionalID: "worker-1")
    try await producer.initTransactions()
    await #expect(throws: KafkaError.self) { try await producer.send(message("t", 0, "a")) }
    try await producer.begin()
    await #expect(throws: KafkaError.self) { try await producer.begin() }
    try await producer.abort()
    await producer.close()
  }

  @Test func `a producer without an id has no transactions`() async throws {
    let producer = try cluster.producer()
    await #expect(throws: KafkaError.self) { try await producer.initTransactions() }
    await producer.close()
  }

  @Test func `a refused message makes the commit ask for an abort, and says why`() async throws {
    let producer = try cluster.producer(transactionalID: "worker-1")
    try await producer.initTransactions()
    try await producer.begin()
    try cluster.cluster.push([.messageTooLarge], for: .produce)
    try await producer.send(message("t", 0, "a"))
    let error = await #expect(throws: KafkaError.self) { try await producer.commit() }
    #expect(error?.kind == .messageTooLarge)
    #expect(error?.requiresAbort == true)
    #expect(error?.isFatal == false)
    try await producer.abort()

    // librdkafka's own defect: the next transaction is lost as well, and the one after that is fine.
    try await producer.begin()
    try await producer.send(message("t", 0, "b"))
    let second = await #expect(throws: KafkaError.self) { try await producer.commit() }
    #expect(second?.requiresAbort == true)
    #expect(second?.isFatal == false)
    try await producer.abort()
    try await producer.begin()
    try await producer.send(message("t", 0, "b"))
    try await producer.commit()
    await producer.close()
  }

  @Test func `a coordinator that answers later is asked again`() async throws {
    let producer = try cluster.producer(transactionalID: "worker-1")
    try cluster.cluster.push([.coordinatorNotAvailable, .coordinatorNotAvailable], for: .initProducerID)
    try await producer.initTransactions()
    try await producer.begin()
    try await producer.send(message("t", 0, "a"))
    try cluster.cluster.push([.coordinatorNotAvailable], for: .endTransaction)
    try await producer.commit()
    await producer.close()
  }

  @Test func `a commit goes on where the coordinator is away for longer than a transaction may last`() async throws {
    let short = ["transaction.timeout.ms": "1000"]
    let producer = try cluster.producer(short, transactionalID: "worker-1")
    try await producer.initTransactions()
    try await producer.begin()
    try await producer.send(message("t", 0, "a"))
    try await producer.flush()
    try cluster.cluster.takeDown()
    async let committed: Void = producer.commit()
    try await Task.sleep(for: .seconds(3))
    try cluster.cluster.bringUp()
    try await committed
    await producer.close()
  }

  @Test func `brokers that take no transactions of that length end the matter`() async throws {
    let producer = try cluster.producer(transactionalID: "worker-1")
    try cluster.cluster.push([.invalidTransactionTimeout], for: .initProducerID)
    let error = await #expect(throws: KafkaError.self) { try await producer.initTransactions() }
    #expect(error?.kind == .configuration)
    #expect(error?.message.contains("transaction.max.timeout.ms") == true)
    await producer.close()
  }

  @Test func `a fenced producer is told so`() async throws {
    let producer = try cluster.producer(transactionalID: "worker-1")
    try await producer.initTransactions()
    try await producer.begin()
    try await producer.send(message("t", 0, "a"))
    try cluster.cluster.push([.producerFenced], for: .endTransaction)
    let error = await #expect(throws: KafkaError.self) { try await producer.commit() }
    #expect(error?.kind == .fenced)
    #expect(error?.isFatal == true)
    await producer.close()
  }

  @Test func `offsets that a refused message holds back say why`() async throws {
    let consumer = try cluster.member()
    try await consumer.subscribe(["t"])
    try await consumer.joined()
    let group = try await consumer.groupMetadata()
    let producer = try cluster.producer(transactionalID: "worker-1")
    try await producer.initTransactions()
    try await producer.begin()
    // The partition is a part of the transaction then, and what comes next is sent at once.
    try await producer.send(message("t", 0, "a"))
    try await producer.flush()
    // From Kafka 4.0 on, what a clock an hour ahead writes.
    try cluster.cluster.push(.invalidTimestamp, after: .milliseconds(300), for: .produce, broker: 1)
    // The message is refused while the offsets are on their way.
    try cluster.cluster.push(.none, after: .seconds(1), for: .addOffsetsToTransaction, broker: 1)
    try await producer.send(message("t", 0, "b"))
    let offsets = [TopicPartition(topic: "t", partition: 0): CommittedOffset(offset: 1)]
    let error = await #expect(throws: KafkaError.self) { try await producer.sendOffsets(offsets, group: group) }
    #expect(error?.kind == .clock)
    #expect(error?.requiresAbort == true)
    try await producer.abort()
    await producer.close()
    await consumer.close()
  }

  @Test func `offsets go with the member's own generation`() async throws {
    let consumer = try cluster.member()
    try await consumer.subscribe(["t"])
    try await consumer.joined()
    let group = try await consumer.groupMetadata()
    #expect(!group.bytes.isEmpty)
    let producer = try cluster.producer(transactionalID: "worker-1")
    try await producer.initTransactions()
    try await producer.begin()
    let offsets = [TopicPartition(topic: "t", partition: 0): CommittedOffset(offset: 1, metadata: "attempt 1")]
    try await producer.sendOffsets(offsets, group: group)
    try cluster.cluster.push([.coordinatorNotAvailable], for: .transactionOffsetCommit)
    try await producer.sendOffsets(offsets, group: group)
    try await producer.commit()
    try await producer.begin()
    try cluster.cluster.push([.illegalGeneration], for: .transactionOffsetCommit)
    let error = await #expect(throws: KafkaError.self) { try await producer.sendOffsets(offsets, group: group) }
    #expect(error?.kind == .stale)
    #expect(error?.requiresAbort == true)
    try await producer.abort()
    await producer.close()
    await consumer.close()
  }
}
