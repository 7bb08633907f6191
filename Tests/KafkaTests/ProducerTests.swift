import Foundation
import Testing

@testable import Kafka

@Suite(.timeLimit(.minutes(1))) struct ProducerTests {
  let cluster: Cluster

  init() throws {
    cluster = try Cluster()
    try cluster.cluster.createTopic("t", partitions: 3)
  }

  @Test(arguments: [-1, 3, .max] as [Int32])
  func `a partition that doesn't exist is refused, with headers too`(partition: Int32) async throws {
    let producer = try cluster.producer()
    var unsendable = message("t", partition, "v")
    unsendable.headers = [Header(name: "h", value: bytes("1"))]
    let error = await #expect(throws: KafkaError.self) { try await producer.send(unsendable) }
    #expect(error?.kind == .unknownTopic)
    try await producer.deliver([message("t", 0, "after")])
    await producer.close()
  }

  @Test func `a topic that doesn't exist is refused and not made`() async throws {
    let producer = try cluster.producer()
    let error = await #expect(throws: KafkaError.self) { try await producer.send(message("typo", 0, "v")) }
    #expect(error?.kind == .unknownTopic)
    let admin = try Admin(cluster.configuration())
    #expect(try await admin.topics().map(\.name) == ["t"])
    await admin.close()
    await producer.close()
  }

  @Test func `a topic that is made a moment after it is asked for is waited for`() async throws {
    let producer = try cluster.producer()
    // On a thread of its own, since other tests may keep all of Swift's busy for longer than the topic is waited for.
    let cluster = cluster.cluster
    Thread.detachNewThread {
      usleep(700_000)
      #expect(throws: Never.self) { try cluster.createTopic("new", partitions: 2) }
    }
    #expect(try await producer.partitions(of: "new") == 2)
    await producer.close()
  }

  @Test func `topics have the partitions that they were made with`() async throws {
    let producer = try cluster.producer()
    #expect(try await producer.partitions(of: "t") == 3)
    try await producer.warm(["t"])
    await producer.close()
  }

  @Test func `a broker's refusal surfaces, and what comes after is sent`() async throws {
    let producer = try cluster.producer()
    try cluster.cluster.push([.messageTooLarge], for: .produce)
    try await producer.send(message("t", 0, "a"))
    let error = await #expect(throws: KafkaError.self) { try await producer.flush() }
    #expect(error?.kind == .messageTooLarge)
    #expect(error?.code == "MSG_SIZE_TOO_LARGE")
    #expect(error?.isRetriable == false)
    try await producer.send(message("t", 0, "b"))
    try await producer.flush()
    #expect(await producer.outstanding == 0)
    await producer.close()
  }

  @Test func `a producer without the right to write is told so`() async throws {
    let producer = try cluster.producer()
    try cluster.cluster.push([.topicAuthorizationFailed], for: .produce)
    try await producer.send(message("t", 0, "a"))
    let error = await #expect(throws: KafkaError.self) { try await producer.flush() }
    #expect(error?.kind == .authorization)
    await producer.close()
  }

  @Test func `a slow broker is waited for, and not beyond the timeout`() async throws {
    let producer = try cluster.producer()
    try await producer.warm(["t"])
    try cluster.cluster.push(.none, after: .seconds(2), for: .produce, broker: 1)
    let error = await #expect(throws: KafkaError.self) {
      try await producer.deliver([message("t", 0, "a")], timeout: .milliseconds(300))
    }
    #expect(error?.kind == .timedOut)
    try await producer.flush()
    #expect(await producer.outstanding == 0)
    await producer.close()
  }

  @Test func `an acknowledged send says which message was refused`() async throws {
    let producer = try cluster.producer(["linger.ms": "0"])
    try await producer.deliver([message("t", 0, "a")])
    try cluster.cluster.push([.messageTooLarge], for: .produce)
    let error = await #expect(throws: KafkaError.self) { try await producer.deliver([message("t", 1, "b")]) }
    #expect(error?.kind == .messageTooLarge)
    #expect(error?.message.hasPrefix("t[1]: ") == true)
    // The failure was told once.
    try await producer.flush()
    await producer.close()
  }

  @Test func `what is above the limit isn't even tried`() async throws {
    var configuration = cluster.configuration()
    configuration.maxMessageBytes = 10_000
    let producer = try Producer(configuration)
    let error = await #expect(throws: KafkaError.self) {
      try await producer.send(message("t", 0, String(repeating: "x", count: 20_000)))
    }
    #expect(error?.kind == .messageTooLarge)
    await producer.close()
  }

  @Test func `passing refusals are retried`() async throws {
    let producer = try cluster.producer()
    try cluster.cluster.push(
      [.notEnoughReplicas, .notLeaderForPartition, .requestTimedOut, .disconnect], for: .produce)
    #expect(try await producer.deliver([message("t", 0, "a")]).map(\.partition.partition) == [0])
    await producer.close()
  }

  @Test func `a broker that is away is waited for`() async throws {
    let producer = try cluster.producer()
    try await producer.deliver([message("t", 0, "a")])
    try cluster.cluster.takeDown()
    try await producer.send(message("t", 0, "b"))
    let error = await #expect(throws: KafkaError.self) { try await producer.flush(timeout: .milliseconds(300)) }
    #expect(error?.kind == .timedOut)
    try cluster.cluster.bringUp()
    try await producer.flush()
    await producer.close()
  }

  @Test func `a full queue is waited for, and is an error in the end`() async throws {
    var configuration = cluster.configuration(["queue.buffering.max.messages": "5"])
    configuration.backPressureLimit = .milliseconds(300)
    let producer = try Producer(configuration)
    try await producer.warm(["t"])
    try cluster.cluster.takeDown()
    let messages = (0..<20).map { message("t", 0, "\($0)") }
    let error = await #expect(throws: KafkaError.self) { try await producer.send(messages) }
    #expect(error?.kind == .queueFull)
    #expect(await producer.outstanding == 5)
    try cluster.cluster.bringUp()
    try await producer.flush()
    // With a broker that takes them, more fit through than fit in.
    #expect(try await producer.deliver(messages).count == 20)
    await producer.close()
  }

  @Test func `closing with messages on their way ends`() async throws {
    let producer = try cluster.producer()
    try await producer.warm(["t"])
    try cluster.cluster.takeDown()
    try await producer.send((0..<100).map { message("t", 0, "\($0)") })
    await producer.close(timeout: .milliseconds(100))
    await producer.close()
    let error = await #expect(throws: KafkaError.self) { try await producer.send(message("t", 0, "late")) }
    #expect(error?.kind == .closed)
  }

  @Test func `a producer that is let go of closes itself`() async throws {
    do {
      let producer = try cluster.producer()
      try await producer.deliver([message("t", 0, "a")])
    }
    let consumer = try cluster.reader()
    try await consumer.assign([TopicPartition(topic: "t", partition: 0): .earliest])
    #expect(try await consumer.messages(1).map { words($0.value) } == ["a"])
  }
}
