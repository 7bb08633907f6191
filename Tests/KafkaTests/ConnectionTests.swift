import Testing

@testable import Kafka

/// What a wrong connection looks like. The development cluster speaks neither TLS nor SASL.
@Suite(.timeLimit(.minutes(1))) struct ConnectionTests {
  let cluster: Cluster

  init() throws {
    cluster = try Cluster()
    try cluster.cluster.createTopic("t", partitions: 1)
  }

  static let wrong = [
    [
      "security.protocol": "sasl_plaintext", "sasl.mechanism": "PLAIN", "sasl.username": "u", "sasl.password": "hush",
    ],
    ["security.protocol": "ssl"],
  ]

  @Test(arguments: wrong)
  func `a producer with the wrong security says so in time`(properties: [String: String]) async throws {
    let producer = try cluster.producer(properties)
    let error = await #expect(throws: KafkaError.self) {
      try await producer.partitions(of: "t", timeout: .seconds(4))
    }
    try #require(error != nil)
    #expect(error.map { [.authentication, .allBrokersDown, .timedOut].contains($0.kind) } == true)
    #expect(!cluster.lines.all.isEmpty)
    #expect(!cluster.lines.all.contains { $0.contains("hush") })
    await producer.close(timeout: .zero)
  }

  @Test(arguments: wrong)
  func `a consumer with the wrong security goes on or says so, and closes`(properties: [String: String]) async throws {
    let consumer = try cluster.reader(properties)
    try await consumer.assign([TopicPartition(topic: "t", partition: 0): .earliest])
    for _ in 0..<4 {
      do throws(KafkaError) {
        #expect(try await consumer.poll(timeout: .milliseconds(500)) == .messages([]))
      } catch {
        #expect(error.kind == .authentication)
      }
    }
    await consumer.close()
  }

  @Test func `a login that this librdkafka gets wrong is told from a wrong password`() {
    let scram = ["security.protocol": "sasl_ssl", "sasl.mechanism": "SCRAM-SHA-512"]
    #expect(SCRAM.doubt(scram, version: 0x0200_02ff)?.contains("Kafka 4.0") == true)
    #expect(SCRAM.doubt(["sasl.mechanisms": "scram-sha-256"], version: 0x0206_00ff) != nil)
    #expect(SCRAM.doubt(scram, version: 0x0206_01ff) == nil)
    #expect(SCRAM.doubt(["sasl.mechanism": "PLAIN"], version: 0x0200_02ff) == nil)
    #expect(SCRAM.doubt([:], version: 0x0200_02ff) == nil)
  }

  @Test func `no broker at all is an error in time`() async throws {
    let producer = try Producer(Configuration(brokers: "127.0.0.1:1"))
    let error = await #expect(throws: KafkaError.self) { try await producer.partitions(of: "t", timeout: .seconds(1)) }
    #expect(error.map { [.allBrokersDown, .timedOut].contains($0.kind) } == true)
    let consumer = try Consumer(Configuration(brokers: "127.0.0.1:1"))
    await #expect(throws: KafkaError.self) {
      try await consumer.watermarks(of: TopicPartition(topic: "t", partition: 0), timeout: .seconds(1))
    }
    await consumer.close()
    await producer.close(timeout: .zero)
  }
}
