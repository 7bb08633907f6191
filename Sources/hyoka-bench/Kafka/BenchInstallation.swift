import Contracts
import Enrichment
import Fleet
import Foundation
import Kafka
import Pipeline

/// Topics of one measurement, and the processes that work on them.
struct BenchInstallation {
  struct Figures {
    var took: Duration
    var latencies: [Duration]
    var peaks: [(name: String, mebibytes: Int)]
  }

  private let cluster: BenchCluster
  private let prefix = "bench\(UInt32.random(in: 0 ... .max))"
  private let log: KafkaLog
  private let readerOptions: KafkaLog.Options

  init(_ cluster: BenchCluster) throws {
    self.cluster = cluster
    let configuration = Configuration(
      brokers: cluster.brokers, clientID: prefix, properties: try Properties.arguments(cluster.properties))
    var options = KafkaLog.Options(configuration)
    options.delivery = .atLeastOnce
    readerOptions = options
    log = KafkaLog(options)
  }

  /// - Returns: how long four copying workers take from their start to the last record.
  func relay(_ files: [[UInt8]]) async throws -> Duration {
    let names = (0...4).map { "\(prefix).relay.\($0)" }
    for name in names { try await cluster.create(name, ["max.message.bytes": String(32 << 20)]) }
    try await append(records(files, to: names[0]))
    let children = Children()
    let start = ContinuousClock.now
    for hop in 0..<4 {
      try children.start(
        "relay-\(hop)", try Self.own,
        [
          "relay", "--brokers", cluster.brokers, "--from", names[hop], "--to", names[hop + 1], "--delivery",
          cluster.delivery.rawValue,
        ]
          + cluster.properties.flatMap { ["-X", $0] })
    }
    try await wait(for: files.count, in: [names[4]], children) {
      $0.key.map { [String(decoding: $0, as: UTF8.self)] } ?? []
    }
    let took = start.duration(to: .now)
    children.stop()
    return took
  }

  /// - Parameter pace: the time between two documents for the latency, from how long all of them took.
  func fleet(
    _ files: [[UInt8]], latencyDocuments: Int, pace: (Duration) -> Duration
  ) async throws -> Figures {
    let topics = try Topics(prefix: prefix)
    try await cluster.create(topics)
    try await append(records(files, to: topics.uploads))
    let children = Children()
    let state = FileManager.default.temporaryDirectory.appendingPathComponent(prefix)
    defer { try? FileManager.default.removeItem(at: state) }
    let start = ContinuousClock.now
    for stage in ["ingest", "parse", "enrich", "aggregate"] {
      try children.start(
        stage, try Self.hyoka,
        [
          "worker", stage, "--brokers", cluster.brokers, "--prefix", prefix, "--delivery", cluster.delivery.rawValue,
          "--metrics-address", "off", "--state-folder",
          state.path,
        ] + cluster.properties.flatMap { ["-X", $0] })
    }
    try await wait(for: files.count, in: topics.summaries, children, names(in:))
    let took = start.duration(to: .now)

    let latencies = try await latencies(Array(files.prefix(latencyDocuments)), topics, children, beat: pace(took))
    let peaks = children.peaks
    children.stop()
    return Figures(took: took, latencies: latencies, peaks: peaks)
  }

  /// The names of the documents that a summary was made from.
  private func names(in record: Record) -> [String] {
    guard let bytes = try? record.value?.bytes, let summary = try? JSON.decode(GoalSummary.self, from: bytes) else {
      return []
    }
    return summary.documents.map { "\(summary.municipality.code)/\($0.name)" }
  }

  private func records(_ files: [[UInt8]], to topic: String) -> [OutgoingRecord] {
    files.enumerated().map { number, file in
      OutgoingRecord(topic: topic, key: Array("\(code(number))/copy-\(number).txt".utf8), value: Payload(file))
    }
  }

  private func code(_ number: Int) -> String {
    let codes = Municipalities.all.codes
    return codes[number % codes.count]
  }

  private func append(_ records: [OutgoingRecord]) async throws {
    for start in stride(from: 0, to: records.count, by: 200) {
      try await log.append(Array(records[start..<min(start + 200, records.count)]))
    }
  }

  private func starts(_ topics: [String]) async throws -> [Fleet.TopicPartition: Int64?] {
    var starts: [Fleet.TopicPartition: Int64?] = [:]
    for topic in topics {
      for number in 0..<cluster.partitions {
        starts.updateValue(nil, forKey: Fleet.TopicPartition(topic: topic, partition: number))
      }
    }
    return starts
  }

  /// Waits until so many different names have been heard of.
  private func wait(
    for count: Int, in topics: [String], _ children: Children, _ names: (Record) -> [String]
  ) async throws {
    var seen: Set<String> = []
    try await log.follow(try await starts(topics)) { records in
      for record in records { seen.formUnion(names(record)) }
      if let failed = children.failed { throw LogError.failed("\(failed) has ended") }
      return seen.count < count
    }
  }

  /// Drops documents one by one, at a beat, while somebody else notes when each is first named in a summary.
  private func latencies(
    _ files: [[UInt8]], _ topics: Topics, _ children: Children, beat: Duration
  ) async throws -> [Duration] {
    let starts = try await starts(topics.summaries)
    // From the ends that the topics have now.
    let ends = try await log.replay(starts, limit: BatchLimit()) { _ in }
    let heard = Arrivals()
    let reader = KafkaLog(readerOptions)
    let count = files.count
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await reader.follow(ends.mapValues(\.self)) { records in
          heard.note(records.flatMap { names(in: $0) })
          if let failed = children.failed { throw LogError.failed("\(failed) has ended") }
          return heard.count { $0.contains("/late-") } < count
        }
      }
      // Whoever listens takes a second to begin, which is no latency of the fleet's.
      if let first = files.first {
        let key = Array("\(code(0))/first.txt".utf8)
        try await log.append([OutgoingRecord(topic: topics.uploads, key: key, value: Payload(first))])
        let end = ContinuousClock.now + .seconds(30)
        while heard.count(where: { $0.hasSuffix("/first.txt") }) == 0, ContinuousClock.now < end {
          try await Task.sleep(for: .milliseconds(10))
        }
      }
      var sent: [String: ContinuousClock.Instant] = [:]
      for (number, file) in files.enumerated() {
        let next = ContinuousClock.now + beat
        let key = "\(code(number))/late-\(number).txt"
        sent[key] = .now
        try await log.append([OutgoingRecord(topic: topics.uploads, key: Array(key.utf8), value: Payload(file))])
        if ContinuousClock.now < next { try await Task.sleep(until: next) }
      }
      try await group.waitForAll()
      return sent.compactMap { key, time in heard.time(of: key).map { time.duration(to: $0) } }
    }
  }

  private static var own: URL { get throws { URL(fileURLWithPath: CommandLine.arguments[0]).standardizedFileURL } }
  private static var hyoka: URL { get throws { try own.deletingLastPathComponent().appendingPathComponent("hyoka") } }
}
