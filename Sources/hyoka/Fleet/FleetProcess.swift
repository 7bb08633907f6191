import CoreMetrics
import Dispatch
import Fleet
import Foundation
import Kafka
import Logging
import Observability
import Parsing
import Pipeline

/// The workers of one process, from their start to the end of the process, with what others may ask about them.
struct FleetProcess {
  private let settings: WorkerSettings
  private let logger: Logger
  private let members: [Member]
  private let health: Health
  private let topics: TopicGuard
  private let registry: PrometheusRegistry
  private let process: ProcessMetrics

  /// How long workers have, once they are asked to stop, to commit what is in hand and leave their groups.
  static let farewell: Duration = .milliseconds(9500)

  private struct Member {
    var worker: Worker
    var pulse: Pulse
    var metrics: WorkerMetrics
  }

  init(_ settings: WorkerSettings, stages names: [String], logger: Logger) throws {
    self.settings = settings
    self.logger = logger
    let profiles = try ProfileFolder.load(settings.profiles)
    var reader = ReaderProcess()
    reader.memory = settings.readerMemory
    if names.contains("ingest") { try Self.check(reader, logger) }
    let stages = allStages(
      topics: settings.cluster.topics, profiles: profiles, reader: reader, patience: settings.uploadPatience
    )
    .filter { names.contains($0.name) }
    let registry = PrometheusRegistry()
    self.registry = registry
    process = ProcessMetrics(version: Version.current, started: Date(), factory: registry)
    let limit = Health.limit(
      batchTime: settings.batchTime, timeLimit: settings.timeLimit,
      answer: KafkaLog.Options(settings.cluster.configuration).timeout)
    members = try stages.map { try Self.member($0, settings, logger, registry, pollAgeLimit: limit) }
    var clients = settings.cluster.configuration
    clients.log(to: logger, stage: "topics")
    topics = TopicGuard(
      configuration: clients,
      settings: TopicSettings(topics: settings.cluster.topics, messageBytes: settings.messageBytes),
      names: Set(stages.flatMap { $0.inputs + $0.outputs } + [settings.cluster.topics.deadLetters]), logger: logger)
    health = Health(zip(stages, members).map { ($0.name, $1.pulse) }, limit: limit)
  }

  /// Runs until a signal comes.
  /// - Throws: what stops a worker for good; `AddressUnavailable`.
  func run() async throws {
    guard let address = settings.metricsAddress else { return try await work() }
    do {
      try await run(at: address)
    } catch let error as AddressUnavailable where settings.metricsAddressIsDefault {
      // Another worker of this machine has it. Whoever needs a certain one asks for it.
      logger.log(.listening, .warning, "\(error); another port is taken instead")
      try await run(at: ListenAddress(host: address.host, port: 0))
    }
  }

