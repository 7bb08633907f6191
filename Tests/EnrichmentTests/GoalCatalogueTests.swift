import Contracts
import DataFiles
import Testing

@testable import Enrichment

/// The goals of `Data/goals.yaml`.
struct GoalCatalogueTests {
  private let yaml = String(decoding: PackageResources.goals_yaml, as: UTF8.self)

  /// The bundled file with something written otherwise, and the number of the line that it stands in.
  private func catalogue(_ written: String, as other: String) throws -> (catalogue: GoalCatalogue, line: Int) {
    let place = try #require(yaml.firstRange(of: written))
    let line = 1 + yaml[..<place.lowerBound].count { $0 == "\n" }
    return (GoalCatalogue(yaml: yaml.replacing(written, with: other, maxReplacements: 1), file: "mine.yaml"), line)
  }

  @Test("the bundled file describes every goal")
  func bundled() throws {
    #expect(GoalCatalogue.bundled.problems == nil)
    try GoalCatalogue.bundled.check()
  }

  @Test(
    "a wrong file is refused with the file, the line and the reason",
    arguments: [
      ("- id: child-rights", "- id: childs-rights", "「childs-rights」は使えません。書けるのは child-rights, abuse-prevention"),
      ("- id: child-rights", "- id: youth-support", "「youth-support」が二度あります (youth-support is here twice)"),
      ("ja: 子どもの権利\n", "jp: 子どもの権利\n", "「jp」という項目はありません。書けるのは en, id, ja, keywords, scope"),
      ("ja: 子どもの権利\n", "ja:\n", "「ja」が空です (ja is empty)"),
      ("keywords: [保育, ", "keyword: [保育, ", "「keyword」という項目はありません"),
      ("keywords: [保育, ", "keywords: [保育, \"　\", ", "「keywords」に空の語があります"),
      ("keywords: [保育, ", "keywords: [保育, 園, ", "「園」は短すぎて探せません (too short to be looked for)"),
      ("goals:\n", "aims: []\ngoals:\n", "「aims」という項目はありません"),
    ])
  func wrong(written: String, other: String, message: String) throws {
    let (catalogue, line) = try catalogue(written, as: other)
    let error = try #require(throws: DataFileError.self) { try catalogue.check() }
    let said = error.description.split(separator: "\n")
    #expect(said.contains { $0.hasPrefix("mine.yaml:\(line): \(message)") }, "\(error)")
  }

  @Test("a goal that is not described is named, with the line where the goals begin")
  func missingGoal() throws {
    let first = try #require(yaml.firstRange(of: "  - id: "))
    let line = 1 + yaml[..<first.lowerBound].count { $0 == "\n" }
    let problems = try catalogue("- id: child-rights", as: "- id: youth-support").catalogue.problems?.problems
    #expect(problems?.first?.line == line)
    #expect(problems?.first?.message == "目標「child-rights」がありません (the goal child-rights is missing)")
    #expect(problems?.count == 2)
  }

  @Test("what no rule and no keyword places has no keywords")
  func unclassified() throws {
    let (catalogue, _) = try catalogue("  - id: unclassified\n", as: "  - id: unclassified\n    keywords: [その他]\n")
    #expect(catalogue.problems?.description.contains("「keywords」という項目はありません") == true)
  }

  @Test("a file without goals is refused", arguments: ["", "語", "- 語", "goals:", "goals: [語", "aims: []"])
  func noGoals(yaml: String) { #expect(GoalCatalogue(yaml: yaml, file: "mine.yaml").problems != nil) }

  @Test func aFileWithTheGoalsInAnotherPlaceNamesWhatIsMissing() throws {
    let (catalogue, _) = try catalogue("goals:\n", as: "goal:\n")
    #expect(catalogue.problems?.description.contains("「goals」がありません (goals is missing)") == true)
  }
}
