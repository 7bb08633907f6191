import Fleet
import Foundation
import Pipeline

/// The board's process, from its start until a signal ends it.
struct Board {
  private let settings: BoardSettings
  private let language: Language

  init(_ settings: BoardSettings, language: Language) {
    self.settings = settings
    self.language = language
  }

  /// How long a call waits for the brokers; shorter than elsewhere, since somebody is watching.
  private static let patience: Duration = .seconds(10)
  /// How long the end may take.
  private static let farewell = 5.0

  /// - Throws: `AddressUnavailable`.
  func run() async throws {
    let topics = settings.cluster.topics
    let hub = BoardHub(
      topics: topics,
      about: BoardAbout(
        version: Version.current, prefix: topics.prefix, language: language.rawValue,
        allowsReplay: settings.allowsReplay, allowsUpload: settings.allowsUpload, uploadLimit: settings.uploadLimit))
    let actions = BoardActions(
      log: log(settings.cluster.delivery), uploads: log(.atLeastOnce), topics: topics)
    let responder = BoardResponder(
      hub: hub, actions: actions, hosts: HostGuard(settings.address, names: settings.hostNames),
      token: settings.token, allowsReplay: settings.allowsReplay, allowsUpload: settings.allowsUpload,
      uploadLimit: settings.uploadLimit)
    let server = BoardServer(address: settings.address, responder: responder)
    let reader = BoardReader(log: log(.atLeastOnce), topics: topics, hub: hub, now: Self.now)
    let probe = PipelineProbe(
      lookup: GroupLookup(settings.cluster.configuration), topics: topics, hub: hub, now: Self.now)
    let language = language

    let (stopped, stop) = AsyncStream.makeStream(of: Never.self)
    let interrupt = Interrupt {
      stop.finish()
      // A client of Kafka may be waiting for an answer; nothing that is kept depends on it.
      DispatchQueue.global().asyncAfter(deadline: .now() + Self.farewell) { _exit(0) }
    }
    defer { interrupt.cancel() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run { Self.tell($0, language) } }
      group.addTask { try await reader.run() }
      group.addTask { try await probe.run() }
      group.addTask { for await _ in stopped {} }
      defer { group.cancelAll() }
      // The first to end is the signal, or what went wrong.
      try await group.next()
      group.cancelAll()
      while !group.isEmpty {
        do { try await group.next() } catch is CancellationError {}
      }
    }
    await actions.close()
  }

  private func log(_ delivery: Delivery) -> KafkaLog {
    var options = KafkaLog.Options(settings.cluster.configuration)
    options.delivery = delivery
    options.timeout = Self.patience
    return KafkaLog(options)
  }

  private static let now: @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1000) }

  private static func tell(_ address: ListenAddress, _ language: Language) {
    StandardStreams.out("http://\(address)/\n")
    let host = address.host
    if host != "localhost", host != "::1", !host.hasPrefix("127.") {
      StandardStreams.error(
        language(
          "この機械の外からも読めます。読んでよい人だけが届くようにしてください。",
          "It can be read from other machines: see to it that only those reach it who may.") + "\n")
    }
  }
}
