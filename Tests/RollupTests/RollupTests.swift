import Contracts
import Testing

@testable import Rollup

struct RollupTests {
  private func rollup(_ sets: MeasureSet...) -> Mirror {
    var rollup = Mirror()
    for set in sets { rollup.apply(set, document: set.document.name, municipality: "131105") }
    rollup.takeChanges()
    return rollup
  }

  private func key(_ goal: GoalID, plan: String = "plan", year: Int = 2023) -> SummaryKey {
    SummaryKey(goal: goal, municipality: "131105", plan: plan, fiscalYear: year)
  }

  @Test func countsMeasuresProjectsRatingsStatusesAndAmounts() throws {
    let local = [LocalGoal(id: "1", title: "権利"), LocalGoal(id: "3", title: "虐待")]
    let set = HandMade.set(
      "a",
      [
        HandMade.measure(
          "1301", .abusePrevention, in: "a", department: "保健予防課", overall: .achieved,
          aspects: [("量的拡充", .achieved), ("支援の質の向上", .achieved)], status: .new, local: local),
        HandMade.measure(
          "1301", .abusePrevention, in: "a", department: "子ども家庭支援センター", costs: [("委員謝礼", 51_000)], overall: .achieved,
          aspects: [("量的拡充", .partlyAchieved)], status: .new, local: local),
        HandMade.measure(
          "1303", .abusePrevention, in: "a", costs: [("啓発グッズ", 484_000), ("消耗品費", nil)], overall: .partlyAchieved,
          status: .expanded, local: local),
        HandMade.measure("1304", .abusePrevention, in: "a", local: local),
      ])
    let summary = try #require(rollup(set).summaries[key(.abusePrevention)])
    #expect(summary.measures == 4)
    #expect(summary.projects == 3)
    #expect(summary.attainment == AttainmentCount(achieved: 2, partlyAchieved: 1, unrated: 1))
    #expect(
      summary.aspects == [
        AspectCount(aspect: "支援の質の向上", attainment: AttainmentCount(achieved: 1)),
        AspectCount(aspect: "量的拡充", attainment: AttainmentCount(achieved: 1, partlyAchieved: 1)),
      ])
    #expect(summary.statuses == [StatusCount(status: .expanded, measures: 1), StatusCount(status: .new, measures: 2)])
    #expect(summary.yen == YenTotal(total: 535_000, withoutRepeats: 535_000, amounts: 2, unreadable: 1))
    #expect(summary.localGoals == [local])
    #expect(summary.documents.map(\.name) == ["a"])
    #expect(summary.measureIDs == summary.measureIDs.sorted())
  }

  @Test func aWholeRepeatIsListedAndCountedInNothingElse() throws {
    let set = HandMade.set(
      "a",
      [
        HandMade.measure("1", .childRights, in: "a", costs: [("委託料", 5_000)], codes: ["III", "III"]),
        HandMade.measure(
          "2", .childRights, in: "a", project: "another", costs: [("委託料一式", 5_000)], overall: .achieved, codes: ["III"],
          repeated: .whole),
        HandMade.measure("3", .childRights, in: "a", codes: ["Ⅲ"], repeated: .part),
      ])
    let summary = try #require(rollup(set).summaries[key(.childRights)])
    #expect(summary.measures == 2 && summary.projects == 2)
    #expect(summary.repeated == RepeatCount(part: 1, whole: 1))
    #expect(summary.yen == YenTotal(total: 5_000, withoutRepeats: 5_000, amounts: 1, unreadable: 0))
    #expect(summary.attainment == AttainmentCount(unrated: 2))
    #expect(summary.codes == [CodeCount(kind: "class", code: "III", meaning: "meaning of III", measures: 2)])
    #expect(summary.measureIDs.count == 3)
    #expect(summary.findings.isEmpty)
  }

  @Test func indicatorsShowTheirLatestFigure() throws {
    let indicator = Indicator(
      name: "来館者数", unit: "人",
      series: [
        IndicatorValue(fiscalYear: 2018, plan: nil, actual: 98_875, actualText: nil, raw: "98,875"),
        IndicatorValue(fiscalYear: 2024, plan: "漸増", actual: 88_791, actualText: nil, raw: "漸増 88,791"),
      ], trend: .up, onPlan: true)
    let undated = Indicator(
      name: "虐待相談件数", unit: "件",
      series: [IndicatorValue(fiscalYear: nil, plan: nil, actual: 615, actualText: nil, raw: "615")], trend: nil,
      onPlan: nil)
    let falling = Indicator(name: "参加団体数", unit: "団体", series: [], trend: .down, onPlan: false)
    let set = HandMade.set(
      "a", [HandMade.measure("2", .placesAndExperiences, in: "a", indicators: [indicator, undated, falling])])
    let summary = try #require(rollup(set).summaries[key(.placesAndExperiences)])
    #expect(summary.indicators.map(\.latest?.actual) == [88_791, 615, nil])
    #expect(summary.plans == PlanCount(onPlan: 1, againstPlan: 1, undecided: 1))
  }

  // MARK: Repeats

  @Test("15,945,000 yen stand under 1305 in one document and under 3203 in the other")
  func aCostUnderTwoGoals() throws {
    let first = HandMade.set(
      "goal1",
      [
        HandMade.measure(
          "1305", .abusePrevention, in: "goal1", costs: [("子育て短期支援事業(委託料)", 15_945_000), ("パートナー", 2_259_000)])
      ])
    let third = HandMade.set(
      "goal3",
      [
        HandMade.measure(
          "3203", .parentingSupport, in: "goal3",
          costs: [("子育て短期支援事業（委託料）（子どもショートステイ事業分）", 15_945_000), ("子育て短期支援事業（委託料）（乳幼児ショートステイ事業分）", 7_360_000)])
      ])
    let summaries = rollup(third, first).summaries
    let abuse = try #require(summaries[key(.abusePrevention)])
    let parenting = try #require(summaries[key(.parentingSupport)])
    #expect(abuse.yen == YenTotal(total: 18_204_000, withoutRepeats: 18_204_000, amounts: 2, unreadable: 0))
    #expect(parenting.yen == YenTotal(total: 23_305_000, withoutRepeats: 7_360_000, amounts: 2, unreadable: 0))
    for summary in [abuse, parenting] {
      let found = summary.findings.filter { $0.code == .costRepeated }
      #expect(found.map(\.measures) == [["131105/goal1/1305/課", "131105/goal3/3203/課"]])
      #expect(found.first?.place == Place(line: 7))
      #expect(found.first?.message.en.contains("15,945,000 yen") == true)
    }
  }

  @Test("3103: two reports of one project, one names the item and one doesn't")
  func aCostWithoutAName() throws {
    let set = HandMade.set(
      "a",
      [
        HandMade.measure("3103", .maternalAndInfantHealth, in: "a", department: "x", costs: [("連携会議委員謝礼", 101_000)]),
        HandMade.measure("3103", .maternalAndInfantHealth, in: "a", department: "y", costs: [("", 101_000)]),
        HandMade.measure("3201", .maternalAndInfantHealth, in: "a", costs: [("", 101_000), ("謝礼", 101_000)]),
      ])
    let summary = try #require(rollup(set).summaries[key(.maternalAndInfantHealth)])
    #expect(summary.yen.total == 404_000 && summary.yen.withoutRepeats == 303_000)
    #expect(summary.findings.filter { $0.code == .costRepeated }.map(\.measures.count) == [2])
  }

  @Test("equal amounts of unlike items, and equal items of one measure, are no repeats")
  func noRepeats() throws {
    let set = HandMade.set(
      "a",
      [
        HandMade.measure("1", .childRights, in: "a", costs: [("講師謝礼金", 100), ("講師謝礼金", 100), ("無償", 0)]),
        HandMade.measure("2", .childRights, in: "a", costs: [("印刷製本費", 100), ("無償のもの", 0), ("講師", 100)]),
      ])
    let summary = try #require(rollup(set).summaries[key(.childRights)])
    #expect(summary.yen.withoutRepeats == summary.yen.total)
    #expect(summary.findings.isEmpty)
  }

  @Test func aCostOfAnotherYearOrPlanIsNoRepeat() {
    let rollup = rollup(
      HandMade.set("a", [HandMade.measure("1", .childRights, in: "a", costs: [("委託料一式", 9)])]),
      HandMade.set("b", [HandMade.measure("1", .childRights, in: "b", costs: [("委託料一式", 9)])], year: 2024),
      HandMade.set("c", [HandMade.measure("1", .childRights, in: "c", costs: [("委託料一式", 9)])], plan: "other"))
    #expect(rollup.summaries.count == 3)
    #expect(rollup.summaries.values.allSatisfy { $0.findings.isEmpty && $0.yen.withoutRepeats == 9 })
  }

  @Test func aProjectInTwoDocumentsIsNotedUnderBothGoals() {
    let rollup = rollup(
      HandMade.set("a", [HandMade.measure("7", .childRights, in: "a")]),
      HandMade.set("b", [HandMade.measure("7", .youthSupport, in: "b")]))
    for goal in [GoalID.childRights, .youthSupport] {
      #expect(rollup.summaries[key(goal)]?.findings.map(\.code) == [.projectRepeated])
    }
  }

  @Test func findingsGoWithTheirMeasures() {
    let one = HandMade.measure("1", .childRights, in: "a")
    let two = HandMade.measure("2", .youthSupport, in: "a")
    let about = Finding(.fieldMissing, .doubt, ja: "", en: "", document: "a", place: nil, measures: [one.id])
    let blank = Finding(.pageBlank, .note, ja: "", en: "", document: "a", place: nil)
    let rollup = rollup(HandMade.set("a", [one, two], findings: [about, blank]))
    #expect(rollup.summaries[key(.childRights)]?.findings == [about])
    #expect(rollup.summaries[key(.youthSupport)]?.findings == [])
  }

  @Test func absurdAmountsDoNotTrap() {
    let large = 9_007_199_254_740_991
    let costs = (0..<3_000).map { ("項目の名\($0)", large as Int?) }
    let summary = rollup(HandMade.set("a", [HandMade.measure("1", .childRights, in: "a", costs: costs)])).summaries
      .values.first
    #expect(summary?.yen.total == Int.max)
  }

  // MARK: Revisions

  @Test func theSameRevisionAgainChangesNothing() {
    let set = HandMade.set("a", [HandMade.measure("1", .childRights, in: "a")])
    var rollup = Mirror()
    rollup.apply(set, document: "a", municipality: "131105")
    #expect(rollup.takeChanges().count == 1)
    rollup.apply(set, document: "a", municipality: "131105")
    rollup.apply(nil, document: "b", municipality: "131105")
    #expect(rollup.takeChanges().isEmpty)
  }

  @Test func whatComesAndGoesBetweenTwoAnswersChangesNothing() {
    var rollup = rollup(HandMade.set("a", [HandMade.measure("1", .childRights, in: "a")]))
    rollup.apply(
      HandMade.set("b", [HandMade.measure("2", .childRights, in: "b")]), document: "b", municipality: "131105")
    rollup.apply(nil, document: "b", municipality: "131105")
    #expect(rollup.takeChanges().isEmpty)
  }

  @Test func aRevisionMovesAMeasureToAnotherGoalAndYear() {
    var rollup = Mirror()
    rollup.apply(
      HandMade.set("a", [HandMade.measure("1", .childRights, in: "a")]), document: "a", municipality: "131105")
    rollup.takeChanges()
    rollup.apply(
      HandMade.set("a", [HandMade.measure("1", .youthSupport, in: "a")], year: 2024), document: "a",
      municipality: "131105")
    let changes = rollup.takeChanges()
    #expect(Set(changes.keys) == [key(.childRights), key(.youthSupport, year: 2024)])
    #expect(changes[key(.childRights)] == .some(.none))
    #expect(changes[key(.youthSupport, year: 2024)]??.measures == 1)
  }

  @Test func retractingTheOwnerOfARepeatedCostRecountsTheOtherGoal() {
    var rollup = rollup(
      HandMade.set("a", [HandMade.measure("1", .childRights, in: "a", costs: [("委託料一式", 9)])]),
      HandMade.set("b", [HandMade.measure("2", .youthSupport, in: "b", costs: [("委託料一式", 9)])]),
      HandMade.set("c", [HandMade.measure("3", .workLifeBalance, in: "c", costs: [("委託料一式", 8)])]))
    #expect(rollup.summaries[key(.youthSupport)]?.yen.withoutRepeats == 0)
    rollup.apply(nil, document: "a", municipality: "131105")
    let changes = rollup.takeChanges()
    #expect(Set(changes.keys) == [key(.childRights), key(.youthSupport)])
    #expect(rollup.summaries[key(.youthSupport)]?.yen.withoutRepeats == 9)
  }
}
