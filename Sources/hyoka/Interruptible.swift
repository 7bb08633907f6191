import ArgumentParser
import Dispatch
import Foundation
import Synchronization

/// Work that ^C ends at the next good moment.
enum Interruptible {
  /// - Parameter patience: how long that moment may take, in seconds, before the process just ends. Kafka's client can't be
  ///   called back from waiting for brokers, and nothing that it waits for is lost: what isn't acknowledged counts as
  ///   not sent.
  /// - Throws: `ExitCode(130)` where it was interrupted.
  static func run<Value: Sendable>(
    _ language: Language, patience: Double = 3, _ body: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    // The work waits until somebody listens for ^C, so that it can't be killed in between.
    let (listening, listen) = AsyncStream.makeStream(of: Never.self)
    let task = Task {
      for await _ in listening {}
      return try await body()
    }
    let isInterrupted = Atomic(false)
    let interrupt = Interrupt {
      task.cancel()
      let isFirst = !isInterrupted.exchange(true, ordering: .relaxed)
      DispatchQueue.global().asyncAfter(deadline: .now() + (isFirst ? patience : 0)) {
        tell(language)
        _exit(130)
      }
    }
    defer { interrupt.cancel() }
    listen.finish()
    do {
      return try await task.value
    } catch is CancellationError {
      tell(language)
      throw ExitCode(130)
    }
  }

  private static func tell(_ language: Language) {
    StandardStreams.error(language("中断しました。", "Interrupted.") + "\n")
  }
}
