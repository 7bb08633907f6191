import Contracts
import Synchronization

/// Runs a stage: poll a batch → process → append what came of it and commit, again and again.
///
/// A record that can't be processed becomes a dead letter in the same transaction, and the loop goes on. Partitions come
/// and go only between two batches, so nothing is in hand when they go. Whatever fails on the way to the log ends in the
/// same place: what is in hand is forgotten, state included, and the worker goes on from what the group has committed.
public actor Worker {
  /// What a step came to.
  public enum Outcome: Hashable, Sendable {
    /// Nothing came.
    case idle
    /// Partitions came or went, or something failed and will be done again.
    case moved
    case processed(Int)
  }

  let stage: any Stage
  let options: Options
  let pulse: Pulse
  private let log: any Log
  private let membership: Membership
  private let journal: (any Journal)?
  let observer: (any WorkerObserver)?
  private let stops = Atomic(false)

  private var member: (any GroupMember)?
  private var held: [TopicPartition] = []
  /// Polled, but not begun in the time of their batch.
  private var backlog: [Record] = []
  private var failures = 0

  public init(
    _ stage: any Stage, on log: any Log, as membership: Membership, options: Options, journal: (any Journal)? = nil,
    pulse: Pulse = Pulse(), observer: (any WorkerObserver)? = nil
  ) {
    self.stage = stage
    self.log = log
    self.membership = membership
    self.options = options
    self.journal = journal
    self.pulse = pulse
    self.observer = observer
  }

  /// Works until it is told to stop, then leaves the group.
  /// - Throws: `LogError` whose reaction is `stop`, `Misplaced`, `CancellationError`.
  public func run() async throws {
    while !isStopping { _ = try await step() }
    await leave()
  }

  /// Asks `run` to end after the batch in hand.
  public nonisolated func stop() { stops.store(true, ordering: .relaxed) }

  /// Whether it was asked to.
  public nonisolated var isStopping: Bool { stops.load(ordering: .relaxed) }

  /// Processes what waits until nothing does.
  /// - Throws: as `run`.
  public func drain() async throws {
    while try await step() != .idle {}
  }

  /// Leaves the group; the next step would join again.
  public func leave() async {
    release()
    await member?.leave()
    member = nil
    observer?.observe(.stopped)
  }

  /// Does the next thing: takes or gives up partitions, or processes one batch.
  /// - Throws: `LogError` whose reaction is `stop`, `Misplaced`; `CancellationError`, and then nothing of the batch was
  ///   committed.
  public func step() async throws -> Outcome {
    try Task.checkCancellation()
    pulse.turn()
    do {
      let outcome = try await next(of: try await joined())
      if case .processed = outcome { failures = 0 }
      return outcome
    } catch let error as LogError {
      observer?.observe(.failed(error))
      try await react(to: error)
      return .moved
    } catch is Rereading.Interrupted {
      release()
      return .moved
    }
  }

  private func joined() async throws -> any GroupMember {
    if let member { return member }
    let member = try await log.join(membership)
    self.member = member
    observer?.observe(.joined)
    return member
  }

  private func react(to error: LogError) async throws {
    let reaction = error.reaction
    release()
    if reaction == .stop { throw error }
    failures += 1
    if reaction == .rewind, failures < 10, let member {
      do {
        return try await member.rewind()
      } catch is LogError {
        // Then it is the member itself that is of no use any more.
      }
    }
    await member?.leave()
    member = nil
    try await options.backoff(failures)
  }

  private func next(of member: any GroupMember) async throws -> Outcome {
    if !backlog.isEmpty {
      if try await member.stillHolds() { return try await process(backlog, as: member) }
      backlog = []
    } else if try await giveUpOverdue(as: member) {
      return .moved
    }
    switch try await member.poll(options.batch, wait: options.wait) {
    case .assigned(let partitions):
      observer?.observe(.assigned(partitions))
      try await take(partitions, as: member)
      return .moved
    case .revoked(let partitions, let lost):
      release()
      observer?.observe(.revoked(partitions, lost: lost))
      return .moved
    case .records(let records):
      guard records.isEmpty else { return try await process(records, as: member) }
      try await member.commitReached()
      return .idle
    }
  }

  /// Forgets everything about the partitions that it has.
  private func release() {
    stage.drop(held)
    held = []
    backlog = []
    pulse.setReady(false)
  }

  private func take(_ partitions: [TopicPartition], as member: any GroupMember) async throws {
    release()
    held = partitions
    let clock = ContinuousClock.now
    let records = Atomic(0)
    let committed = try await member.committed(partitions)
    let reading = Rereading(
      log,
      goesOn: { [pulse] in
        pulse.turn()
        guard !self.isStopping else { return false }
        return try await member.stillHolds()
      },
      progress: { [observer] count in
        let sum = records.add(count, ordering: .relaxed).newValue
        observer?.observe(.rereading(records: sum))
      })
    let known = Dictionary(uniqueKeysWithValues: partitions.map { ($0, committed[$0]) })
    let taken = try await stage.take(known, from: reading)
    // Dead letters first: the first transaction moves the group, and who comes after it takes them for written.
    let outputs = taken.failures.map { deadLetter(of: $0.record, $0.error, attempts: 1) } + bounded(taken.outputs)
    try await reconcile(outputs, taken, committed, as: member)
    try await member.start(taken.positions)
    pulse.setReady(true)
    observer?.observe(
      .ready(
        partitions, records: records.load(ordering: .relaxed), outputs: outputs.count, took: clock.duration(to: .now)))
  }

  /// Commits what taking partitions over came to, in transactions of a bearable size. Each moves the group to the end:
  /// if only the first ones succeed, whoever takes the partitions next does all of it again. And each says whose
  /// partitions they are, so that one who has lost them is turned away.
  private func reconcile(
    _ outputs: [OutgoingRecord], _ taken: Taken, _ committed: [TopicPartition: Committed], as member: any GroupMember
  ) async throws {
    var positions: [TopicPartition: Committed] = [:]
    for (partition, position) in taken.positions {
      if let position { positions[partition] = Committed(offset: position, note: stage.note(for: partition)) }
    }
    guard !outputs.isEmpty || positions != committed else { return }
    var rest = outputs[...]
    repeat {
      var bytes = 0
      let slice = rest.prefix(options.batch.records).prefix { record in
        defer { bytes += record.bytes }
        return bytes < options.batch.bytes
      }
      rest = rest.dropFirst(slice.count)
      pulse.turn()
      try await member.commit(positions, outputs: Array(slice))
    } while !rest.isEmpty
  }

  private func process(_ records: [Record], as member: any GroupMember) async throws -> Outcome {
    var summary = BatchSummary()
    let began = ContinuousClock.now
    let answers = try await answers(to: records, journal: journal)
    var positions: [TopicPartition: Committed] = [:]
    var outputs: [OutgoingRecord] = []
    var postponed: Set<TopicPartition> = []
    backlog = []
    for (record, answer) in zip(records, answers) {
      // What stands behind a record that waits must wait too, whether it is done or not.
      guard let answer, !postponed.contains(record.source) else {
        postponed.insert(record.source)
        backlog.append(record)
        continue
      }
      positions[record.source] = Committed(offset: record.offset + 1)
      outputs += answer
      summary.records += 1
      summary.bytes += record.bytes
    }
    outputs += bounded(try stage.settle())
    for partition in positions.keys { positions[partition]?.note = stage.note(for: partition) }
    let done = ContinuousClock.now
    try await member.commit(positions, outputs: outputs)
    summary.processing = began.duration(to: done)
    summary.committing = done.duration(to: .now)
    summary.outputs = outputs.count
    summary.outputBytes = outputs.reduce(0) { $0 + $1.bytes }
    summary.positions = positions.mapValues(\.offset)
    observer?.observe(.processed(summary))
    return .processed(summary.records)
  }

  /// - Returns: whether there was anything to give up.
  private func giveUpOverdue(as member: any GroupMember) async throws -> Bool {
    guard !held.isEmpty, let now = options.now() else { return false }
    let failures = stage.overdue(at: now)
    guard !failures.isEmpty else { return false }
    let letters = failures.map { deadLetter(of: $0.record, $0.error, attempts: 1) }
    var positions = try await member.committed(held)
    for partition in positions.keys { positions[partition]?.note = stage.note(for: partition) }
    try await member.commit(positions, outputs: letters)
    return true
  }
}
