import Fleet

extension LogError {
  /// A short fixed name of what went wrong, for logs and metrics.
  public var kind: String {
    switch self {
    case .topicName: "topic-name"
    case .unknownTopic: "unknown-topic"
    case .unknownPartition: "unknown-partition"
    case .stale: "stale"
    case .fenced: "fenced"
    case .instanceTaken: "instance-taken"
    case .aborted: "aborted"
    case .unavailable: "unavailable"
    case .tooLarge: "too-large"
    case .refused: "refused"
    case .failed: "failed"
    }
  }

  /// All of them.
  static let kinds = [
    "topic-name", "unknown-topic", "unknown-partition", "stale", "fenced", "instance-taken", "aborted", "unavailable",
    "too-large", "refused", "failed",
  ]
}
