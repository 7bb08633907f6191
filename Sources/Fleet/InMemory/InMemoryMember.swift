import Synchronization

/// A member of a group of the in-memory log: what a Kafka client keeps on its side.
final class InMemoryMember: GroupMember {
  private struct State {
    var id: String
    var generation = 0
    var assignment: [TopicPartition] = []
    /// Of the next record to deliver; nothing before `start`.
    var positions: [TopicPartition: Int64] = [:]
    var isRewound = false
    /// Nil where it needs none.
    var epoch: Int?
  }

  private let membership: Membership
  private let shared: InMemoryLog.Shared
  private let log: InMemoryLog
  private let transactionalID: String
  private let state: Mutex<State>

  init(_ membership: Membership, on log: InMemoryLog) {
    self.membership = membership
    self.log = log
    shared = log.shared
    let (id, transactionalID, epoch) = shared.broker.withLock { broker in
      let id = broker.join(membership, client: log.name)
      let transactionalID = "\(membership.group)-\(membership.instance ?? id)"
      let isTransactional = membership.delivery == .exactlyOnce
      return (id, transactionalID, isTransactional ? broker.begin(transactionalID, client: log.name) : nil)
    }
    self.transactionalID = transactionalID
    state = Mutex(State(id: id, epoch: epoch))
  }

  func poll(_ limit: BatchLimit, wait: Duration) async throws -> Poll {
    let end = ContinuousClock.now + wait
    while true {
      try await log.gate?.pass(.poll)
      let poll = try poll(log.gate?.limit(limit) ?? limit)
      guard poll == .records([]), ContinuousClock.now < end else { return poll }
      try await log.pause()
    }
  }

  func stillHolds() async throws -> Bool {
    let state = state.withLock { $0 }
    return shared.broker.withLock { broker in
      guard let group = broker.groups[membership.group], let member = group.members[state.id] else { return false }
      return member.hasRejoined && !member.isUntold && group.generation == state.generation
    }
  }

  func committed(_ partitions: [TopicPartition]) async throws -> [TopicPartition: Committed] {
    try await log.gate?.pass(.committed)
    // Whoever takes partitions over must know whether a transaction that moves them counts.
    while shared.broker.withLock({ $0.isUndecided(partitions, of: membership.group) }) { try await log.pause() }
    return shared.broker.withLock { $0.committed(partitions, of: membership.group) }
  }

  func start(_ positions: [TopicPartition: Int64?]) async throws {
    state.withLock { state in
      for (partition, position) in positions { state.positions[partition] = position ?? 0 }
    }
  }

  func commit(_ positions: [TopicPartition: Committed], outputs: [OutgoingRecord]) async throws {
    let outputs = try shared.accept(outputs)
    let state = state.withLock { $0 }
    if let epoch = state.epoch {
      try await transact(positions, outputs, as: state, epoch: epoch)
    } else {
      for (index, record) in outputs.enumerated() {
        try await log.gate?.pass(.produce(index))
        shared.broker.withLock { $0.append(record) }
      }
      try await log.gate?.pass(.commit)
      try shared.broker.withLock {
        try $0.commit(positions, of: membership.group, member: state.id, generation: state.generation)
      }
    }
    if case .untilConsumed = shared.retention { shared.broker.withLock { $0.dropConsumed(positions.keys) } }
    try await log.gate?.pass(.acknowledge)
  }

  private func transact(
    _ positions: [TopicPartition: Committed], _ outputs: [OutgoingRecord], as state: State, epoch: Int
  ) async throws {
    do {
      for (index, record) in outputs.enumerated() {
        try await log.gate?.pass(.produce(index))
        try shared.broker.withLock { try $0.append(record, in: transactionalID, epoch: epoch) }
      }
      if !positions.isEmpty {
        try await log.gate?.pass(.sendOffsets)
        try shared.broker.withLock {
          try $0.send(
            positions, of: membership.group, member: state.id, generation: state.generation, in: transactionalID,
            epoch: epoch)
        }
      }
      try await log.gate?.pass(.commit)
      try shared.broker.withLock { try $0.commit(transactionalID, epoch: epoch) }
    } catch let error as LogError where error.reaction == .rewind {
      try? shared.broker.withLock { try $0.abort(transactionalID, epoch: epoch) }
      throw error
    }
  }

  func commitReached() async throws {
    let state = state.withLock { $0 }
    let reached = shared.broker.withLock { broker in
      let committed = broker.committed(Array(state.positions.keys), of: membership.group)
      return state.positions.reduce(into: [TopicPartition: Committed]()) { reached, position in
        let (partition, end) = (position.key, broker.lastStable(of: position.key))
        let old = committed[partition]
        guard end > old?.offset ?? -1, !broker.has(partition, from: position.value) else { return }
        reached[partition] = Committed(offset: end, note: old?.note)
      }
    }
    if !reached.isEmpty { try await commit(reached, outputs: []) }
  }

  func rewind() async throws {
    try await log.gate?.pass(.rewind)
    state.withLock { state in
      state.positions = [:]
      state.isRewound = true
    }
  }

  func leave() async {
    do { try await log.gate?.pass(.leave) } catch { return }
    if let epoch = state.withLock(\.epoch) {
      try? shared.broker.withLock { try $0.abort(transactionalID, epoch: epoch) }
    }
    // A static member doesn't leave: its place waits for it.
    guard membership.instance == nil else { return }
    let id = state.withLock(\.id)
    shared.broker.withLock { $0.leave(membership.group, member: id) }
  }

  private func poll(_ limit: BatchLimit) throws(LogError) -> Poll {
    try state.withLock { state throws(LogError) in
      let news = shared.broker.withLock { $0.news(membership.group, for: state.id) }
      switch news {
      case .evicted:
        let lost = state.assignment
        if let instance = membership.instance, shared.broker.withLock({ $0.has(instance, in: membership.group) }) {
          throw .instanceTaken(instance)
        }
        state.id = shared.broker.withLock { $0.join(membership, client: log.name) }
        state.assignment = []
        state.positions = [:]
        state.isRewound = false
        return lost.isEmpty ? .records([]) : .revoked(lost, lost: true)
      case .revoked(let partitions):
        state.assignment = []
        state.positions = [:]
        state.isRewound = false
        return .revoked(partitions, lost: false)
      case .assigned(let partitions, let generation):
        state.assignment = partitions
        state.generation = generation
        state.positions = [:]
        state.isRewound = false
        return .assigned(partitions)
      case nil where state.isRewound:
        state.isRewound = false
        return .assigned(state.assignment)
      case nil:
        return .records(records(limit, &state))
      }
    }
  }

  private func records(_ limit: BatchLimit, _ state: inout State) -> [Record] {
    let partitions = state.positions.keys.sorted()
    let ordered = log.gate?.order(partitions) ?? partitions
    return shared.broker.withLock { broker in
      var room = Room(limit)
      var records: [Record] = []
      for partition in ordered {
        let more = broker.records(partition, from: state.positions[partition] ?? 0, into: &room)
        if let last = more.last { state.positions[partition] = last.offset + 1 }
        records += more
        if room.isFull { break }
      }
      return records
    }
  }
}
