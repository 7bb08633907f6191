import Kafka

/// Writes records outside any group, with a producer that is made when it is first needed.
actor KafkaWriter {
  private let options: KafkaLog.Options
  private let run: String
  private var producer: Producer?

  /// - Parameter run: makes the transactional id one of its own.
  init(_ options: KafkaLog.Options, run: String) {
    self.options = options
    self.run = run
  }

  private var isTransactional: Bool { options.delivery == .exactlyOnce }

  /// - Throws: `KafkaError`; what a message's encoding throws.
  func append(_ records: [OutgoingRecord]) async throws {
    let producer = try await open()
    do {
      if isTransactional { try await producer.begin() }
      try await producer.send(records, timeout: options.timeout)
      if isTransactional {
        try await producer.commit(timeout: options.timeout)
      } else {
        try await producer.flush(timeout: options.timeout)
      }
    } catch {
      // Whatever state it is in, the next call begins anew: an idempotent producer that has failed for good stays so.
      if self.producer === producer { self.producer = nil }
      if isTransactional { try? await producer.abort(timeout: options.timeout) }
      await producer.close()
      throw error
    }
  }

  func close() async {
    await producer?.close()
    producer = nil
  }

  private func open() async throws -> Producer {
    if let producer { return producer }
    let id = isTransactional ? "\(options.configuration.clientID)-\(run)" : nil
    let producer = try Producer(options.configuration, transactionalID: id)
    if isTransactional {
      do {
        try await producer.initTransactions(timeout: options.timeout)
      } catch {
        await producer.close()
        throw error
      }
    }
    self.producer = producer
    return producer
  }
}
