import Foundation
import Simulation
import Testing

/// Whatever goes wrong: nothing is lost, doubled or different.
@Suite struct SimulationTests {
  private func documents() throws -> [[UInt8]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../deploy/demo")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }.map { Array(try Data(contentsOf: $0)) }
  }

  /// HYOKA_SCHEDULES runs another number of them.
  private var schedules: UInt64 {
    ProcessInfo.processInfo.environment["HYOKA_SCHEDULES"].flatMap(UInt64.init) ?? 2000
  }

  @Test(.timeLimit(.minutes(30))) func `random schedules of faults end as a run without faults`() async throws {
    let result = await Campaign(try Simulation(documents: try documents())).run(1..<(schedules + 1))
    #expect(
      result.failed == nil, "\(result.failed?.trace.joined(separator: "\n") ?? "")\n\(result.failed?.failure ?? "")")
    #expect(result.schedules == Int(schedules))
    #expect(result.faults > result.schedules)
  }

  @Test(.timeLimit(.minutes(30)), arguments: Mutation.allCases)
  func `a fleet that delivers wrongly is caught`(mutation: Mutation) async throws {
    let result = await Campaign(try Simulation(documents: try documents(), mutation: mutation)).run(1..<2001)
    #expect(result.failed != nil)
  }

  @Test func `a seed gives the same schedule again`() async throws {
    let simulation = try Simulation(documents: try documents())
    let (one, two) = (await simulation.run(seed: 7), await simulation.run(seed: 7))
    #expect(one.trace == two.trace)
    #expect(one.steps == two.steps)
    #expect(await simulation.run(seed: 8).trace != one.trace)
  }
}
