import Fleet
import Testing

@testable import Observability

@Suite struct HealthTests {
  private let pulse = Pulse()

  private func endpoint(limit: Duration = .seconds(60)) -> (Endpoint, Health) {
    let health = Health([("parse", pulse)], limit: limit)
    return (Endpoint(health: health) { "m 1\n" }, health)
  }

  @Test func `a worker without its partitions is live, and not ready`() {
    let (endpoint, _) = endpoint()
    #expect(endpoint.answer(method: "GET", path: "/livez").status == 200)
    let ready = endpoint.answer(method: "GET", path: "/readyz")
    #expect(ready.status == 503)
    #expect(ready.body == "not ready: parse\n")
  }

  @Test func `a worker whose loop doesn't turn is not live`() {
    let (endpoint, health) = endpoint(limit: .nanoseconds(-1))
    let live = endpoint.answer(method: "GET", path: "/livez")
    #expect(live.status == 503)
    #expect(live.body.contains("hanging: parse"))
    #expect(!health.isLive)
  }

  @Test func `a worker on its way out is not ready any more`() async throws {
    let log = InMemoryLog(partitions: 1)
    let worker = Worker(
      Nothing(), on: log, as: Membership(group: "g", topics: ["a"]), options: .init(deadLetters: "d", version: "1"),
      pulse: pulse)
    try await worker.drain()
    let (endpoint, health) = endpoint()
    #expect(endpoint.answer(method: "GET", path: "/readyz").status == 200)
    health.stop()
    let answer = endpoint.answer(method: "GET", path: "/readyz")
    #expect(answer.status == 503)
    #expect(answer.body == "stopping\n")
    #expect(endpoint.answer(method: "GET", path: "/livez").status == 200)
  }

  @Test func `there are three paths, and two methods`() {
    let (endpoint, _) = endpoint()
    let metrics = endpoint.answer(method: "HEAD", path: "/metrics")
    #expect(metrics == .init(status: 200, contentType: "text/plain; version=0.0.4; charset=utf-8", body: "m 1\n"))
    for path in ["/", "", "/metrics/", "/METRICS", "/healthz", "//livez", "/../livez"] {
      #expect(endpoint.answer(method: "GET", path: path).status == 404, "\(path)")
    }
    for method in ["POST", "PUT", "DELETE", "get", "OPTIONS", ""] {
      let answer = endpoint.answer(method: method, path: "/livez")
      #expect(answer.status == 405)
      #expect(answer.allow == "GET, HEAD")
    }
  }

  /// A commit and a rollback that each wait for brokers in vain, and a batch that uses its time up, are no hang.
  @Test func `a loop may take as long as everything in it may`() {
    let limit = Health.limit(batchTime: .seconds(2), timeLimit: .seconds(10), answer: .seconds(60))
    #expect(limit > .seconds(2 + 10 + 60 + 60))
    #expect(limit == .seconds(182))
  }

  private struct Nothing: Stage {
    let name = "nothing"
    let inputs = ["a"]
    func process(_ record: Record, deadline: Deadline) throws -> [OutgoingRecord] { [] }
  }
}
