/// What the HTTP endpoint answers: metrics for Prometheus, and the two questions of Kubernetes.
public struct Endpoint: Sendable {
  public struct Answer: Hashable, Sendable {
    /// Of HTTP.
    public var status: Int
    public var contentType = "text/plain; charset=utf-8"
    /// Which methods there are, where another one was used.
    public var allow: String?
    public var body: String
  }

  private let health: Health
  private let metrics: @Sendable () -> String

  /// - Parameter metrics: everything as Prometheus reads it.
  public init(health: Health, metrics: @escaping @Sendable () -> String) {
    self.health = health
    self.metrics = metrics
  }

  public func answer(method: String, path: String) -> Answer {
    guard let answer = answer(path) else { return Answer(status: 404, body: "not found\n") }
    guard method == "GET" || method == "HEAD" else {
      return Answer(status: 405, allow: "GET, HEAD", body: "only GET and HEAD\n")
    }
    return answer()
  }

  private func answer(_ path: String) -> (() -> Answer)? {
    switch path {
    case "/metrics": { Answer(status: 200, contentType: PrometheusText.contentType, body: metrics()) }
    case "/livez": { state(health.isLive) }
    case "/readyz": { state(health.isReady) }
    default: nil
    }
  }

  private func state(_ isGood: Bool) -> Answer {
    Answer(status: isGood ? 200 : 503, body: isGood ? "ok\n" : health.summary + "\n")
  }
}
