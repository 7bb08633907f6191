import Contracts
import TestSupport
import Testing

/// The canonical goal of every record of the five documents, by the line that it stands on.
@Suite(.enabled(if: Seeds.available)) struct GoalTableTests {
  /// 000: 1301 (twice) to 1306 stand under (3) 児童虐待の防止と対応, 1401 and 1402 under (4) いじめ防止対策の推進.
  static let meguroRights: [Int: GoalID] = [
    12: .abusePrevention, 62: .abusePrevention, 115: .abusePrevention, 172: .abusePrevention, 227: .abusePrevention,
    286: .abusePrevention, 347: .abusePrevention, 399: .schoolAndBullying, 449: .schoolAndBullying,
  ]

  /// 001: 31xx (1) 安心して出産できる環境, 32xx (2) 家庭における子育て力, 33xx (3) 特に配慮が必要な家庭.
  static let meguroFamilies: [Int: GoalID] = [
    12: .maternalAndInfantHealth, 66: .maternalAndInfantHealth, 117: .maternalAndInfantHealth,
    169: .maternalAndInfantHealth, 227: .parentingSupport, 282: .parentingSupport, 340: .parentingSupport,
    394: .parentingSupport, 446: .parentingSupport, 497: .familiesWithSpecialNeeds, 554: .familiesWithSpecialNeeds,
  ]

  /// 002. The last but two, 障がい児の緊急・一時預かり, has lost its heading: what it does decides.
  static let koganei: [Int: GoalID] = [
    11: .childRights, 13: .abusePrevention, 19: .abusePrevention, 28: .childRights, 37: .placesAndExperiences,
    40: .placesAndExperiences, 52: .maternalAndInfantHealth, 54: .maternalAndInfantHealth,
    59: .maternalAndInfantHealth, 67: .parentingSupport, 70: .parentingSupport, 77: .familiesWithSpecialNeeds,
    86: .communityAndEnvironment, 93: .communityAndEnvironment,
  ]

  /// 003: seven proposals.
  static let sapporo: [Int: GoalID] = {
    var goals: [Int: GoalID] = [:]
    func put(_ goal: GoalID, _ lines: Int...) { for line in lines { goals[line] = goal } }
    put(.abusePrevention, 24, 25, 26, 27, 28, 49, 50, 51, 52, 53, 54, 73, 74)  // 1 支援体制の強化
    put(.maternalAndInfantHealth, 95, 96, 97, 98, 99)  // 2 母子保健体制
    put(.abusePrevention, 122, 123)  // 3 ① 要対協, ② アセスメントシート
    put(.governanceAndWorkforce, 124, 125, 126)  // 3 ③ 組織マネジメント
    put(.governanceAndWorkforce, 147, 148, 149, 150, 151, 152)  // 3 ④ 協働の文化
    put(.governanceAndWorkforce, 173, 174, 175, 176)  // 3 ⑤ 進行管理
    put(.abusePrevention, 196, 197, 198, 199, 200, 201)  // 4 児童相談所
    put(.governanceAndWorkforce, 221, 222, 223, 224, 225, 226, 227, 247, 248, 249)  // 5 職員の育成
    put(.youthSupport, 270, 271, 272, 273, 274, 275)  // 6 ① 若年女性, ② 高等学校
    put(.abusePrevention, 296)  // 6 ③ 児童虐待とDV
    put(.governanceAndWorkforce, 319, 320)  // 7 検証機会
    return goals
  }()

  /// 004: seven wards' 総合的な子ども支援事業, then three of 地域における子育て支援, then the schools.
  static let kawasaki: [Int: GoalID] = [
    23: .parentingSupport, 168: .parentingSupport, 194: .parentingSupport, 247: .parentingSupport,
    263: .parentingSupport, 275: .parentingSupport, 292: .parentingSupport, 304: .parentingSupport,
    351: .parentingSupport, 375: .childcareAndEarlyEducation, 401: .schoolAndBullying,
  ]

  @Test(arguments: [
    ("000", Self.meguroRights), ("001", Self.meguroFamilies), ("002", Self.koganei), ("003", Self.sapporo),
    ("004", Self.kawasaki),
  ])
  func `every measure is under its goal, and says why`(seed: String, expected: [Int: GoalID]) async throws {
    let measures = try await SeedRun.result().measures(of: seed)
    #expect(measures.count == expected.count)
    #expect(Dictionary(measures.map { ($0.line, $0.measure.goal.id) }) { first, _ in first } == expected)
    #expect(measures.allSatisfy { !$0.measure.goal.because.isEmpty })
  }

  @Test func `all in all 103, none unclassified`() async throws {
    let measures = try await SeedRun.result().measures
    #expect(measures.count == 103)
    #expect(!measures.contains { $0.goal.id == .unclassified || $0.goal.also.contains(.unclassified) })
  }

  /// 協働の文化 is about offices, not about culture.
  @Test func `a word inside another one makes no further goal`() async throws {
    let run = try await SeedRun.result()
    for line in 147...152 { #expect(try run.measure("003", line).goal.also == []) }
  }
}
