import Contracts
import TestSupport
import Testing

/// The summaries, against sums made by hand from the documents.
@Suite(.enabled(if: Seeds.available)) struct SummaryFactTests {
  struct Expected {
    var goal: GoalID
    var municipality: String
    /// Measures and projects without whole repeats; how many repeat in part and as a whole.
    var measures: Int
    var projects: Int
    var part = 0
    var whole = 0
    var attainment = AttainmentCount()
    var yen = 0
    var withoutRepeats = 0
    var amounts = 0
    var onPlan = 0
    var againstPlan = 0
    var undecided = 0
  }

  static let expected = [
    // 51 + 484 + 123 + 111 + 645 + 2,259 + 15,945 + 29,590 + 124 thousand; 1301 is one project.
    Expected(
      goal: .abusePrevention, municipality: "目黒区", measures: 7, projects: 6,
      attainment: .init(achieved: 5, partlyAchieved: 2), yen: 49_332_000, withoutRepeats: 49_332_000, amounts: 9),
    // 159,000 + 40,000 + 144,320 + 91,703 + 6,073,700.
    Expected(
      goal: .schoolAndBullying, municipality: "目黒区", measures: 2, projects: 2, attainment: .init(achieved: 2),
      yen: 6_508_723, withoutRepeats: 6_508_723, amounts: 5),
    // 12,333 + 74,691 + 101 + 101 thousand, the 101 twice; 3103 is one project.
    Expected(
      goal: .maternalAndInfantHealth, municipality: "目黒区", measures: 4, projects: 3, attainment: .init(achieved: 4),
      yen: 87_226_000, withoutRepeats: 87_125_000, amounts: 4),
    // 284,545 + 28,886 + 1,188,000 + 15,945,000 + 7,360,000 + 1,067,000; the 15,945,000 are counted under 1305.
    Expected(
      goal: .parentingSupport, municipality: "目黒区", measures: 5, projects: 5,
      attainment: .init(achieved: 2, partlyAchieved: 2, notAchieved: 1), yen: 25_873_431, withoutRepeats: 9_928_431,
      amounts: 6),
    Expected(
      goal: .familiesWithSpecialNeeds, municipality: "目黒区", measures: 2, projects: 2,
      attainment: .init(achieved: 1, partlyAchieved: 1), yen: 2_257_703, withoutRepeats: 2_257_703, amounts: 1),

    Expected(
      goal: .childRights, municipality: "小金井市", measures: 2, projects: 2, attainment: .init(unrated: 2), undecided: 2),
    Expected(
      goal: .abusePrevention, municipality: "小金井市", measures: 2, projects: 2, attainment: .init(unrated: 2), onPlan: 2,
      undecided: 2),
    Expected(
      goal: .placesAndExperiences, municipality: "小金井市", measures: 2, projects: 2, attainment: .init(unrated: 2),
      onPlan: 1, againstPlan: 1, undecided: 3),
    Expected(
      goal: .maternalAndInfantHealth, municipality: "小金井市", measures: 3, projects: 3, attainment: .init(unrated: 3),
      onPlan: 2, againstPlan: 3),
    Expected(
      goal: .parentingSupport, municipality: "小金井市", measures: 2, projects: 2, attainment: .init(unrated: 2), onPlan: 1,
      undecided: 2),
    Expected(
      goal: .familiesWithSpecialNeeds, municipality: "小金井市", measures: 1, projects: 1, attainment: .init(unrated: 1),
      undecided: 1),
    Expected(
      goal: .communityAndEnvironment, municipality: "小金井市", measures: 2, projects: 2, attainment: .init(unrated: 2),
      onPlan: 1, againstPlan: 1, undecided: 1),

    // 13 under proposal 1, 2 under 3, 6 under 4 of which 2 repeat others, 1 under 6.
    Expected(
      goal: .abusePrevention, municipality: "札幌市", measures: 20, projects: 20, whole: 2, attainment: .init(unrated: 20)),
    Expected(
      goal: .maternalAndInfantHealth, municipality: "札幌市", measures: 5, projects: 5, attainment: .init(unrated: 5)),
    // 13 under proposal 3, 10 under 5, 2 under 7; 149, 151, 222 and 247 repeat others.
    Expected(
      goal: .governanceAndWorkforce, municipality: "札幌市", measures: 21, projects: 21, part: 2, whole: 4,
      attainment: .init(unrated: 21)),
    Expected(goal: .youthSupport, municipality: "札幌市", measures: 6, projects: 6, attainment: .init(unrated: 6)),

    Expected(
      goal: .parentingSupport, municipality: "川崎市", measures: 9, projects: 9, attainment: .init(achieved: 9)),
    Expected(
      goal: .childcareAndEarlyEducation, municipality: "川崎市", measures: 1, projects: 1,
      attainment: .init(achieved: 1)),
    Expected(
      goal: .schoolAndBullying, municipality: "川崎市", measures: 1, projects: 1, attainment: .init(achieved: 1)),
  ]

  @Test(arguments: Self.expected) func `a summary adds up`(_ expected: Expected) async throws {
    let summary = try await SeedRun.result().summary(expected.goal, of: expected.municipality)
    #expect(summary.measures == expected.measures)
    #expect(summary.projects == expected.projects)
    #expect(summary.repeated == RepeatCount(part: expected.part, whole: expected.whole))
    #expect(summary.measureIDs.count == expected.measures + expected.whole)
    #expect(summary.attainment == expected.attainment)
    #expect(
      summary.yen
        == YenTotal(
          total: expected.yen, withoutRepeats: expected.withoutRepeats, amounts: expected.amounts, unreadable: 0))
    #expect(
      summary.plans
        == PlanCount(onPlan: expected.onPlan, againstPlan: expected.againstPlan, undecided: expected.undecided))
  }

  @Test func `there is no other summary`() async throws {
    #expect(try await SeedRun.result().summaries.values.flatMap { $0 }.count == Self.expected.count)
  }

  @Test func `classes and statuses are counted without whole repeats`() async throws {
    let run = try await SeedRun.result()
    // By line: II 24 26 27 28 51 53 54 73 196 199 296, III 49 50 52 74 122 123 197 198 296, I 25.
    let abuse = try run.summary(.abusePrevention, of: "札幌市")
    #expect(
      Dictionary(uniqueKeysWithValues: abuse.codes.map { ($0.code, $0.measures) }) == ["I": 1, "II": 11, "III": 9])
    // 000: 1301 twice and 1302 are new, 1303 to 1305 expanded, 1306 under consideration.
    let meguro = try run.summary(.abusePrevention, of: "目黒区")
    #expect(
      meguro.statuses == [
        StatusCount(status: .expanded, measures: 3), StatusCount(status: .new, measures: 3),
        StatusCount(status: .underConsideration, measures: 1),
      ])
    #expect(meguro.aspects.count == 6)
    #expect(meguro.aspects.allSatisfy { $0.attainment == AttainmentCount(achieved: 5, partlyAchieved: 2) })
    #expect(try run.summary(.schoolAndBullying, of: "川崎市").codes.map(\.code) == ["A"])
  }

  @Test func `an indicator's latest figure is the last year's`() async throws {
    let summary = try await SeedRun.result().summary(.placesAndExperiences, of: "小金井市")
    let visitors = try #require(summary.indicators.first { $0.name == "来館者数" })
    #expect(visitors.latest?.fiscalYear == 2024)
    #expect(visitors.latest?.actual == 88_791)
    #expect(visitors.trend == .up)
    #expect(visitors.onPlan == true)
  }
}
