import Foundation
import Observability
import TestSupport
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A fleet as its operators run it: real processes, asked over HTTP and told by signals.
@Suite(.serialized, .timeLimit(.minutes(5))) struct FleetProcessTests {
  private let folder: Folder
  private let broker: RunningCommand
  private let address: String

  init() async throws {
    folder = try Folder()
    broker = try RunningCommand(["broker"], in: folder.url)
    while try !broker.out.contains("\n"), broker.isRunning { try await Task.sleep(for: .milliseconds(20)) }
    address = try broker.out.trimmingCharacters(in: .newlines)
  }

  private func fleet(_ more: [String] = [], environment: [String: String] = [:]) throws -> RunningCommand {
    try RunningCommand(
      [
        "fleet", "--brokers", address, "--delivery", "at-least-once", "--metrics-address", "127.0.0.1:0",
        "--log-format",
        "json", "-X", "fetch.wait.max.ms=20", "--session-timeout", "6",
      ] + more, in: folder.url, environment: environment)
  }

  /// Where the process answers, once it says so.
  private func endpoint(of process: RunningCommand) async throws -> URL {
    while process.isRunning {
      // The last line may still be on its way.
      let lines = try process.error.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      for line in lines {
        let object = try JSONDecoder().decode([String: JSONValue].self, from: Data(line.utf8))
        guard object["event"] == .string("listening"), case .string(let address) = object["address"] else { continue }
        return try #require(URL(string: "http://\(address)"))
      }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw Ended(error: try process.error)
  }

  private struct Ended: Error {
    var error: String
  }

  private func get(_ path: String, at url: URL, method: String = "GET") async throws -> (status: Int, body: String) {
    var request = URLRequest(url: url.appendingPathComponent(path))
    request.httpMethod = method
    let (data, response) = try await URLSession.shared.data(for: request)
    return (try #require(response as? HTTPURLResponse).statusCode, String(decoding: data, as: UTF8.self))
  }

  private func wait(for process: RunningCommand, until isDone: () async throws -> Bool) async throws {
    while try await !isDone() {
      guard process.isRunning else { throw Ended(error: try process.error) }
      try await Task.sleep(for: .milliseconds(50))
    }
  }

  private func value(_ start: String, in metrics: String) -> Double? {
    metrics.split(separator: "\n").first { $0.hasPrefix(start) }
      .flatMap { $0.split(separator: " ").last }.flatMap { Double($0) }
  }

  @Test func `a fleet gets ready, counts what it does, and goes in time`() async throws {
    let fleet = try fleet()
    let url = try await endpoint(of: fleet)
    #expect(try await get("livez", at: url).status == 200)
    try await wait(for: fleet) { try await get("readyz", at: url).status == 200 }
    let demo = Checkout.root.appendingPathComponent("deploy/demo").path
    let files = try FileManager.default.contentsOfDirectory(atPath: demo).sorted().map { "\(demo)/\($0)" }
    let drop = try Command(["drop", "--brokers", address] + files, in: folder.url)
    #expect(drop.status == 0, "\(drop.error)")
    let labels = "{stage=\"aggregate\"} "
    try await wait(for: fleet) {
      value("hyoka_consumed_messages_total" + labels, in: try await get("metrics", at: url).body) == Double(files.count)
    }
    var metrics = try await get("metrics", at: url).body
    for stage in ["ingest", "parse", "enrich"] {
      #expect(value("hyoka_consumed_messages_total{stage=\"\(stage)\"}", in: metrics) == Double(files.count))
      #expect(try #require(value("hyoka_consumed_bytes_total{stage=\"\(stage)\"}", in: metrics)) > 1000)
      #expect(value("hyoka_assigned_partitions{stage=\"\(stage)\"}", in: metrics) == 4)
      #expect(value("hyoka_worker_ready{stage=\"\(stage)\"}", in: metrics) == 1)
    }
    // Each of the 16 partitions that are read says that nothing waits, as soon as the last commit has been seen.
    try await wait(for: fleet) {
      metrics = try await get("metrics", at: url).body
      let lags = metrics.split(separator: "\n").filter { $0.hasPrefix("kafka_consumergroup_lag{") }
      return lags.count == 16 && lags.allSatisfy { $0.hasSuffix(" 0") }
    }
    let head = try await get("metrics", at: url, method: "HEAD")
    #expect(head.status == 200)
    #expect(head.body == "")
    #expect(try await get("metrics", at: url, method: "POST").status == 405)
    #expect(try await get("nothing", at: url).status == 404)
    let began = ContinuousClock.now
    fleet.terminate()
    #expect(try await fleet.status() == 0)
    #expect(began.duration(to: .now) < .seconds(10))
    let events = try fleet.log().compactMap { $0["event"] }
    for event in ["started", "joined", "assigned", "ready", "stopping", "left"] {
      #expect(events.contains(.string(event)), "\(event)")
    }
    let known = Set(LogEventName.allCases.map { JSONValue.string($0.rawValue) })
    #expect(Set(events).isSubset(of: known))
  }

  @Test func `a port that is taken is an error of one line, and nobody joins`() async throws {
    let first = try fleet()
    let url = try await endpoint(of: first)
    let second = try fleet([
      "--metrics-address", try #require(url.absoluteString.split(separator: "/").last.map(String.init)),
    ])
    #expect(try await second.status() == 1)
    let log = try second.log()
    #expect(log.count == 1)
    #expect(log.first?["event"] == .string("failed"))
    guard case .string(let message) = log.first?["message"] else { throw Ended(error: try second.error) }
    #expect(message.contains("in use"))
    #expect(try message.contains(String(#require(url.port))))
    first.terminate()
    #expect(try await first.status() == 0)
  }

  @Test func `secrets stay out of the log`() async throws {
    let fleet = try fleet([
      "--log-level", "trace", "-X", "security.protocol=sasl_plaintext", "-X", "sasl.mechanism=PLAIN", "-X",
      "sasl.username=worker", "-X", "sasl.password=hunter2", "-X", "debug=conf,security",
    ])
    let url = try await endpoint(of: fleet)
    #expect(try await get("readyz", at: url).status == 503)
    // librdkafka says all that it was configured with, at this level.
    try await wait(for: fleet) { try fleet.error.contains("\"librdkafka\"") }
    try await Task.sleep(for: .seconds(1))
    fleet.terminate()
    // A broker that refuses ends it, one that doesn't answer is waited for.
    #expect([0, 1].contains(try await fleet.status()))
    #expect(try !fleet.error.contains("hunter2"))
    #expect(try !fleet.log().isEmpty)
  }

  @Test func `an address that can't be, and a level that leaves all out`() async throws {
    let fleet = try fleet(["--metrics-address", "203.0.113.1:1", "--log-level", "critical"])
    #expect(try await fleet.status() == 1)
    #expect(try fleet.log().count == 1)
  }

  #if os(Linux)
    @Test func `systemd is told of the start, of life and of the end`() async throws {
      let path = folder.url.appendingPathComponent("notify").path
      let listener = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
      defer { close(listener) }
      var name = sockaddr_un()
      name.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
      let bound = withUnsafePointer(to: &name) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
      #expect(bound == 0)
      let fleet = try fleet(environment: ["NOTIFY_SOCKET": path, "WATCHDOG_USEC": "1000000"])
      var told: [String] = []
      func read() {
        var bytes = [UInt8](repeating: 0, count: 4096)
        while case let count = recv(listener, &bytes, bytes.count, Int32(MSG_DONTWAIT)), count >= 0 {
          told.append(String(decoding: bytes.prefix(count), as: UTF8.self))
        }
      }
      try await wait(for: fleet) {
        read()
        return told.contains("STATUS=ready") && told.filter { $0 == "WATCHDOG=1" }.count > 2
      }
      #expect(told.first == "READY=1")
      #expect(told.contains { $0.hasPrefix("STATUS=not ready: ") })
      fleet.terminate()
      #expect(try await fleet.status() == 0)
      read()
      #expect(told.contains("STOPPING=1"))
    }
  #endif
}
