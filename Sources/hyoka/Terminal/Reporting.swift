import ArgumentParser
import Fleet

/// Runs a command's work and says in one line what the broker refuses.
func reporting(_ body: () async throws -> Void) async throws {
  do {
    try await body()
  } catch let error as LogError {
    StandardStreams.error("hyoka: \(error)\n")
    throw ExitCode.failure
  }
}
