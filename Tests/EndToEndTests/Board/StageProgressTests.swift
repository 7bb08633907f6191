import Fleet
import Parsing
import Pipeline
import Testing

@testable import hyoka

@Suite struct StageProgressTests {
  private let partition = TopicPartition(topic: "t", partition: 0)

  private func look(
    _ seconds: Int64, next: Int64, end: Int64, members: [GroupLookup.Member]? = nil
  ) -> StageProgress.Look {
    StageProgress.Look(
      time: seconds * 1000, positions: [partition: GroupLookup.Position(next: next, end: end)], members: members)
  }

  @Test func `nothing is known before the first look, and no rate before the second`() {
    var stage = StageProgress(stage: "parse", topic: "t")
    #expect(stage.row.lag == nil && stage.row.rate == nil)
    let workers = [
      GroupLookup.Member(name: "parse-1", host: "10.0.0.1", partitions: 3),
      GroupLookup.Member(name: String(repeating: "x", count: 400), host: "10.0.0.2", partitions: 0),
    ]
    stage.take(look(0, next: 10, end: 30, members: workers))
    #expect(stage.row.workers?.map(\.partitions) == [3, 0])
    #expect(stage.row.workers?.map(\.host) == ["10.0.0.1", "10.0.0.2"])
    #expect(stage.row.workers?.map(\.name.count) == [7, 301])
    #expect(stage.row.lag == 20 && stage.row.rate == nil && stage.row.members == 2 && stage.row.partitions == 1)
  }

  @Test func `the rate is of the last minute`() {
    var stage = StageProgress(stage: "parse", topic: "t")
    // 60 a minute for five minutes, then nothing.
    for second in 0...300 { stage.take(look(Int64(second), next: Int64(second), end: 1000)) }
    #expect(stage.row.rate == 60)
    for second in 301...330 { stage.take(look(Int64(second), next: 300, end: 1000)) }
    #expect(stage.row.rate == 30)
    for second in 331...400 { stage.take(look(Int64(second), next: 300, end: 1000)) }
    #expect(stage.row.rate == 0)
  }

  @Test func `a topic that was made anew doesn't run backwards`() {
    var stage = StageProgress(stage: "parse", topic: "t")
    stage.take(look(0, next: 500, end: 500))
    stage.take(look(10, next: 2, end: 2))
    #expect(stage.row.rate == nil)
    stage.take(look(20, next: 12, end: 12))
    #expect(stage.row.rate == 60)
  }

  @Test func `the marks of transactions don't wait, and of what waits the oldest is known`() {
    var stage = StageProgress(stage: "parse", topic: "t")
    stage.take(look(0, next: 10, end: 11))
    #expect(stage.unseen == [partition: 10])
    stage.take(fronts: [partition: .nothing])
    #expect(stage.row.lag == 0 && stage.unseen.isEmpty)
    // What was seen holds as long as nothing moves.
    stage.take(look(2, next: 10, end: 11))
    #expect(stage.row.lag == 0 && stage.unseen.isEmpty)
    stage.take(look(4, next: 10, end: 13))
    #expect(stage.row.lag == 3 && stage.unseen == [partition: 10] && stage.row.oldest == nil)
    stage.take(fronts: [partition: .record(timestamp: 3500)])
    #expect(stage.row.lag == 3 && stage.row.oldest == 3500)
  }

  @Test func `the stages are those of the pipeline`() throws {
    let topics = try Topics()
    let stages = allStages(topics: topics, profiles: try .bundled())
    #expect(PipelineProbe.stages(topics).map(\.name) == stages.map(\.name))
    #expect(PipelineProbe.stages(topics).map { [$0.topic] } == stages.map(\.inputs))
  }
}
