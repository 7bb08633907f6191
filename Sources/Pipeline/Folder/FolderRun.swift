import Contracts
import Fleet
import Foundation
import Parsing

/// Takes a folder through all stages in this process: what `hyoka run` does.
///
/// The files go in by the armful, and every armful goes through all stages before the next one comes. What is in memory
/// at any time is one armful, the summaries' state, and an index of the documents. They go in in the order that the
/// documents have in the outputs, so that these can be written as they come.
public struct FolderRun: Sendable {
  public struct Progress: Sendable {
    public var files: Int
    public var bytes: Int
    public var totalFiles: Int
    public var totalBytes: Int

    public init(files: Int, bytes: Int, totalFiles: Int, totalBytes: Int) {
      self.files = files
      self.bytes = bytes
      self.totalFiles = totalFiles
      self.totalBytes = totalBytes
    }
  }

  public var plan: FolderPlan
  /// The folder that the outputs go to.
  public var output: URL
  public var profiles: ProfileSet
  /// How long one document may take in one stage.
  public var timeLimit: Duration = .seconds(10)
  /// How much goes through the stages at once: enough to keep every core busy, and so little that what one stage made
  /// is still in the core's cache when the next one reads it.
  public var armful: BatchLimit = {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return BatchLimit(records: 8 * cores, bytes: cores << 18)
  }()

  /// Whether `report.html` is written beside the other outputs, and `documents.ndjson`, whose lines it shows.
  public var report = false
  /// Further outputs.
  public var extra: (any OutputExtra)?

  /// Turns every message between the stages into bytes and back, as on a broker: slower, and the same outputs.
  public var throughBytes = false

  public init(plan: FolderPlan, output: URL, profiles: ProfileSet) {
    self.plan = plan
    self.output = output
    self.profiles = profiles
  }

  /// - Parameter progress: told after every armful.
  /// - Throws: `CancellationError`, and then what an earlier run left still stands; `CocoaError` where the outputs can't
  ///   be written, `OutputBusy` where another run writes there.
  public func run(progress: (Progress) -> Void = { _ in }) async throws -> RunReport {
    let topics = try Topics()
    let folder = try OutputFolder(output, documents: report)
    do {
      let log = InMemoryLog(retention: .untilConsumed, encodes: throughBytes)
      let collector = try await Collector(
        log: log, topics: topics, plan: plan, output: folder, documents: report)
      let workers = workers(on: log, topics: topics)
      var done = Progress(
        files: 0, bytes: 0, totalFiles: plan.files.count, totalBytes: plan.files.reduce(0) { $0 + $1.size })
      var rest = plan.files.sorted { $0.key < $1.key }[...]
      while !rest.isEmpty {
        let files = takeArmful(of: &rest)
        try await log.append(files.compactMap { upload($0, to: topics.uploads, or: collector.add) })
        for worker in workers { try await worker.drain() }
        try await collector.collect()
        done.files += files.count
        done.bytes += files.reduce(0) { $0 + $1.size }
        progress(done)
      }
      try Task.checkCancellation()
      return try collector.finish(page: report, extra: extra)
    } catch {
      folder.discard()
      throw error
    }
  }

  private func workers(on log: InMemoryLog, topics: Topics) -> [Worker] {
    var options = Worker.Options(deadLetters: topics.deadLetters, version: Version.current)
    options.timeLimit = timeLimit
    return allStages(topics: topics, profiles: profiles).map { stage in
      let membership = Membership(group: topics.group(of: stage.name), topics: stage.inputs)
      return Worker(stage, on: log, as: membership, options: options)
    }
  }

  private func takeArmful(of rest: inout ArraySlice<FolderPlan.File>) -> ArraySlice<FolderPlan.File> {
    var bytes = 0
    let files = rest.prefix(armful.records).prefix { file in
      defer { bytes += file.size }
      return bytes < armful.bytes
    }
    rest = rest.dropFirst(files.count)
    return files
  }

  private func upload(
    _ file: FolderPlan.File, to topic: String, or refuse: (DeadLetter) -> Void
  ) -> OutgoingRecord? {
    if let problem = file.problem {
      refuse(problem)
      return nil
    }
    func letter(_ reason: DeadLetter.Reason, _ message: String) -> DeadLetter {
      DeadLetter(name: file.path, stage: "ingest", reason: reason, message: message)
    }
    do {
      let bytes = try fileBytes(at: file.location, limit: Limits.fileBytes + 1)
      guard bytes.count <= Limits.fileBytes else {
        refuse(letter(.tooLarge, "読んでいる間に大きくなりました (it grew while it was read)"))
        return nil
      }
      return OutgoingRecord(topic: topic, key: file.key.bytes, value: Payload(bytes))
    } catch {
      refuse(letter(.unreadable, "ファイルを開けません (the file can't be opened)"))
      return nil
    }
  }
}
