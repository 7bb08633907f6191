import Kafka

/// Asks a cluster how far consumer groups are, without joining them. Its clients are made when they are first needed.
public actor GroupLookup {
  /// How far a group is in one partition.
  public struct Position: Hashable, Sendable {
    /// Of the next record that the group reads.
    public var next: Int64
    /// Of the next record that is appended.
    public var end: Int64

    public init(next: Int64, end: Int64) {
      self.next = next
      self.end = end
    }

    /// How many offsets are between, marks of transactions included.
    public var lag: Int64 { max(0, end - next) }
  }

  /// What stands first behind a group's position.
  public enum Front: Hashable, Sendable {
    /// Nothing: what is there are marks of transactions, or a transaction that is still open.
    case nothing
    /// A record, with the time of its appending in milliseconds since 1970.
    case record(timestamp: Int64?)
  }

  /// A worker, as the brokers see it.
  public struct Member: Hashable, Sendable {
    /// The name that it was given, which stays the same over restarts; else that of its client.
    public var name: String
    /// Where it connects from.
    public var host: String
    /// How many partitions it has; none where it stands by.
    public var partitions: Int

    public init(name: String, host: String, partitions: Int) {
      self.name = name
      self.host = host
      self.partitions = partitions
    }
  }

  private let configuration: Configuration
  private var admin: Admin?
  /// A client of its own: a request that is never answered holds up those behind it on the same connection.
  private var describer: Admin?
  /// Some brokers, and the development cluster, can't describe groups, and say so by silence: they are left alone for
  /// a while.
  private var asksAgain: ContinuousClock.Instant?

  public init(_ configuration: Configuration) {
    self.configuration = configuration
  }

  /// - Throws: `LogError`.
  public func positions(
    of group: String, in topic: String, timeout: Duration
  ) async throws -> [TopicPartition: Position] {
    try await translating {
      let lags = try await open().lag(of: group, in: [topic], timeout: timeout)
      return lags.reduce(into: [:]) { all, lag in
        let ends = lag.value.ends
        all[TopicPartition(lag.key)] = Position(next: max(ends.low, lag.value.committed ?? ends.low), end: ends.high)
      }
    }
  }

  /// The members of each group, by name; nothing where they can't be known.
  public func members(of groups: [String], timeout: Duration) async -> [String: [Member]] {
    if let asksAgain, ContinuousClock.now < asksAgain { return [:] }
    do {
      let members = try await openDescriber().members(of: groups, timeout: timeout)
      asksAgain = nil
      return members.mapValues { members in
        members.map {
          // Brokers put a slash before the address.
          Member(
            name: $0.instance ?? $0.client, host: String($0.host.drop { $0 == "/" }), partitions: $0.partitions)
        }.sorted { ($0.name, $0.host, $0.partitions) < ($1.name, $1.host, $1.partitions) }
      }
    } catch {
      // The client stays: with an unanswered request of this kind librdkafka 2.0.2 hangs when it is closed.
      asksAgain = .now + .seconds(60)
      return [:]
    }
  }

  /// What stands first at offsets, as far as it can be told in the time.
  /// - Throws: `LogError`.
  public func fronts(at offsets: [TopicPartition: Int64], timeout: Duration) async throws -> [TopicPartition: Front] {
    guard !offsets.isEmpty else { return [:] }
    return try await translating {
      // One record of each is enough.
      let consumer = try Consumer(
        configuration.merging(["fetch.message.max.bytes": "1024", "queued.min.messages": "1"]).merging(Replay.prompt))
      do {
        let fronts = try await fronts(at: offsets, with: consumer, deadline: .now + timeout)
        await consumer.close()
        return fronts
      } catch {
        await consumer.close()
        throw error
      }
    }
  }

  private func fronts(
    at offsets: [TopicPartition: Int64], with consumer: Consumer, deadline: ContinuousClock.Instant
  ) async throws -> [TopicPartition: Front] {
    var fronts: [TopicPartition: Front] = [:]
    try await consumer.assign(
      Dictionary(uniqueKeysWithValues: offsets.map { (Kafka.TopicPartition($0.key), Offset.offset($0.value)) }))
    while fronts.count < offsets.count, ContinuousClock.now < deadline {
      switch try await consumer.poll(records: 64, timeout: .milliseconds(100)) {
      case .messages(let messages):
        for message in messages where fronts[TopicPartition(message.source)] == nil {
          fronts[TopicPartition(message.source)] = .record(timestamp: message.timestamp)
        }
      case .end(let ends):
        for partition in ends.keys where fronts[TopicPartition(partition)] == nil {
          fronts[TopicPartition(partition)] = .nothing
        }
      case .assigned, .revoked: break
      }
    }
    return fronts
  }

  private func openDescriber() throws(KafkaError) -> Admin {
    if let describer { return describer }
    let describer = try Admin(configuration)
    self.describer = describer
    return describer
  }

  private func open() throws(KafkaError) -> Admin {
    if let admin { return admin }
    let admin = try Admin(configuration)
    self.admin = admin
    return admin
  }
}
