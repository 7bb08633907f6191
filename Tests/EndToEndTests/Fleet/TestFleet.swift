import Contracts
import Fleet
import Foundation
import Kafka
import Pipeline
import TestSupport
import Testing

/// Worker processes on librdkafka's development cluster, which lives in the tests' process, and what must come of it.
final class TestFleet {
  let cluster: DevelopmentCluster
  let topics: Topics
  let folder: Folder
  private(set) var workers: [String: RunningCommand] = [:]

  /// - Parameter files: by name; what is dropped.
  init(partitions: Int = 3, files: [String: [UInt8]]) throws {
    cluster = try DevelopmentCluster()
    topics = try Topics()
    for topic in topics.all { try cluster.createTopic(topic.name, partitions: partitions) }
    folder = try Folder([:])
    try FileManager.default.createDirectory(at: filesFolder, withIntermediateDirectories: true)
    for (name, bytes) in files { try Data(bytes).write(to: filesFolder.appendingPathComponent(name)) }
  }

  private var filesFolder: URL { folder.url.appendingPathComponent("files") }

  /// What every command needs to reach the cluster.
  var environment: [String: String] {
    ["HYOKA_BROKERS": cluster.bootstrapServers, "HYOKA_KAFKA_FETCH_WAIT_MAX_MS": "20"]
  }

  /// - Parameter name: the worker's own; one of that name is replaced.
  func start(_ stage: String, as name: String, options: [String] = []) throws {
    workers[name] = try RunningCommand(
      [
        "worker", stage, "--delivery", "at-least-once", "--session-timeout", "4", "--instance", name,
        "--state-folder", "state",
      ] + options, in: folder.url, environment: environment)
  }

  /// Asks a worker to stop, and waits until it has.
  /// - Returns: the exit status.
  func stop(_ name: String) async throws -> Int32? {
    let worker = workers.removeValue(forKey: name)
    worker?.terminate()
    return try await worker?.status()
  }

  /// Ends a worker as a crash would.
  func kill(_ name: String) async throws {
    workers[name]?.kill9()
    _ = try await workers[name]?.status()
  }

  func drop(_ names: [String], options: [String] = []) throws -> Command {
    try Command(
      ["drop", "--quiet"] + options + names.map { "files/" + $0 }, in: folder.url, environment: environment)
  }

  var fileNames: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: filesFolder.path).sorted() }
  }

  /// Takes a file away from what `expected` reads.
  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: filesFolder.appendingPathComponent(name))
  }

  /// Waits until a worker's journal has a line that begins so.
  func journal(of worker: String, holds words: String) async throws {
    let path = folder.url.appendingPathComponent("state/hyoka.\(worker)-\(worker).journal").path
    while true {
      let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
      if text.split(separator: "\n").contains(where: { $0.hasPrefix(words) }) { return }
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  /// The summaries that `hyoka run` makes of the same files, by goal.
  func expected() throws -> [GoalID: Set<String>] {
    _ = try Command(["run", "files", "--output", "out", "--quiet"], in: folder.url)
    var all: [GoalID: Set<String>] = [:]
    for goal in GoalID.allCases {
      let path = folder.url.appendingPathComponent("out/summaries/\(goal.rawValue).ndjson")
      guard let text = try? String(contentsOf: path, encoding: .utf8) else { continue }
      all[goal] = Set(text.split(separator: "\n").map(String.init))
    }
    return all
  }

  /// The newest of every summary on the topics, by goal.
  func summaries() async throws -> [GoalID: Set<String>] {
    let log = self.log
    var all: [GoalID: Set<String>] = [:]
    let records = Dictionary(grouping: try await log.records(in: topics.summaries), by: \.source.topic)
    for goal in GoalID.allCases {
      var newest: [[UInt8]: [UInt8]] = [:]
      for record in records[topics.summary(goal)] ?? [] { newest[record.key ?? []] = try record.value?.bytes }
      if !newest.isEmpty { all[goal] = Set(newest.values.map { String(decoding: $0, as: UTF8.self) }) }
    }
    await log.close()
    return all
  }

  func deadLetters() async throws -> [DeadLetter] {
    let log = self.log
    let letters = try await log.records(in: topics.deadLetters).map(DeadLetterRecord.read)
    await log.close()
    return letters
  }

  /// Everything that was dropped.
  func uploads() async throws -> [Record] {
    let log = self.log
    let records = try await log.records(in: topics.uploads)
    await log.close()
    return records
  }

  private var log: KafkaLog {
    var options = KafkaLog.Options(
      Configuration(
        brokers: cluster.bootstrapServers, clientID: "test", properties: DevelopmentCluster.clientProperties))
    options.delivery = .atLeastOnce
    return KafkaLog(options)
  }

  /// Waits until the topics hold what `hyoka run` makes.
  func settle() async throws {
    let expected = try expected()
    var found: [GoalID: Set<String>] = [:]
    func differences() -> String {
      GoalID.allCases.filter { found[$0] != expected[$0] }.map { goal in
        "\(goal.rawValue): \(found[goal]?.count ?? 0) found, \(expected[goal]?.count ?? 0) expected"
      }.joined(separator: "; ")
    }
    try await telling(differences()) {
      while true {
        found = try await summaries()
        if found == expected { return }
        try await Task.sleep(for: .milliseconds(500))
      }
    }
  }

  /// Waits, and where the test's time is up before that, says what there is and what the workers said.
  func telling(_ state: @autoclosure () -> String, _ wait: () async throws -> Void) async throws {
    do {
      try await wait()
    } catch {
      guard Task.isCancelled else { throw error }
      let workers = workers.sorted { $0.key < $1.key }.map { name, worker in
        "--- \(name), \(worker.isRunning ? "running" : "ended")\n\(((try? worker.error) ?? "").suffix(4_000))"
      }
      Issue.record("waited in vain: \(state())\n\(workers.joined(separator: "\n"))")
      throw error
    }
  }
}
