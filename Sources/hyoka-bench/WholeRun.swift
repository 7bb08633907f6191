import Enrichment
import Foundation
import Parsing
import Pipeline

/// The whole of `hyoka run` over copies of a folder's documents, under varied names and municipalities.
struct WholeRun {
  var input: Input

  /// Writes the copies, runs over them, and removes everything again.
  func report() async throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("hyoka-bench-\(getpid())")
    defer { try? FileManager.default.removeItem(at: root) }
    let (source, output) = (root.appendingPathComponent("in"), root.appendingPathComponent("out"))
    try write(to: source)
    let plan = try FolderPlan(root: source.path, excluding: output.path, municipality: nil)
    let run = FolderRun(plan: plan, output: output, profiles: try ProfileSet.bundled())
    let clock = ContinuousClock()
    let start = clock.now
    let report = try await run.run()
    print(
      input.line("the whole of hyoka run", clock.now - start)
        + ", peak memory \(Self.peakBytes() >> 20) MiB, \(report.measures) measures, "
        + "\(report.deadLetters.count) dead letters")
  }

  private func write(to folder: URL) throws {
    let codes = Municipalities.all.codes
    for round in 0..<input.rounds {
      let home = folder.appendingPathComponent(codes[round % codes.count])
      try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
      for (index, bytes) in input.documents.enumerated() {
        try Data(bytes).write(to: home.appendingPathComponent("copy-\(round)-\(index).txt"))
      }
    }
  }

  private static func peakBytes() -> Int {
    var usage = rusage()
    // Linux counts in KiB, Darwin in bytes.
    #if os(Linux)
      getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss * 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #endif
  }
}
