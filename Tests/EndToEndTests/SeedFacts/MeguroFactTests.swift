import Contracts
import TestSupport
import Testing

/// 000 and 001: 目黒区's reports. 5 is the best rating.
@Suite(.enabled(if: Seeds.available)) struct MeguroFactTests {
  struct Report {
    var line: Int
    var number: String
    var departments: [String]
    var page: Int
    var status: Status
    var rating: Int
    var local: String
    var costs: [Cost] = []
  }

  static func cost(_ item: String, _ yen: Int) -> Cost { Cost(item: item, yen: yen, raw: "") }

  static let rights = [
    Report(
      line: 12, number: "1301", departments: ["保健予防課", "碑文谷保健センター", "子育て支援課"], page: 47, status: .new, rating: 4,
      local: "1/3"),
    Report(
      line: 62, number: "1301", departments: ["子ども家庭支援センター"], page: 47, status: .new, rating: 4, local: "1/3",
      costs: [cost("要保護児童対策地域協議会委員謝礼", 51_000)]),
    Report(
      line: 115, number: "1302", departments: ["子ども家庭支援センター", "子ども家庭支援拠点整備課"], page: 47, status: .new, rating: 4,
      local: "1/3"),
    Report(
      line: 172, number: "1303", departments: ["子ども家庭支援センター"], page: 48, status: .expanded, rating: 3, local: "1/3",
      costs: [cost("啓発グッズ（消耗品費）", 484_000), cost("リーフレット（印刷製本費）", 123_000), cost("子ども相談カード（印刷製本費）", 111_000)]),
    Report(
      line: 227, number: "1304", departments: ["子ども家庭支援センター"], page: 48, status: .expanded, rating: 4, local: "1/3",
      costs: [cost("研修講師謝礼（報償費）", 645_000)]),
    Report(
      line: 286, number: "1305", departments: ["子ども家庭支援センター"], page: 48, status: .expanded, rating: 3, local: "1/3",
      costs: [cost("子育てパートナー事業(委託料)", 2_259_000), cost("子育て短期支援事業(委託料)", 15_945_000)]),
    Report(
      line: 347, number: "1306", departments: ["子ども家庭支援拠点整備課"], page: 49, status: .underConsideration, rating: 4,
      local: "1/3", costs: [cost("こども家庭センター整備に向けた基本・実施設計（委託料）", 29_590_000), cost("勉強会講師謝礼（報償費）", 124_000)]),
    Report(
      line: 399, number: "1401", departments: ["教育指導課"], page: 52, status: .new, rating: 4, local: "1/4",
      costs: [cost("いじめ問題対策委員会委員報酬", 159_000), cost("いじめ問題対策連絡協議会委員謝礼", 40_000)]),
    Report(
      line: 449, number: "1402", departments: ["教育指導課"], page: 52, status: .new, rating: 4, local: "1/4",
      costs: [cost("いじめ防止啓発ポスター", 144_320), cost("STOP!いじめ 私の行動宣言", 91_703), cost("hyper-QUアンケート", 6_073_700)]),
  ]

  static let families = [
    Report(
      line: 12, number: "3101", departments: ["保健予防課", "碑文谷保健センター"], page: 77, status: .new, rating: 4, local: "3/1",
      costs: [cost("ゆりかご応援グッズ（育児用品カタログ）の購入経費", 12_333_000)]),
    Report(
      line: 66, number: "3102", departments: ["碑文谷保健センター"], page: 77, status: .new, rating: 4, local: "3/1",
      costs: [cost("産後ケア事業委託経費", 74_691_000)]),
    Report(
      line: 117, number: "3103", departments: ["保健予防課", "碑文谷保健センター", "子育て支援課"], page: 77, status: .new, rating: 4,
      local: "3/1", costs: [cost("目黒区子育て世代包括支援センター関係機関連携会議委員謝礼", 101_000)]),
    Report(
      line: 169, number: "3103", departments: ["保健予防課", "碑文谷保健センター", "子育て支援課"], page: 77, status: .new, rating: 4,
      local: "3/1", costs: [cost("", 101_000)]),
    Report(
      line: 227, number: "3201", departments: ["子育て支援課"], page: 83, status: .new, rating: 4, local: "3/2",
      costs: [cost("消耗品費", 284_545), cost("図書購入費", 28_886)]),
    Report(
      line: 282, number: "3202", departments: ["子育て支援課"], page: 83, status: .new, rating: 4, local: "3/2",
      costs: [cost("【めぐろ子育てホッ！とナビ】運用費", 1_188_000)]),
    Report(
      line: 340, number: "3203", departments: ["子ども家庭支援センター"], page: 83, status: .expanded, rating: 3, local: "3/2",
      costs: [
        cost("子育て短期支援事業（委託料）（子どもショートステイ事業分）", 15_945_000),
        cost("子育て短期支援事業（委託料）（乳幼児ショートステイ事業分）", 7_360_000),
      ]),
    Report(
      line: 394, number: "3204", departments: ["子ども家庭支援センター"], page: 84, status: .expanded, rating: 3, local: "3/2",
      costs: [cost("謝礼（報償費）", 1_067_000)]),
    Report(
      line: 446, number: "3205", departments: ["子ども家庭支援センター"], page: 84, status: .underConsideration, rating: 2,
      local: "3/2"),
    Report(line: 497, number: "3301", departments: ["子育て支援課"], page: 88, status: .new, rating: 3, local: "3/3"),
    Report(
      line: 554, number: "3302", departments: ["子育て支援課"], page: 88, status: .new, rating: 4, local: "3/3",
      costs: [cost("補助金実績", 2_257_703)]),
  ]

  static let viewpoints = ["支援の質の向上", "量的拡充", "区民や地域等との協働", "区民ニーズに沿った事業運営", "安心・安全の確保", "社会・経済、制度変更等への対応"]
  static let attainments: [Int: Attainment] = [4: .achieved, 3: .partlyAchieved, 2: .notAchieved]

  @Test(arguments: [("000", Self.rights), ("001", Self.families)])
  func `every report stands there with its figures`(seed: String, reports: [Report]) async throws {
    let run = try await SeedRun.result()
    #expect(run.measures(of: seed).map(\.line) == reports.map(\.line))
    for report in reports {
      let measure = try run.measure(seed, report.line)
      #expect(measure.number == report.number)
      #expect(measure.departments == report.departments)
      #expect(measure.planPage == report.page)
      #expect(measure.category?.status == report.status)
      #expect(measure.localGoal.map(\.id).joined(separator: "/") == report.local)
      #expect(measure.costs.map { Self.cost($0.item, $0.yen ?? -1) } == report.costs, "\(seed), line \(report.line)")
      // In both documents all six viewpoints are rated as the project is.
      #expect(measure.ratings.map(\.aspect) == ["overall"] + Self.viewpoints)
      #expect(measure.ratings.allSatisfy { $0.value == report.rating && $0.best == 5 && $0.worst == 1 })
      #expect(measure.ratings.allSatisfy { $0.attainment == Self.attainments[report.rating] })
      #expect(measure.fiscalYear == 2023)
      #expect(measure.texts.map(\.name) == ["results", "reason", "next", "outlook"])
    }
  }

  @Test func `the costs add up`() async throws {
    func sum(_ reports: [Report]) -> Int { reports.flatMap(\.costs).compactMap(\.yen).reduce(0, +) }
    #expect(Self.rights.flatMap(\.costs).count == 14)
    #expect(sum(Self.rights) == 55_840_723)
    #expect(sum(Self.families) == 115_357_134)
    let measures = try await SeedRun.result().measures.filter { $0.municipality.name == "目黒区" }
    #expect(measures.flatMap(\.costs).compactMap(\.yen).reduce(0, +) == 171_197_857)
  }

  @Test func `goals have their titles`() async throws {
    let run = try await SeedRun.result()
    #expect(
      try run.measure("000", 449).localGoal == [
        LocalGoal(id: "1", title: "子どもの権利を尊重する"), LocalGoal(id: "4", title: "いじめ防止対策の推進"),
      ])
    #expect(
      try run.measure("001", 554).localGoal == [
        LocalGoal(id: "3", title: "子どもがすべての家庭で大切にされる"), LocalGoal(id: "3", title: "特に配慮が必要な家庭への支援"),
      ])
  }

  @Test func `narratives are whole, with their lines`() async throws {
    let run = try await SeedRun.result()
    let results = try #require(try run.measure("000", 227).texts("results").first)
    #expect(results.lines == [241, 243])
    #expect(
      results.text == """
        ・職員向けに各種研修を実施した。
        ・目黒区子ども虐待防止対応マニュアル（令和3年3月改訂）を基に関係機関へ研修を実施した。
        ・品川児童相談所へ福祉職1名、世田谷区児童相談所へ福祉職1名、杉並児童相談所へ心理職を1名派遣した。
        """)
    let outlook = try #require(try run.measure("001", 169).texts("outlook").first)
    #expect(outlook.lines == [222, 223])
    #expect(outlook.label == "4 今後の課題や事業の方向性")
    #expect(outlook.text == "保健予防課、碑文谷保健センターとの情報共有や保健師間での連携方法などの検討を継続して行う必要がある。\n事業周知についての検討が必要である。")
    #expect(try run.measure("001", 446).texts("outlook").map(\.text) == ["特になし"])
  }

  @Test func `a title is the same whether it stands beside its number, below it or in bold`() async throws {
    let run = try await SeedRun.result()
    #expect(try run.measure("000", 286).title == "養育困難家庭への支援")
    #expect(try run.measure("000", 227).title == "児童虐待通告・相談窓口の充実")
    #expect(try run.measure("000", 347).title == "区立児童相談所の設置に向けた検討")
  }

  @Test func `what looks wrong is found`() async throws {
    let run = try await SeedRun.result()
    #expect(run.lines(.projectRepeated, in: "000") == [62])
    #expect(run.lines(.projectRepeated, in: "001") == [169])
    #expect(run.lines(.ratingContradictsText, in: "001") == [511])
    // 15,945千円 under 1305 and 3203; 101千円 under both reports on 3103.
    #expect(run.lines(.costRepeated, in: "000") == [308])
    #expect(run.lines(.costRepeated, in: "001") == [130])
    let repeated = try #require(run.findings.first { $0.code == .costRepeated && $0.document == "000.txt" })
    #expect(repeated.measures == [try run.measure("000", 286).id, try run.measure("001", 340).id])
    #expect(run.findings.allSatisfy { $0.municipality?.count == 6 })
    // And nothing else.
    #expect(run.findings.filter { $0.document == "000.txt" }.count == 2)
    #expect(run.findings.filter { $0.document == "001.txt" }.count == 3)
  }
}
