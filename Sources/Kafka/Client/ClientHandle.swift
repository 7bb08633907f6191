import CRDKafka
import Dispatch
import Synchronization

/// A librdkafka client and what has to die with it, in the only order that works.
///
/// Three members are beyond what the compiler can check, each with its reason; everything else that changes is behind the
/// lock.
final class ClientHandle: Sendable {
  private struct State {
    var isClosed = false
    /// Topic handles, which librdkafka wants back before the client is destroyed.
    var topics: [String: TopicHandle] = [:]
    /// Calls on helper threads that haven't come back.
    var probes = 0
  }

  /// Unsafe: librdkafka documents its client as thread-safe (rdkafka.h, "Threads and callbacks"); it is destroyed only by
  /// `close`, which waits for the helper threads.
  nonisolated(unsafe) let pointer: OpaquePointer
  /// Unsafe: what changes of it is touched on the owning actor's thread alone, where librdkafka calls it and where `close`
  /// runs; a development cluster's client is never polled, so nothing there changes.
  nonisolated(unsafe) let callbacks: Callbacks
  /// Unsafe: the same object, released once, by the one `close` that closes.
  nonisolated(unsafe) private let held: Unmanaged<Callbacks>
  private let isConsumer: Bool
  private let watchdog: Watchdog
  private let name: String
  private let state = Mutex(State())
  private let probesDone = DispatchSemaphore(value: 0)

  /// - Throws: `KafkaError`: `.configuration` for a property that is unknown, invalid or refused; `.unsupported` for a
  ///   librdkafka that is too old.
  init(_ role: Role, _ configuration: Configuration) throws(KafkaError) {
    try Library.check()
    let callbacks = Callbacks(configuration)
    let held = Unmanaged.passRetained(callbacks)
    do throws(KafkaError) {
      pointer = try Self.client(role, configuration, callbacks, opaque: held.toOpaque())
    } catch {
      held.release()
      throw error
    }
    self.callbacks = callbacks
    self.held = held
    self.watchdog = configuration.watchdog
    switch role {
    case .consumer:
      isConsumer = true
      name = "closing a consumer"
    case .producer:
      isConsumer = false
      name = "closing a producer"
    case .admin, .cluster:
      isConsumer = false
      name = "closing a client"
    }
    // Events of the client as such come with its messages, so that one poll serves both.
    if isConsumer { rd_kafka_poll_set_consumer(pointer) }
  }

  private static func client(
    _ role: Role, _ configuration: Configuration, _ callbacks: Callbacks, opaque: UnsafeMutableRawPointer
  ) throws(KafkaError) -> OpaquePointer {
    let conf = try conf(role, configuration)
    rd_kafka_conf_set_opaque(conf, opaque)
    callbacks.register(in: conf, role: role)
    var message = [CChar](repeating: 0, count: 512)
    let type = if case .consumer = role { RD_KAFKA_CONSUMER } else { RD_KAFKA_PRODUCER }
    // Takes the configuration over, unless it fails.
    guard let client = rd_kafka_new(type, conf, &message, message.count) else {
      rd_kafka_conf_destroy(conf)
      throw .configuration(hidingSecrets(of: configuration, in: String(nulTerminated: message)))
    }
    return client
  }

  /// - Returns: the properties for a client in this role, which the caller hands over or destroys.
  private static func conf(_ role: Role, _ configuration: Configuration) throws(KafkaError) -> OpaquePointer {
    guard let conf = rd_kafka_conf_new() else { throw .configuration("librdkafka gives no configuration") }
    do throws(KafkaError) {
      for (name, value) in Settings.settings(for: role, configuration) where configuration.properties[name] == nil {
        try set(name, value, in: conf)
      }
      for (name, value) in configuration.properties.sorted(by: { $0.key < $1.key }) {
        if let reason = Settings.refusal(of: name, value, for: role) {
          throw .configuration("\(name) can't be set to this: \(reason)")
        }
        try set(name, value, in: conf)
      }
    } catch {
      rd_kafka_conf_destroy(conf)
      throw error
    }
    return conf
  }

  /// Tries the properties without making a client, as far as each can be told to be wrong by itself.
  /// - Throws: `KafkaError`, `.configuration`.
  static func check(_ role: Role, _ configuration: Configuration) throws(KafkaError) {
    rd_kafka_conf_destroy(try conf(role, configuration))
  }

  private static func set(_ name: String, _ value: String, in conf: OpaquePointer) throws(KafkaError) {
    var message = [CChar](repeating: 0, count: 512)
    guard rd_kafka_conf_set(conf, name, value, &message, message.count) != RD_KAFKA_CONF_OK else { return }
    throw .configuration(Secrets.hiding(value, of: name, in: String(nulTerminated: message)))
  }

  private static func hidingSecrets(of configuration: Configuration, in message: String) -> String {
    configuration.properties.reduce(message) { Secrets.hiding($1.value, of: $1.key, in: $0) }
  }

  /// The client, as long as it isn't closed.
  /// - Throws: `KafkaError`, `.closed`.
  func live() throws(KafkaError) -> OpaquePointer {
    guard !state.withLock({ $0.isClosed }) else { throw .closed }
    return pointer
  }

  func knowsTopic(_ name: String) -> Bool { state.withLock { $0.topics[name] != nil } }

