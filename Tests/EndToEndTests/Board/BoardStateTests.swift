import Contracts
import Fleet
import Foundation
import Pipeline
import Testing

@testable import hyoka

@Suite struct BoardStateTests {
  private let topics: Topics

  init() throws { topics = try Topics() }

  private func summary(
    _ key: String, measures: Int = 1, plan: String = "計画", offset: Int64 = 0, goal: GoalID = .childRights
  ) throws -> Record {
    let summary = GoalSummary(
      goal: SummaryGoal(id: goal, name: Bilingual(ja: "子どもの権利", en: "Child rights")),
      municipality: Municipality(code: "131105", name: "目黒区", prefecture: "東京都"), plan: plan, fiscalYear: 2024,
      measures: measures, projects: 1, repeated: RepeatCount(), attainment: AttainmentCount(achieved: 1), aspects: [],
      statuses: [], codes: [], yen: YenTotal(total: 5, withoutRepeats: 3, amounts: 2, unreadable: 0), indicators: [],
      plans: PlanCount(), localGoals: [], findings: [], measureIDs: [], documents: [])
    return Record(
      source: TopicPartition(topic: topics.summary(goal), partition: 0), offset: offset, key: Array(key.utf8),
      value: Payload(try JSON.encode(summary)), timestamp: 1000)
  }

  private func tombstone(_ key: String, goal: GoalID = .childRights) -> Record {
    Record(
      source: TopicPartition(topic: topics.summary(goal), partition: 0), offset: 9, key: Array(key.utf8), value: nil)
  }

  private func letter(_ offset: Int64, name: String = "r.txt", message: String = "why", time: Int64? = nil) -> Record {
    var headers = Headers()
    headers.append(DeadLetterRecord.Header.stage, "parse")
    headers.append(DeadLetterRecord.Header.reason, "form-unknown")
    headers.append(DeadLetterRecord.Header.message, message)
    return Record(
      source: TopicPartition(topic: topics.deadLetters, partition: 1), offset: offset, key: Array(name.utf8),
      value: Payload([1]), headers: headers, timestamp: time ?? offset)
  }

  private func mark(_ id: String) -> Record {
    var headers = Headers()
    headers.append("hyoka-replayed", id)
    return Record(
      source: TopicPartition(topic: topics.deadLetters, partition: 1), offset: 99, key: nil, value: nil,
      headers: headers)
  }

  @Test func `the newest of each summary stays, and a tombstone takes it away`() throws {
    var state = BoardState(topics: topics)
    state.take(try summary("a", measures: 1))
    state.take(try summary("b", measures: 2))
    state.take(try summary("a", measures: 3))
    #expect(state.delta(of: state.summaryAddresses).summaries.map(\.measures) == [3, 2])
    let seen = state.revision
    state.take(tombstone("a"))
    #expect(state.changes(since: seen)?.gone == [BoardState.Gone(goal: "child-rights", key: "a")])
    #expect(state.delta(of: state.summaryAddresses).summaries.map(\.key) == ["b"])
    // Nothing was there to take away.
    let after = state.revision
    state.take(tombstone("c"))
    #expect(state.revision == after)
  }

  @Test func `whoever has seen a revision is told what came since, each row once and as it is now`() throws {
    var state = BoardState(topics: topics)
    state.take(try summary("a", measures: 1))
    let seen = state.revision
    #expect(try #require(state.changes(since: seen)).isEmpty)
    state.take(try summary("b", measures: 1))
    state.take(try summary("b", measures: 2))
    state.take(letter(5))
    let delta = try #require(state.changes(since: seen))
    #expect(delta.summaries.map(\.key) == ["b"])
    #expect(delta.summaries.map(\.measures) == [2])
    #expect(delta.letters.map(\.id) == ["1/5"])
    #expect(state.changes(since: state.revision + 1) == nil)
  }

  @Test func `changes are forgotten after a while, and then everything is told anew`() throws {
    var limits = BoardState.Limits()
    limits.recent = 3
    var state = BoardState(topics: topics, limits: limits)
    for number in 0..<20 { state.take(try summary("\(number)")) }
    #expect(state.changes(since: 0) == nil)
    #expect(state.changes(since: 19)?.summaries.count == 1)
  }

