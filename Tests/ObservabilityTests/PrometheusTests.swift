import Contracts
import CoreMetrics
import Fleet
import Foundation
import Observability
import TestSupport
import Testing

@Suite struct PrometheusTests {
  private let registry = PrometheusRegistry()
  private let source = Fleet.TopicPartition(topic: "hyoka.uploads.v1", partition: 0)

  private func worker() -> WorkerMetrics {
    WorkerMetrics(stage: "parse", group: "hyoka-parse", pollAgeLimit: .seconds(180), factory: registry)
  }

  /// Everything that a worker can tell.
  private func everything() throws -> Exposition {
    let worker = worker()
    var batch = BatchSummary()
    (batch.records, batch.bytes, batch.outputs, batch.outputBytes) = (3, 300, 2, 200)
    (batch.processing, batch.committing) = (.milliseconds(30), .seconds(20))
    let record = Record(source: source, offset: 1, key: nil, value: nil)
    let letter = DeadLetter(name: "a", stage: "parse", reason: .tooLarge, message: "m")
    let events: [WorkerEvent] = [
      .joined, .assigned([source]), .ready([source], records: 7, outputs: 0, took: .seconds(2)), .processed(batch),
      .deadLetter(record, letter, attempts: 1), .suspect(source, 1, starts: 1), .failed(.aborted("x")),
    ]
    for event in events { worker.observe(event) }
    worker.commitFailed(.fenced("x"))
    worker.lag([source: 12])
    worker.read(Pulse())
    let process = ProcessMetrics(version: "1.2", started: Date(timeIntervalSince1970: 1.5e9), factory: registry)
    process.read()
    return try Exposition(registry.text())
  }

  /// What dashboards and alerts hang on: a change here breaks those of everybody. Add, and never change.
  @Test func `names, kinds and labels are frozen`() throws {
    let file = Checkout.root.appendingPathComponent("Tests/ObservabilityTests/metrics.txt")
    let frozen = try String(contentsOf: file, encoding: .utf8)
    let now = try everything().families.values.sorted { $0.name < $1.name }.map { family in
      "\(family.name) \(family.kind) \(family.labels.isEmpty ? "-" : family.labels.sorted().joined(separator: ","))\n"
    }.joined()
    #expect(now == frozen)
  }

  @Test func `everything that is offered is in the list, with its labels, and the other way round`() throws {
    let exposition = try everything()
    #expect(Set(exposition.families.keys) == Set(Metric.allCases.map(\.name)))
    for metric in Metric.allCases {
      let family = try #require(exposition.families[metric.name])
      #expect(family.kind == metric.kind.rawValue)
      #expect(family.labels == Set(metric.labels), "\(metric.name)")
      #expect(!family.help.isEmpty)
      #expect((metric.kind == .counter) == metric.name.hasSuffix("_total"), "\(metric.name)")
    }
  }

  @Test func `events are counted where they belong`() throws {
    let exposition = try everything()
    func value(_ name: String, _ labels: [String: String] = [:]) -> Double? {
      exposition.value(name, labels.merging(["stage": "parse"]) { $1 })
    }
    #expect(value("hyoka_consumed_messages_total") == 3)
    #expect(value("hyoka_consumed_bytes_total") == 300)
    #expect(value("hyoka_produced_messages_total") == 2)
    #expect(value("hyoka_produced_bytes_total") == 200)
    #expect(value("hyoka_dead_letters_total", ["reason": "too-large"]) == 1)
    #expect(value("hyoka_dead_letters_total", ["reason": "not-text"]) == 0)
    #expect(value("hyoka_rebalances_total", ["kind": "assigned"]) == 1)
    #expect(value("hyoka_rebalances_total", ["kind": "lost"]) == 0)
    #expect(value("hyoka_failures_total", ["kind": "aborted"]) == 1)
    #expect(value("hyoka_transaction_failures_total", ["kind": "fenced"]) == 1)
    #expect(value("hyoka_transaction_failures_total", ["kind": "aborted"]) == 0)
    #expect(value("hyoka_rebuild_records_total") == 7)
    #expect(value("hyoka_rebuild_seconds_sum") == 2)
    #expect(value("hyoka_assigned_partitions") == 1)
    #expect(value("hyoka_worker_ready") == 0)
    #expect(value("hyoka_worker_poll_age_limit_seconds") == 180)
    #expect(value("hyoka_batch_processing_seconds_bucket", ["le": "0.025"]) == 0)
    #expect(value("hyoka_batch_processing_seconds_bucket", ["le": "0.05"]) == 1)
    #expect(value("hyoka_batch_commit_seconds_bucket", ["le": "10"]) == 0)
    #expect(value("hyoka_batch_commit_seconds_bucket", ["le": "+Inf"]) == 1)
    #expect(value("hyoka_batch_commit_seconds_sum") == 20)
    let lag = ["consumergroup": "hyoka-parse", "topic": "hyoka.uploads.v1", "partition": "0"]
    #expect(exposition.value("kafka_consumergroup_lag", lag) == 12)
    #expect(exposition.value("hyoka_build_info", ["version": "1.2"]) == 1)
    #expect(exposition.value("process_start_time_seconds", [:]) == 1.5e9)
    #expect(try #require(exposition.value("process_resident_memory_bytes", [:])) > 1_000_000)
  }

