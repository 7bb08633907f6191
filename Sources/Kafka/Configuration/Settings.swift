/// What this client sets in librdkafka, and why. A property of the configuration wins over each of them, except for
/// those that `refusals` protect.
enum Settings {
  static func settings(for role: Role, _ configuration: Configuration) -> [(name: String, value: String)] {
    var settings = common(configuration)
    switch role {
    case .producer(let transactionalID): settings += producer(transactionalID, configuration)
    case .consumer(let group): settings += consumer(group, configuration)
    case .admin, .cluster: break
    }
    return settings
  }

  private static func common(_ configuration: Configuration) -> [(String, String)] {
    var settings = [
      ("client.id", configuration.clientID),
      // Requests wait for the acknowledgement of the one before otherwise: on by default until 2.10 (#4986).
      ("socket.nagle.disable", "true"),
      // librdkafka doesn't begin to send what is larger, and reads no answer above `receive.message.max.bytes`.
      ("message.max.bytes", "\(configuration.maxMessageBytes)"),
      // A typing mistake must not become a topic, by a producer neither, for which librdkafka's default is true.
      ("allow.auto.create.topics", "false"),
      // Lines about connections that a broker closes because they are idle, which is no news.
      ("log.connection.close", "false"),
    ]
    if let brokers = configuration.brokers { settings.append(("bootstrap.servers", brokers)) }
    return settings
  }

  private static func producer(_ transactionalID: String?, _ configuration: Configuration) -> [(String, String)] {
    var settings = [
      // No duplicates and no disorder by the client's own retries.
      ("enable.idempotence", "true"),
      // An acknowledged message is on all replicas that are in sync. (Idempotence needs it.)
      ("acks", "all"),
      // How long a message waits for company. Batches are formed by the caller, which flushes or commits them.
      ("linger.ms", "2"),
      // JSON and text shrink to a third or less, for little processor time.
      ("compression.codec", "lz4"),
      // What the producer may hold before sending is back-pressure: bounded, and room for a few of the largest messages
      // (the default is 1 GiB).
      ("queue.buffering.max.kbytes", "\(max(65_536, configuration.maxMessageBytes * 4 / 1024))"),
    ]
    if let transactionalID {
      let timeout = configuration.properties["transaction.timeout.ms"].flatMap { Int($0) } ?? 30_000
      settings += [
        ("transactional.id", transactionalID),
        // How long a dead worker's open transaction holds back everybody who reads `read_committed`, against how long
        // the work on one batch may take. Brokers take up to 15 min; librdkafka's default is 60 s.
        ("transaction.timeout.ms", "\(timeout)"),
        // A message must fail before its transaction times out, so that the failure is seen in the right one.
        ("message.timeout.ms", "\(timeout / 6 * 5)"),
        // A request must too: librdkafka wants it within the transaction's timeout.
        ("socket.timeout.ms", "\(timeout / 3 * 2)"),
      ]
    }
    return settings
  }

  private static func consumer(_ group: Group?, _ configuration: Configuration) -> [(String, String)] {
    let fetch = configuration.maxMessageBytes + (1 << 20)
    var settings = [
      // Offsets are committed with what came of the messages, never by a timer.
      ("enable.auto.commit", "false"),
      ("enable.auto.offset.store", "false"),
      // A group that is new, or whose offset has been deleted, reads everything that is kept: skipping is silent loss.
      ("auto.offset.reset", "earliest"),
      // Nothing of aborted or unfinished transactions.
      ("isolation.level", "read_committed"),
      // Makes `Poll.end`, which rebuilding a state from a topic waits for.
      ("enable.partition.eof", "true"),
      // A bit that fell over on the way is an error and not a figure.
      ("check.crcs", "true"),
      // Memory: fetched ahead for all partitions together, beyond which librdkafka goes by one fetch. With a quarter of
      // it the four stages did 366 documents a second instead of 479, and a state of 6,000 documents was made anew in
      // 17 s instead of 8.
      ("queued.max.messages.kbytes", "\(configuration.fetchAheadKiB)"),
      // One answer of a broker, for all partitions; it holds one message of the largest size. What a single partition
      // may add stays at 1 MiB (`fetch.message.max.bytes`): a first message that is larger comes whole (KIP-74).
      ("fetch.max.bytes", "\(fetch)"),
      // Must be above `fetch.max.bytes` by 512 at least.
      ("receive.message.max.bytes", "\(max(100_000_000, fetch + (1 << 20)))"),
    ]
    // Even without a group librdkafka wants a name for one before it takes an assignment, and looks for that group's
    // coordinator. Nothing is ever committed under this one, and no member joins it.
    settings.append(("group.id", group?.id ?? configuration.clientID))
    guard let group else { return settings }
    let session = group.sessionTimeout.milliseconds
    settings += [
      // Eager, not cooperative-sticky: 2.0.2's is caught in an endless loop with some orders of members (#4800), loses
      // the assignment when a commit falls into a rebalance (#4908), crashes when closed before the first assignment
      // (#4381) and hangs when one arrives during close (#4528); and the development cluster ends the process when
      // members with different assignors meet. Every member of a group must have the same.
      ("partition.assignment.strategy", "range"),
      ("session.timeout.ms", "\(session)"),
      // Three signs of life or more within the session, so that a lost one doesn't cost the membership.
      ("heartbeat.interval.ms", "\(max(1, min(3000, session / 3)))"),
      ("max.poll.interval.ms", "\(group.maxPollInterval.milliseconds)"),
    ]
    if let instance = group.instanceID { settings.append(("group.instance.id", instance)) }
    return settings
  }

  /// - Returns: why the property can't be had in this role; nil where it can.
  static func refusal(of name: String, _ value: String, for role: Role) -> String? {
    let value = value.lowercased()
    let isFalse = ["false", "0", "f"].contains(value)
    switch (role, name) {
    case (.consumer, "enable.auto.commit") where !isFalse, (.consumer, "auto.commit.enable") where !isFalse,
      (.consumer, "enable.auto.offset.store") where !isFalse:
      return "offsets are committed together with what came of the messages, never by themselves"
    case (.consumer, "isolation.level") where value != "read_committed":
      return "it would show what transactions have withdrawn, or may yet"
    case (.consumer, "enable.partition.eof") where isFalse:
      return "rebuilding a state waits for the end of its partitions"
    case (.consumer, "auto.offset.reset") where !["earliest", "smallest", "beginning"].contains(value):
      return "messages that are still kept would be skipped in silence"
    case (.consumer, "partition.assignment.strategy") where value.contains("cooperative"):
      return "the client assigns partitions eagerly; librdkafka's cooperative assignor has defects up to 2.10"
    case (.consumer, "group.id"), (.consumer, "group.instance.id"), (.consumer, "session.timeout.ms"),
      (.consumer, "max.poll.interval.ms"), (.consumer, "heartbeat.interval.ms"):
      return "it is given with the group"
    case (.producer, "transactional.id"):
      return "it is given with the producer"
    case (.producer, "enable.idempotence") where isFalse:
      return "the client's own retries would double messages and mix up their order"
    case (.producer, "acks") where value != "all" && value != "-1",
      (.producer, "request.required.acks") where value != "all" && value != "-1":
      return "an acknowledged message could be lost with its broker"
    case (_, "test.mock.num.brokers"):
      return "a development cluster is started by `DevelopmentCluster`"
    default:
      return nil
    }
  }
}