  @Test func `of dead letters the newest are kept, and those sent back are marked`() throws {
    var limits = BoardState.Limits()
    limits.letters = 3
    var state = BoardState(topics: topics, limits: limits)
    for offset in 0..<5 { state.take(letter(Int64(offset))) }
    #expect(state.letterRows.map(\.id) == ["1/4", "1/3", "1/2"])
    let seen = state.revision
    state.take(mark("1/3"))
    state.take(mark("1/0"))
    #expect(state.letterRows.map(\.replayed) == [false, true, false])
    #expect(state.changes(since: seen)?.letters.map(\.id) == ["1/3"])
  }

  @Test func `beyond the limit the summaries that changed least recently go`() throws {
    var limits = BoardState.Limits()
    limits.summaries = 10
    var state = BoardState(topics: topics, limits: limits)
    for number in 10..<40 { state.take(try summary("\(number)")) }
    #expect(state.summaryAddresses.count <= 11)
    #expect(state.omitted + state.summaryAddresses.count == 30)
    #expect(state.delta(of: state.summaryAddresses).summaries.map(\.key).last == "39")
  }

  @Test func `a summary that can't be read takes the older one away and is counted`() throws {
    var state = BoardState(topics: topics)
    state.take(try summary("a"))
    var later = try summary("a")
    later.value = Payload(Array("{\"version\":2}".utf8))
    state.take(later)
    #expect(state.summaryAddresses.isEmpty)
    #expect(state.unread == 1)
  }

  @Test func `long texts are cut, and hostile ones are one line of JSON`() throws {
    let hostile = "</script><img src=x onerror=alert(1)>\r\n\r\nevent: state\ndata: {}\u{2028}"
    var state = BoardState(topics: topics)
    state.take(try summary("a\n\nb", plan: hostile + String(repeating: "長", count: 5000)))
    state.take(letter(1, name: hostile, message: hostile))
    var delta = state.delta(of: state.summaryAddresses)
    delta.letters = state.letterRows
    let text = BoardEvent.change(delta).text
    #expect(text.utf8.count < 6000)
    #expect(text.hasPrefix("event: change\ndata: {") && text.hasSuffix("}\n\n"))
    #expect(!text.contains("\r") && text.split(whereSeparator: { $0 == "\n" }).count == 2)
    let json = try #require(text.split(separator: "\n").last?.dropFirst("data: ".count))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let letters = try #require(object["letters"] as? [[String: Any]])
    #expect(letters.first?["message"] as? String == hostile)
  }

  @Test func `a page gets everything first, in armfuls, and then what changes`() throws {
    let hub = BoardHub(
      topics: topics,
      about: BoardAbout(
        version: "1", prefix: "hyoka", language: "ja", allowsReplay: false, allowsUpload: false, uploadLimit: 1))
    hub.take(try (0..<1500).map { try summary("\(10_000 + $0)") })
    var cursor = BoardHub.Cursor()
    guard case .state(let snapshot) = hub.next(&cursor, now: 0) else { throw Unexpected() }
    #expect(snapshot.summaries.count == 1000)
    guard case .more(let rest) = hub.next(&cursor, now: 0) else { throw Unexpected() }
    #expect(rest.summaries.count == 500)
    #expect(hub.next(&cursor, now: 0) == nil)
    hub.take([tombstone("10007")])
    guard case .change(let change) = hub.next(&cursor, now: 0) else { throw Unexpected() }
    #expect(change.gone.map(\.key) == ["10007"])
    hub.report("away", by: .probe, at: 7)
    guard case .pipeline(let view) = hub.next(&cursor, now: 9) else { throw Unexpected() }
    #expect(view.problem == PipelineView.Problem(message: "away", since: 7))
    // A page that has slept through more than is remembered begins anew.
    for _ in 0..<9 { hub.take(try (0..<1000).map { try summary("\($0)") }) }
    guard case .state = hub.next(&cursor, now: 0) else { throw Unexpected() }
  }

  @Test func `no more pages than there is room for`() {
    let hub = BoardHub(
      topics: topics,
      about: BoardAbout(
        version: "1", prefix: "hyoka", language: "ja", allowsReplay: false, allowsUpload: false, uploadLimit: 1))
    for _ in 0..<BoardHub.pageLimit { #expect(hub.enter()) }
    #expect(!hub.enter())
    hub.leave()
    #expect(hub.enter())
  }

  private struct Unexpected: Error {}
}
