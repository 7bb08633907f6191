import Contracts
import DataFiles
import Enrichment
import Testing

@testable import Parsing

/// Forms that rate with letters, marks or words alone, with invented projects.
@Suite("Ratings in letters and words")
struct RatingWordTests {
  private static let profile = """
    profile: hoshimi-letters
    version: 1
    name: 星見市進捗表
    plan: 星見市計画
    municipality: "131105"
    fiscalYear: "星見市進捗表（{year}）"
    recognise: {needs: 2, marks: {星見市進捗表: 2}}
    record: every row
    fields:
      number: {column: 番号}
      title: {column: 事業名}
      overall: {column: 評価, type: rating}
    ratingWords:
      A 計画どおり進んだ: achieved
      B 一部進んだ: partlyAchieved
      C 進まなかった: notAchieved
      見送り: notAchieved
    """

  private func set(_ ratings: [String], legend: String) throws -> MeasureSet {
    let rows = ratings.enumerated().map { "\($0 + 1)\t星見事業その\($0 + 1)\t\($1)" }
    let text = "星見市進捗表（令和6年度）\n\(legend)\n番号\t事業名\t評価\n" + rows.joined(separator: "\n")
    let profiles = try ProfileSet().adding(yaml: Self.profile, file: "hoshimi.yaml")
    return try Enrichment.measures(from: try explain(text, profiles).sheet)
  }

  private static let legend = "A：計画どおり進んだ　B：一部進んだ　C：進まなかった"

  @Test("a letter, its words, or both say how far a measure got")
  func letters() throws {
    let set = try set(["A", "Ｂ：一部進んだ", "C（進まなかった）", "一部進んだ", "見送り"], legend: Self.legend)
    #expect(
      set.measures.map { $0.ratings.first?.attainment } == [
        .achieved, .partlyAchieved, .notAchieved, .partlyAchieved, .notAchieved,
      ])
    #expect(set.measures.allSatisfy { $0.ratings.first?.value == nil })
    #expect(set.findings.filter { $0.code == .textUnclaimed || $0.code == .ratingUnreadable }.isEmpty)
  }

  @Test("what the profile has no word for is said")
  func unknown() throws {
    let set = try set(["A", "D"], legend: Self.legend)
    #expect(set.measures.map { $0.ratings.first?.attainment } == [.achieved, nil])
    #expect(set.findings.filter { $0.code == .ratingUnreadable }.map(\.severity) == [.doubt])
  }

  @Test("a legend that turns the letters round counts")
  func turned() throws {
    let set = try set(["A", "B", "C", "見送り"], legend: "C：計画どおり進んだ　B：一部進んだ　A：進まなかった")
    #expect(
      set.measures.map { $0.ratings.first?.attainment } == [.notAchieved, .partlyAchieved, .achieved, .notAchieved])
    #expect(set.findings.filter { $0.code == .ratingInferred }.map(\.severity) == [.doubt])
  }

  @Test("a scale of letters is told where they belong")
  func scaleOfLetters() throws {
    let yaml = Self.profile.replacing("ratingWords:", with: "scales:\n  overall:\n    best: A")
    #expect {
      try ProfileSet().adding(yaml: yaml, file: "hoshimi.yaml")
    } throws: { error in
      (error as? DataFileError)?.problems.contains { $0.message.contains("ratingWords") } ?? false
    }
  }
}
