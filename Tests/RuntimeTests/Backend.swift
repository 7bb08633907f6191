import Fleet
import Foundation
import Kafka
import Testing

/// Where the runtime's tests run: each of them on every log that there is.
enum Backend: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case inMemory
  /// librdkafka's, in this process.
  case developmentCluster
  /// A real one, where HYOKA_TEST_BROKERS names it; HYOKA_KAFKA_… variables hold its properties.
  case cluster

  /// What not every log can do.
  enum Ability: String {
    /// Readers don't see what isn't committed, and offsets that are committed in a transaction count.
    case transactions
    /// Old members and producers are turned away.
    case fencing
  }

  static var available: [Backend] {
    allCases.filter { $0 != .cluster || ProcessInfo.processInfo.environment["HYOKA_TEST_BROKERS"] != nil }
  }

  var testDescription: String { rawValue }

  /// Skips the test on a back end that can't do what it is about.
  func needs(_ ability: Ability) throws {
    guard self == .developmentCluster else { return }
    try Test.cancel("librdkafka's development cluster has no \(ability.rawValue)")
  }

  /// The strongest delivery that the back end has.
  var delivery: Delivery { self == .developmentCluster ? .atLeastOnce : .exactlyOnce }

  /// A log with topics of its own.
  /// - Parameter names: of the topics, to which every open adds something of its own.
  func open(_ names: [String], partitions: Int = 4) async throws -> Ground {
    let prefix = "t\(UInt32.random(in: 0 ... .max))."
    switch self {
    case .inMemory:
      return Ground(backend: self, prefix: prefix, log: InMemoryLog(partitions: partitions, encodes: true))
    case .developmentCluster:
      let cluster = try Self.development.get()
      for name in names { try cluster.createTopic(prefix + name, partitions: partitions) }
      return Ground(
        backend: self, prefix: prefix,
        log: Self.log(
          cluster.bootstrapServers, properties: DevelopmentCluster.clientProperties, delivery: delivery, session: 4))
    case .cluster:
      let environment = ProcessInfo.processInfo.environment
      let properties = Properties.environment(environment, prefix: "HYOKA_KAFKA_")
      let brokers = environment["HYOKA_TEST_BROKERS"] ?? ""
      let configuration = Configuration(brokers: brokers, clientID: "hyoka-test", properties: properties)
      try await Self.create(names.map { prefix + $0 }, partitions: partitions, on: configuration)
      return Ground(
        backend: self, prefix: prefix,
        log: Self.log(brokers, properties: properties, delivery: delivery, session: 6))
    }
  }

  private static let development = Result { try DevelopmentCluster() }

  private static func log(
    _ brokers: String, properties: [String: String], delivery: Delivery, session: Int
  ) -> KafkaLog {
    var options = KafkaLog.Options(
      Configuration(brokers: brokers, clientID: "hyoka-test", properties: properties))
    options.sessionTimeout = .seconds(session)
    options.delivery = delivery
    return KafkaLog(options)
  }

  private static func create(_ topics: [String], partitions: Int, on configuration: Configuration) async throws {
    let lookup = TopicLookup(configuration)
    for topic in topics { _ = try await lookup.create(topic, partitions: partitions, replicas: nil, settings: [:]) }
    await lookup.close()
  }
}

/// A log, with names that no other test uses.
struct Ground: Sendable {
  let backend: Backend
  let prefix: String
  let log: any Log
  let diary = Diary()

  func topic(_ name: String) -> String { prefix + name }

  func membership(_ stage: some Stage, instance: String? = nil) -> Membership {
    Membership(
      group: prefix + "g", topics: stage.inputs, instance: instance, delivery: backend.delivery,
      outputs: stage.outputs + [topic("dead")])
  }

  func worker(
    _ stage: some Stage, instance: String? = nil, observer: (any WorkerObserver)? = nil,
    options change: (inout Worker.Options) -> Void = { _ in }
  ) -> Worker {
    var options = Worker.Options(deadLetters: topic("dead"), version: "9.9")
    options.wait = .milliseconds(100)
    options.messageBytes = 1 << 20
    options.batchTime = .seconds(3600)
    change(&options)
    return Worker(
      stage, on: log, as: membership(stage, instance: instance), options: options, observer: observer ?? diary)
  }

  /// Runs workers until a condition holds, then stops them.
  func run(_ workers: [Worker], until isDone: @escaping @Sendable () async throws -> Bool) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in workers { group.addTask { try await worker.run() } }
      do {
        while try await !isDone() { try await Task.sleep(for: .milliseconds(50)) }
      } catch {
        // What a worker was at when the time was up can't be seen any other way.
        print(diary.text)
        throw error
      }
      for worker in workers { worker.stop() }
      try await group.waitForAll()
    }
  }

  func words(in topic: String) async throws -> [String] {
    try await log.records(in: self.topic(topic)).map { String(decoding: try $0.value?.bytes ?? [], as: UTF8.self) }
  }

  func out(_ topic: String, _ key: String, _ value: String?) -> OutgoingRecord {
    OutgoingRecord(topic: self.topic(topic), key: Array(key.utf8), value: value.map { Payload(Array($0.utf8)) })
  }
}
