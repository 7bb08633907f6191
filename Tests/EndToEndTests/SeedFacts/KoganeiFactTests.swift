import Contracts
import TestSupport
import Testing

/// 002: 小金井市's table of projects and indicators, H30 and R2 to R6.
@Suite(.enabled(if: Seeds.available)) struct KoganeiFactTests {
  static let years = [2018, 2020, 2021, 2022, 2023, 2024]

  /// An indicator with figures: H30, then R2 to R6 with the word that stands before each.
  struct Figures {
    var line: Int
    var name: String
    var unit: String
    var actuals: [Double?]
    var plans: [String]
    var trend: Indicator.Trend
    var onPlan: Bool
  }

  static let rising = Array(repeating: "漸増", count: 5)
  static let figures = [
    Figures(
      line: 13, name: "ケース検討会開催回数", unit: "回", actuals: [73, 45, 53, 52, 42, 44], plans: rising, trend: .up,
      onPlan: true),
    Figures(
      line: 19, name: "要保護児童対策地域協議会構成機関への巡回訪問回数", unit: "機関数", actuals: [45, 64, 68, 76, 76, 77],
      plans: Array(repeating: "拡充", count: 5), trend: .up, onPlan: true),
    Figures(
      line: 40, name: "来館者数", unit: "人", actuals: [98_875, 51_840, 70_090, 70_990, 88_479, 88_791], plans: rising,
      trend: .up, onPlan: true),
    Figures(
      line: 40, name: "開館延長時の利用者数", unit: "人", actuals: [18_096, 8_190, 12_793, 14_273, 22_682, 21_427], plans: rising,
      trend: .down, onPlan: false),
    Figures(
      line: 52, name: "乳幼児健康相談利用者数", unit: "人", actuals: [914, 253, 286, 270, 438, 612], plans: rising, trend: .up,
      onPlan: true),
    Figures(
      line: 52, name: "出張健康相談利用者数", unit: "人", actuals: [1_107, 345, 232, 450, 829, 811], plans: rising, trend: .down,
      onPlan: false),
    Figures(
      line: 54, name: "産後ケア事業延べ利用者数", unit: "人", actuals: [nil, 31, 129, 181, 482, 503],
      plans: ["実施", "漸増", "漸増", "漸増", "漸増"], trend: .up, onPlan: true),
    Figures(
      line: 59, name: "育児不安親支援事業延べ参加人数", unit: "人", actuals: [15, 28, 26, 26, 27, 25], plans: rising, trend: .down,
      onPlan: false),
    Figures(
      line: 59, name: "お母さんグループ延べ参加人数", unit: "人", actuals: [127, 61, 43, 17, 17, 12], plans: rising, trend: .down,
      onPlan: false),
    Figures(
      line: 70, name: "相談件数", unit: "件", actuals: [3_087, 4_414, 5_429, 5_452, 6_013, 7_248], plans: rising, trend: .up,
      onPlan: true),
    Figures(
      line: 86, name: "子育て・子育て支援ネットワーク協議会参加団体数", unit: "団体", actuals: [68, 94, 100, 108, 119, 116], plans: rising,
      trend: .down, onPlan: false),
    Figures(
      line: 93, name: "移動式赤ちゃん休憩室貸出件数", unit: "件", actuals: [9, 0, 0, 2, 3, 4], plans: rising, trend: .up, onPlan: true),
  ]

  /// An indicator in words: what stands under H30 and R2 to R6; nil for a dash.
  static let words: [(line: Int, name: String, words: [String?])] = [
    (11, "子どもオンブズパーソン(仮称)の設置(設置後の実施状況も含む)", ["検討", "検討", "準備", "実施", "継続", "継続"]),
    (19, "児童虐待防止キャンペーンの実施", ["実施", "拡充", "拡充", "拡充", "拡充", "拡充"]),
    (28, "周知・広報の実施", ["実施", "継続", "継続", "継続", "継続", "継続"]),
    (37, "子どもの居場所に関するネットワークづくり", [nil, "実施", "実施", "実施", "実施", "実施"]),
    (37, "関係者による子どもの居場所のあり方の継続的検討", [nil, "実施", "実施", "実施", "実施", "実施"]),
    (37, "子どもの居場所づくりの推進", [nil, "検討", "実施", "継続", "継続", "継続"]),
    (67, "市報、ホームページ、子育てに関する総合冊子を活用した情報提供", ["実施", "継続", "継続", "継続", "継続", "継続"]),
    (67, "子育て支援サイト「のびのびーの！」との連携", ["実施", "継続", "継続", "継続", "継続", "継続"]),
    (77, "保育所での障がい児の緊急・一時預かりの実施", ["検討", "検討", "検討", "検討", "検討", "検討"]),
    (93, "赤ちゃん休憩室事業の実施", ["実施", "継続", "継続", "継続", "継続", "継続"]),
  ]

  private func indicator(_ line: Int, _ name: String) async throws -> Indicator {
    let indicators = try await SeedRun.result().measure("002", line).indicators
    return try #require(indicators.first { $0.name == name }, "\(line) \(name)")
  }

  @Test func `there are 23 indicators`() async throws {
    let measures = try await SeedRun.result().measures(of: "002")
    #expect(measures.map(\.measure.indicators.count) == [1, 2, 2, 1, 3, 2, 2, 1, 2, 2, 1, 1, 1, 2])
    #expect(Self.figures.count + Self.words.count + 1 == 23)
  }

  @Test(arguments: Self.figures) func `figures stand under their years, apart from the plan's words`(
    _ figures: Figures
  ) async throws {
    let indicator = try await indicator(figures.line, figures.name)
    #expect(indicator.unit == figures.unit)
    #expect(indicator.series.map(\.fiscalYear) == Self.years)
    #expect(indicator.series.map(\.actual) == figures.actuals)
    #expect(indicator.series.map(\.plan) == [nil] + figures.plans)
    #expect(indicator.trend == figures.trend)
    #expect(indicator.onPlan == figures.onPlan)
  }

  @Test(arguments: Self.words.indices) func `words stand under their years`(_ index: Int) async throws {
    let expected = Self.words[index]
    let indicator = try await indicator(expected.line, expected.name)
    #expect(indicator.series.map(\.fiscalYear) == Self.years)
    #expect(indicator.series.map { $0.plan ?? $0.actualText } == expected.words)
    #expect(indicator.series.allSatisfy { $0.actual == nil })
    #expect(indicator.onPlan == nil && indicator.trend == nil && indicator.unit == nil)
  }

  @Test func `five values for six years are kept without a year`() async throws {
    let indicator = try await indicator(13, "虐待相談件数")
    #expect(indicator.unit == "件")
    #expect(indicator.series.map(\.actual) == [615, 1_091, 1_618, 1_480, 1_862])
    #expect(indicator.series.map(\.plan) == [nil, "維持", "維持", "維持", "維持"])
    #expect(indicator.series.allSatisfy { $0.fiscalYear == nil })
    #expect(indicator.onPlan == nil)
  }

  struct Project {
    var line: Int
    var number: String
    var title: String
    var departments: [String]
    var local: [String]
  }

  static let projects = [
    Project(line: 11, number: "1", title: "子どもオンブズパーソン", departments: ["児童青少年課"], local: ["1", "1-1"]),
    Project(line: 13, number: "2", title: "虐待対応事業", departments: ["こども家庭センター"], local: ["1", "1-1"]),
    Project(line: 19, number: "1", title: "虐待防止啓発事業", departments: ["こども家庭センター"], local: ["1", "1-2"]),
    Project(line: 28, number: "1", title: "子どもの権利の広報活動", departments: ["児童青少年課"], local: ["1", "1-4"]),
    Project(line: 37, number: "1", title: "子どもの居場所づくりの推進", departments: ["子育て支援課", "児童青少年課"], local: ["2", "2-3"]),
    Project(line: 40, number: "2", title: "児童館事業", departments: ["児童青少年課"], local: ["2", "2-3"]),
    Project(
      line: 52, number: "1", title: "母子保健健康相談事業 ①乳幼児保健相談 ②乳幼児健康相談 ③出張健康相談", departments: ["こども家庭センター"],
      local: ["3", "3-2"]),
    Project(line: 54, number: "11", title: "産後ケア事業", departments: ["こども家庭センター"], local: ["3", "3-2"]),
    Project(line: 59, number: "12", title: "子育て中の保護者グループ相談", departments: ["こども家庭センター"], local: ["3", "3-2"]),
    Project(line: 67, number: "1", title: "子育て情報の提供", departments: ["子育て支援課"], local: ["3", "3-3"]),
    Project(line: 70, number: "2", title: "子育て総合相談", departments: ["こども家庭センター"], local: ["3", "3-3"]),
    Project(line: 77, number: "3", title: "障がい児の緊急・一時預かり", departments: ["保育課"], local: []),
    Project(line: 86, number: "1", title: "子育て支援ネットワーク", departments: ["子育て支援課"], local: ["6", "6-1"]),
    Project(line: 93, number: "1", title: "子育てに配慮した公共施設の改善", departments: ["子育て支援課"], local: ["6", "6-3"]),
  ]

  @Test(arguments: Self.projects) func `every project has its head`(_ project: Project) async throws {
    let measure = try await SeedRun.result().measure("002", project.line)
    #expect(measure.number == project.number)
    #expect(measure.title == project.title)
    #expect(measure.departments == project.departments)
    #expect(measure.localGoal.map(\.id) == project.local)
    #expect(measure.priority == "重点事業")
    #expect(measure.fiscalYear == 2024)
  }

  @Test func `a goal whose heading is missing has no title; the others have theirs`() async throws {
    let run = try await SeedRun.result()
    #expect(
      try run.measure("002", 52).localGoal == [
        LocalGoal(id: "3", title: nil), LocalGoal(id: "3-2", title: "母子保健事業を充実します"),
      ])
    #expect(
      try run.measure("002", 93).localGoal == [
        LocalGoal(id: "6", title: "地域の子育て環境を整えます"), LocalGoal(id: "6-3", title: "地域の公共施設の活用を進めます"),
      ])
  }

  @Test func `narratives are whole, with their lines`() async throws {
    let run = try await SeedRun.result()
    let results = try #require(try run.measure("002", 77).texts("results").first)
    #expect(results.lines == [77, 77])
    #expect(results.label == "結果の説明及び次年度に向けての課題、検討内容")
    #expect(results.text == "一時保育の職員体制等の理由により、実施することは困難であるが、児童発達支援センターにおいて実施することを引き続き検討する。")
    // The content goes on in a cell two rows below.
    let content = try #require(try run.measure("002", 37).texts("content").first)
    #expect(content.lines == [37, 39])
    #expect(content.text.hasPrefix("子どもの居場所に関するネットワークづくりを進めるとともに、"))
    #expect(content.text.hasSuffix("地域全体で家庭を支援する環境を整備する。"))
    #expect(try run.measure("002", 13).texts("results").isEmpty)
  }

  @Test func `what looks wrong is found`() async throws {
    let run = try await SeedRun.result()
    #expect(run.lines(.rowDisplaced, in: "002") == [12])
    #expect(run.lines(.rowShifted, in: "002") == [12])
    #expect(run.lines(.valuesNotYears, in: "002") == [12, 67, 68, 93])
    #expect(run.lines(.indicatorAgainstPlan, in: "002") == [41, 53, 59, 60, 86])
    #expect(run.lines(.pageBlank, in: "002") == [43, 72])
    #expect(run.lines(.headingMissing, in: "002") == [48, 77])
    // 日帰り利用者延べ数 534人 alone is more than the table's 503.
    #expect(run.lines(.narrativeContradictsTable, in: "002") == [54])
    // 虐待対応事業 alone tells no results.
    #expect(run.lines(.fieldMissing, in: "002") == [13])
    #expect(run.findings.filter { $0.document == "002.txt" }.count == 17)
  }
}
