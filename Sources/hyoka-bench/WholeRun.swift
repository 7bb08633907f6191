import Foundation
import Parsing
import Pipeline

/// The whole of `hyoka run` over copies of a folder's documents, under varied names and municipalities.
struct WholeRun {
  var documents: [[UInt8]]
  var rounds: Int
  /// Codes that the copies are spread over.
  var municipalities: [String]

  /// Writes the copies, runs, and removes everything again.
  ///
  /// - Returns: how long the run took, the reading of the files included, and the peak memory of this process.
  func measure() async throws -> (time: Duration, peakBytes: Int, measures: Int, deadLetters: Int) {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("hyoka-bench-\(getpid())")
    defer { try? FileManager.default.removeItem(at: root) }
    try write(to: root.appendingPathComponent("in"))
    let plan = try FolderPlan(
      root: root.appendingPathComponent("in").path, excluding: root.appendingPathComponent("out").path,
      municipality: nil)
    let run = FolderRun(plan: plan, output: root.appendingPathComponent("out"), profiles: try ProfileSet.bundled())
    let clock = ContinuousClock()
    let start = clock.now
    let report = try await run.run()
    let time = clock.now - start
    return (time, Self.peakBytes(), report.measures, report.deadLetters.count)
  }

  private func write(to folder: URL) throws {
    for round in 0..<rounds {
      let home = folder.appendingPathComponent(municipalities[round % municipalities.count])
      try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
      for (index, bytes) in documents.enumerated() {
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
