import Fleet

/// Whether what a topic's brokers acknowledge outlives one of them.
struct Durability {
  private let topic: TopicLookup.Found

  init(_ topic: TopicLookup.Found) {
    self.topic = topic
  }

  /// What a person should know of, in sentences that begin with the topic.
  var doubts: [String] { [copies, agreement, elections].compactMap(\.self) }

  private var copies: String? {
    guard topic.replicas == 1, topic.brokers > 1 else { return nil }
    return "it is kept on one broker only, of \(topic.brokers): while that is away nothing goes on, and if its disk is "
      + "lost, so is the topic"
  }

  private var agreement: String? {
    guard let least = topic.settings?["min.insync.replicas"].flatMap({ Int($0) }) else { return nil }
    if least > 1, least >= topic.replicas {
      return "its min.insync.replicas is \(least), and it is kept on \(topic.replicas): nothing can be written "
        + "unless all of them are there"
    }
    guard least < 2, topic.replicas > 2 else { return nil }
    return "its min.insync.replicas is \(least) of \(topic.replicas): what is acknowledged may be on one broker only, "
      + "and is lost with it"
  }

  private var elections: String? {
    guard topic.replicas > 1, topic.settings?["unclean.leader.election.enable"] == "true" else { return nil }
    return "its unclean.leader.election.enable is true: a broker that lacks what was acknowledged may take it over"
  }
}
