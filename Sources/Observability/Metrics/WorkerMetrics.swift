import Contracts
import CoreMetrics
import Fleet
import Synchronization

/// Counts what a worker does.
///
/// All counters begin at 0 with the worker, so that the first event of a kind is an increase and not a new series.
public final class WorkerMetrics: WorkerObserver {
  private let stage: String
  private let group: String
  private let factory: any MetricsFactory
  private let consumedMessages: Counter
  private let consumedBytes: Counter
  private let producedMessages: Counter
  private let producedBytes: Counter
  private let batchMessages: Recorder
  private let batchProcessing: Recorder
  private let batchCommit: Recorder
  private let deadLetters: [DeadLetter.Reason: Counter]
  private let suspects: Counter
  private let rebalances: [Rebalance: Counter]
  private let rebuild: Recorder
  private let rebuildRecords: Counter
  private let failures: [String: Counter]
  private let transactionFailures: [String: Counter]
  private let assignedPartitions: Meter
  private let ready: Meter
  private let pollAge: Meter
  private let lags = Mutex<[TopicPartition: Meter]>([:])

  private enum Rebalance: String, CaseIterable {
    case assigned, revoked, lost
  }

  /// - Parameters:
  ///   - group: the consumer group.
  ///   - pollAgeLimit: from which age on the worker counts as not live.
  public init(stage: String, group: String, pollAgeLimit: Duration, factory: any MetricsFactory) {
    func counter(_ metric: Metric, _ labels: [(String, String)] = []) -> Counter {
      Counter(label: metric.name, dimensions: [("stage", stage)] + labels, factory: factory)
    }
    func counters<Key: Hashable>(_ metric: Metric, _ label: String, _ keys: [(Key, String)]) -> [Key: Counter] {
      Dictionary(uniqueKeysWithValues: keys.map { ($0.0, counter(metric, [(label, $0.1)])) })
    }
    func recorder(_ metric: Metric) -> Recorder {
      Recorder(label: metric.name, dimensions: [("stage", stage)], aggregate: true, factory: factory)
    }
    func meter(_ metric: Metric) -> Meter {
      Meter(label: metric.name, dimensions: [("stage", stage)], factory: factory)
    }
    self.stage = stage
    self.group = group
    self.factory = factory
    consumedMessages = counter(.consumedMessages)
    consumedBytes = counter(.consumedBytes)
    producedMessages = counter(.producedMessages)
    producedBytes = counter(.producedBytes)
    batchMessages = recorder(.batchMessages)
    batchProcessing = recorder(.batchProcessing)
    batchCommit = recorder(.batchCommit)
    deadLetters = counters(.deadLetters, "reason", DeadLetter.Reason.allCases.map { ($0, $0.rawValue) })
    suspects = counter(.suspects)
    rebalances = counters(.rebalances, "kind", Rebalance.allCases.map { ($0, $0.rawValue) })
    rebuild = recorder(.rebuild)
    rebuildRecords = counter(.rebuildRecords)
    failures = counters(.failures, "kind", LogError.kinds.map { ($0, $0) })
    transactionFailures = counters(.transactionFailures, "kind", LogError.kinds.map { ($0, $0) })
    assignedPartitions = meter(.assignedPartitions)
    ready = meter(.ready)
    pollAge = meter(.pollAge)
    meter(.pollAgeLimit).set(pollAgeLimit / .seconds(1))
  }

  public func observe(_ event: WorkerEvent) {
    switch event {
    case .processed(let batch):
      consumedMessages.increment(by: batch.records)
      consumedBytes.increment(by: batch.bytes)
      producedMessages.increment(by: batch.outputs)
      producedBytes.increment(by: batch.outputBytes)
      batchMessages.record(batch.records)
      batchProcessing.record(batch.processing / .seconds(1))
      batchCommit.record(batch.committing / .seconds(1))
    case .deadLetter(_, let letter, _): deadLetters[letter.reason]?.increment()
    case .suspect: suspects.increment()
    case .assigned(let partitions):
      rebalances[.assigned]?.increment()
      assignedPartitions.set(partitions.count)
    case .revoked(_, let lost):
      rebalances[lost ? .lost : .revoked]?.increment()
      forgetPartitions()
    case .ready(_, let records, _, let took):
      rebuild.record(took / .seconds(1))
      rebuildRecords.increment(by: records)
    case .failed(let error): failures[error.kind]?.increment()
    case .stopped: forgetPartitions()
    case .joined, .rereading: break
    }
  }

  /// A batch could not be written or committed.
  public func commitFailed(_ error: LogError) { transactionFailures[error.kind]?.increment() }

  /// How far the group is behind the end of each partition that the worker has. Others are forgotten.
  public func lag(_ lag: [TopicPartition: Int64]) {
    lags.withLock { meters in
      for (partition, meter) in meters where lag[partition] == nil {
        meter.destroy()
        meters[partition] = nil
      }
      for (partition, offsets) in lag {
        let meter =
          meters[partition] ?? Meter(label: Metric.lag.name, dimensions: labels(of: partition), factory: factory)
        meter.set(offsets)
        meters[partition] = meter
      }
    }
  }

  /// Takes over what is only known when somebody asks.
  public func read(_ pulse: Pulse) {
    ready.set(pulse.isReady ? 1 : 0)
    pollAge.set(pulse.age / .seconds(1))
  }

  private func forgetPartitions() {
    assignedPartitions.set(0)
    lag([:])
  }

  private func labels(of partition: TopicPartition) -> [(String, String)] {
    [("consumergroup", group), ("topic", partition.topic), ("partition", String(partition.partition))]
  }
}
