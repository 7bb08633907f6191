import Fleet
import Foundation
import Kafka
import Parsing
import Pipeline
import Simulation

/// Eight worker processes, two a stage, of which one is killed or stopped every few seconds while files come and go.
final class Soak {
  private struct Seat {
    var stage: String
    var instance: String
    var process: Process?
    /// Stopped, as a machine that swaps or a virtual machine that moves; it goes on at this time.
    var wakes: ContinuousClock.Instant?
  }

  private let cluster: BenchCluster
  private let configuration: Configuration
  private let documents: [[UInt8]]
  private let topics: Topics
  private let log: KafkaLog
  /// What workers keep on the disk, and what they say.
  private let state: URL
  private var random: Random
  private var seats: [Seat] = []
  /// Everything that was dropped, in order.
  private var uploads: [OutgoingRecord] = []
  private var kills = 0
  private var sleeps = 0
  /// Workers that ended and were neither killed nor asked to, each with its status.
  private var ends: [String] = []

  private static let municipalities = ["131105", "132101", "011002", "141305", "131016", "271004"]

  init(_ cluster: BenchCluster, documents: [[UInt8]], seed: UInt64) throws {
    self.cluster = cluster
    self.documents = documents
    random = Random(seed: seed)
    topics = try Topics(prefix: "soak\(UInt32.random(in: 0 ... .max))")
    state = FileManager.default.temporaryDirectory.appendingPathComponent(topics.prefix)
    configuration = Configuration(
      brokers: cluster.brokers, clientID: "\(topics.prefix).soak",
      properties: try Properties.arguments(cluster.properties))
    var options = KafkaLog.Options(configuration)
    options.delivery = .atLeastOnce
    // An outage is waited for: of a file that is given up nobody knows whether it arrived.
    options.timeout = .seconds(290)
    log = KafkaLog(options)
  }

  /// - Returns: whether everything was as it should be.
  func run(for time: Duration) async throws -> Bool {
    var isRight = false
    defer { end(keepsWords: !isRight) }
    try await cluster.create(topics)
    for stage in ["ingest", "parse", "enrich", "aggregate"] {
      for number in 1...2 { seats.append(Seat(stage: stage, instance: "\(stage)-\(number)")) }
    }
    for seat in seats.indices { try start(seat) }
    let began = ContinuousClock.now
    while began.duration(to: .now) < time {
      try await drop()
      try disturb()
      try await Task.sleep(for: .milliseconds(Int.random(in: 20...400, using: &random)))
    }
    for seat in seats.indices where seats[seat].wakes != nil { wake(seat) }
    try revive()
    print("\(uploads.count) uploads, \(kills) workers killed, \(sleeps) put to sleep; waiting for the rest")
    isRight = try await check()
    if !ends.isEmpty { print("ended by themselves: \(ends.joined(separator: ", "))") }
    return isRight
  }

  private func drop() async throws {
    let key = "\(Self.municipalities.randomElement(using: &random) ?? "")/\(Int.random(in: 0..<5, using: &random)).txt"
    var value: Payload?
    switch Int.random(in: 0..<10, using: &random) {
    case 0: value = nil
    case 1: value = Payload(Array("知らない様式 \(uploads.count)\n".utf8))
    default: value = documents.randomElement(using: &random).map { Payload($0) }
    }
    let record = OutgoingRecord(topic: topics.uploads, key: Array(key.utf8), value: value)
    try await log.append([record])
    uploads.append(record)
  }

  private func disturb() throws {
    for seat in seats.indices {
      if let wakes = seats[seat].wakes, wakes < .now { wake(seat) }
    }
    try revive()
    guard Int.random(in: 0..<10, using: &random) == 0 else { return }
    let seat = Int.random(in: seats.indices, using: &random)
    guard let process = seats[seat].process, seats[seat].wakes == nil else { return }
    if Bool.random(using: &random) {
      kill(process.processIdentifier, SIGKILL)
      kills += 1
    } else {
      // Longer than the session: its partitions go to the other one, and then it wakes up.
      kill(process.processIdentifier, SIGSTOP)
      seats[seat].wakes = .now + .seconds(Int.random(in: 5...20, using: &random))
      sleeps += 1
    }
  }

  /// Starts workers that have ended again, as a supervisor would.
  private func revive() throws {
    for seat in seats.indices {
      guard let process = seats[seat].process, !process.isRunning else { continue }
      let isKilled = process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL
      if !isKilled { ends.append("\(seats[seat].instance) (\(process.terminationStatus))") }
      try start(seat)
    }
  }

