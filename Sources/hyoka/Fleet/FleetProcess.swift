import Dispatch
import Fleet
import Foundation
import Kafka
import Parsing
import Pipeline
import Synchronization

/// The workers of one process, from their start to the end of the process.
struct FleetProcess {
  private let settings: WorkerSettings
  private let stages: [any Stage]
  private let say: @Sendable (String) -> Void

  /// How long workers have, once they are asked to stop, to commit what is in hand and leave their groups.
  static let farewell: Duration = .milliseconds(9500)

  init(_ settings: WorkerSettings, stages names: [String], say: @escaping @Sendable (String) -> Void) throws {
    self.settings = settings
    self.say = say
    let profiles = try ProfileFolder.load(settings.profiles)
    stages = allStages(topics: settings.cluster.topics, profiles: profiles, patience: settings.uploadPatience)
      .filter { names.contains($0.name) }
  }

  /// Runs until a signal comes.
  /// - Throws: what stops a worker for good.
  func run() async throws {
    let workers = try stages.map { try worker($0) }
    let isStopping = Mutex(false)
    let interrupt = Interrupt {
      isStopping.withLock { $0 = true }
      say("stopping: what is in hand is finished first")
      for (worker, _) in workers { worker.stop() }
      DispatchQueue.global().asyncAfter(deadline: .now() + Self.farewell / .seconds(1)) {
        say("what is in hand takes too long; it is left for the next start")
        _exit(0)
      }
    }
    defer { interrupt.cancel() }
    guard try await topicsAreRight(unless: { isStopping.withLock(\.self) }) else { return }
    let watch = Task.detached { await self.watch(workers.map(\.pulse)) }
    defer { watch.cancel() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (worker, _) in workers { group.addTask { try await worker.run() } }
      do {
        for try await _ in group {}
      } catch {
        for (worker, _) in workers { worker.stop() }
        throw error
      }
    }
  }

  /// Waits for the brokers, and refuses to work on topics that would lose what is written to them.
  /// - Returns: false where it was stopped meanwhile.
  /// - Throws: `LogError`.
  private func topicsAreRight(unless isStopping: @Sendable () -> Bool) async throws -> Bool {
    while !isStopping() {
      do {
        try await checkTopics()
        return true
      } catch let error as LogError where error.reaction != .stop {
        say("\(error)")
        try await Task.sleep(for: .seconds(1))
      }
    }
    return false
  }

  private func checkTopics() async throws {
    let topics = settings.cluster.topics
    let names = Set(stages.flatMap { $0.inputs + $0.outputs } + [topics.deadLetters])
    let lookup = TopicLookup(settings.cluster.configuration)
    let found = try await lookup.describe(names.sorted())
    await lookup.close()
    if found.values.contains(where: { $0.settings == nil }) {
      say("the topics' settings can't be seen (DescribeConfigs); `hyoka topics check` needs a user who may")
    }
    let problems = TopicSettings(topics: topics, messageBytes: settings.messageBytes).problems(found, among: names)
    for problem in problems { say("\(problem.topic): \(problem.what)") }
    if let worst = problems.first(where: \.losesData) { throw LogError.failed("\(worst.topic): \(worst.what)") }
  }

  private func worker(_ stage: any Stage) throws -> (worker: Worker, pulse: Pulse) {
    let topics = settings.cluster.topics
    var options = Worker.Options(deadLetters: topics.deadLetters, version: Version.current)
    options.batch = settings.batch
    options.batchTime = settings.batchTime
    options.timeLimit = settings.timeLimit
    options.messageBytes = settings.messageBytes
    options.wait = .milliseconds(500)
    options.now = { Int64(Date().timeIntervalSince1970 * 1000) }
    var log = KafkaLog.Options(settings.cluster.configuration)
    log.configuration.clientID = topics.group(of: stage.name)
    log.delivery = settings.cluster.delivery
    log.sessionTimeout = settings.sessionTimeout
    let pulse = Pulse()
    let worker = Worker(
      stage, on: KafkaLog(log),
      as: Membership(
        group: topics.group(of: stage.name), topics: stage.inputs, instance: settings.instance,
        delivery: settings.cluster.delivery, outputs: stage.outputs + [topics.deadLetters]),
      options: options,
      journal: try FileJournal(
        folder: settings.stateFolder, name: "\(topics.group(of: stage.name))-\(settings.instance ?? "worker")"),
      pulse: pulse, observer: WorkerLog(stage: stage.name, say: say))
    return (worker, pulse)
  }

  /// Ends the process where a record is in work far beyond its time: it doesn't come back by itself, and the journal
  /// remembers it.
  private func watch(_ pulses: [Pulse]) async {
    let limit = settings.timeLimit * 3 + .seconds(5)
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(1))
      guard pulses.contains(where: { $0.busy ?? .zero > limit }) else { continue }
      say("a document has been in work for more than \(limit); the process ends to be started again")
      _exit(70)
    }
  }
}
