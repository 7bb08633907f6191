import Contracts
import Testing

@testable import Parsing

@Suite("Forms without a profile: the plan's name")
struct PlanNameTests {
  private let projects = """
    事業名：星の教室
    担当課：星空課
    実績：延べ320人
    評価：A

    事業名：月の散歩
    担当課：月夜課
    実績：延べ12人
    評価：B
    """

  private func sheet(_ top: String, _ bottom: String = "") throws -> Sheet {
    try readGenerically(top + "\n" + projects + bottom)
  }

  @Test(
    "a line above the title, or below it, names it",
    arguments: [
      ("星空市こども計画\n令和5年度 進捗状況報告書", "星空市こども計画"),
      ("第2期星空市子ども・子育て支援事業計画\n進捗状況報告書（令和5年度）", "第2期星空市子ども・子育て支援事業計画"),
      ("令和5年度 実施状況報告書\n星空市こども計画（令和7年度～令和11年度）", "星空市こども計画"),
      ("「星空市次世代育成支援行動計画（後期計画）」\n令和5年度進捗状況一覧", "星空市次世代育成支援行動計画（後期計画）"),
      ("次世代育成支援星空市後期行動計画「星のにこにこプラン」\n令和5年度進捗状況一覧", "次世代育成支援星空市後期行動計画「星のにこにこプラン」"),
      ("星空市障害者計画\n令和3年度から令和5年度まで\n第6期星空市障害福祉計画\n令和5年度実績 計画目標に対する評価報告", "星空市障害者計画"),
      ("1. 星空市総合計画\n星空市こども計画\n令和5年度進捗状況一覧", "星空市こども計画"),
      ("星空市では総合計画を定めている。\n令和5年度 事務事業評価表", "事務事業評価表"),
      ("星空市こども計画 令和5年度進捗状況報告書\n星空市総合計画", "星空市こども計画"),
    ])
  func named(top: String, plan: String) throws {
    let sheet = try sheet(top)
    #expect(sheet.plan == plan)
    #expect(!sheet.findings.map(\.code).contains(.planUnknown))
  }

  @Test("where nothing names it, that is said, and a heading in the midst doesn't stand in for it")
  func unnamed() throws {
    let sheet = try sheet("対象年度：令和5年度", "\n実績報告の一覧\n")
    #expect(sheet.plan == "計画名不明")
    let finding = try #require(sheet.findings.first { $0.code == .planUnknown })
    #expect(finding.place?.line == 1)
    #expect(finding.severity == .doubt)
  }

  @Test("a title further down that names another plan is a doubt", arguments: ["令和5年度 星空市男女共同参画プラン 進捗状況"])
  func other(title: String) throws {
    let sheet = try sheet("令和5年度 星空市こども計画 進捗状況", "\n\n\(title)\n" + projects)
    #expect(sheet.plan == "星空市こども計画")
    let finding = try #require(sheet.findings.first { $0.code == .planUnknown })
    #expect(finding.severity == .doubt && finding.message.ja.contains("星空市男女共同参画プラン"))
    #expect(finding.place?.line == 12)
  }

  @Test(
    "the same plan again is none, nor is a list of another plan's within the report",
    arguments: ["令和5年度 星空市こども計画の実績", "令和5年度 こども計画 実績報告", "第2期星空市こども計画 令和5年度実績", "総合計画に基づく事業の一覧"])
  func same(title: String) throws {
    let sheet = try sheet("令和5年度 星空市こども計画 進捗状況", "\n\n\(title)\n" + projects)
    #expect(!sheet.findings.map(\.code).contains(.planUnknown))
  }
}
