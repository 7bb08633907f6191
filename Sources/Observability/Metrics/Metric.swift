/// Every metric that a worker process offers. Names, kinds and labels are what dashboards and alerts of others hang on:
/// they are never changed, only added.
///
/// Units are base units: seconds, bytes. Counters end in `_total`.
public enum Metric: String, Hashable, Sendable, CaseIterable {
  case buildInfo = "hyoka_build_info"
  case consumedMessages = "hyoka_consumed_messages_total"
  case consumedBytes = "hyoka_consumed_bytes_total"
  case producedMessages = "hyoka_produced_messages_total"
  case producedBytes = "hyoka_produced_bytes_total"
  case batchMessages = "hyoka_batch_messages"
  case batchProcessing = "hyoka_batch_processing_seconds"
  case batchCommit = "hyoka_batch_commit_seconds"
  case deadLetters = "hyoka_dead_letters_total"
  case suspects = "hyoka_suspect_messages_total"
  case rebalances = "hyoka_rebalances_total"
  case rebuild = "hyoka_rebuild_seconds"
  case rebuildRecords = "hyoka_rebuild_records_total"
  case failures = "hyoka_failures_total"
  case transactionFailures = "hyoka_transaction_failures_total"
  case assignedPartitions = "hyoka_assigned_partitions"
  case ready = "hyoka_worker_ready"
  case pollAge = "hyoka_worker_poll_age_seconds"
  case pollAgeLimit = "hyoka_worker_poll_age_limit_seconds"
  case lag = "kafka_consumergroup_lag"
  case processStart = "process_start_time_seconds"
  case processMemory = "process_resident_memory_bytes"

  /// As Prometheus tells kinds apart.
  public enum Kind: String, Hashable, Sendable {
    case counter, gauge, histogram
  }

  public var name: String { rawValue }

  public var kind: Kind {
    switch self {
    case .consumedMessages, .consumedBytes, .producedMessages, .producedBytes, .deadLetters, .suspects, .rebalances,
      .rebuildRecords, .failures, .transactionFailures:
      .counter
    case .batchMessages, .batchProcessing, .batchCommit, .rebuild: .histogram
    case .buildInfo, .assignedPartitions, .ready, .pollAge, .pollAgeLimit, .lag, .processStart, .processMemory: .gauge
    }
  }

  /// The names of its labels, in the order in which they are written.
  public var labels: [String] {
    switch self {
    case .buildInfo: ["version"]
    case .deadLetters: ["stage", "reason"]
    case .rebalances, .failures, .transactionFailures: ["stage", "kind"]
    case .lag: ["consumergroup", "topic", "partition"]
    case .processStart, .processMemory: []
    default: ["stage"]
    }
  }

  public var help: String {
    switch self {
    case .buildInfo: "Always 1; the label says which version runs."
    case .consumedMessages: "Messages that were processed and committed, dead letters included."
    case .consumedBytes: "Keys, values and headers of those messages, in bytes."
    case .producedMessages: "Messages that were written in committed batches, dead letters included."
    case .producedBytes: "Keys, values and headers of those messages, in bytes."
    case .batchMessages: "Messages in one committed batch."
    case .batchProcessing: "Time from a batch's first message to the last result, in seconds."
    case .batchCommit: "Time that it took to write and commit a batch's results, in seconds."
    case .deadLetters: "Messages that became dead letters, by reason; those of batches that are done again count again."
    case .suspects: "Messages that were in work when the process ended and were tried again by themselves."
    case .rebalances: "How often partitions came and went: assigned, revoked, lost."
    case .rebuild: "Time from an assignment until its state was there, in seconds."
    case .rebuildRecords: "Records that were read again for states."
    case .failures: "How often what was in hand had to be done once more, by what went wrong."
    case .transactionFailures: "Batches that could not be written or committed, by what went wrong."
    case .assignedPartitions: "Partitions that the worker has."
    case .ready: "1 while the worker has its assignment and its state, 0 otherwise."
    case .pollAge: "Time since the worker's loop turned last, in seconds."
    case .pollAgeLimit: "From which age on the worker counts as not live, in seconds."
    case .lag: "Offsets between what the group is through with and the partition's end."
    case .processStart: "When the process started, in seconds since 1970."
    case .processMemory: "Resident memory, in bytes."
    }
  }

  /// Upper bounds of a histogram's buckets, the last one (+Inf) left out.
  public var buckets: [Double] {
    switch self {
    case .batchProcessing, .batchCommit: Self.latencies
    case .batchMessages: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]
    case .rebuild: [0.1, 0.5, 1, 5, 10, 30, 60, 120, 300, 600, 1800]
    default: []
    }
  }

  /// As OpenTelemetry's conventions for messaging advise.
  static let latencies: [Double] = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]
}
