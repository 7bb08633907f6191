import Synchronization

@testable import Kafka

/// Text as the bytes of a message.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// The text of bytes, "nil" for none.
func words(_ bytes: [UInt8]?) -> String { bytes.map { String(decoding: $0, as: UTF8.self) } ?? "nil" }

func message(_ topic: String, _ partition: Int32, _ value: String) -> ProducerMessage {
  ProducerMessage(topic: topic, partition: partition, key: nil, value: bytes(value))
}

/// A cluster for one test, with clients that know how to talk to it.
struct Cluster {
  let cluster: DevelopmentCluster
  let lines = Lines()

  init(brokers: Int = 1) throws {
    cluster = try DevelopmentCluster(brokers: brokers)
  }

  func configuration(_ properties: [String: String] = [:]) -> Configuration {
    let lines = lines
    return Configuration(
      brokers: cluster.bootstrapServers,
      properties: DevelopmentCluster.clientProperties.merging(properties) { $1 },
      log: { lines.append($0.message) })
  }

  func producer(_ properties: [String: String] = [:], transactionalID: String? = nil) throws -> Producer {
    try Producer(configuration(properties), transactionalID: transactionalID)
  }

  /// The development cluster's shortest session that works is 4 s.
  func member(
    _ group: String = "g", hooks: ConsumerHooks = ConsumerHooks(), _ properties: [String: String] = [:]
  ) throws -> Consumer {
    try Consumer(
      configuration(properties),
      group: Group(id: group, sessionTimeout: .seconds(4), maxPollInterval: .seconds(20)), hooks: hooks)
  }

  func reader(_ properties: [String: String] = [:]) throws -> Consumer {
    try Consumer(configuration(properties))
  }
}

/// Text that several threads write down.
final class Lines: Sendable {
  private let lines = Mutex<[String]>([])
  var all: [String] { lines.withLock { $0 } }
  func append(_ line: String) { lines.withLock { $0.append(line) } }
}

extension Consumer {
  /// Polls until so many messages have come.
  func messages(_ count: Int) async throws -> [ConsumedMessage] {
    var all: [ConsumedMessage] = []
    while all.count < count {
      if case .messages(let some) = try poll(timeout: .milliseconds(200)) { all += some }
      await Task.yield()
    }
    return all
  }

  /// Polls until the group has given or taken something.
  func nextRebalance() async throws -> Poll {
    while true {
      let event = try poll(timeout: .milliseconds(200))
      switch event {
      case .assigned, .revoked: return event
      case .messages, .end: await Task.yield()
      }
    }
  }

  /// Polls until the group has assigned partitions, and starts them.
  @discardableResult
  func joined(from start: Offset = .committed) async throws -> [TopicPartition] {
    while true {
      if case .assigned(let partitions) = try poll(timeout: .milliseconds(200)) {
        try self.start(Dictionary(uniqueKeysWithValues: partitions.map { ($0, start) }))
        return partitions
      }
      await Task.yield()
    }
  }

  /// Polls members of one group until each has so many partitions at the same time, and starts them. Where they come one
  /// by one, the first has more for a while, and every one has to poll until all have come.
  static func share(_ count: Int, among members: [Consumer], from start: Offset) async throws -> [[TopicPartition]] {
    var held = members.map { _ in [TopicPartition]() }
    while !held.allSatisfy({ $0.count == count }) {
      for (index, member) in members.enumerated() {
        switch try await member.poll(timeout: .milliseconds(100)) {
        case .assigned(let partitions):
          try await member.start(Dictionary(uniqueKeysWithValues: partitions.map { ($0, start) }))
          held[index] = partitions
        case .revoked: held[index] = []
        case .messages, .end: break
        }
      }
    }
    return held
  }
}
