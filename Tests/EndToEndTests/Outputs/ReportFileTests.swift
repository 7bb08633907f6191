import Foundation
import Parsing
import Pipeline
import TestSupport
import Testing

/// How much of the outputs one page holds.
@Suite struct ReportFileTests {
  @Test func `documents go first where there is too much for one page, then measures`() async throws {
    let output = try Folder()
    var run = FolderRun(
      plan: try FolderPlan(root: Checkout.root.appendingPathComponent("deploy/demo").path), output: output.url,
      profiles: try ProfileSet.bundled())
    run.report = true
    _ = try await run.run()
    let lines = try OutputLines(folder: output.url)
    let measures = try output.text("measures.ndjson").utf8.count
    func write(_ limit: Int, _ selection: ReportSelection = ReportSelection()) throws -> (ReportFile.Extent, String) {
      let extent = try ReportFile(lines, selection, limit: limit).write(to: output.url.appendingPathComponent("a.html"))
      return (extent, try output.text("a.html"))
    }
    let (all, whole) = try write(1 << 20)
    #expect(all == .whole)
    #expect(whole.components(separatedBy: #"id="document-"#).count == 6)
    let (some, measuresAlone) = try write(measures)
    #expect(some == .withoutDocuments)
    #expect(measuresAlone.contains(#"id="measures""#) && !measuresAlone.contains(#"id="document-"#))
    let (few, summaries) = try write(measures - 1)
    #expect(few == .summariesAlone)
    #expect(!summaries.contains(#"id="measures""#) && summaries.contains(#"id="summaries""#))
    // What belongs to one municipality fits again.
    #expect(try write(measures - 1, ReportSelection(municipalities: ["011002"])).0 == .whole)
  }
}
