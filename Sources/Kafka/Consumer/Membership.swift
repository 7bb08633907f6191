import CRDKafka

/// A consumer's place in its group. Lives on the consumer's thread only: librdkafka's rebalance callback comes while
/// that thread polls.
///
/// An assignment is accepted with no partitions at all, so that nothing is fetched while the caller rebuilds its state,
/// but heartbeats go on; `Consumer.start` then really assigns them, at explicit offsets. That avoids pausing and
/// resuming, which skips or repeats messages in librdkafka up to 2.3 (#4208, #4636).
final class Membership {
  private let group: Group?
  private let hooks: ConsumerHooks
  private let log: @Sendable (LogLine) -> Void
  /// What has happened and hasn't been told yet.
  private(set) var events: [Poll] = []
  /// What the group has given.
  private(set) var granted: Set<TopicPartition> = []
  /// What is being fetched.
  var started: Set<TopicPartition> = []
  /// What of it is paused. librdkafka forgets that with every assignment, and rewinds a partition that is resumed
  /// without having been paused (#4636).
  var paused: Set<TopicPartition> = []
  /// Assigning takes librdkafka's mark away that partitions are lost.
  var lossNoticed = false

  init(group: Group?, hooks: ConsumerHooks, log: @escaping @Sendable (LogLine) -> Void) {
    self.group = group
    self.hooks = hooks
    self.log = log
  }

  func nextEvent() -> Poll? {
    events.isEmpty ? nil : events.removeFirst()
  }

  func rebalance(_ client: OpaquePointer, _ code: rd_kafka_resp_err_t, _ partitions: [TopicPartition]) {
    switch code {
    case RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS: accept(partitions, client)
    case RD_KAFKA_RESP_ERR__REVOKE_PARTITIONS: giveUp(partitions, client)
    default:
      log(LogLine(level: .error, facility: "REBALANCE", message: KafkaError(code).description))
      unassign(client)
    }
    // So that the poll ends and the event is told at once.
    rd_kafka_yield(client)
  }

  private func accept(_ partitions: [TopicPartition], _ client: OpaquePointer) {
    let none = PartitionList()
    let code = rd_kafka_assign(client, none.pointer)
    if code != RD_KAFKA_RESP_ERR_NO_ERROR {
      log(LogLine(level: .error, facility: "REBALANCE", message: "accepting: \(KafkaError(code))"))
    }
    granted = Set(partitions)
    started = []
    paused = []
    lossNoticed = false
    events.append(.assigned(partitions.sorted()))
  }

  private func giveUp(_ partitions: [TopicPartition], _ client: OpaquePointer) {
    let isLost = lossNoticed || rd_kafka_assignment_lost(client) != 0
    let sorted = partitions.sorted()
    if !partitions.isEmpty {
      let budget = group?.revokeBudget ?? .seconds(60)
      let time = ContinuousClock().measure {
        hooks.onRevoke(Revocation(partitions: sorted, isLost: isLost, budget: budget, client: client))
      }
      if time > budget {
        let message = "handing over \(partitions.count) partitions took \(time), more than the \(budget) it may take"
        log(LogLine(level: .warning, facility: "REVOKE", message: message))
      }
    }
    unassign(client)
    events.append(.revoked(sorted, lost: isLost))
    if isLost { hooks.onLost(sorted) }
  }

  private func unassign(_ client: OpaquePointer) {
    rd_kafka_assign(client, nil)
    granted = []
    started = []
    paused = []
    lossNoticed = false
  }
}
