import Contracts
import TestSupport
import Testing

/// 003: 札幌市's table of proposals, policies and targets; merged cells and shifted columns.
@Suite(.enabled(if: Seeds.available)) struct SapporoFactTests {
  struct Row {
    var classes: String
    var departments: String
    var local: String
  }

  /// By line: 取組区分, 担当部 (a covering cell above counts), proposal and item.
  static let rows: [Int: Row] = [
    24: Row(classes: "II", departments: "保) 保健所 区) 保健福祉部", local: "1/1"),
    25: Row(classes: "I", departments: "子) 児童相談所 区) 保健福祉部", local: "1/1"),
    26: Row(classes: "II", departments: "保) 総務部 保) 高齢保健福祉部 保) 障がい保健福祉部", local: "1/1"),
    27: Row(classes: "II", departments: "子) 児童相談所 区) 保健福祉部", local: "1/2"),
    28: Row(classes: "II", departments: "子) 児童相談所 区) 保健福祉部", local: "1/2"),
    49: Row(classes: "III", departments: "保) 総務部 区) 保健福祉部", local: "1/3"),
    50: Row(classes: "III", departments: "保) 総務部 区) 保健福祉部", local: "1/3"),
    51: Row(classes: "II", departments: "保) 総務部 区) 保健福祉部", local: "1/3"),
    52: Row(classes: "III", departments: "子) 子ども育成部 子) 児童相談所 教) 学校教育部", local: "1/4"),
    53: Row(classes: "II", departments: "子) 子ども育成部 子) 児童相談所 教) 学校教育部", local: "1/4"),
    54: Row(classes: "II", departments: "子) 子ども育成部 子) 児童相談所 教) 学校教育部", local: "1/4"),
    73: Row(classes: "II", departments: "子) 子育て支援部 子) 児童相談所", local: "1/5"),
    74: Row(classes: "III", departments: "子) 子育て支援部 子) 児童相談所", local: "1/5"),
    95: Row(classes: "III", departments: "保) 保健所 区) 保健福祉部", local: "2/1"),
    96: Row(classes: "", departments: "保) 保健所 区) 保健福祉部", local: "2/1"),
    97: Row(classes: "II", departments: "保) 保健所 区) 保健福祉部", local: "2/2"),
    98: Row(classes: "II", departments: "保) 保健所 保) 障がい保健福祉部 区) 保健福祉部", local: "2/3"),
    99: Row(classes: "", departments: "保) 保健所 保) 障がい保健福祉部 区) 保健福祉部", local: "2/3"),
    122: Row(classes: "III", departments: "子) 児童相談所 区) 保健福祉部", local: "3/1"),
    123: Row(classes: "III", departments: "子) 児童相談所 区) 保健福祉部", local: "3/2"),
    124: Row(classes: "III", departments: "保) 保健所 区) 保健福祉部", local: "3/3"),
    125: Row(classes: "III", departments: "総) 職員部", local: "3/3"),
    126: Row(classes: "III", departments: "総) 自治研修センター", local: "3/3"),
    147: Row(classes: "III III", departments: "保) 総務部 区) 保健福祉部", local: "3/4"),
    148: Row(classes: "III", departments: "保) 保健所 区) 保健福祉部", local: "3/4"),
    149: Row(classes: "III", departments: "総) 職員部", local: "3/4"),
    150: Row(classes: "III", departments: "総) 職員部", local: "3/4"),
    151: Row(classes: "III", departments: "総) 自治研修センター", local: "3/4"),
    152: Row(classes: "II", departments: "総) 改革推進室", local: "3/4"),
    173: Row(classes: "III", departments: "総) 自治研修センター", local: "3/5"),
    174: Row(classes: "III", departments: "保) 保健所 区) 保健福祉部", local: "3/5"),
    175: Row(classes: "II", departments: "保) 総務部 区) 保健福祉部", local: "3/5"),
    176: Row(classes: "I", departments: "子) 児童相談所 区) 保健福祉部", local: "3/5"),
    196: Row(classes: "II", departments: "子) 児童相談所", local: "4/1"),
    197: Row(classes: "III", departments: "子) 児童相談所", local: "4/1"),
    198: Row(classes: "III", departments: "子) 児童相談所", local: "4/2"),
    199: Row(classes: "II", departments: "子) 児童相談所", local: "4/3"),
    200: Row(classes: "II", departments: "子) 児童相談所 区) 保健福祉部", local: "4/4"),
    201: Row(classes: "II", departments: "子) 児童相談所 区) 保健福祉部", local: "4/4"),
    221: Row(classes: "III", departments: "総) 職員部 子) 子ども育成部 子) 児童相談所", local: "5/1"),
    222: Row(classes: "III", departments: "総) 職員部 子) 子ども育成部 子) 児童相談所", local: "5/1"),
    223: Row(classes: "I", departments: "総) 職員部 子) 子ども育成部 子) 児童相談所", local: "5/1"),
    224: Row(classes: "II", departments: "保) 保健所 区) 保健福祉部", local: "5/2"),
    225: Row(classes: "III", departments: "保) 保健所 区) 保健福祉部", local: "5/2"),
    226: Row(classes: "II", departments: "総) 職員部 子) 児童相談所", local: "5/3"),
    227: Row(classes: "III", departments: "総) 職員部 子) 児童相談所", local: "5/3"),
    247: Row(classes: "III", departments: "総) 自治研修センター", local: "5/4"),
    248: Row(classes: "II", departments: "保) 保健所 区) 保健福祉部", local: "5/4"),
    249: Row(classes: "I", departments: "子) 児童相談所", local: "5/4"),
    270: Row(classes: "II", departments: "子) 子ども育成部", local: "6/1"),
    271: Row(classes: "", departments: "子) 子ども育成部", local: "6/1"),
    272: Row(classes: "II", departments: "子) 子ども育成部 教) 学校教育部", local: "6/2"),
    273: Row(classes: "", departments: "子) 子ども育成部 教) 学校教育部", local: "6/2"),
    274: Row(classes: "", departments: "子) 子ども育成部 教) 学校教育部", local: "6/2"),
    275: Row(classes: "", departments: "子) 子ども育成部 教) 学校教育部", local: "6/2"),
    296: Row(classes: "III II", departments: "市) 男女共同参画室 子) 児童相談所", local: "6/3"),
    319: Row(classes: "III", departments: "子) 子ども育成部", local: "7/1"),
    320: Row(classes: "", departments: "子) 子ども育成部", local: "7/1"),
  ]

  static let meanings = ["I": "新たな取組を実施していく項目", "II": "現在の取組を拡充していく項目", "III": "現在の取組を継続する項目"]
  static let bureaus = ["子)": "子ども未来局", "保)": "保健福祉局", "区)": "各区", "教)": "教育委員会", "総)": "総務局", "市)": "市民文化局"]

  @Test func `every row stands under its proposal, with its class and offices`() async throws {
    let run = try await SeedRun.result()
    #expect(run.measures(of: "003").map(\.line) == Self.rows.keys.sorted())
    for (line, row) in Self.rows {
      let measure = try run.measure("003", line)
      #expect(measure.localGoal.map(\.id).joined(separator: "/") == row.local, "\(line)")
      #expect(measure.departments.joined(separator: " ") == row.departments, "\(line)")
      let names = measure.departments.map { office in
        let parts = office.split(separator: " ").map(String.init)
        return "\(Self.bureaus[parts[0]] ?? "?") \(parts[1])"
      }
      #expect(measure.departmentNames == names, "\(line)")
      #expect(measure.codes.map(\.raw).joined(separator: " ") == row.classes, "\(line)")
      #expect(measure.codes.allSatisfy { $0.kind == "class" && $0.meaning == Self.meanings[$0.raw] }, "\(line)")
      #expect(measure.fiscalYear == 2021)
    }
  }

  @Test func `III 27 times, II 22 times, I 4 times`() async throws {
    let codes = try await SeedRun.result().measures(of: "003").flatMap(\.measure.codes).map(\.raw)
    #expect(Dictionary(codes.map { ($0, 1) }, uniquingKeysWith: +) == ["I": 4, "II": 22, "III": 27])
  }

  @Test func `eight rows are repeated, two of them for a part of their text`() async throws {
    let run = try await SeedRun.result()
    let repeated = run.measures(of: "003").filter { $0.measure.repeated != .no }
    #expect(
      Dictionary(uniqueKeysWithValues: repeated.map { ($0.line, $0.measure.repeated) }) == [
        147: .part, 149: .whole, 151: .whole, 200: .whole, 201: .whole, 222: .whole, 247: .whole, 248: .part,
      ])
  }

  @Test func `the proposals' and items' headings are on their rows`() async throws {
    let run = try await SeedRun.result()
    #expect(
      try run.measure("003", 28).localGoal.map(\.title) == ["区及び生活圏を単位とした支援体制の強化の必要性", "各区を中核とした児童相談所との連携強化の必要性"])
    #expect(
      try run.measure("003", 197).localGoal.map(\.title) == ["児童相談所における介入機能と役割の明確化の必要性", "児童相談所の調査体制のあり方と専門性の検討"])
    #expect(
      try run.measure("003", 320).localGoal.map(\.title) == [
        "過去の検証報告書の進捗状況についての検証機会の必要性", "過去の検証報告書の進捗状況についての検証機会の必要性",
      ])
  }

  @Test func `cells that cover several rows are on all of them`() async throws {
    let run = try await SeedRun.result()
    for line in 24...26 {
      let measure = try run.measure("003", line)
      #expect(measure.title == "子ども家庭総合支援拠点を整備するなど、区を単位とした相談支援体制を整え、妊娠期から出産・育児まで切れ目のない支援を行う。")
      #expect(measure.texts("target").first?.lines == [line, line])
    }
    let target = "○子ども虐待防止に取り組む専門集団が形成されており、困難を抱える子どもや世帯を適切に支援できる体制が整っている。"
    #expect(try run.measure("003", 222).texts("target").map(\.text) == [target])
    #expect(try run.measure("003", 223).texts("target").map(\.text) == [target])
    // 保育施設における虐待事案 has no target of its own, nor has 児童虐待とDV.
    for line in [73, 74, 296] { #expect(try run.measure("003", line).texts("target").isEmpty) }
  }

  @Test func `narratives are whole, with their lines, where the columns are shifted too`() async throws {
    let run = try await SeedRun.result()
    let plain = try run.measure("003", 52)
    #expect(plain.texts("kept").map(\.text) == ["コロナ禍における保健所への職員応援等の事情により、10区中3区で当該研修が開催できなかった。"])
    #expect(plain.texts("kept").map(\.lines) == [[52, 52]])
    let shifted = try run.measure("003", 122)
    #expect(
      shifted.texts("results").map(\.text) == ["令和3年度から業務マニュアルを改正し、区家庭児童相談室又は児童相談所が継続的に支援する家庭を要対協の対象とすることを明確化した。"])
    #expect(shifted.texts("kept").map(\.text) == ["マニュアルの徹底を図り、引き続き要対協の対象とすることから漏れない支援を実施していく。"])
    #expect(shifted.texts("next").isEmpty)
    let new = try run.measure("003", 223)
    #expect(new.texts("results").isEmpty && new.texts("kept").isEmpty)
    #expect(new.texts("next").first?.text.hasPrefix("専門職員養成及び育成体系（育成ビジョン）策定に向けて、") == true)
    #expect(try run.measure("003", 175).texts("next").first?.text.hasSuffix("新たにルールを策定し、各区に通知した。</u>") == true)
  }

  @Test func `a row is a project of its own`() async throws {
    let measures = try await SeedRun.result().measures(of: "003")
    #expect(Set(measures.map(\.measure.project)).count == 58)
  }

  @Test func `what looks wrong is found`() async throws {
    let run = try await SeedRun.result()
    #expect(run.lines(.projectRepeated, in: "003") == [])
    // 体制を構築 became 体制を強化; もののうち lost a の; a paragraph was left out; 機会 became 時機; …
    #expect(run.lines(.repeatDiffers, in: "003") == [149, 151, 200, 201, 201, 248])
    // 更なる was read as 新なる.
    #expect(run.lines(.spellingDiffers, in: "003") == [135])
    #expect(run.lines(.cellExtra, in: "003") == [99, 271])
    // On 73 and 296 the policy has taken the place of the target.
    #expect(run.lines(.cellMissing, in: "003") == [73, 95, 97, 98, 122, 123, 124, 247, 270, 272, 296, 319])
    // No class on 96, 99, 271, 273 to 275 and 320; no target on 74 either; no results on 223 and 271.
    #expect(run.lines(.fieldMissing, in: "003") == [74, 96, 99, 223, 271, 271, 273, 274, 275, 320, 320])
    let shifted: [Int] = [
      73, 95, 96, 97, 98, 99, 122, 123, 124, 125, 126, 247, 248, 249, 270, 271, 272, 273, 274, 296, 319, 320,
    ]
    #expect(run.lines(.rowShifted, in: "003") == shifted)
  }
}
