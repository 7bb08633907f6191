import Contracts
import Fleet
import Kafka
import Logging
import Observability
import Synchronization
import TestSupport
import Testing

@Suite struct LogTests {
  private let source = Fleet.TopicPartition(topic: "hyoka.uploads.v1", partition: 3)

  private func letter(key: [UInt8]?, message: String = "様式が分かりません (no form)") -> WorkerEvent {
    .deadLetter(
      Record(source: source, offset: 42, key: key, value: nil),
      DeadLetter(name: "a", stage: "parse", reason: .formUnknown, message: message), attempts: 2)
  }

  @Test func `a line of JSON has the time, the level, the stage, the event, the fields and the message`() throws {
    let lines = LogLines()
    WorkerLogger(stage: "parse", lines.logger(.json)).observe(letter(key: Array("131105/a.txt".utf8)))
    #expect(
      lines.all == [
        #"{"time":"2023-11-14T22:13:20.250Z","level":"warning","stage":"parse","event":"dead-letter","attempts":2,"#
          + #""key":"131105/a.txt","offset":42,"partition":3,"reason":"form-unknown","topic":"hyoka.uploads.v1","#
          + #""message":"様式が分かりません (no form)"}"# + "\n"
      ])
  }

  @Test func `a line of text says the same`() {
    let lines = LogLines()
    WorkerLogger(stage: "parse", lines.logger(.text)).observe(letter(key: Array("131105/a b.txt".utf8)))
    #expect(
      lines.all == [
        "2023-11-14T22:13:20.250Z warning  parse 様式が分かりません (no form) event=dead-letter attempts=2 "
          + "key=\"131105/a b.txt\" offset=42 partition=3 reason=form-unknown topic=hyoka.uploads.v1\n"
      ])
  }

  /// Keys that would forge a line, steer a terminal, or turn the writing round.
  static let hostile: [[UInt8]] =
    [
      "a\n{\"level\":\"info\",\"event\":\"ready\"}", "a\r\n2023 info forged", "\u{1B}[2J\u{1B}]0;title\u{07}",
      "\u{9B}31m",
      "\u{202E}fdp.exe", "\u{2066}x\u{2069}", "a\u{2028}b\u{2029}c\u{85}d", "\u{0}\u{8}\u{7F}", "\" offset=0 key=\"",
      "\\\"},{\\", "x event=ready", "a=b", "", "\u{FEFF}a\u{200B}b", "\u{E0041}tag",
    ].map { Array($0.utf8) } + [[0xFF, 0xFE, 0x0A], [0xC3], [0xED, 0xA0, 0x80]]

  @Test(arguments: hostile, LogFormat.allCases)
  func `nothing from outside forges a line or steers a terminal`(key: [UInt8], format: LogFormat) throws {
    let lines = LogLines()
    let text = String(decoding: key, as: UTF8.self)
    let worker = WorkerLogger(stage: "parse", lines.logger(format))
    worker.observe(letter(key: key, message: text))
    worker.observe(.failed(.failed(text)))
    #expect(lines.all.count == 2)
    for line in lines.all {
      #expect(line.hasSuffix("\n"))
      for scalar in line.unicodeScalars.dropLast() {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: Issue.record("\(scalar.value) in the line")
        default: break
        }
      }
    }
    if format == .json {
      let first = try #require(try lines.objects().first)
      #expect(first["key"] == .string(text))
      #expect(first["message"] == .string(text))
      #expect(first["event"] == .string("dead-letter"))
    } else if !key.isEmpty {
      // Behind the message each field stands once, so a value that looks like one is quoted.
      let line = lines.all[0]
      #expect(line.contains(" offset=42 partition=3 reason=form-unknown topic=hyoka.uploads.v1\n"))
    }
  }

  @Test func `what comes from outside is cut where it is endless`() throws {
    let lines = LogLines()
    WorkerLogger(stage: "parse", lines.logger(.json)).observe(
      letter(key: Array(repeating: 0x61, count: 10_000_000), message: String(repeating: "あ", count: 1_000_000)))
    #expect(lines.all[0].utf8.count < 20_000)
    #expect(try lines.objects()[0]["key"] == .string(String(repeating: "a", count: 512) + "…"))
  }

  @Test func `a level leaves out what is below it`() {
    let lines = LogLines()
    let worker = WorkerLogger(stage: "parse", lines.logger(.text, level: .warning))
    worker.observe(.joined)
    worker.observe(.processed(BatchSummary()))
    #expect(lines.all == [])
    worker.observe(.revoked([source], lost: true))
    #expect(lines.all.count == 1)
  }

  @Test func `every event of a worker has a name of its own`() throws {
    let lines = LogLines()
    let worker = WorkerLogger(stage: "parse", lines.logger(.json))
    let events: [WorkerEvent] = [
      .joined, .assigned([source]), .revoked([source], lost: false), .revoked([source], lost: true),
      .rereading(records: 1), .ready([source], records: 1, outputs: 2, took: .seconds(3)), .processed(BatchSummary()),
      letter(key: nil), .suspect(source, 4, starts: 1), .failed(.unavailable("x")), .stopped,
    ]
    for event in events { worker.observe(event) }
    let names = try lines.objects().map { $0["event"] }
    // The reading has only begun.
    #expect(
      names
        == [
          "joined", "assigned", "revoked", "lost", "ready", "batch", "dead-letter", "suspect", "retry", "left",
        ].map { .string($0) })
  }

  @Test func `progress of a rebuild is said every few seconds`() throws {
    let lines = LogLines()
    let start = ContinuousClock.now
    let elapsed = Mutex(Duration.zero)
    let worker = WorkerLogger(stage: "aggregate", lines.logger(.json)) { start + elapsed.withLock { $0 } }
    worker.observe(.assigned([source]))
    for second in 1...600 {
      // Ten times a second, for a minute.
      elapsed.withLock { $0 = .milliseconds(second * 100) }
      worker.observe(.rereading(records: second))
    }
    let records = try lines.objects().filter { $0["event"] == .string("rebuilding") }.map { $0["records"] }
    #expect(records == stride(from: 50, through: 600, by: 50).map { .number(Double($0)) })
  }

  @Test func `librdkafka's lines and errors go the same way`() throws {
    let lines = LogLines()
    var configuration = Configuration(brokers: "localhost:1", properties: ["sasl.password": "hunter2"])
    configuration.log(to: lines.logger(.json), stage: "enrich")
    configuration.log(LogLine(level: .error, facility: "TXNERR", message: "A transaction failed\nforged"))
    configuration.log(LogLine(level: .debug, facility: "BROKER", message: "x"))
    let objects = try lines.objects()
    #expect(objects[0]["event"] == .string("librdkafka"))
    #expect(objects[0]["stage"] == .string("enrich"))
    #expect(objects[0]["facility"] == .string("TXNERR"))
    #expect(objects[0]["level"] == .string("error"))
    #expect(objects[1]["level"] == .string("debug"))
    #expect(!lines.all.joined().contains("hunter2"))
  }

  @Test func `a broker that is away is said once a while, whatever attempts come to`() async throws {
    let lines = LogLines()
    var configuration = Configuration(
      brokers: "127.0.0.1:1", properties: ["reconnect.backoff.ms": "20", "reconnect.backoff.max.ms": "40"])
    configuration.log(to: lines.logger(.json, level: .info), stage: "enrich")
    let admin = try Admin(configuration)
    await #expect(throws: KafkaError.self) { try await admin.topics(timeout: .seconds(3)) }
    let refused = try lines.objects().filter { $0["code"] == .string("_TRANSPORT") }
    #expect(refused.count == 1)
    #expect(try lines.objects().allSatisfy { $0["event"] == .string("kafka-error") })
    await admin.close()
  }

  @Test func `a field can't take the place of the line's own members`() throws {
    let lines = LogLines()
    lines.logger(.json).info("x", metadata: ["time": "forged", "level": "forged", "message": "forged", "a": "b"])
    #expect(!lines.all[0].contains("forged"))
    #expect(lines.all[0].contains(#""a":"b""#))
  }
}