  @Test func `counters begin at 0, so that the first event is an increase`() throws {
    _ = worker()
    let exposition = try Exposition(registry.text())
    for reason in DeadLetter.Reason.allCases {
      #expect(exposition.value("hyoka_dead_letters_total", ["stage": "parse", "reason": reason.rawValue]) == 0)
    }
  }

  @Test func `partitions that went are forgotten`() throws {
    let worker = worker()
    let other = Fleet.TopicPartition(topic: "t", partition: 1)
    worker.lag([source: 1, other: 2])
    worker.lag([other: 3])
    let labels = ["consumergroup": "hyoka-parse", "topic": "t", "partition": "1"]
    #expect(try Exposition(registry.text()).families["kafka_consumergroup_lag"]?.samples.count == 1)
    #expect(try Exposition(registry.text()).value("kafka_consumergroup_lag", labels) == 3)
    worker.observe(.revoked([other], lost: false))
    #expect(try Exposition(registry.text()).families["kafka_consumergroup_lag"] == nil)
  }

  @Test func `label values are escaped, whatever they hold`() throws {
    let values = ["a\"b", "a\\b", "a\nb", "a\\\"\n}", "目黒区", "", "{x=\"y\"} 1", "\\n"]
    for (index, value) in values.enumerated() {
      Counter(label: "c_total", dimensions: [("v", value), ("n", "\(index)")], factory: registry).increment()
    }
    let text = registry.text()
    #expect(text.contains(#"c_total{n="0",v="a\"b"} 1"#))
    #expect(text.contains(#"v="a\nb""#))
    let exposition = try Exposition(text)
    for (index, value) in values.enumerated() {
      #expect(exposition.value("c_total", ["v": value, "n": "\(index)"]) == 1)
    }
  }

  @Test func `histograms are cumulative, and their sum and count fit`() throws {
    let recorder = Recorder(label: "h_seconds", aggregate: true, factory: registry)
    for value in [0.005, 0.0051, 0.3, 11, 1000, .nan, -1] { recorder.record(value) }
    let family = try #require(try Exposition(registry.text()).families["h_seconds"])
    #expect(family.kind == "histogram")
    let buckets = family.samples.filter { $0.name == "h_seconds_bucket" }.map(\.value)
    // 0.005 itself is in the first.
    #expect(buckets == [2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 6])
    #expect(family.samples.first { $0.name == "h_seconds_count" }?.value == 6)
    #expect(family.samples.first { $0.name == "h_seconds_sum" }?.value == 1010.3101)
  }

  @Test func `names that Prometheus doesn't take are made valid, and a family has one kind`() throws {
    Counter(label: "http.server-requests", dimensions: [("9a", "x"), ("b c", "y")], factory: registry).increment(by: 2)
    Meter(label: "http.server-requests", factory: registry).set(5)
    Meter(label: "9", factory: registry).set(Double.infinity)
    let exposition = try Exposition(registry.text())
    #expect(exposition.value("http_server_requests", ["_9a": "x", "b_c": "y"]) == 2)
    #expect(exposition.families["http_server_requests"]?.samples.count == 1)
    #expect(exposition.value("_9", [:]) == .infinity)
  }

  @Test func `one series is counted from many threads`() async throws {
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask { [registry] in
          for _ in 0..<1000 { Counter(label: "c_total", dimensions: [("a", "b")], factory: registry).increment() }
        }
      }
    }
    #expect(try Exposition(registry.text()).value("c_total", ["a": "b"]) == 8000)
  }
}
