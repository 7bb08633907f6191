import Contracts
import Enrichment
import Extraction
import Foundation
import TestSupport
import Testing

@testable import Parsing

/// The guide's example is run as it stands in the guide.
@Suite("The guide to profiles")
struct ProfileGuideTests {
  private func block(_ kind: String) throws -> String {
    let url = Checkout.root.appendingPathComponent("Sources/Parsing/Profiles/README.md")
    let text = try String(contentsOf: url, encoding: .utf8)
    let start = try #require(text.range(of: "```\(kind)\n"))
    let end = try #require(text.range(of: "\n```", range: start.upperBound..<text.endIndex))
    return String(text[start.upperBound..<end.lowerBound])
  }

  private func explanation() throws -> Explanation {
    let profiles = try bundled.adding(yaml: try block("yaml"), file: "hoshimi.yaml")
    let document = try Extraction.document(
      from: Array(try block("text").utf8), name: "hoshimi.txt", municipality: "131105")
    return try Parsing.explain(document, with: profiles, municipality: nil, checkpoint: {})
  }

  @Test("its profile wins and reads both records whole")
  func records() throws {
    let result = try explanation()
    #expect(result.candidates.first?.profile == "hoshimi-progress-report")
    let records = result.sheet.records
    #expect(records.map { $0.texts("number") } == [["1-01"], ["1-02"]])
    #expect(records.map { $0.texts("title") } == [["こども会議"], ["こども意見箱"]])
    #expect(records.map { $0.texts("departments") } == [["こども政策課", "学校教育課"], ["こども政策課"]])
    #expect(records.map { $0.texts("category") } == [["継続"], ["新規"]])
    #expect(records.map { $0.texts("costs") } == [["会議の運営 350千円"], ["なし"]])
    #expect(records.map { $0.texts("overall") } == [["◎"], ["△"]])
    let measures = try Enrichment.measures(from: result.sheet).measures
    #expect(measures.map { $0.ratings.first?.attainment } == [.exceeded, .notAchieved])
    #expect(records.map(\.path) == [["1"], ["1"]])
    #expect(records[1].texts("results") == ["図書館と児童館に意見箱を置いた。"])
    #expect(result.sheet.fiscalYear?.text == "令和6年度")
  }

  @Test("what the guide says is unclaimed is unclaimed, and nothing else")
  func unclaimed() throws {
    #expect(
      try explanation().sheet.unclaimed.map(\.text) == (try block("text unclaimed")).components(separatedBy: "\n"))
  }
}