  private func run(at address: ListenAddress) async throws {
    let server = OperationServer(endpoint, at: address)
    let (addresses, found) = AsyncStream.makeStream(of: ListenAddress.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { found.finish() }
        try await server.run { found.yield($0) }
      }
      // Nobody joins a group, and takes partitions from others, who then can't go on.
      guard let address = await addresses.first(where: { _ in true }) else { return try await group.waitForAll() }
      logger.log(.listening, .info, "answers at http://\(address)", ["address": .string(address.description)])
      try await work()
      group.cancelAll()
    }
  }

  private var endpoint: Endpoint {
    Endpoint(health: health) { [members, registry, process] in
      for member in members { member.metrics.read(member.pulse) }
      process.read()
      return registry.text()
    }
  }

  private func work() async throws {
    let manager = ServiceManager(environment: ProcessInfo.processInfo.environment)
    logger.log(.started, .info, "hyoka \(Version.current) begins", ["version": .string(Version.current)])
    let interrupt = Interrupt { [self] in stop(manager) }
    defer { interrupt.cancel() }
    // It has started even where no broker answers: that is waited for, and no restart would help.
    manager?.ready()
    let watch = ProcessWatch(
      members.map(\.pulse), limit: settings.timeLimit * 3 + .seconds(5), health: health, manager: manager,
      logger: logger)
    defer { watch.cancel() }
    guard try await topics.pass(unless: { members.contains(where: \.worker.isStopping) }) else { return }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for member in members { group.addTask { try await member.worker.run() } }
      do {
        for try await _ in group {}
      } catch {
        for member in members { member.worker.stop() }
        endSoon(status: 1)
        throw error
      }
    }
  }

  private func stop(_ manager: ServiceManager?) {
    logger.log(.stopping, .info, "stopping: what is in hand is finished first")
    health.stop()
    manager?.stopping()
    for member in members { member.worker.stop() }
    endSoon(status: 0)
  }

  /// Ends the process when its workers have had the time to finish what they have in hand.
  private func endSoon(status: Int32) {
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.farewell / .seconds(1)) {
      logger.log(.abandoned, .warning, "what is in hand takes too long; it is left for the next start")
      _exit(status)
    }
  }

  private static func member(
    _ stage: any Stage, _ settings: WorkerSettings, _ logger: Logger, _ factory: any MetricsFactory,
    pollAgeLimit: Duration
  ) throws -> Member {
    let topics = settings.cluster.topics
    let group = topics.group(of: stage.name)
    let metrics = WorkerMetrics(stage: stage.name, group: group, pollAgeLimit: pollAgeLimit, factory: factory)
    var options = Worker.Options(deadLetters: topics.deadLetters, version: Version.current)
    options.batch = settings.batch
    options.batchTime = settings.batchTime
    options.timeLimit = settings.timeLimit
    options.messageBytes = settings.messageBytes
    options.wait = .milliseconds(500)
    options.now = { Int64(Date().timeIntervalSince1970 * 1000) }
    var log = KafkaLog.Options(settings.cluster.configuration)
    log.configuration.clientID = group
    log.configuration.log(to: logger, stage: stage.name)
    log.delivery = settings.cluster.delivery
    log.sessionTimeout = settings.sessionTimeout
    log.onLag = { metrics.lag($0) }
    log.onCommitFailure = { metrics.commitFailed($0) }
    let pulse = Pulse()
    let worker = Worker(
      stage, on: KafkaLog(log),
      as: Membership(
        group: group, topics: stage.inputs, instance: settings.instance,
        delivery: settings.cluster.delivery, outputs: stage.outputs + [topics.deadLetters]),
      options: options,
      journal: try journal(settings, name: "\(group)-\(settings.instance ?? "worker")", stage: stage.name, logger),
      pulse: pulse, observer: ObserverGroup([WorkerLogger(stage: stage.name, logger), metrics]))
    return Member(worker: worker, pulse: pulse, metrics: metrics)
  }

  /// - Throws: `ReaderMissing`, `ReaderProcess.Unusable`.
  private static func check(_ reader: ReaderProcess, _ logger: Logger) throws {
    guard reader.isInstalled else { throw ReaderMissing(program: reader.program) }
    let possible = try reader.unconfined()
    guard !possible.isEmpty else { return }
    logger.log(
      .reader, .warning,
      "files are read with less protection than is meant: \(possible.joined(separator: ", ")) can't be refused here",
      ["possible": .array(possible.map { .string($0) })])
  }

  private static func journal(
    _ settings: WorkerSettings, name: String, stage: String, _ logger: Logger
  ) throws(FileJournal.Unusable) -> FileJournal {
    try FileJournal(folder: settings.stateFolder, name: name) { reason in
      logger.log(
        .journal, .warning,
        "the journal can't be written (\(reason)): a message that ends the process won't be recognised",
        ["stage": .string(stage), "path": .string(settings.stateFolder)])
    }
  }
}

/// Without it every file that isn't plain text would become a dead letter.
struct ReaderMissing: Error, CustomStringConvertible {
  var program: String
  var description: String {
    "読み取りプログラムがありません：\(program) (hyoka-reader is missing; it belongs beside hyoka.)"
  }
}
