import Synchronization
import Testing

@testable import Kafka

/// The development cluster's sessions are 4 s at the shortest, so each rebalance takes 3 s.
@Suite(.timeLimit(.minutes(2))) struct GroupTests {
  let cluster: Cluster
  let partitions = (0..<4).map { TopicPartition(topic: "t", partition: $0) }

  init() throws {
    cluster = try Cluster()
    try cluster.cluster.createTopic("t", partitions: 4)
  }

  @Test func `nothing is fetched before the partitions are started`() async throws {
    let producer = try cluster.producer()
    try await producer.deliver([message("t", 0, "a")])
    let consumer = try cluster.member()
    #expect(await consumer.memberID == nil)
    try await consumer.subscribe(["t"])
    var assigned: [TopicPartition] = []
    while assigned.isEmpty {
      switch try await consumer.poll(timeout: .seconds(1)) {
      case .assigned(let partitions): assigned = partitions
      case .messages(let messages): #expect(messages.isEmpty)
      default: Issue.record("nothing else happens")
      }
    }
    #expect(assigned == partitions)
    #expect(await consumer.memberID != nil)
    for _ in 0..<5 { #expect(try await consumer.poll(timeout: .milliseconds(100)) == .messages([])) }
    let error = await #expect(throws: KafkaError.self) {
      try await consumer.start([TopicPartition(topic: "t", partition: 9): .earliest])
    }
    #expect(error?.kind == .stale)
    try await consumer.start([partitions[0]: .earliest])
    #expect(try await consumer.messages(1).map { words($0.value) } == ["a"])
    await producer.close()
    await consumer.close()
  }

  @Test func `offsets are committed with their metadata, and found again`() async throws {
    let producer = try cluster.producer()
    try await producer.deliver((0..<6).map { message("t", 1, "\($0)") })
    let consumer = try cluster.member()
    try await consumer.subscribe(["t"])
    try await consumer.joined()
    #expect(try await consumer.committed([partitions[1]]) == [partitions[1]: nil])
    let offset = CommittedOffset(offset: 4, metadata: "試行 1")
    try await consumer.commit([partitions[1]: offset])
    #expect(try await consumer.committed(partitions)[partitions[1]] == offset)
    // Started anew, it goes on from there.
    try await consumer.start([partitions[1]: .committed])
    #expect(try await consumer.messages(2).map { words($0.value) } == ["4", "5"])

    let admin = try Admin(cluster.configuration())
    let lag = try await admin.lag(of: "g", in: ["t"])
    #expect(lag[partitions[1]] == GroupLag(committed: 4, ends: Watermarks(low: 0, high: 6)))
    #expect(lag[partitions[1]]?.lag == 2)
    #expect(lag[partitions[0]] == GroupLag(committed: nil, ends: Watermarks(low: 0, high: 0)))
    await admin.close()
    await producer.close()
    await consumer.close()
  }

  @Test func `what is done is committed at the last moment`() async throws {
    let revoked = Lines()
    let partition = partitions[2]
    let hooks = ConsumerHooks(
      onRevoke: { revocation in
        revoked.append("\(revocation.partitions) lost: \(revocation.isLost)")
        do throws(KafkaError) {
          try revocation.commit([partition: CommittedOffset(offset: 7)])
        } catch {
          revoked.append("\(error)")
        }
      })
    let consumer = try cluster.member(hooks: hooks)
    try await consumer.subscribe(["t"])
    try await consumer.joined()
    await consumer.close()
    #expect(revoked.all == ["\(partitions) lost: false"])

    let next = try cluster.member()
    #expect(try await next.committed([partition])[partition] == CommittedOffset(offset: 7))
    await next.close()
  }

  @Test func `a slow handover is reported`() async throws {
    let hooks = ConsumerHooks(onRevoke: { _ in NativeThread.sleep(milliseconds: 1000) })
    let consumer = try Consumer(
      cluster.configuration(),
      group: Group(id: "g", sessionTimeout: .seconds(4), maxPollInterval: .seconds(4)), hooks: hooks)
    #expect(Group(id: "g", sessionTimeout: .seconds(4), maxPollInterval: .seconds(4)).revokeBudget == .seconds(4) / 5)
    try await consumer.subscribe(["t"])
    try await consumer.joined()
    await consumer.close()
    #expect(cluster.lines.all.contains { $0.hasPrefix("handing over 4 partitions took ") })
  }

  @Test func `a member that was put out loses its partitions and comes back`() async throws {
    let lost = Lines()
    let hooks = ConsumerHooks(
      onRevoke: { revocation in
        guard revocation.isLost else { return }
        lost.append("revoke \(revocation.partitions.count)")
        #expect(throws: KafkaError.self) {
          try revocation.commit([TopicPartition(topic: "t", partition: 0): CommittedOffset(offset: 1)])
        }
      },
      onLost: { lost.append("lost \($0.count)") })
    let consumer = try cluster.member(hooks: hooks)
    try await consumer.subscribe(["t"])
    try await consumer.joined()
    try cluster.cluster.push([.unknownMemberID], for: .heartbeat)
    #expect(try await consumer.nextRebalance() == .revoked(partitions, lost: true))
    #expect(lost.all == ["revoke 4", "lost 4"])
    #expect(try await consumer.joined() == partitions)
    await consumer.close()
  }

  @Test func `a member that doesn't poll is put out, is told so, and comes back`() async throws {
    let consumer = try Consumer(
      cluster.configuration(), group: Group(id: "g", sessionTimeout: .seconds(4), maxPollInterval: .seconds(4)))
    try await consumer.subscribe(["t"])
    try await consumer.joined()
    try await Task.sleep(for: .seconds(6))
    var kinds: [KafkaError.Kind] = []
    var lost: Poll?
    while lost == nil || kinds.isEmpty {
      do throws(KafkaError) {
        let event = try await consumer.poll(timeout: .milliseconds(200))
        if case .revoked = event { lost = event }
      } catch {
        kinds.append(error.kind)
        #expect(!error.isFatal)
      }
    }
    #expect(kinds == [.maxPollExceeded])
    #expect(lost == .revoked(partitions, lost: true))
    #expect(try await consumer.joined() == partitions)
    await consumer.close()
  }

  @Test func `a member whose name another has taken must stop`() async throws {
    let consumer = try Consumer(
      cluster.configuration(),
      group: Group(id: "g", instanceID: "worker-1", sessionTimeout: .seconds(4), maxPollInterval: .seconds(20)))
    try await consumer.subscribe(["t"])
    try await consumer.joined()
    try cluster.cluster.push([.fencedInstanceID], for: .heartbeat)
    let error = await #expect(throws: KafkaError.self) {
      while true {
        _ = try await consumer.poll(timeout: .milliseconds(200))
        await Task.yield()
      }
    }
    #expect(error?.kind == .fencedInstance)
    #expect(error?.isFatal == true)
    await consumer.close()
  }

  @Test func `a member whose coordinator was away for a session has not lost its name`() async throws {
    let consumer = try Consumer(
      cluster.configuration(),
      group: Group(id: "g", instanceID: "worker-1", sessionTimeout: .seconds(4), maxPollInterval: .seconds(60)))
    try await consumer.subscribe(["t"])
    try await consumer.joined()
    try cluster.cluster.takeDown()
    // Whoever is busy with a batch doesn't poll, and so hears of nothing.
    while !cluster.lines.all.contains(where: { $0.contains("session timed out") }) {
      try await Task.sleep(for: .milliseconds(100))
    }
    try cluster.cluster.push(Array(repeating: .fencedInstanceID, count: 10), for: .heartbeat)
    try cluster.cluster.bringUp()
    while !cluster.lines.all.contains(where: { $0.contains("fenced") }) {
      try await Task.sleep(for: .milliseconds(100))
    }
    let error = await #expect(throws: KafkaError.self) {
      while true {
        _ = try await consumer.poll(timeout: .milliseconds(200))
        await Task.yield()
      }
    }
    #expect(error?.code == "FENCED_INSTANCE_ID")
    #expect(error?.kind == .other)
    #expect(error?.isFatal == true)
    await consumer.close()
  }

  @Test(arguments: [
    (DevelopmentCluster.RequestError.invalidSessionTimeout, "group.max.session.timeout.ms"),
    (.inconsistentGroupProtocol, "partition.assignment.strategy"),
  ])
  func `what no member may join with is told with the setting that it is about`(
    refusal: DevelopmentCluster.RequestError, setting: String
  ) async throws {
    let consumer = try cluster.member()
    try cluster.cluster.push([refusal], for: .joinGroup)
    try await consumer.subscribe(["t"])
    let error = await #expect(throws: KafkaError.self) { try await consumer.joined() }
    #expect(error?.kind == .configuration)
    #expect(error?.message.contains(setting) == true)
    await consumer.close()
  }

  @Test func `a member without the right to join is told so`() async throws {
    let consumer = try cluster.member()
    try cluster.cluster.push([.groupAuthorizationFailed], for: .joinGroup)
    try await consumer.subscribe(["t"])
    let error = await #expect(throws: KafkaError.self) { try await consumer.joined() }
    #expect(error?.kind == .authorization)
    await consumer.close()
  }

  @Test func `partitions that are gone can't be started`() async throws {
    let consumer = try cluster.member()
    try await consumer.subscribe(["t"])
    try await consumer.joined()
    try cluster.cluster.push([.unknownMemberID], for: .heartbeat)
    while try await consumer.nextRebalance() != .revoked(partitions, lost: true) {}
    let error = await #expect(throws: KafkaError.self) { try await consumer.start([partitions[0]: .earliest]) }
    #expect(error?.kind == .stale)
    await consumer.close()
  }

  @Test func `a commit that the group refuses is stale`() async throws {
    let consumer = try cluster.member()
    try await consumer.subscribe(["t"])
    try await consumer.joined()
    try cluster.cluster.push([.illegalGeneration], for: .offsetCommit)
    let error = await #expect(throws: KafkaError.self) {
      try await consumer.commit([partitions[0]: CommittedOffset(offset: 1)])
    }
    #expect(error?.kind == .stale)
    await consumer.close()
  }

  @Test func `members come and go, and every message is processed once`() async throws {
    let done = Ledger()
    let total = 600
    let producer = try cluster.producer()
    let sender = Task {
      for number in 0..<total {
        try await producer.send(message("t", Int32(number % 4), "\(number)"))
        try await Task.sleep(for: .milliseconds(25))
      }
      try await producer.flush()
    }
    let workers = try (0..<3).map { try GroupWorker(number: $0, consumer: cluster.member(), done: done) }
    let all = workers.map(\.stop)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await workers[0].run() }
      try await done.wait { $0.count >= 20 }
      group.addTask { try await workers[1].run() }
      try await done.wait { $0.has(member: 1) }
      group.addTask { try await workers[2].run() }
      try await done.wait { $0.has(member: 2) }
      all[0].store(true, ordering: .relaxed)
      try await done.wait { $0.hasEnded(member: 0) }
      try await sender.value
      try await done.wait { $0.count >= total }
      for stop in all { stop.store(true, ordering: .relaxed) }
      try await group.waitForAll()
    }
    let values = done.values
    #expect(values.count == total)
    #expect(Set(values) == Set((0..<total).map(String.init)))
    await producer.close()
  }

  @Test func `a development cluster's groups can't be described, however often that is tried`() async throws {
    for _ in 0..<20 {
      let admin = try Admin(cluster.configuration())
      for _ in 0..<3 {
        let error = await #expect(throws: KafkaError.self) {
          try await admin.members(of: ["a", "b", "c", "d"], timeout: .seconds(20))
        }
        #expect(error?.kind == .unsupported)
      }
      await admin.close()
    }
  }
}

