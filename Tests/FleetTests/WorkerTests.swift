import Contracts
import Fleet
import Foundation
import Synchronization
import Testing

@Suite struct WorkerTests {
  let log = InMemoryLog(partitions: 4)

  private func run(_ stage: some Stage, timeLimit: Duration = .seconds(10)) async throws {
    var options = Worker.Options(deadLetters: "dead", version: "9.9")
    options.timeLimit = timeLimit
    options.batch = BatchLimit(records: 3)
    options.batchTime = .seconds(3600)
    try await Worker(stage, on: log, as: Membership(group: "g", topics: ["in"]), options: options).drain()
  }

  @Test func `outputs keep the order of their inputs, although records are processed side by side`() async throws {
    try await log.append((0..<50).map { out("in", "k", "\($0)") })
    try await run(Shout())
    #expect(try await log.words(in: "out") == (0..<50).map { "\($0)!" })
  }

  @Test func `what can't be processed becomes a dead letter, and the loop goes on`() async throws {
    var bad = out("in", "k", "bad")
    bad.headers.append("traceparent", "00-1-2-01")
    bad.headers.append("empty", nil)
    try await log.append([out("in", "k", "a"), bad, out("in", "k", "b")])
    try await run(Shout())
    #expect(try await log.words(in: "out") == ["a!", "b!"])

    let letters = try await log.records(in: "dead")
    let letter = try #require(letters.first)
    #expect(letters.count == 1)
    #expect(letter.key == Array("k".utf8))
    #expect(letter.words == "bad")
    #expect(letter.headers.all.prefix(2) == bad.headers.all[...])
    #expect(letter.headers.text("__connect.errors.topic") == "in")
    #expect(letter.headers.text("__connect.errors.offset") == "1")
    #expect(letter.headers.text("__connect.errors.partition") != nil)
    #expect(letter.headers.text("__connect.errors.stage") == "shout")
    #expect(letter.headers.text("__connect.errors.exception.message") == "nothing to shout")
    #expect(letter.headers.text("__connect.errors.exception.class.name") == "Fleet.Rejection")
    #expect(letter.headers.text("hyoka-reason") == "no-records")
    #expect(letter.headers.text("hyoka-attempts") == "1")
    #expect(letter.headers.text("hyoka-version") == "9.9")
    #expect(
      DeadLetterRecord.read(letter)
        == DeadLetter(
          name: "k", stage: "shout", reason: .noRecords, message: "nothing to shout", place: Place(line: 7)))
  }

  @Test func `an error that no stage meant to throw is ours`() async throws {
    try await log.append([out("in", "k", "trip")])
    try await run(Shout())
    let letter = try #require(try await log.records(in: "dead").first)
    #expect(DeadLetterRecord.read(letter).reason == .internalError)
  }

  @Test(arguments: [
    ("page-torn", DeadLetter.Reason(rawValue: "page-torn")), ("no records\nERROR all is lost", .internalError),
    ("", .internalError),
  ])
  func `a letter's reason may be one of a later version, and nothing else`(
    text: String, reason: DeadLetter.Reason
  ) async throws {
    var letter = out("dead", "k", "a")
    letter.headers.append(DeadLetterRecord.Header.reason, text)
    try await log.append([letter])
    #expect(DeadLetterRecord.read(try #require(try await log.records(in: "dead").first)).reason == reason)
  }

  @Test(.timeLimit(.minutes(5))) func `a record that takes too long becomes a dead letter`() async throws {
    try await log.append([out("in", "k", "for ever"), out("in", "k", "a")])
    try await run(Shout(), timeLimit: .milliseconds(20))
    #expect(try await log.words(in: "out") == ["a!"])
    let letter = try #require(try await log.records(in: "dead").first)
    #expect(DeadLetterRecord.read(letter).reason == .timeout)
    #expect(DeadLetterRecord.read(letter).message.hasPrefix("0.02秒のうちに"))
  }

  @Test func `a stage with state sees each partition in order and answers once a batch`() async throws {
    try await log.append((1...7).map { out("in", "k", "\($0)") })
    try await run(Sum())
    #expect(try await log.words(in: "out") == ["6", "21", "28"])
  }

  @Test(.timeLimit(.minutes(5))) func `a batch whose worker is stopped is not committed`() async throws {
    try await log.append([out("in", "k", "for ever")])
    let stage = Shout()
    let task = Task { try await run(stage, timeLimit: .seconds(3600)) }
    // Stopped from a thread that is no task's: the record keeps one of theirs, and others may keep the rest.
    Thread.detachNewThread {
      while !stage.hangs.load(ordering: .relaxed) { Thread.sleep(forTimeInterval: 0.001) }
      task.cancel()
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try await log.records(in: "dead") == [])
    #expect(log.lag(of: "g") == 1)
  }
}

private final class Shout: Stage {
  struct Trip: Error {}

  /// Whether a record is in work that doesn't end by itself.
  let hangs = Atomic(false)

  let name = "shout"
  let inputs = ["in"]

  func process(_ record: Record, deadline: Deadline) throws -> [OutgoingRecord] {
    switch record.words {
    case "bad": throw Rejection(.noRecords, "nothing to shout", place: Place(line: 7))
    case "trip": throw Trip()
    case "for ever":
      hangs.store(true, ordering: .relaxed)
      while true { try deadline.check() }
    default: return [out("out", "k", record.words + "!")]
    }
  }
}

private final class Sum: Stage {
  let name = "sum"
  let inputs = ["in"]
  let keepsState = true
  private let sum = Mutex(0)

  func process(_ record: Record, deadline: Deadline) throws -> [OutgoingRecord] {
    sum.withLock { $0 += Int(record.words) ?? 0 }
    return []
  }

  func settle() throws -> [OutgoingRecord] {
    [out("out", "k", String(sum.withLock(\.self)))]
  }
}
