import Fleet
import Testing

@Suite struct TopicNameTests {
  @Test(arguments: ["a", "hyoka.summary.child-rights.v1", "A_1", String(repeating: "x", count: 249)])
  func `takes what Kafka takes`(name: String) {
    #expect(TopicName.isValid(name))
  }

  @Test(arguments: ["", ".", "..", "a b", "a/b", "目黒", "a\n", String(repeating: "x", count: 250)])
  func `refuses what Kafka refuses`(name: String) {
    #expect(!TopicName.isValid(name))
  }
}
