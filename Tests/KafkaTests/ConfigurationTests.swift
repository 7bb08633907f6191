import Testing

@testable import Kafka

@Suite struct ConfigurationTests {
  let secrets = [
    "sasl.password": "pass-w0rd", "ssl.key.password": "k3y-pass", "ssl.keystore.password": "st0re-pass",
    "ssl.key.pem": "-----BEGIN", "sasl.oauthbearer.config": "bearer-c0nfig",
    "sasl.oauthbearer.client.secret": "client-s3cret",
  ]

  @Test func `no way of printing a configuration shows a secret`() {
    let configuration = Configuration(brokers: "b:9092", properties: secrets.merging(["debug": "cgrp"]) { $1 })
    var dumped = ""
    dump(configuration, to: &dumped)
    dump([configuration], to: &dumped)
    let texts = ["\(configuration)", String(reflecting: configuration), String(describing: [configuration]), dumped]
    for text in texts {
      #expect(text.contains("cgrp") && text.contains("b:9092"))
      for secret in secrets.values { #expect(!text.contains(secret)) }
    }
  }

  @Test(arguments: ["sasl.password", "ssl.key.pem", "ssl.keystore.password"])
  func `an error about a secret doesn't quote it`(name: String) {
    // The type is checked first, so that an error of librdkafka's own quotes what was given.
    let text = Secrets.hiding("hush", of: name, in: "Invalid value hush (not \"hush\") for \(name)")
    #expect(text == "Invalid value [secret] (not \"[secret]\") for \(name)")
    #expect(Secrets.hiding("7", of: "linger.ms", in: "7 is odd") == "7 is odd")
  }

  @Test func `a failing client doesn't quote a secret`() {
    let configuration = Configuration(
      brokers: "localhost:1", properties: ["security.protocol": "ssl", "ssl.key.pem": "not-a-key-pem"])
    let error = #expect(throws: KafkaError.self) { try Producer(configuration) }
    #expect(error?.kind == .configuration)
    #expect(error.map { "\($0)".contains("not-a-key-pem") } == false)
  }

  @Test func `an unknown property is an error of its own`() {
    let error = #expect(throws: KafkaError.self) { try Producer(Configuration(properties: ["no.such.thing": "1"])) }
    #expect(error?.kind == .configuration)
    #expect(error?.message.contains("no.such.thing") == true)
  }

  @Test func `nothing is said of properties that are another role's`() async throws {
    let cluster = try Cluster()
    let properties = ["transaction.timeout.ms": "9000", "fetch.min.bytes": "2", "queue.buffering.max.messages": "7"]
    let consumer = try cluster.member("g", properties)
    let producer = try cluster.producer(properties, transactionalID: "one")
    await consumer.close()
    await producer.close()
    #expect(cluster.lines.all.filter { $0.contains("will be ignored") } == [])
  }

  @Test func `a value that is none is an error`() {
    let error = #expect(throws: KafkaError.self) { try Consumer(Configuration(properties: ["check.crcs": "maybe"])) }
    #expect(error?.kind == .configuration)
  }

  @Test(
    arguments: [
      ("enable.auto.commit", "true"), ("isolation.level", "read_uncommitted"), ("enable.partition.eof", "false"),
      ("partition.assignment.strategy", "cooperative-sticky"), ("group.id", "g"), ("session.timeout.ms", "1"),
      ("auto.offset.reset", "latest"),
    ])
  func `a consumer refuses what would break a promise`(name: String, value: String) {
    let error = #expect(throws: KafkaError.self) {
      try Consumer(Configuration(properties: [name: value]), group: Group(id: "g"))
    }
    #expect(error?.kind == .configuration)
    #expect(error?.message.hasPrefix("\(name) can't be set to this: ") == true)
  }

  @Test(arguments: [("enable.idempotence", "false"), ("acks", "1"), ("transactional.id", "x")])
  func `a producer refuses what would break a promise`(name: String, value: String) {
    let error = #expect(throws: KafkaError.self) { try Producer(Configuration(properties: [name: value])) }
    #expect(error?.kind == .configuration)
    #expect(error?.message.hasPrefix("\(name) can't be set to this: ") == true)
  }

  @Test(
    arguments: [
      (["nonsense.key": "1"], "No such configuration property: \"nonsense.key\""),
      (["check.crcs": "maybe"], "Expected bool value for \"check.crcs\": true or false"),
      (["acks": "0"], "acks can't be set to this: an acknowledged message could be lost with its broker"),
      (["auto.offset.reset": "end"], "auto.offset.reset can't be set to this: "),
    ])
  func `properties are tried before there is a client`(properties: [String: String], message: String) {
    let error = #expect(throws: KafkaError.self) { try Configuration(properties: properties).check() }
    #expect(error?.kind == .configuration)
    #expect(error?.message.hasPrefix(message) == true)
    #expect(throws: Never.self) { try Configuration(properties: ["linger.ms": "5"]).check() }
  }

  @Test func `properties win over this client's own choices`() async throws {
    let configuration = Configuration(
      brokers: "localhost:1", properties: ["compression.codec": "none", "linger.ms": "50", "acks": "all"])
    await (try Producer(configuration)).close(timeout: .zero)
    let group = Group(id: "g", sessionTimeout: .seconds(400))
    #expect(group.maxPollInterval == .seconds(400))
    await (try Consumer(configuration, group: group)).close()
  }

  @Test func `an old librdkafka is refused`() throws {
    let error = #expect(throws: KafkaError.self) { try Library.check(version: 0x0200_01ff) }
    #expect(error?.kind == .unsupported)
    try Library.check(version: 0x0200_02ff)
    #expect(!Library.version.isEmpty)
  }
}
