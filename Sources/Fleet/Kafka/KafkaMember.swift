import Kafka

/// A member of a consumer group on Kafka, with the producer whose transactions move the group.
actor KafkaMember: GroupMember {
  private let membership: Membership
  private let options: KafkaLog.Options
  private let consumer: Consumer
  private let producer: Producer
  private var assignment: [Kafka.TopicPartition] = []
  /// What has happened in the group and hasn't been told yet.
  private var news: Poll?
  private var isStarted = false
  /// Whether it was given partitions before: then it may be here, and what seems to say otherwise is an outage.
  private var wasAssigned = false
  /// Whether the group has let it go, and hasn't taken anything of it since.
  private var wasLost = false
  private var assignedAt = ContinuousClock.now
  private var progress = Progress()
  /// What the group has committed of its partitions, as far as it was asked or told.
  private var standing: [Kafka.TopicPartition: CommittedOffset] = [:]
  private var committedAt = ContinuousClock.now
  /// When it last began to ask for news: what it holds was its own then.
  private var asked = ContinuousClock.now

  /// - Parameter transactionalID: nil for outputs and offsets that are written one after the other.
  init(_ membership: Membership, options: KafkaLog.Options, transactionalID: String?) async throws {
    self.membership = membership
    self.options = options
    // First the producer: what an earlier run has left open must be decided before anybody asks where the group is.
    producer = try Producer(options.configuration, transactionalID: transactionalID)
    do {
      if let transactionalID {
        do {
          try await producer.initTransactions(timeout: options.timeout)
        } catch {
          throw error.naming("transactional id \(transactionalID)")
        }
      }
      consumer = try Consumer(
        options.configuration,
        group: Group(
          id: membership.group, instanceID: membership.instance, sessionTimeout: options.sessionTimeout,
          maxPollInterval: options.maxPollInterval))
    } catch {
      await producer.close()
      throw error
    }
    do {
      // Before anything that takes long: whoever has the same name learns of it by the group.
      try await consumer.subscribe(membership.topics)
      try await producer.warm(membership.outputs, timeout: options.timeout)
    } catch {
      await leave()
      throw error
    }
  }

  func poll(_ limit: BatchLimit, wait: Duration) async throws -> Poll {
    if let news {
      self.news = nil
      return news
    }
    // Whatever was returned before is done now, or it would have been forgotten.
    progress.confirm()
    let end = ContinuousClock.now + wait
    while true {
      let left = max(.zero, end - ContinuousClock.now)
      switch try await polled(records: limit.records, bytes: limit.bytes, timeout: left) {
      case .messages(let messages):
        return .records(messages.map { Record($0) })
      case .end(let reached):
        // The end of what there is; more may come.
        progress.reach(reached)
        progress.confirm()
        guard ContinuousClock.now < end else { return .records([]) }
      case .assigned(let partitions):
        return assigned(partitions)
      case .revoked(let partitions, let isLost):
        return revoked(partitions, isLost: isLost)
      }
    }
  }

  func stillHolds() async throws -> Bool {
    guard news == nil else { return false }
    switch try await heard(otherwise: nil, { () throws(KafkaError) in try await consumer.keepAlive() }) {
    case .assigned(let partitions): news = assigned(partitions)
    case .revoked(let partitions, let isLost): news = revoked(partitions, isLost: isLost)
    case nil, .messages, .end: break
    }
    return news == nil
  }

  func committed(_ partitions: [TopicPartition]) async throws -> [TopicPartition: Committed] {
    guard !partitions.isEmpty else { return [:] }
    let offsets = try await translating(by: logError) {
      try await consumer.committed(partitions.map { Kafka.TopicPartition($0) }, timeout: options.timeout)
    }
    var committed: [TopicPartition: Committed] = [:]
    for (partition, offset) in offsets {
      guard let offset else { continue }
      standing[partition] = offset
      committed[TopicPartition(partition)] = Committed(
        offset: offset.offset, note: offset.metadata.flatMap { $0.isEmpty ? nil : $0 })
    }
    return committed
  }

  func start(_ positions: [TopicPartition: Int64?]) async throws {
    let starts = positions.map { (Kafka.TopicPartition($0.key), Offset($0.value)) }
    try await translating(by: logError) { try await consumer.start(Dictionary(uniqueKeysWithValues: starts)) }
    isStarted = true
    progress.start(Dictionary(uniqueKeysWithValues: positions.map { (Kafka.TopicPartition($0.key), $0.value) }))
  }

  func commit(_ positions: [TopicPartition: Committed], outputs: [OutgoingRecord]) async throws {
    guard !positions.isEmpty || !outputs.isEmpty else { return }
    var offsets: [Kafka.TopicPartition: CommittedOffset] = [:]
    for (partition, committed) in positions {
      offsets[Kafka.TopicPartition(partition)] = CommittedOffset(offset: committed.offset, metadata: committed.note)
    }
    try await commit(offsets, outputs)
  }

  func commitReached() async throws {
    // Not behind each of a few records that come one by one.
    guard isStarted, ContinuousClock.now - committedAt >= Progress.rest else { return }
    let reached = progress.reached(beyond: standing)
    if !reached.isEmpty { try await commit(reached, []) }
  }

  private func commit(_ offsets: [Kafka.TopicPartition: CommittedOffset], _ outputs: [OutgoingRecord]) async throws {
    do {
      switch membership.delivery {
      case .exactlyOnce: try await transact(offsets, outputs)
      case .atLeastOnce: try await write(outputs, then: offsets)
      }
    } catch let error as LogError {
      options.onCommitFailure(error)
      throw error
    }
    wasLost = false
    standing.merge(offsets) { $1 }
    committedAt = .now
    progress.commit(offsets.mapValues(\.offset))
    await tellLag()
  }

  func rewind() async throws {
    do {
      try await consumer.start([:])
    } catch  where error.kind == .stale {
      // Then the next poll says what has become of the partitions.
      return
    } catch {
      throw logError(error)
    }
    isStarted = false
    forgetProgress()
    if news == nil { news = .assigned(assignment.map { TopicPartition($0) }) }
  }

  func leave() async {
    await consumer.close()
    await producer.close()
  }

  // MARK: Parts

  private func polled(records: Int, bytes: Int, timeout: Duration) async throws -> Kafka.Poll {
    let poll = try await heard(otherwise: .messages([])) { () throws(KafkaError) in
      try await consumer.poll(records: records, bytes: bytes, timeout: timeout)
    }
    await tellLag()
    return poll
  }

  /// Asks for news.
  /// - Parameter silence: what is answered where the next poll will tell more.
  private func heard<Answer: Sendable>(
    otherwise silence: Answer, _ ask: () async throws(KafkaError) -> Answer
  ) async throws -> Answer {
    asked = .now
    do {
      return try await ask()
    } catch  where error.kind == .allBrokersDown || error.kind == .timedOut || error.isRetriable {
      // A broker that is away is waited for; the client tries by itself.
      return silence
    } catch  where error.kind == .authentication && wasAssigned {
      // Seen where a broker goes away in the midst of a handshake.
      return silence
    } catch  where error.kind == .maxPollExceeded {
      // The next poll tells of the loss.
      return silence
    } catch {
      throw logError(error)
    }
  }

  /// What is refused to one who was let in before is told by a broker that doesn't know better yet: joining again shows.
  private func logError(_ error: KafkaError) -> LogError {
    let isDoubtful =
      switch error.kind {
      case .authentication, .unknownTopic: true
      case .fencedInstance: mayFenceItself
      default: false
      }
    guard wasAssigned, isDoubtful else { return LogError(error.naming("group \(membership.group)")) }
    return .unavailable(error.description)
  }

  /// Whose coordinator was silent for a session joins anew, again and again until it answers. Once it does, as after it was
  /// frozen, it takes the last of these for another member of the same name, and turns away the ones before.
  private var mayFenceItself: Bool {
    wasLost && (assignment.isEmpty || ContinuousClock.now - assignedAt < options.sessionTimeout)
  }

  /// Tells how far behind the group is, if that is due.
  private func tellLag() async {
    guard isStarted, progress.isDue(at: .now) else { return }
    var ends: [Kafka.TopicPartition: Watermarks] = [:]
    for partition in assignment { ends[partition] = try? await consumer.knownEnds(of: partition) }
    let lag = progress.lag(to: ends)
    options.onLag(Dictionary(uniqueKeysWithValues: lag.map { (TopicPartition($0.key), $0.value) }))
  }

  private func forgetProgress() {
    progress = Progress()
    options.onLag([:])
  }

  private func assigned(_ partitions: [Kafka.TopicPartition]) -> Poll {
    assignment = partitions
    standing = [:]
    wasAssigned = true
    assignedAt = .now
    committedAt = .now
    isStarted = false
    forgetProgress()
    return .assigned(partitions.map { TopicPartition($0) })
  }

  private func revoked(_ partitions: [Kafka.TopicPartition], isLost: Bool) -> Poll {
    assignment = []
    if isLost { wasLost = true }
    standing = [:]
    isStarted = false
    forgetProgress()
    return .revoked(partitions.map { TopicPartition($0) }, lost: isLost)
  }

  private func transact(
    _ offsets: [Kafka.TopicPartition: CommittedOffset], _ outputs: [OutgoingRecord]
  ) async throws {
    do {
      try await producer.begin()
      try await producer.send(outputs, timeout: options.timeout)
      if !offsets.isEmpty { try await producer.sendOffsets(offsets, group: try await consumer.groupMetadata()) }
      try await producer.commit(timeout: options.timeout)
    } catch {
      guard let failure = error as? KafkaError else {
        // Nothing that Kafka says, as an output that can't be written as bytes: the transaction must end all the same.
        try? await producer.abort(timeout: options.timeout)
        throw error
      }
      throw await withdraw(failure.naming(Set(outputs.map(\.topic)).sorted().joined(separator: ", ")))
    }
  }

  /// Ends a transaction that has failed.
  /// - Returns: what is to be thrown.
  private func withdraw(_ failure: KafkaError) async -> LogError {
    guard !failure.isFatal else { return await explained(logError(failure)) }
    do throws(KafkaError) {
      try await producer.abort(timeout: options.timeout)
    } catch {
      // Only a new producer under the same id can decide it now.
      return .fenced(error.description)
    }
    let reason = logError(failure)
    return reason.reaction == .rejoin ? .aborted(failure.description) : reason
  }

  /// Who has the transactional id now: another worker of the same name, or nobody, since the brokers have given up a
  /// transaction that took too long. Only the group can tell, at the next sign of life. Joining again without asking,
  /// two workers of one name would throw each other out for ever.
  private func explained(_ error: LogError) async -> LogError {
    guard case .fenced = error, membership.instance != nil else { return error }
    let end = ContinuousClock.now + .seconds(7)
    while ContinuousClock.now < end {
      do {
        _ = try await consumer.poll(timeout: .milliseconds(500))
      } catch  where error.kind == .fencedInstance {
        return logError(error)
      } catch  where error.isFatal {
        break
      } catch {
        continue
      }
    }
    return error
  }

  private func write(
    _ outputs: [OutgoingRecord], then offsets: [Kafka.TopicPartition: CommittedOffset]
  ) async throws {
    try await translating(by: logError) {
      if !outputs.isEmpty { try await checkMembership() }
      try await producer.send(outputs, timeout: options.timeout)
      try await producer.flush(timeout: options.timeout)
      try await consumer.commit(offsets)
    }
  }

  /// Without transactions nobody turns away what a member writes that has overslept the end of its session, and an older
  /// revision would come to stand behind a newer one. So whoever may have overslept commits once more what is committed
  /// anyway, which brokers take from members only.
  private func checkMembership() async throws {
    guard ContinuousClock.now - asked > options.sessionTimeout / 2 else { return }
    try await consumer.commit(standing)
    asked = .now
  }
}

extension KafkaError {
  /// The error with what it may be about where a right is missing: brokers say no more than which kind of right.
  fileprivate func naming(_ what: String) -> KafkaError {
    guard kind == .authorization, !what.isEmpty else { return self }
    var named = self
    named.message += " (\(what))"
    return named
  }
}
