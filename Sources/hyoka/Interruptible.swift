import ArgumentParser

/// Work that ^C ends at the next good moment.
enum Interruptible {
  /// - Throws: `ExitCode(130)` where it was interrupted.
  static func run<Value: Sendable>(
    _ language: Language, _ body: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    // The work waits until somebody listens for ^C, so that it can't be killed in between.
    let (listening, listen) = AsyncStream.makeStream(of: Never.self)
    let task = Task {
      for await _ in listening {}
      return try await body()
    }
    let interrupt = Interrupt { task.cancel() }
    defer { interrupt.cancel() }
    listen.finish()
    do {
      return try await task.value
    } catch is CancellationError {
      StandardStreams.error(language("中断しました。", "Interrupted.") + "\n")
      throw ExitCode(130)
    }
  }
}
