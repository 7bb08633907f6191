import Contracts
import Foundation
import TestSupport
import Testing

/// 004: 川崎市's sheets. 1 is the best rating; the targets and results of several years stand one below the other.
@Suite(.enabled(if: Seeds.available)) struct KawasakiFactTests {
  /// By line: title, office, inspection.
  static let sheets: [(line: Int, title: String, office: String, inspection: String)] = [
    (23, "総合的な子ども支援事業(川崎区)", "川崎区役所こども支援室", "C"), (168, "総合的な子ども支援事業(幸区)", "幸区役所こども支援室", "C"),
    (194, "総合的な子ども支援事業(中原区)", "中原区役所こども支援室", "C"), (247, "総合的な子ども支援事業(高津区)", "高津区役所こども支援室", "C"),
    (263, "総合的な子ども支援事業(宮前区)", "宮前区役所こども支援室", "C"), (275, "総合的な子ども支援事業(多摩区)", "多摩区役所こども支援室", "C"),
    (292, "総合的な子ども支援事業(麻生区)", "麻生区役所こども支援室", "C"),
    (304, "地域における子育て支援の推進(地域支援事業)", "市民・こども局子育て施策部子育て支援課", "C"),
    (351, "地域における子育て支援の推進(相談支援事業)", "市民・こども局こども支援部こども家庭課", "C"),
    (375, "地域における子育て支援の推進(保育事業)", "市民・こども局保育事業推進部保育課", "C"),
    (401, "区における教育支援推進事業", "教育委員会事務局学校教育部指導課", "A"),
  ]

  @Test func `every sheet has its head: achieved 3, inspection C or A`() async throws {
    let run = try await SeedRun.result()
    #expect(run.measures(of: "004").map(\.line) == Self.sheets.map(\.line))
    for sheet in Self.sheets {
      let measure = try run.measure("004", sheet.line)
      #expect(measure.title == sheet.title)
      #expect(measure.departments == [sheet.office])
      #expect(measure.departmentNames == nil)
      #expect(
        measure.ratings == [Rating(aspect: "overall", raw: "3", value: 3, best: 1, worst: 5, attainment: .achieved)])
      #expect(measure.codes.map(\.kind) == ["inspection"])
      #expect(measure.codes.map(\.raw) == [sheet.inspection])
      #expect(measure.category?.status == (sheet.inspection == "A" ? .expanded : .continued))
      #expect(measure.priority == "重点")
      #expect(measure.fiscalYear == 2012)
    }
  }

  static let now = "現状(計画策定時)"
  static let columns = [now, "2011年度", "2012年度", "2013年度", "2014年度以降"]

  /// By the sheet's line: the first and last line of each year's targets and results.
  static let spans: [Int: (targets: [[Int]], achievements: [[Int]])] = [
    23: ([[62, 76], [77, 93], [94, 105], [106, 115], [116, 125]], [[129, 151], [153, 164]]),
    194: ([[201, 207], [208, 214], [215, 220], [221, 226], [227, 227]], [[229, 235], [236, 243]]),
    304: ([[314, 322], [324, 326], [327, 329], [330, 332], [333, 335]], [[339, 343], [345, 347]]),
    351: ([[358, 365], [366, 366], [366, 366], [366, 366], [366, 366]], [[368, 369], [370, 371]]),
    375: ([[383, 384], [385, 386], [387, 388], [389, 390], [391, 392]], [[394, 395], [396, 397]]),
    401: ([[408, 414], [415, 421], [422, 429], [430, 437], [438, 438]], [[440, 442], [443, 445]]),
    275: ([[282, 286], [287, 287], [287, 287], [287, 287], [287, 287]], [[289, 289], [289, 289]]),
  ]

  @Test func `targets and results stand under their years`() async throws {
    let run = try await SeedRun.result()
    for (line, span) in Self.spans {
      let measure = try run.measure("004", line)
      #expect(measure.texts("targets").map(\.period) == Self.columns, "\(line)")
      #expect(measure.texts("targets").map(\.lines) == span.targets, "\(line)")
      #expect(measure.texts("achievements").map(\.period) == ["2011年度", "2012年度"], "\(line)")
      #expect(measure.texts("achievements").map(\.lines) == span.achievements, "\(line)")
    }
  }

  @Test func `the years of one line are told by their words`() async throws {
    let run = try await SeedRun.result()
    let region = "区役所を地域における子どもの支援の拠点として、地域の実情にあわせた総合的な子ども支援施策を実施"
    #expect(
      try run.measure("004", 263).texts("targets").map(\.text) == [
        "地域の実情にあわせた総合的な子どもの支援を実施", region, "総合的な子ども施策の推進", "総合的な子ども施策の推進", "事業推進",
      ])
    let support = "区における総合的な支援体制の整備と事業の実施"
    #expect(
      try run.measure("004", 292).texts("targets").map(\.text) == [support, support, "順次機能強化", "順次機能強化", "順次機能強化"])
    #expect(
      try run.measure("004", 292).texts("achievements").map(\.text) == [
        "課題や取組を検討し、子ども支援事業を展開", "課題や取組みを検討し、こども支援事業を展開",
      ])
    #expect(try run.measure("004", 247).texts("targets").dropFirst(2).map(\.text) == ["充実強化", "充実強化", "事業推進"])
  }

  @Test func `where nothing shows the boundary the text stays one, with a finding`() async throws {
    let run = try await SeedRun.result()
    let targets = try run.measure("004", 168).texts("targets")
    #expect(targets.map(\.period) == [nil])
    #expect(targets.map(\.lines) == [[179, 185]])
    #expect(targets.first?.text.hasPrefix("総合的な子どもの支援施策の実施 ・地域の実情に即した主体的、") == true)
    #expect(targets.first?.text.hasSuffix("事業の継続・推進を図る。") == true)
    #expect(run.lines(.yearsRunTogether, in: "004") == [179])
  }

  @Test func `overviews are whole`() async throws {
    let run = try await SeedRun.result()
    let overview = try #require(try run.measure("004", 168).texts("overview").first)
    #expect(overview.lines == [171, 175])
    #expect(
      overview.text == """
        総合的な子どもの支援事業の推進
        ・こども総合支援ネットワークの更なる充実
        ・こども相談窓口の効果的な運営
        ・子ども・子育て情報の収集、積極的な発信
        ・子ども支援事業の実施
        """)
    #expect(try run.measure("004", 23).texts("overview").map(\.lines) == [[26, 58]])
  }

  @Test func `the tally agrees with the rows`() async throws {
    let run = try await SeedRun.result()
    #expect(run.lines(.tallyMismatch, in: "004") == [])
    #expect(run.findings.filter { $0.document == "004.txt" }.count == 1)
  }

  @Test func `a tally that doesn't is found`() async throws {
    let text = String(decoding: try Seeds.bytes("004"), as: UTF8.self)
    let output = try Folder()
    let input = try Folder(["a.txt": text.replacingOccurrences(of: "3 目標をほぼ達成 11 11", with: "3 目標をほぼ達成 10 10")])
    _ = try Command(["run", input.url.path, "--output", output.url.path])
    let findings = try output.text("findings.ndjson").split(separator: "\n")
      .map { try JSON.decode(Finding.self, from: Array($0.utf8)) }
    #expect(findings.filter { $0.code == .tallyMismatch }.map(\.place?.line) == [10])
  }
}
