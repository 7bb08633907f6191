import Fleet

/// How an installation's topics have to be on a broker, and what is wrong with those that are there.
public struct TopicSettings: Sendable {
  /// What is wrong with a topic.
  public struct Problem: Hashable, Sendable {
    public var topic: String
    public var what: String
    /// Whether something would be lost: a worker doesn't start then.
    public var losesData: Bool
  }

  private let topics: Topics
  /// The largest record that workers write.
  private let messageBytes: Int

  /// How long a fleet may be down without missing anything.
  private static let outage = Duration.days(7)
  /// What a dead letter's headers add to the record.
  private static let deadLetterRoom = 64 << 10

  public init(topics: Topics, messageBytes: Int) {
    self.topics = topics
    self.messageBytes = messageBytes
  }

  /// The settings of a topic, by Apache Kafka's names.
  /// - Parameter replicas: on how many brokers it is kept; nil where the cluster decides.
  public func settings(of topic: Topics.Topic, replicas: Int? = nil) -> [String: String] {
    var settings = [
      "cleanup.policy": topic.cleanup.rawValue, "max.message.bytes": String(limit(of: topic)),
    ]
    let milliseconds = topic.retention.map { Int64($0 / .milliseconds(1)) } ?? -1
    settings[topic.cleanup == .compact ? "delete.retention.ms" : "retention.ms"] = String(milliseconds)
    // With two of three, one broker may be away, and what is acknowledged is never on one alone.
    if let replicas, replicas >= 3 { settings["min.insync.replicas"] = "2" }
    return settings
  }

  /// What is wrong with topics as they are.
  /// - Parameters:
  ///   - found: those that exist, by name.
  ///   - names: the topics to look at; nil for all.
  public func problems(_ found: [String: TopicLookup.Found], among names: Set<String>? = nil) -> [Problem] {
    let wanted = topics.all.filter { names?.contains($0.name) ?? true }
    var problems = wanted.flatMap { topic in
      guard let found = found[topic.name] else {
        return [Problem(topic: topic.name, what: "it doesn't exist, or this user may not see it", losesData: true)]
      }
      return Durability(found).doubts.map { Problem(topic: topic.name, what: $0, losesData: false) }
        + (found.settings.map { self.problems(topic, $0) } ?? [])
    }
    let counts = wanted.filter(\.isByMunicipality).compactMap { topic in
      found[topic.name].map { (topic.name, $0.partitions) }
    }
    let measures = found[topics.measures]?.partitions ?? counts.first?.1
    for (name, count) in counts where name != topics.sheets && count != measures {
      problems.append(
        Problem(
          topic: name, what: "it has \(count) partitions, and \(topics.measures) has \(measures ?? 0): they must agree",
          losesData: true))
    }
    return problems
  }

  private func limit(of topic: Topics.Topic) -> Int {
    messageBytes + (topic.holdsDeadLetters ? Self.deadLetterRoom : 0)
  }

  private func problems(_ topic: Topics.Topic, _ settings: [String: String]) -> [Problem] {
    var problems: [Problem] = []
    func add(_ what: String, losesData: Bool) {
      problems.append(Problem(topic: topic.name, what: what, losesData: losesData))
    }
    if let policy = settings["cleanup.policy"], policy != topic.cleanup.rawValue {
      add("its cleanup.policy is \(policy) and must be \(topic.cleanup.rawValue)", losesData: true)
    }
    if let bytes = settings["max.message.bytes"].flatMap({ Int($0) }), bytes < limit(of: topic) {
      add("its max.message.bytes is \(bytes) and must be \(limit(of: topic)) or more", losesData: true)
    }
    let name = topic.cleanup == .compact ? "delete.retention.ms" : "retention.ms"
    if let milliseconds = settings[name].flatMap({ Int64($0) }), milliseconds >= 0 {
      let found = Duration.milliseconds(milliseconds)
      if found < Self.outage {
        add("its \(name) is \(milliseconds): what a fleet misses that is down for a week is gone", losesData: true)
      } else if topic.retention.map({ found < $0 }) ?? true {
        add("its \(name) is \(milliseconds), shorter than \(self.settings(of: topic)[name] ?? "")", losesData: false)
      }
    }
    if topic.cleanup == .delete, let bytes = settings["retention.bytes"].flatMap({ Int64($0) }), bytes >= 0 {
      add("its retention.bytes is \(bytes): under load it forgets before its time", losesData: false)
    }
    return problems
  }
}
