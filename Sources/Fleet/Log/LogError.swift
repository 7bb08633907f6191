/// What a log refuses.
public enum LogError: Error, Hashable, Sendable {
  /// Not a name for a topic.
  case topicName(String)
  /// There is no such topic.
  case unknownTopic(String)
  /// There is no such partition.
  case unknownPartition(TopicPartition)
  /// The group has moved on: the partitions aren't the member's any more, or not in this generation.
  case stale(String)
  /// Somebody else has the producer's transactional id, or the broker has given it up.
  case fenced(String)
  /// Somebody else has the member's instance name.
  case instanceTaken(String)
  /// The transaction was rolled back; nothing of it happened.
  case aborted(String)
  /// The broker can't be reached or doesn't answer; whether the request happened is not known.
  case unavailable(String)
  /// A record is larger than the topic takes.
  case tooLarge(String)
  /// The broker doesn't let us: credentials, access control lists.
  case refused(String)
  /// Anything else, which trying again doesn't change.
  case failed(String)

  /// What a worker does about it.
  public enum Reaction: Hashable, Sendable {
    /// Forgets what it has in hand and goes on from what the group has committed.
    case rewind
    /// Leaves and joins anew, with a new producer.
    case rejoin
    /// Ends; a person has to do something.
    case stop
  }

  public var reaction: Reaction {
    switch self {
    case .stale, .aborted: .rewind
    case .fenced, .unavailable: .rejoin
    case .topicName, .unknownTopic, .unknownPartition, .instanceTaken, .tooLarge, .refused, .failed: .stop
    }
  }
}

extension LogError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .topicName(let name): "\(Quoted(name)) is not a name for a topic"
    case .unknownTopic(let name): "there is no topic \(name)"
    case .unknownPartition(let partition): "there is no partition \(partition)"
    case .stale(let what): "the group has moved on: \(what)"
    case .fenced(let what): "another producer has taken over, or the brokers have given the transaction up: \(what)"
    case .instanceTaken(let what): "another member has the same instance name: \(what)"
    case .aborted(let what): "the transaction was rolled back: \(what)"
    case .unavailable(let what): "the broker can't be reached: \(what)"
    case .tooLarge(let what): "a record is too large: \(what)"
    case .refused(let what): "the broker refuses: \(what)"
    case .failed(let what): what
    }
  }

  private struct Quoted: CustomStringConvertible {
    let description: String
    init(_ text: String) { description = "\"" + text.filter { !$0.isNewline } + "\"" }
  }
}
