/// Runs many seeds, as many at once as there are processors, until one fails.
public struct Campaign: Sendable {
  public struct Result: Sendable {
    public var schedules = 0
    public var steps = 0
    public var faults = 0
    /// The lowest seed among those that failed.
    public var failed: Simulation.Outcome?
  }

  private let simulation: Simulation

  public init(_ simulation: Simulation) {
    self.simulation = simulation
  }

  /// - Parameter each: told of every schedule, as it ends.
  public func run(_ seeds: Range<UInt64>, each: (Simulation.Outcome) -> Void = { _ in }) async -> Result {
    await withTaskGroup(of: Simulation.Outcome.self) { group in
      var rest = seeds
      var result = Result()
      func next() {
        guard result.failed == nil, let seed = rest.popFirst() else { return }
        group.addTask { await simulation.run(seed: seed) }
      }
      for _ in 0..<4 { next() }
      for await outcome in group {
        each(outcome)
        result.schedules += 1
        result.steps += outcome.steps
        result.faults += outcome.faults
        if outcome.failure != nil, outcome.seed < result.failed?.seed ?? .max { result.failed = outcome }
        next()
      }
      return result
    }
  }
}
