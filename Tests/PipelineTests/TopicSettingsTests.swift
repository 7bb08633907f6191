import Fleet
import Pipeline
import Testing

@Suite struct TopicSettingsTests {
  private let topics: Topics
  private let settings: TopicSettings

  init() throws {
    topics = try Topics()
    settings = TopicSettings(topics: topics, messageBytes: 32 << 20)
  }

  /// All topics as they should be, but for what is given.
  private func problems(replicas: Int, brokers: Int, _ change: [String: String] = [:]) -> [TopicSettings.Problem] {
    let found = topics.all.map { topic in
      let settings = settings.settings(of: topic).merging(change) { $1 }
      return (topic.name, TopicLookup.Found(partitions: 4, replicas: replicas, brokers: brokers, settings: settings))
    }
    return settings.problems(Dictionary(uniqueKeysWithValues: found))
  }

  @Test func `three copies of which two must agree are right, and so is the only broker's one`() {
    #expect(problems(replicas: 3, brokers: 3, ["min.insync.replicas": "2"]).isEmpty)
    #expect(problems(replicas: 1, brokers: 1, ["min.insync.replicas": "1"]).isEmpty)
    // One of three is away at the moment.
    #expect(problems(replicas: 3, brokers: 2, ["min.insync.replicas": "2"]).isEmpty)
  }

  @Test(
    arguments: [
      (1, 3, [:], "one broker only, of 3"), (3, 3, ["min.insync.replicas": "1"], "may be on one broker only"),
      (3, 3, ["min.insync.replicas": "3"], "unless all"),
      (1, 1, ["min.insync.replicas": "2"], "unless all"),
      (3, 3, ["min.insync.replicas": "2", "unclean.leader.election.enable": "true"], "may take it over"),
    ] as [(Int, Int, [String: String], String)])
  func `a topic that one broker's loss ends is unwise`(
    replicas: Int, brokers: Int, change: [String: String], words: String
  ) {
    let problems = problems(replicas: replicas, brokers: brokers, change)
    #expect(problems.count == topics.all.count)
    #expect(problems.allSatisfy { $0.what.contains(words) && !$0.losesData }, "\(problems)")
  }

  @Test func `topics on three brokers are made so that two of them must agree`() {
    for topic in topics.all {
      #expect(settings.settings(of: topic, replicas: 3)["min.insync.replicas"] == "2")
      #expect(settings.settings(of: topic, replicas: 2)["min.insync.replicas"] == nil)
      #expect(settings.settings(of: topic)["min.insync.replicas"] == nil)
    }
  }
}