  /// The handle of a topic, which the client keeps.
  /// - Throws: `KafkaError`, for a name that no topic can have.
  func topic(_ name: String) throws(KafkaError) -> OpaquePointer {
    // Looked for and made under one lock: of two handles of one topic only one would be given back.
    let handle = try state.withLock { state throws(KafkaError) in
      guard !state.isClosed else { throw .closed }
      if let known = state.topics[name] { return known }
      guard let topic = rd_kafka_topic_new(pointer, name, nil) else { throw KafkaError(rd_kafka_last_error()) }
      let handle = TopicHandle(pointer: topic)
      state.topics[name] = handle
      return handle
    }
    return handle.pointer
  }

  /// Whatever better explains an error than the error itself: a timeout whose reason is a wrong password, say.
  func explained(_ error: KafkaError) -> KafkaError {
    if let fatal = KafkaError(fatalErrorOf: pointer) { return fatal }
    guard error.kind == .timedOut || error.kind == .allBrokersDown || error.kind == .other else { return error }
    guard let reason = callbacks.reason else { return error }
    callbacks.reason = nil
    return reason
  }

  /// Closes and destroys the client; does nothing the second time. It runs on the owning actor's thread.
  ///
  /// The order: helper threads come back, topic handles are given back, the consumer hears what waits for it and leaves
  /// its group (its rebalance callback runs for the last time), the client is destroyed, and only then what its
  /// callbacks hold is let go. Messages, lists and queues were given back by those who took them.
  func close(timeout: Duration) {
    let wasClosed = state.withLock { state in
      defer { state.isClosed = true }
      return state.isClosed
    }
    guard !wasClosed else { return }
    watchdog.guarding(name, timeout: timeout) {
      while state.withLock({ $0.probes > 0 }) { probesDone.wait() }
      let topics = state.withLock { state in
        defer { state.topics = [:] }
        return state.topics
      }
      for topic in topics.values { rd_kafka_topic_destroy(topic.pointer) }
      if isConsumer {
        hearOut()
        rd_kafka_consumer_close(pointer)
        rd_kafka_destroy_flags(pointer, RD_KAFKA_DESTROY_F_NO_CONSUMER_CLOSE)
      } else {
        rd_kafka_destroy(pointer)
      }
      callbacks.onRebalance = nil
      callbacks.onDelivery = nil
      held.release()
    }
  }

  /// Lets a consumer's rebalance callback run now, where the group has taken partitions away and nobody has polled since.
  /// librdkafka 2.0.2 doesn't wait for it when a consumer is closed: the group's part of the client ends, and what the
  /// callback asks of it just then is never answered. Messages that come meanwhile are as good as never fetched.
  private func hearOut() {
    var assignment: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>?
    if rd_kafka_assignment(pointer, &assignment) == RD_KAFKA_RESP_ERR_NO_ERROR, let assignment {
      let list = PartitionList(owning: assignment)
      rd_kafka_pause_partitions(pointer, list.pointer)
    }
    let deadline = Deadline(after: .milliseconds(500))
    // A poll in which a callback has run returns nothing, whatever there may be behind it.
    for _ in 0..<2 {
      while !deadline.hasPassed, let message = rd_kafka_consumer_poll(pointer, 0) { rd_kafka_message_destroy(message) }
    }
  }
}

extension ClientHandle {
  /// How many calls may hang before no more are tried.
  private static let maxProbes = 4

  /// Runs a call that may never come back on a thread of its own, and waits for it no longer than the timeout. The
  /// thread is left behind where it hangs; closing waits for it, under the watchdog.
  /// - Throws: `KafkaError`: the call's own, or `.timedOut`.
  func probe<Value: Sendable>(
    timeout: Duration, _ call: @escaping @Sendable (OpaquePointer) -> Result<Value, KafkaError>
  ) async throws(KafkaError) -> Value {
    let mayStart = state.withLock { state in
      guard !state.isClosed else { return KafkaError?.some(.closed) }
      guard state.probes < Self.maxProbes else {
        return KafkaError(RD_KAFKA_RESP_ERR__TIMED_OUT, "\(state.probes) earlier calls haven't come back")
      }
      state.probes += 1
      return nil
    }
    if let refusal = mayStart { throw refusal }
    let result: Result<Value, KafkaError> = await withCheckedContinuation { continuation in
      let answer = Answer(continuation)
      do throws(KafkaError) {
        try NativeThread.start { [self] in
          let result = call(pointer)
          state.withLock { $0.probes -= 1 }
          probesDone.signal()
          answer.give(result)
        }
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(Int(timeout.milliseconds))) {
          answer.give(.failure(KafkaError(RD_KAFKA_RESP_ERR__TIMED_OUT)))
        }
      } catch {
        state.withLock { $0.probes -= 1 }
        // A close may have begun to wait for it.
        probesDone.signal()
        answer.give(.failure(error))
      }
    }
    return try result.get()
  }
}

/// A topic handle.
private struct TopicHandle: Sendable {
  /// Unsafe: librdkafka counts references to its topics and locks them itself, and only `ClientHandle.close` gives this one
  /// back, once.
  nonisolated(unsafe) let pointer: OpaquePointer
}

/// An answer that is given once: the first one counts.
private final class Answer<Value: Sendable>: Sendable {
  private let waiting: Mutex<CheckedContinuation<Result<Value, KafkaError>, Never>?>

  init(_ waiting: CheckedContinuation<Result<Value, KafkaError>, Never>) {
    self.waiting = Mutex(waiting)
  }

  func give(_ result: Result<Value, KafkaError>) {
    waiting.withLock { $0.take() }?.resume(returning: result)
  }
}

extension String {
  /// The text before the first NUL, without a line break at its end.
  init(nulTerminated characters: [CChar]) {
    self.init(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // Some of librdkafka's messages end in a line break.
    while last?.isNewline == true { removeLast() }
  }
}
