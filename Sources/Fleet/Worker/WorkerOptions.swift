extension Worker {
  public struct Options: Sendable {
    public var batch = BatchLimit()
    /// How long one record may take.
    public var timeLimit: Duration = .seconds(10)
    /// After this time what has not been begun waits for the next batch, so that the group hears of the worker in time
    /// and a transaction never grows old.
    public var batchTime: Duration = .seconds(2)
    /// How long to wait for records where there are none.
    public var wait: Duration = .zero
    public var deadLetters: String
    /// The version of the software, for dead letters.
    public var version: String
    /// The largest record that topics take, key and headers included, in bytes. With it outputs become bytes where they
    /// are made; without it they stay messages.
    public var messageBytes: Int?
    /// After how many starts without an end a record counts as one that ends the process.
    public var starts = 3
    /// The time in milliseconds since 1970; nil where nothing depends on it.
    public var now: @Sendable () -> Int64? = { nil }
    /// Waits before trying anew for the nth time.
    public var backoff: @Sendable (Int) async throws -> Void = { attempt in
      try await Task.sleep(for: min(.seconds(10), .milliseconds(100) * (1 << min(attempt, 7))))
    }

    public init(deadLetters: String, version: String) {
      self.deadLetters = deadLetters
      self.version = version
    }
  }
}
