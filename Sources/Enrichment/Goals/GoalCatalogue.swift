import Contracts
import DataFiles

/// The canonical goals, as `Data/goals.yaml` describes them.
struct GoalCatalogue: DataFile {
  struct Goal: Sendable {
    var id: GoalID
    var ja: String
    var en: String
    var scope: String
    var keywords: [String]
  }

  static let bundled = GoalCatalogue(
    yaml: String(decoding: PackageResources.goals_yaml, as: UTF8.self), file: "goals.yaml")

  let goals: [Goal]
  let keywords: KeywordIndex
  /// Where in the file a goal stands, which decides between equals.
  private let rank: [GoalID: Int]
  let problems: DataFileError?

  init(yaml: String, file: String) {
    let problems = ProblemList()
    goals = problems.top(of: yaml, what: file).map(Self.goals) ?? []
    self.problems = problems.error(file: file)
    keywords = KeywordIndex(goals.flatMap { goal in goal.keywords.map { (goal.id, $0) } })
    rank = Dictionary(goals.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func goals(_ top: YAMLSection) -> [Goal] {
    var goals: [Goal] = []
    var described: Set<GoalID> = []
    let node = top.needed("goals")
    for section in top.list("goals") {
      let id = section.required("id", GoalID.self)
      if let id, !described.insert(id).inserted {
        section.note(section.value("id") ?? section.node, "「\(id.rawValue)」が二度あります (\(id.rawValue) is here twice)")
      }
      if let goal = goal(id, section) { goals.append(goal) }
    }
    for id in GoalID.allCases where !described.contains(id) {
      top.note(node ?? top.node, "目標「\(id.rawValue)」がありません (the goal \(id.rawValue) is missing)")
    }
    top.finish()
    return goals
  }

  private static func goal(_ id: GoalID?, _ section: YAMLSection) -> Goal? {
    let ja = section.required("ja")
    let en = section.required("en")
    let scope = section.required("scope")
    // What no keyword places has none.
    let keywords = id == .unclassified ? [] : section.words("keywords", wrong: short)
    section.finish()
    guard let id, let ja, let en, let scope else { return nil }
    return Goal(id: id, ja: ja, en: en, scope: scope, keywords: keywords)
  }

  private static func short(_ keyword: String) -> String? {
    KeywordIndex.canFind(Fold.bytes(keyword)) ? nil : "「\(keyword)」は短すぎて探せません (too short to be looked for)"
  }

  func name(of id: GoalID) -> Bilingual {
    guard let rank = rank[id] else { return Bilingual(ja: id.rawValue, en: id.rawValue) }
    return Bilingual(ja: goals[rank].ja, en: goals[rank].en)
  }

  func order(of id: GoalID) -> Int { rank[id] ?? Int.max }
}