  private func start(_ seat: Int) throws {
    let process = Process()
    let own = URL(fileURLWithPath: CommandLine.arguments[0]).standardizedFileURL
    process.executableURL = own.deletingLastPathComponent().appendingPathComponent("hyoka")
    process.arguments =
      [
        "worker", seats[seat].stage, "--brokers", cluster.brokers, "--prefix", topics.prefix, "--delivery",
        cluster.delivery.rawValue,
        "--instance", seats[seat].instance, "--session-timeout", "6", "--state-folder", state.path,
        "--metrics-address", "off",
      ] + cluster.properties.flatMap { ["-X", $0] }
    process.standardInput = FileHandle.nullDevice
    process.standardError = try words(of: seats[seat].instance)
    try process.run()
    seats[seat].process = process
  }

  /// Where a worker's log goes, behind that of its runs before.
  private func words(of instance: String) throws -> FileHandle {
    try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
    let file = state.appendingPathComponent("\(instance).log")
    if !FileManager.default.fileExists(atPath: file.path) { try Data().write(to: file) }
    let handle = try FileHandle(forWritingTo: file)
    try handle.seekToEnd()
    return handle
  }

  private func wake(_ seat: Int) {
    seats[seat].wakes = nil
    if let process = seats[seat].process { kill(process.processIdentifier, SIGCONT) }
  }

  private func end(keepsWords: Bool) {
    for seat in seats.indices {
      wake(seat)
      seats[seat].process?.terminate()
    }
    for seat in seats { seat.process?.waitUntilExit() }
    if keepsWords {
      print("what workers said: \(state.path)")
    } else {
      try? FileManager.default.removeItem(at: state)
    }
  }

  // MARK: What must be true

  /// What stands on the topics, as far as it must not depend on faults.
  private struct Found {
    var summaries: [String: [UInt8]?] = [:]
    var letters: [String: Int] = [:]
    var documents: [String: Int] = [:]
  }

  /// Waits for the workers to catch up, and no longer than three minutes.
  private func check() async throws -> Bool {
    let expected = try await faultless()
    let end = ContinuousClock.now + .seconds(180)
    var complaints = complaints(about: try await found(on: log), expected)
    while !complaints.isEmpty, ContinuousClock.now < end {
      try await Task.sleep(for: .seconds(1))
      try revive()
      complaints = self.complaints(about: try await found(on: log), expected)
    }
    print("\(expected.summaries.count) summaries, \(expected.letters.values.reduce(0, +)) dead letters expected")
    for complaint in complaints { print(complaint) }
    print("topics: \(topics.prefix).…")
    print(complaints.isEmpty ? "nothing is lost, doubled or different" : "FAILED")
    return complaints.isEmpty
  }

  /// What is not as it should be, with the first of each kind. At-least-once may double documents and dead letters.
  private func complaints(about found: Found, _ expected: Found) -> [String] {
    func more(_ found: [String: Int], than expected: [String: Int]) -> [String] {
      cluster.delivery == .exactlyOnce ? found.filter { expected[$0.key] ?? 0 < $0.value }.keys.sorted() : []
    }
    let kinds = [
      ("different or missing", expected.summaries.filter { found.summaries[$0.key] != $0.value }.keys.sorted()),
      ("too many", found.summaries.keys.filter { expected.summaries[$0] == nil }.sorted()),
      ("lost", expected.letters.keys.filter { found.letters[$0] == nil }.sorted()),
      ("doubled", more(found.letters, than: expected.letters) + more(found.documents, than: expected.documents)),
    ]
    return kinds.compactMap { name, keys in keys.first.map { "\(name): \(keys.count), as \($0)" } }
  }

  /// The same uploads through the same stages in this process.
  private func faultless() async throws -> Found {
    let memory = InMemoryLog(partitions: 4, encodes: true)
    try await memory.append(uploads)
    for stage in allStages(topics: topics, profiles: try .bundled()) {
      var options = Worker.Options(deadLetters: topics.deadLetters, version: Version.current)
      options.timeLimit = .seconds(60)
      try await Worker(
        stage, on: memory, as: Membership(group: topics.group(of: stage.name), topics: stage.inputs), options: options
      ).drain()
    }
    return try await found(on: memory)
  }

  private func found(on log: any Log) async throws -> Found {
    var found = Found()
    for record in try await log.records(in: topics.summaries) {
      let key = String(decoding: record.key ?? [], as: UTF8.self)
      found.summaries["\(record.source.topic) \(key)"] = try record.value?.bytes
    }
    found.summaries = found.summaries.filter { $0.value != nil }
    for record in try await log.records(in: topics.deadLetters) {
      let value = String(decoding: try record.value?.bytes ?? [], as: UTF8.self)
      let reason = record.headers.text(DeadLetterRecord.Header.reason) ?? ""
      found.letters["\(String(decoding: record.key ?? [], as: UTF8.self)) \(reason) \(value)", default: 0] += 1
    }
    for record in try await log.records(in: topics.documents) {
      let name = "\(String(decoding: record.key ?? [], as: UTF8.self)) \(record.headers.text("ce_id") ?? "")"
      found.documents[name, default: 0] += 1
    }
    return found
  }
}
