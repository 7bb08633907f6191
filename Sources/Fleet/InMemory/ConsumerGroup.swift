/// A consumer group as the in-memory broker coordinates it: eager rebalances, the range assignor, generations.
///
/// A rebalance begins when a member comes or goes. Every other member then gives up its partitions when it next asks;
/// once all have, the next generation begins. Who doesn't ask holds everybody up, until its session ends.
struct ConsumerGroup: Sendable {
  struct Member: Sendable {
    var topics: Set<String>
    var instance: String?
    /// Who it belongs to, where clients have names.
    var client: String?
    /// Whether it takes part in the coming generation already.
    var hasRejoined = true
    var assignment: [TopicPartition] = []
    /// Whether it has yet to be told of its assignment.
    var isUntold = false
  }

  enum News: Sendable {
    case assigned([TopicPartition], generation: Int)
    case revoked([TopicPartition])
    /// The group doesn't know the member (any more).
    case evicted
  }

  private(set) var generation = 0
  private(set) var members: [String: Member] = [:]
  /// Every topic that any member has ever read.
  private(set) var topics: Set<String> = []
  private var isPreparing = false
  var committed: [TopicPartition: Committed] = [:]
  /// Offsets in transactions that are not decided.
  var undecided: [ProducerID: [TopicPartition: Committed]] = [:]

  mutating func join(_ id: String, topics: Set<String>, instance: String?, client: String?, partitions: Int) {
    self.topics.formUnion(topics)
    if let instance, let old = members.first(where: { $0.value.instance == instance }) {
      // A static member that comes back takes its own place; the group doesn't notice.
      members[old.key] = nil
      var member = old.value
      member.isUntold = member.hasRejoined && !isPreparing
      member.hasRejoined = true
      member.client = client
      members[id] = member
      if isPreparing { completeIfAllAreHere(partitions) }
      return
    }
    members[id] = Member(topics: topics, instance: instance, client: client)
    prepare(partitions, except: id)
  }

  mutating func leave(_ id: String, partitions: Int) {
    guard members.removeValue(forKey: id) != nil else { return }
    prepare(partitions)
  }

  /// What a member has to be told before it may go on.
  mutating func news(for id: String, partitions: Int) -> News? {
    guard var member = members[id] else { return .evicted }
    if isPreparing, !member.hasRejoined {
      let given = member.assignment
      member.hasRejoined = true
      member.assignment = []
      member.isUntold = false
      members[id] = member
      completeIfAllAreHere(partitions)
      if !given.isEmpty { return .revoked(given) }
    }
    guard members[id]?.isUntold == true else { return nil }
    members[id]?.isUntold = false
    return .assigned(members[id]?.assignment ?? [], generation: generation)
  }

  /// Whether a member may still commit what it was given in a generation.
  func accepts(_ id: String, generation: Int) -> Bool {
    members[id] != nil && generation == self.generation
  }

  private mutating func prepare(_ partitions: Int, except newcomer: String? = nil) {
    isPreparing = true
    for id in members.keys where id != newcomer && members[id]?.assignment.isEmpty == false {
      members[id]?.hasRejoined = false
    }
    completeIfAllAreHere(partitions)
  }

  private mutating func completeIfAllAreHere(_ partitions: Int) {
    guard isPreparing, members.values.allSatisfy(\.hasRejoined) else { return }
    isPreparing = false
    generation += 1
    for id in members.keys {
      members[id]?.assignment = []
      members[id]?.isUntold = true
    }
    for topic in topics.sorted() {
      let readers = members.filter { $0.value.topics.contains(topic) }.keys.sorted()
      guard !readers.isEmpty else { continue }
      for partition in 0..<partitions {
        members[readers[partition * readers.count / partitions]]?.assignment
          .append(TopicPartition(topic: topic, partition: partition))
      }
    }
  }
}
