import Contracts
import Fleet
import Pipeline
import TestSupport
import Testing

/// One suite, on every log that there is: dropping, mending, running again.
@Suite(.serialized, .timeLimit(.minutes(5))) struct OperationTests {
  private let key = DocumentKey(municipality: "131105", name: "r6.txt")

  @Test(arguments: Backend.available)
  func `an upload in chunks survives the worker that had half of it`(backend: Backend) async throws {
    let installation = try await Installation(backend)
    var upload = Upload(topics: installation.topics)
    upload.inlineBytes = 1000
    let file = try Installation.demo("meguro-r6-goal1.txt")
    let chunks = upload.records(of: file, key: key, time: "2024-06-01T00:00:00Z")
    #expect(chunks.count == 6)
    try await installation.log.append(Array(chunks.prefix(3)))
    let ingest = try installation.stages()[0]
    let first = installation.worker(ingest)
    var processed = 0
    while processed < 3 { if case .processed(let count) = try await first.step() { processed += count } }
    await first.leave()
    #expect(try await installation.count(installation.topics.documents) == 0)

    try await installation.log.append(Array(chunks.dropFirst(3)))
    try await installation.ground.run([installation.worker(try installation.stages()[0])]) {
      try await installation.count(installation.topics.documents) >= 1
    }
    let record = try #require(try await installation.log.records(in: installation.topics.documents).first)
    let document = try JSON.decode(Document.self, from: try #require(try record.value?.bytes))
    #expect(document.bytes == file.count)
    #expect(record.headers.text("ce_time") == "2024-06-01T00:00:00Z")
    #expect(record.headers["hyoka-chunk"] == nil)
    #expect(try await installation.count(installation.topics.deadLetters) == 0)
  }

  @Test(arguments: Backend.available)
  func `an upload whose rest never comes is given up, chunk by chunk`(backend: Backend) async throws {
    let installation = try await Installation(backend)
    var upload = Upload(topics: installation.topics)
    upload.inlineBytes = 1000
    let chunks = upload.records(of: try Installation.demo("meguro-r6-goal1.txt"), key: key, time: nil)
    // Time passes on this log only when it is told to.
    (installation.log as? InMemoryLog)?.setTime(0)
    try await installation.log.append(Array(chunks.dropFirst()))
    try await installation.run(patience: .milliseconds(1)) {
      try await installation.count(installation.topics.deadLetters) >= 5
    }
    let letters = try await installation.log.records(in: installation.topics.deadLetters)
    #expect(letters.map { DeadLetterRecord.read($0).reason } == Array(repeating: .incomplete, count: 5))
    #expect(try letters.map { try $0.value?.bytes } == chunks.dropFirst().map { try $0.value?.bytes })
  }

  @Test(arguments: Backend.available)
  func `a dead letter goes back once, as it was`(backend: Backend) async throws {
    let installation = try await Installation(backend)
    let upload = Upload(topics: installation.topics)
    let original = upload.records(of: Array("知らない様式".utf8), key: key, time: nil, traceparent: nil)[0]
    try await installation.log.append([original])
    try await installation.run { try await installation.count(installation.topics.deadLetters) >= 1 }

    let box = DeadLetterBox(log: installation.log, topics: installation.topics)
    let letters = try await box.letters()
    #expect(letters.map(\.letter.reason) == [.formUnknown])
    #expect(try await box.letters(stage: "ingest").isEmpty)
    #expect(try await box.letters(reason: .formUnknown).count == 1)
    #expect(try await box.replay(letters).map(\.1) == [.sent])
    let documents = try await installation.log.records(in: installation.topics.documents)
    #expect(documents.count == 2)
    #expect(documents[0].key == documents[1].key)
    #expect(documents[0].value == documents[1].value)
    #expect(documents[0].headers == documents[1].headers)
    let again = try await box.letters()
    #expect(again.map(\.isReplayed) == [true])
    #expect(try await box.replay(again).map(\.1) == [.already])
    let alone = try #require(try await box.letter(again[0].id))
    #expect(alone.record == again[0].record && alone.isReplayed)
    for id in ["", "0", "0/", "/0", "99/0", "-1/0", "0/-1", "0/999", "x/y", "0/0/0"] where id != again[0].id {
      #expect(try await box.letter(id) == nil, "\(id)")
    }
    #expect(try await installation.count(installation.topics.documents) == 2)
  }

  @Test(arguments: Backend.available)
  func `a dead letter with a newer revision behind it stays`(backend: Backend) async throws {
    let installation = try await Installation(backend)
    let upload = Upload(topics: installation.topics)
    try await installation.log.append(upload.records(of: Array("知らない様式".utf8), key: key, time: nil))
    try await installation.log.append(
      upload.records(of: try Installation.demo("meguro-r6-goal1.txt"), key: key, time: nil))
    try await installation.run {
      let letters = try await installation.count(installation.topics.deadLetters)
      let summaries = try await installation.summaries()
      return letters >= 1 && !summaries.isEmpty
    }
    let box = DeadLetterBox(log: installation.log, topics: installation.topics)
    #expect(try await box.replay(try await box.letters()).map(\.1) == [.outdated])
    #expect(try await installation.count(installation.topics.documents) == 2)
    #expect(try await box.replay(try await box.letters(), outdatedToo: true).map(\.1) == [.sent])
  }

  @Test(arguments: Backend.available, Reprocessing.Origin.allCases)
  func `what is run again comes to the same summaries, and what was taken back stays away`(
    backend: Backend, origin: Reprocessing.Origin
  ) async throws {
    let installation = try await Installation(backend)
    var upload = Upload(topics: installation.topics)
    upload.inlineBytes = 2000
    let gone = DocumentKey(municipality: "131105", name: "gone.txt")
    try await installation.log.append(
      upload.records(of: try Installation.demo("meguro-r6-goal3.txt"), key: key, time: nil))
    try await installation.log.append(
      upload.records(of: try Installation.demo("meguro-r6-goal1.txt"), key: key, time: nil))
    try await installation.log.append(
      upload.records(of: try Installation.demo("meguro-r6-goal3.txt"), key: gone, time: nil))
    try await installation.log.append([upload.retraction(of: gone, time: nil)])
    let before = try await installation.expected()
    try await installation.run { try await installation.summaries() == before }
    let documents = try await installation.count(installation.topics.documents)

    let done = try await Reprocessing(log: installation.log, topics: installation.topics).run(from: origin)
    #expect(done.documents == 1)
    #expect(done.records == (origin == .uploads ? 3 : 1))
    let measures = try await installation.count(installation.topics.measures)
    try await installation.run { try await installation.count(installation.topics.measures) > measures }
    #expect(try await installation.count(installation.topics.documents) == documents + 1)
    #expect(try await installation.summaries() == before)
    #expect(!before.isEmpty)
  }

  @Test(arguments: Backend.available)
  func `a restart says no summary again, and takes away one that shouldn't be there`(backend: Backend) async throws {
    let installation = try await Installation(backend, partitions: 1)
    let upload = Upload(topics: installation.topics)
    try await installation.log.append(
      upload.records(of: try Installation.demo("meguro-r6-goal1.txt"), key: key, time: nil))
    try await installation.run { try await installation.summaries().count >= 3 }
    let before = try await installation.summaries()
    let topic = try #require(installation.topics.summaries.first)
    let written = try await installation.count(topic)
    // What a worker that didn't know better has left behind.
    let stale = OutgoingRecord(topic: topic, key: Array("131105/x/2020".utf8), value: Payload(Array("{}".utf8)))
    try await installation.log.append([stale])
    try await installation.run { try await installation.count(topic) >= written + 2 }
    #expect(try await installation.summaries() == before)
    #expect(try await installation.count(topic) == written + 2)
  }

  @Test(arguments: Backend.available)
  func `a watch tells what is there and what changes`(backend: Backend) async throws {
    let installation = try await Installation(backend, partitions: 1)
    let topic = installation.topics.summary(.childRights)
    func say(_ key: String, _ value: String?) async throws {
      try await installation.log.append([
        OutgoingRecord(topic: topic, key: Array(key.utf8), value: value.map { Payload(Array($0.utf8)) })
      ])
    }
    try await say("a", "1")
    try await say("a", "2")
    let watch = SummaryWatch(log: installation.log, topics: installation.topics, goals: [.childRights])
    let changes = AsyncStream.makeStream(of: String.self)
    let task = Task {
      try await watch.run(fromBeginning: true) { change in
        changes.continuation.yield(
          "\(change.key) \(change.bytes.map { String(decoding: $0, as: UTF8.self) } ?? "gone")")
        return true
      }
    }
    var heard = changes.stream.makeAsyncIterator()
    #expect(await heard.next() == "a 2")
    try await say("a", "2")
    try await say("b", "1")
    #expect(await heard.next() == "b 1")
    try await say("a", nil)
    #expect(await heard.next() == "a gone")
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test(arguments: Backend.available)
  func `an archive's new revision takes the place of the older one, as a whole`(backend: Backend) async throws {
    let installation = try await Installation(backend)
    let upload = Upload(topics: installation.topics)
    let (first, second) = (try Installation.demo("meguro-r6-goal1.txt"), try Installation.demo("meguro-r6-goal3.txt"))
    let archive = DocumentKey(municipality: "131105", name: "r6.zip")
    func drop(_ files: [(name: String, content: [UInt8])]) async throws {
      try await installation.log.append(upload.records(of: ZIPFile.bytes(files), key: archive, time: nil))
    }
    /// What the summaries count: the measures of every goal.
    @Sendable func count() async throws -> Int {
      try await installation.summaries().values.reduce(0) {
        try $0 + JSON.decode(GoalSummary.self, from: $1).measures
      }
    }
    try await drop([("1.txt", first), ("3.txt", second)])
    try await installation.run { try await count() == 8 }
    try await drop([("3.txt", second)])
    try await installation.run { try await count() == 4 }
    // Who begins anew comes to the same from what is kept.
    let before = try await installation.summaries()
    try await drop([("3.txt", second)])
    let documents = try await installation.count(installation.topics.documents)
    try await installation.run { try await installation.count(installation.topics.documents) > documents }
    #expect(try await installation.summaries() == before)
    #expect(try await installation.count(installation.topics.deadLetters) == 0)
  }
}
