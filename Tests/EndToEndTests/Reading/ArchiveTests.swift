import Contracts
import Foundation
import Parsing
import Pipeline
import TestSupport
import Testing

/// The files of an archive count as if each had been dropped by itself.
@Suite struct ArchiveTests {
  private static let demo = Checkout.root.appendingPathComponent("deploy/demo")

  private func run(_ files: [String: [UInt8]]) async throws -> (RunReport, Folder) {
    let (input, output) = (try Folder(), try Folder())
    for (name, bytes) in files { try input.write(bytes, to: name) }
    let run = FolderRun(
      plan: try FolderPlan(root: input.url.path), output: output.url, profiles: try ProfileSet.bundled())
    return (try await run.run(), output)
  }

  @Test func `the demo in a ZIP gives the demo's summaries`() async throws {
    var loose: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.demo.path) where name.hasSuffix(".txt") {
      loose[name] = [UInt8](try Data(contentsOf: Self.demo.appendingPathComponent(name)))
    }
    #expect(loose.count == 5)
    let sorted = loose.sorted { $0.key < $1.key }
    let inner = ZIPFile.bytes(sorted.suffix(2).map { ($0.key, $0.value) })
    let archive = ZIPFile.bytes(
      sorted.prefix(3).map { ($0.key, $0.value) } + [("続き.zip", inner), ("読めない.txt", [0x41, 0xFF, 0xFE, 0x80])])
    let (expected, _) = try await run(loose)
    let (report, output) = try await run(["資料.zip": archive])
    #expect(report.measures == expected.measures)
    #expect(report.total.yen == expected.total.yen)
    #expect(report.deadLetters.map(\.name) == ["資料.zip/読めない.txt"])
    let measures = try output.text("measures.ndjson")
    #expect(measures.contains("\"name\":\"資料.zip/続き.zip/\(sorted[4].key)\""))
  }
}
