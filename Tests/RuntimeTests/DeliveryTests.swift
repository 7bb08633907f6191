import Contracts
import Fleet
import Testing

/// One suite, on every log that there is: what the runtime promises of delivery.
@Suite(.serialized, .timeLimit(.minutes(5))) struct DeliveryTests {
  static let topics = ["in", "out", "dead"]

  @Test(arguments: Backend.available) func `everything arrives, in the order of its key`(backend: Backend) async throws
  {
    let ground = try await backend.open(Self.topics)
    try await ground.log.append((0..<40).map { ground.out("in", "k\($0 % 5)", "\($0)") })
    try await ground.run([ground.worker(Shout(ground: ground))]) {
      try await ground.words(in: "out").count >= 40
    }
    let records = try await ground.log.records(in: ground.topic("out"))
    for key in 0..<5 {
      let words = try records.filter { $0.key == Array("k\(key)".utf8) }
        .map { String(decoding: try $0.value?.bytes ?? [], as: UTF8.self) }
      #expect(words == stride(from: key, to: 40, by: 5).map { "\($0)!" })
    }
    #expect(try await ground.words(in: "dead") == [])
  }

  @Test(arguments: Backend.available)
  func `what can't be processed becomes a dead letter with its bytes, and the loop goes on`(
    backend: Backend
  ) async throws {
    let ground = try await backend.open(Self.topics)
    var bad = ground.out("in", "k", "bad")
    bad.headers.append("traceparent", "x")
    bad.headers.append("nothing", nil)
    try await ground.log.append([
      ground.out("in", "k", "a"), bad, ground.out("in", "k", "for ever"), ground.out("in", "k", "large"),
      ground.out("in", "k", "b"),
    ])
    try await ground.run([ground.worker(Shout(ground: ground)) { $0.timeLimit = .milliseconds(50) }]) {
      let done = try await (ground.words(in: "out"), ground.words(in: "dead"))
      return done.0.count >= 2 && done.1.count >= 3
    }
    #expect(try await ground.words(in: "out") == ["a!", "b!"])
    let letters = try await ground.log.records(in: ground.topic("dead"))
    #expect(letters.map { DeadLetterRecord.read($0).reason } == [.noRecords, .timeout, .tooLarge])
    let letter = try #require(letters.first)
    #expect(letter.key == Array("k".utf8))
    #expect(Array(letter.headers.all.prefix(2)) == bad.headers.all)
    #expect(letter.headers.text(DeadLetterRecord.Header.topic) == ground.topic("in"))
    #expect(letter.headers.text(DeadLetterRecord.Header.offset) == "1")
  }

  @Test(arguments: Backend.available) func `a restart goes on where the group is`(backend: Backend) async throws {
    let ground = try await backend.open(Self.topics)
    try await ground.log.append((0..<10).map { ground.out("in", "k", "\($0)") })
    let first = ground.worker(Shout(ground: ground)) { $0.batch = BatchLimit(records: 3) }
    try await ground.run([first]) { try await ground.words(in: "out").count >= 3 }
    try await ground.run([ground.worker(Shout(ground: ground))]) { try await ground.words(in: "out").count >= 10 }
    #expect(try await ground.words(in: "out") == (0..<10).map { "\($0)!" })
  }

  @Test(arguments: Backend.available)
  func `a group with nothing to do stands at the ends, behind marks and where nothing ever was`(
    backend: Backend
  ) async throws {
    let ground = try await backend.open(Self.topics)
    // Written in a transaction, whose mark stands behind it.
    let writer = try await ground.log.join(
      Membership(group: ground.prefix + "writer", topics: [ground.topic("dead")], delivery: backend.delivery))
    try await writer.commit([:], outputs: [ground.out("in", "k", "a")])
    await writer.leave()
    let topic = ground.topic("in")
    let ends = try await ground.log.replay(try await ground.log.starts(of: [topic]), limit: BatchLimit()) { _ in }
    #expect(ends.values.sorted() == [0, 0, 0, backend.delivery == .exactlyOnce ? 2 : 1])

    let worker = ground.worker(Shout(ground: ground))
    try await ground.run([worker]) {
      guard try await ground.words(in: "out").count >= 1 else { return false }
      // The group may put it off for a few seconds.
      if backend != .inMemory { try await Task.sleep(for: .seconds(7)) }
      return true
    }
    let heir = try await ground.log.join(ground.membership(Shout(ground: ground)))
    let stands = try await heir.committed(Array(ends.keys)).mapValues(\.offset)
    #expect(stands == ends)
    await heir.leave()
  }

  @Test(arguments: Backend.available)
  func `a worker that dies loses nothing, and doubles nothing where there are transactions`(
    backend: Backend
  ) async throws {
    let ground = try await backend.open(Self.topics, partitions: 2)
    try await ground.log.append((0..<20).map { ground.out("in", "k\($0 % 4)", "\($0)") })
    let dying = ground.worker(Shout(ground: ground), instance: "one") { $0.batch = BatchLimit(records: 2) }
    // It takes a few batches and is never heard of again: no farewell, nothing is closed.
    var steps = 0
    while try await dying.step() != .processed(2) || steps < 2 { steps += 1 }
    try await ground.run([ground.worker(Shout(ground: ground), instance: "one")]) {
      Set(try await ground.words(in: "out")).count >= 20
    }
    let words = try await ground.words(in: "out")
    #expect(Set(words) == Set((0..<20).map { "\($0)!" }))
    if backend.delivery == .exactlyOnce { #expect(words.count == 20) }
    await dying.leave()
  }

  @Test(arguments: Backend.available)
  func `workers that come and go under load lose and double nothing`(backend: Backend) async throws {
    let ground = try await backend.open(Self.topics)
    let (one, two) = (Tally(), Tally())
    let feed = Task {
      var number = 0
      // The load must outlast the rebalance, however long that takes.
      while number < 300 || two.processed == 0 {
        try await ground.log.append([ground.out("in", "k\(number % 16)", "\(number)")])
        if number % 20 == 0 { try await Task.sleep(for: .milliseconds(100)) }
        number += 1
      }
      return number
    }
    let first = ground.worker(Shout(ground: ground), observer: one) { $0.batch = BatchLimit(records: 8) }
    let second = ground.worker(Shout(ground: ground), observer: two) { $0.batch = BatchLimit(records: 8) }
    let total = try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await first.run() }
      while one.processed == 0 { try await Task.sleep(for: .milliseconds(20)) }
      group.addTask { try await second.run() }
      while two.assigned.isEmpty { try await Task.sleep(for: .milliseconds(20)) }
      first.stop()
      let total = try await feed.value
      while Set(try await ground.words(in: "out")).count < total { try await Task.sleep(for: .milliseconds(50)) }
      second.stop()
      try await group.waitForAll()
      return total
    }
    let words = try await ground.words(in: "out")
    #expect(Set(words) == Set((0..<total).map { "\($0)!" }))
    if backend.delivery == .exactlyOnce { #expect(words.count == total) }
  }

  @Test(arguments: Backend.available) func `state is there again after a restart`(backend: Backend) async throws {
    let ground = try await backend.open(Self.topics, partitions: 1)
    try await ground.log.append((1...5).map { ground.out("in", "k", "\($0)") })
    try await ground.run([ground.worker(Sum(ground: ground))]) { try await ground.words(in: "out").last == "15" }
    try await ground.log.append([ground.out("in", "k", "6")])
    try await ground.run([ground.worker(Sum(ground: ground))]) { try await ground.words(in: "out").count >= 2 }
    #expect(try await ground.words(in: "out").last == "21")
  }

  @Test(arguments: Backend.available) func `a note is kept beside the offset`(backend: Backend) async throws {
    let ground = try await backend.open(Self.topics, partitions: 1)
    try await ground.log.append([ground.out("in", "k", "a")])
    let member = try await ground.log.join(ground.membership(Shout(ground: ground)))
    var assigned: [TopicPartition] = []
    while assigned.isEmpty {
      if case .assigned(let partitions) = try await member.poll(BatchLimit(), wait: .milliseconds(200)) {
        assigned = partitions
      }
    }
    try backend.needs(.transactions, unless: backend.delivery == .atLeastOnce)
    try await member.commit([assigned[0]: Committed(offset: 1, note: "12:ab,40:cd")], outputs: [])
    #expect(try await member.committed(assigned) == [assigned[0]: Committed(offset: 1, note: "12:ab,40:cd")])
    await member.leave()
  }

  @Test(arguments: Backend.available)
  func `one that slept through the end of its session commits nothing`(backend: Backend) async throws {
    try backend.needs(.fencing)
    let ground = try await backend.open(Self.topics, partitions: 1)
    try await ground.log.append([ground.out("in", "k", "a")])
    let sleeper = try await ground.log.join(ground.membership(Shout(ground: ground), instance: "one"))
    var records: [Record] = []
    while records.isEmpty {
      switch try await sleeper.poll(BatchLimit(), wait: .milliseconds(200)) {
      case .assigned(let partitions):
        try await sleeper.start(Dictionary(uniqueKeysWithValues: partitions.map { ($0, nil) }))
      case .records(let polled): records = polled
      case .revoked: break
      }
    }
    // Another one takes its name, and with it its place and its transactions.
    try await ground.run([ground.worker(Shout(ground: ground), instance: "one")]) {
      try await ground.words(in: "out").count >= 1
    }
    await #expect(throws: LogError.self) {
      try await sleeper.commit(
        [records[0].source: Committed(offset: 1)], outputs: [ground.out("out", "k", "late")])
    }
    #expect(try await ground.words(in: "out") == ["a!"])
    await sleeper.leave()
  }
}

extension Backend {
  fileprivate func needs(_ ability: Ability, unless isThere: Bool) throws {
    if !isThere { try needs(ability) }
  }
}
