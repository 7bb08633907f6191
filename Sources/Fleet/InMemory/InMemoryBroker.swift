/// What the in-memory log keeps: partitions, groups and transactions, with the rules that Apache Kafka has for them.
///
/// A value; `InMemoryLog` holds it behind a lock. Topics come into being when they are first named.
struct InMemoryBroker: Sendable {
  struct Producer: Sendable {
    var id: ProducerID
    var epoch: Int
    var client: String?
    /// The partitions and groups that its open transaction has touched.
    var partitions: Set<TopicPartition> = []
    var groups: Set<String> = []

    var isOpen: Bool { !partitions.isEmpty || !groups.isEmpty }
  }

  let partitionCount: Int
  /// False as librdkafka's development cluster: then neither an old producer nor an old member is turned away.
  var fences = true
  /// The time of new records, in milliseconds since 1970.
  var now: Int64?
  private(set) var partitions: [TopicPartition: PartitionLog] = [:]
  private(set) var groups: [String: ConsumerGroup] = [:]
  private var producers: [String: Producer] = [:]
  private var names = 0

  init(partitionCount: Int) {
    self.partitionCount = partitionCount
  }

  // MARK: Partitions

  func end(of partition: TopicPartition) -> Int64 { partitions[partition]?.end ?? 0 }
  func lastStable(of partition: TopicPartition) -> Int64 { partitions[partition]?.lastStable ?? 0 }

  func records(_ partition: TopicPartition, from offset: Int64, into room: inout Room) -> [Record] {
    partitions[partition]?.records(from: offset, into: &room) ?? []
  }

  /// Whether there are decided records from an offset on.
  func has(_ partition: TopicPartition, from offset: Int64) -> Bool {
    (partitions[partition]?.count(from: offset) ?? 0) > 0
  }

  mutating func append(_ record: OutgoingRecord, by producer: ProducerID? = nil) {
    let source = TopicPartition(topic: record.topic, partition: record.partition(among: partitionCount))
    partitions[source, default: PartitionLog()].append(record, to: source, by: producer, at: now)
  }

  mutating func compact(_ partition: TopicPartition) { partitions[partition]?.compact() }

  /// Drops what every group that reads the topic has committed.
  mutating func dropConsumed(_ consumed: some Sequence<TopicPartition>) {
    for partition in consumed {
      let offsets = groups.values.filter { $0.topics.contains(partition.topic) }
        .map { $0.committed[partition]?.offset ?? 0 }
      if let lowest = offsets.min() { partitions[partition]?.drop(below: lowest) }
    }
  }

  // MARK: Groups

  /// - Returns: the member's id.
  mutating func join(_ membership: Membership, client: String?) -> String {
    names += 1
    // With leading zeros, so that members sort in the order in which they came.
    let digits = String(names)
    let id = "member-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    groups[membership.group, default: ConsumerGroup()].join(
      id, topics: Set(membership.topics), instance: membership.instance, client: client, partitions: partitionCount)
    return id
  }

  /// Whether a group has a static member of that name.
  func has(_ instance: String, in group: String) -> Bool {
    groups[group]?.members.values.contains { $0.instance == instance } ?? false
  }

  mutating func leave(_ group: String, member: String) {
    groups[group]?.leave(member, partitions: partitionCount)
  }

  mutating func news(_ group: String, for member: String) -> ConsumerGroup.News? {
    guard var state = groups[group] else { return .evicted }
    defer { groups[group] = state }
    return state.news(for: member, partitions: partitionCount)
  }

  /// Whether an undecided transaction moves a group in one of the partitions.
  func isUndecided(_ partitions: [TopicPartition], of group: String) -> Bool {
    groups[group]?.undecided.values.contains { offsets in partitions.contains { offsets[$0] != nil } } ?? false
  }

  func committed(_ partitions: [TopicPartition], of group: String) -> [TopicPartition: Committed] {
    groups[group]?.committed.filter { partitions.contains($0.key) } ?? [:]
  }

  /// Moves a group at once, outside any transaction.
  mutating func commit(
    _ offsets: [TopicPartition: Committed], of group: String, member: String, generation: Int
  ) throws(LogError) {
    try check(group, member, generation)
    groups[group]?.committed.merge(offsets) { $1 }
  }

  private func check(_ group: String, _ member: String, _ generation: Int) throws(LogError) {
    guard fences, groups[group]?.accepts(member, generation: generation) != true else { return }
    throw .stale("\(member), generation \(generation)")
  }

  // MARK: Transactions

  /// Takes over a transactional id: whatever it had begun is rolled back, and its old producer is turned away.
  /// - Returns: the producer's epoch.
  mutating func begin(_ transactionalID: String, client: String?) -> Int {
    names += 1
    let old = producers[transactionalID]
    if let old, fences || old.partitions.isEmpty { decide(transactionalID, commits: false) }
    let epoch = (old?.epoch ?? 0) + 1
    producers[transactionalID] = Producer(id: fences ? old?.id ?? names : names, epoch: epoch, client: client)
    return epoch
  }

  /// The broker gives up a client's transactions, which take too long.
  mutating func giveUpTransactions(of client: String) {
    for (id, producer) in producers where producer.client == client && producer.isOpen {
      decide(id, commits: false)
      producers[id]?.epoch += 1
    }
  }

  var openTransactions: [String] {
    producers.filter(\.value.isOpen).keys.sorted()
  }

  mutating func append(_ record: OutgoingRecord, in transactionalID: String, epoch: Int) throws(LogError) {
    let producer = try producer(transactionalID, epoch)
    producers[transactionalID]?.partitions.insert(
      TopicPartition(topic: record.topic, partition: record.partition(among: partitionCount)))
    append(record, by: producer.id)
  }

  mutating func send(
    _ offsets: [TopicPartition: Committed], of group: String, member: String, generation: Int,
    in transactionalID: String, epoch: Int
  ) throws(LogError) {
    let producer = try producer(transactionalID, epoch)
    try check(group, member, generation)
    producers[transactionalID]?.groups.insert(group)
    groups[group]?.undecided[producer.id, default: [:]].merge(offsets) { $1 }
  }

  mutating func commit(_ transactionalID: String, epoch: Int) throws(LogError) {
    _ = try producer(transactionalID, epoch)
    decide(transactionalID, commits: true)
  }

  mutating func abort(_ transactionalID: String, epoch: Int) throws(LogError) {
    _ = try producer(transactionalID, epoch)
    decide(transactionalID, commits: false)
  }

  private func producer(_ transactionalID: String, _ epoch: Int) throws(LogError) -> Producer {
    guard let producer = producers[transactionalID] else { throw .fenced(transactionalID) }
    guard !fences || producer.epoch == epoch else { throw .fenced("\(transactionalID), epoch \(epoch)") }
    return producer
  }

  private mutating func decide(_ transactionalID: String, commits: Bool) {
    guard let producer = producers[transactionalID] else { return }
    for partition in producer.partitions { partitions[partition]?.decide(producer.id, commits: commits) }
    for group in producer.groups {
      guard let offsets = groups[group]?.undecided.removeValue(forKey: producer.id), commits else { continue }
      groups[group]?.committed.merge(offsets) { $1 }
    }
    producers[transactionalID]?.partitions = []
    producers[transactionalID]?.groups = []
  }
}
