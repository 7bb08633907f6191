import Fleet
import Parsing
import Pipeline

/// Runs the fleet's own code on the in-memory log, through whatever one seed brings: crashes before and after every step,
/// rebalances, members that sleep through the end of their session, producers that are turned away, answers that get
/// lost, slow partitions, compaction, chunks that never come. Afterwards everything must be as in a run without faults.
public struct Simulation: Sendable {
  public struct Outcome: Sendable {
    public var seed: UInt64
    /// Nil where everything was as it should be.
    public var failure: String?
    /// What happened, one line a step.
    public var trace: [String]
    public var steps: Int
    public var faults: Int
  }

  let documents: [[UInt8]]
  let topics: Topics
  let profiles: ProfileSet
  let mutation: Mutation?

  /// - Parameter documents: files that the schedules choose from.
  public init(documents: [[UInt8]], mutation: Mutation? = nil) throws {
    self.documents = documents
    self.mutation = mutation
    topics = try Topics()
    profiles = try .bundled()
  }

  /// Runs the schedule of a seed.
  public func run(seed: UInt64) async -> Outcome {
    var random = Random(seed: seed)
    let settings = Settings(random: &random)
    let uploads = Uploads(documents, topics: topics, random: &random)
    let schedule = Schedule(self, settings: settings, uploads: uploads.all, random: random)
    let end = await schedule.run()
    var failure = end.failure
    if failure == nil {
      do {
        let expected = try await Results(of: try await faultless(uploads.all, settings), topics: topics)
        let found = try await Results(of: schedule.log, topics: topics)
        failure = found.difference(from: expected, delivery: settings.delivery)
      } catch {
        failure = "the results can't be read: \(error)"
      }
    }
    return Outcome(
      seed: seed, failure: failure, trace: ["seed \(seed): \(settings)"] + end.trace, steps: end.steps,
      faults: settings.faults)
  }

  /// The stages of one process.
  func stage(_ index: Int, mutation: Mutation?) -> any Stage {
    switch index {
    case 0: IngestStage(topics: topics, patience: Self.patience)
    case 1: Remembering(stage: ParseStage(topics: topics, profiles: profiles))
    case 2: Remembering(stage: EnrichStage(topics: topics))
    default:
      if let mutation, [.noRebuild, .rebuildToCommitted, .emitOnlyTouched].contains(mutation) {
        MutantAggregate(topics: topics, mutation: mutation)
      } else {
        AggregateStage(topics: topics)
      }
    }
  }

  static let patience = Duration.seconds(600)
  /// When a schedule begins, in milliseconds since 1970.
  static let dawn: Int64 = 1_700_000_000_000

  /// The same uploads, one worker a stage, nothing wrong.
  private func faultless(_ uploads: [Uploads.Upload], _ settings: Settings) async throws -> InMemoryLog {
    let log = InMemoryLog(partitions: settings.partitions)
    log.setTime(Self.dawn)
    for upload in uploads { try await log.append(upload.records) }
    let clock = Clock(Self.dawn)
    for index in 0..<4 {
      let stage = stage(index, mutation: nil)
      let worker = Worker(
        stage, on: log, as: Membership(group: topics.group(of: stage.name), topics: stage.inputs),
        options: options(clock))
      try await worker.drain()
      clock.pass(Self.patience + .seconds(1))
      try await worker.drain()
    }
    return log
  }

  func options(_ clock: Clock) -> Worker.Options {
    var options = Worker.Options(deadLetters: topics.deadLetters, version: Version.current)
    options.now = { clock.now }
    options.backoff = { _ in }
    // Only the schedule says when something takes long.
    options.timeLimit = .seconds(3600)
    options.batchTime = .seconds(3600)
    return options
  }
}
