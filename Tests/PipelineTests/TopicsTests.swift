import Contracts
import Fleet
import Pipeline
import Testing

@Suite struct TopicsTests {
  @Test func `names and cleanup policies are those that the README gives`() throws {
    let topics = try Topics()
    #expect(topics.uploads == "hyoka.uploads.v1")
    #expect(topics.summary(.childRights) == "hyoka.summary.child-rights.v1")
    #expect(topics.deadLetters == "hyoka.dead-letters.v1")
    let compacted = topics.all.filter { $0.cleanup == .compact }.map(\.name)
    #expect(Set(compacted) == Set([topics.measures] + topics.summaries))
    #expect(topics.all.count == 18)
  }

  @Test func `a prefix that Kafka would refuse is refused`() {
    #expect(throws: LogError.topicName("a b.uploads.v1")) { try Topics(prefix: "a b") }
  }
}
