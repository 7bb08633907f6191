import Contracts
import Testing

@testable import Enrichment

struct GoalTests {
  private func goal(
    _ title: String, under headings: [(String, String?)] = [], rules: [GoalRule] = [], texts: [String] = []
  ) -> MeasureGoal {
    GoalClassifier(lexicon: Lexicon(Vocabulary(goals: rules))).goal(
      title: title, localGoals: headings.map { LocalGoal(id: $0.0, title: $0.1) },
      texts: texts.map { Text(name: "results", label: nil, period: nil, text: $0, lines: [1, 1]) })
  }

  @Test func theCatalogueNamesEveryGoalInBothLanguages() {
    let catalogue = GoalCatalogue.bundled
    #expect(Set(catalogue.goals.map(\.id)) == Set(GoalID.allCases))
    #expect(catalogue.goals.count == GoalID.allCases.count)
    #expect(catalogue.goals.allSatisfy { !$0.ja.isEmpty && !$0.en.isEmpty && !$0.scope.isEmpty })
    #expect(catalogue.goals.allSatisfy { $0.id == .unclassified || $0.keywords.count >= 8 })
    let words = catalogue.goals.flatMap(\.keywords)
    #expect(Set(words).count == words.count)
  }

  @Test func aLocalGoalDecidesForAllBelowIt() {
    let rules = [
      GoalRule(local: "1/3", title: nil, goal: .abusePrevention), GoalRule(local: "1", title: nil, goal: .childRights),
    ]
    let decided = goal("区立児童相談所の設置に向けた検討", under: [("1", "子どもの権利を尊重する"), ("3", "児童虐待の防止と対応")], rules: rules)
    #expect(decided.id == .abusePrevention)
    #expect(decided.because == "profile: local goal 1/3")
    #expect(decided.name.ja == "児童虐待の防止")
    #expect(goal("x", under: [("1", nil), ("2", nil)], rules: rules).id == .childRights)
    #expect(goal("x", under: [("13", nil)], rules: rules).id == .unclassified)
  }

  @Test("小金井's sub-goals carry the goal in their number")
  func subGoals() {
    let rules = [
      GoalRule(local: "3-2", title: nil, goal: .maternalAndInfantHealth),
      GoalRule(local: "3", title: nil, goal: .parentingSupport),
    ]
    #expect(goal("x", under: [("3", nil), ("3-2", nil)], rules: rules).id == .maternalAndInfantHealth)
    #expect(goal("x", under: [("3", nil), ("3-3", nil)], rules: rules).id == .parentingSupport)
  }

  @Test func aRuleCanAskForWordsInTheTitleToo() {
    let rules = [
      GoalRule(local: "1-1", title: ["いじめ", "虐待"], goal: .abusePrevention, also: [.childRights]),
      GoalRule(local: "1-1", title: nil, goal: .childRights),
    ]
    let abuse = goal("虐待対応事業", under: [("1", nil), ("1-1", nil)], rules: rules)
    #expect(abuse.id == .abusePrevention && abuse.because == "profile: local goal 1-1, title has 虐待")
    #expect(abuse.also == [.childRights])
    #expect(goal("子どもオンブズパーソン", under: [("1", nil), ("1-1", nil)], rules: rules).id == .childRights)
  }

  @Test("without a rule, keywords decide: the title before the heading before the texts")
  func keywords() {
    let care = goal("障がい児の緊急・一時預かり", under: [("3-3", nil)])
    #expect(care.id == .familiesWithSpecialNeeds)
    #expect(care.because == "keyword 障がい児 in the title")
    #expect(care.also == [.childcareAndEarlyEducation])
    #expect(goal("体制の強化", under: [("1", "児童虐待の防止と対応")]).because == "keyword 虐待 in the local goal")
    #expect(goal("その他", texts: ["不登校の児童"]).because == "keyword 不登校 in the text results")
    #expect(goal("その他").id == .unclassified)
  }

  @Test func goalsThatTheTitleAlsoNamesAreListed() {
    let rules = [GoalRule(local: nil, title: nil, goal: .parentingSupport)]
    #expect(goal("児童館と保育園", rules: rules).also == [.childcareAndEarlyEducation, .placesAndExperiences])
  }
}
