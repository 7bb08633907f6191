import Foundation
import Observability
import TestSupport
import Testing
import Yams

/// What is shipped beside the program names metrics and log events by the names that they have.
@Suite struct DeploymentTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: Checkout.root.appendingPathComponent(path), encoding: .utf8)
  }

  private struct Dashboard: Decodable {
    struct Panel: Decodable {
      struct Target: Decodable {
        var expr: String
      }

      var id: Int
      var title: String
      var targets: [Target]
    }

    var panels: [Panel]
  }

  private struct Alerts: Decodable {
    struct Group: Decodable {
      struct Rule: Decodable {
        var alert: String
        var expr: String
        var `for`: String?
        var labels: [String: String]
        var annotations: [String: String]
      }

      var name: String
      var rules: [Rule]
    }

    var groups: [Group]
  }

  /// The names that an expression of PromQL may hold besides metrics.
  private static let words: Set<String> = Set([
    "sum", "max", "min", "count", "by", "and", "on", "rate", "increase", "histogram_quantile", "label_replace", "time",
    "offset", "job", "instance", "le", "__rate_interval",
  ]).union(Metric.allCases.flatMap(\.labels))

  /// The names of metrics' series, as they are written.
  private static let series: Set<String> = Set(
    Metric.allCases.flatMap { metric in
      metric.kind == .histogram ? ["_bucket", "_sum", "_count"].map { metric.name + $0 } : [metric.name]
    })

  /// - Returns: the names in an expression that nobody knows, and those of series.
  private func names(in expression: String) -> (unknown: [String], series: [String]) {
    let text = expression.replacing(/"[^"]*"/, with: "\"\"").replacing(/\b[0-9.]+[smhd]?\b/, with: "0")
    let names = text.matches(of: /[a-zA-Z_][a-zA-Z0-9_]*/).map { String($0.output) }.filter { !Self.words.contains($0) }
    return (names.filter { !Self.series.contains($0) }, names.filter(Self.series.contains))
  }

  @Test func `the dashboard names metrics that there are`() throws {
    let dashboard = try JSONDecoder().decode(Dashboard.self, from: Data(try text("deploy/grafana/dashboard.json").utf8))
    #expect(Set(dashboard.panels.map(\.id)).count == dashboard.panels.count)
    var shown: Set<String> = []
    for panel in dashboard.panels {
      #expect(!panel.targets.isEmpty)
      for target in panel.targets {
        let names = names(in: target.expr)
        #expect(names.unknown == [], "\(panel.title): \(target.expr)")
        #expect(!names.series.isEmpty, "\(panel.title): \(target.expr)")
        shown.formUnion(names.series)
      }
    }
    #expect(shown.count >= 15)
  }

  @Test func `the alerts name metrics that there are, and say what to do`() throws {
    let alerts = try YAMLDecoder().decode(Alerts.self, from: try text("deploy/prometheus/alerts.yaml"))
    let rules = alerts.groups.flatMap(\.rules)
    #expect(rules.count == 6)
    #expect(Set(rules.map(\.alert)).count == rules.count)
    for rule in rules {
      let names = names(in: rule.expr)
      #expect(names.unknown == [], "\(rule.alert)")
      #expect(!names.series.isEmpty, "\(rule.alert)")
      #expect(["critical", "warning"].contains(rule.labels["severity"]))
      #expect(rule.annotations["summary"] != nil && rule.annotations["description"] != nil)
    }
  }

  @Test func `a name that there isn't would be found`() {
    #expect(names(in: #"rate(hyoka_consumed_total{job="x"}[5m]) > 5"#).unknown == ["hyoka_consumed_total"])
    #expect(names(in: "hyoka_batch_commit_seconds").unknown == ["hyoka_batch_commit_seconds"])
  }

  @Test func `the notes on operation list every metric and every event`() throws {
    let notes = try text("deploy/README.md")
    for metric in Metric.allCases { #expect(notes.contains("`\(metric.name)`"), "\(metric.name)") }
    for event in LogEventName.allCases { #expect(notes.contains("`\(event.rawValue)`"), "\(event.rawValue)") }
  }

  @Test func `the service waits longer than a worker takes to stop`() throws {
    let unit = try text("deploy/systemd/hyoka-worker@.service")
    let settings = Dictionary(
      unit.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line -> (String, String)? in
        let parts = line.split(separator: "=", maxSplits: 1)
        return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
      }
    ) { first, _ in first }
    #expect(settings["Type"] == "notify")
    #expect(try #require(settings["TimeoutStopSec"].flatMap { Int($0) }) > 10)
    #expect(settings["KillSignal"] == "SIGTERM")
    #expect(settings["Restart"] == "on-failure")
    #expect(settings["WatchdogSec"] != nil && settings["MemoryMax"] != nil && settings["EnvironmentFile"] != nil)
  }
}
