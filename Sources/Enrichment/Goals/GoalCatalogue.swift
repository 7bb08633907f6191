import Contracts
import Yams

/// The canonical goals, as `Data/goals.yaml` describes them.
struct GoalCatalogue: Sendable {
  struct Goal: Sendable, Codable {
    var id: GoalID
    var ja: String
    var en: String
    var scope: String
    var keywords: [String]
  }

  static let bundled = GoalCatalogue(yaml: String(decoding: PackageResources.goals_yaml, as: UTF8.self))

  let goals: [Goal]
  let keywords: KeywordIndex
  /// Where in the file a goal stands, which decides between equals.
  private let rank: [GoalID: Int]

  init(yaml: String) {
    struct File: Codable { var goals: [Goal] }
    // A file that can't be read leaves no goals: a test holds the bundled one to all of `GoalID`.
    goals = (try? YAMLDecoder().decode(File.self, from: yaml))?.goals ?? []
    keywords = KeywordIndex(goals.flatMap { goal in goal.keywords.map { (goal.id, $0) } })
    rank = Dictionary(goals.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func name(of id: GoalID) -> Bilingual {
    guard let rank = rank[id] else { return Bilingual(ja: id.rawValue, en: id.rawValue) }
    return Bilingual(ja: goals[rank].ja, en: goals[rank].en)
  }

  func order(of id: GoalID) -> Int { rank[id] ?? Int.max }
}