/// A member that processes, commits and only then counts as done.
private struct GroupWorker: Sendable {
  let number: Int
  let consumer: Consumer
  let done: Ledger
  let stop = Stop()

  func run() async throws {
    try await consumer.subscribe(["t"])
    while !stop.load(ordering: .relaxed) {
      do throws(KafkaError) {
        switch try await consumer.poll(records: 10, timeout: .milliseconds(100)) {
        case .assigned(let partitions):
          try await consumer.start(Dictionary(uniqueKeysWithValues: partitions.map { ($0, .committed) }))
        case .messages(let messages) where !messages.isEmpty:
          let offsets = messages.reduce(into: [:]) { $0[$1.source] = CommittedOffset(offset: $1.offset + 1) }
          try await consumer.commit(offsets)
          done.add(messages.map { words($0.value) }, by: number)
        case .messages, .revoked, .end: break
        }
      } catch {
        guard error.kind == .stale else { throw error }
      }
    }
    await consumer.close()
    done.end(number)
  }
}

private final class Stop: Sendable {
  private let value = Atomic<Bool>(false)
  func load(ordering: AtomicLoadOrdering) -> Bool { value.load(ordering: .relaxed) }
  func store(_ new: Bool, ordering: AtomicStoreOrdering) { value.store(new, ordering: .relaxed) }
}

/// What was processed, and by whom.
private final class Ledger: Sendable {
  struct State {
    var values: [String] = []
    var members: Set<Int> = []
    var ended: Set<Int> = []
    var count: Int { values.count }
    func has(member: Int) -> Bool { members.contains(member) }
    func hasEnded(member: Int) -> Bool { ended.contains(member) }
  }

  private let state = Mutex(State())
  var values: [String] { state.withLock { $0.values } }

  func add(_ values: [String], by member: Int) {
    state.withLock {
      $0.values += values
      $0.members.insert(member)
    }
  }

  func end(_ member: Int) { state.withLock { _ = $0.ended.insert(member) } }

  func wait(until condition: @Sendable (State) -> Bool) async throws {
    while !state.withLock({ condition($0) }) { try await Task.sleep(for: .milliseconds(20)) }
  }
}
