import Testing

@testable import Kafka

@Suite(.timeLimit(.minutes(1))) struct MessageTests {
  let cluster: Cluster
  let partition = TopicPartition(topic: "t", partition: 1)

  init() throws {
    cluster = try Cluster()
    try cluster.cluster.createTopic("t", partitions: 3)
  }

  @Test func `a message comes as it was sent, with null and empty told apart`() async throws {
    let producer = try cluster.producer()
    let headers = [
      Header(name: "a", value: bytes("1")), Header(name: "a", value: bytes("2")), Header(name: "none", value: nil),
      Header(name: "empty", value: []), Header(name: "名", value: [0, 255]),
    ]
    let sent = [
      ProducerMessage(topic: "t", partition: 1, key: bytes("k"), value: bytes("v"), headers: headers),
      ProducerMessage(topic: "t", partition: 1, key: bytes("k"), value: nil),
      ProducerMessage(topic: "t", partition: 1, key: bytes("k"), value: []),
      ProducerMessage(topic: "t", partition: 1, key: [], value: bytes("v")),
      ProducerMessage(topic: "t", partition: 1, key: nil, value: nil, headers: [Header(name: "x", value: nil)]),
    ]
    let delivered = try await producer.deliver(sent)
    #expect(delivered.map(\.partition) == Array(repeating: partition, count: 5))
    #expect(delivered.map(\.offset) == [0, 1, 2, 3, 4])

    let consumer = try cluster.reader()
    try await consumer.assign([partition: .earliest])
    let got = try await consumer.messages(5)
    #expect(got.map(\.offset) == [0, 1, 2, 3, 4])
    #expect(got.map(\.key) == sent.map(\.key))
    #expect(got.map(\.value) == sent.map(\.value))
    #expect(got.map(\.headers) == sent.map(\.headers))
    #expect(got.allSatisfy { $0.timestamp != nil && $0.source == partition })
    await consumer.close()
    await producer.close()
  }
}
