import Contracts
import Parsing
import Testing

/// Sheet (1) of a policy, which stands above the sheets (2) of its projects; with an invented policy.
@Suite("川崎市 施策進行管理・評価票(1)")
struct KawasakiPolicySheetTests {
  private static let policy = """
    施策進行管理・評価票(1)

    評価年度:2012年度

    <基本情報>
    施策課題 31900000 星を見る 作成課 こども本部青少年課
    当該施策によって
    解決すべき課題
    ●星が見えません。
    達成状況 3
    達成度 3
    <配下の事務事業一覧>
    事務事業名 達成状況 点検結果 重点
    星空の観察会 3 C 重点
    事務事業の概要 星を見ます。
    所管課 こども本部青少年課

    """

  @Test("sheet (1), of a policy, is another form; above sheet (2) it is no part of a project")
  func otherSheet() throws {
    do {
      _ = try explain(Self.policy)
      Issue.record("no form of the bundled ones")
    } catch let error as ParsingError {
      #expect(error.reason == .formUnknown)
    }
    let projects = try explain(
      Self.policy + """
        施策進行管理・評価票(2)

        評価年度:2012年度
        事務事業名

        星空の観察会

        所管課 こども本部青少年課
        事務事業の概要 星を見ます。
        達成状況
        3 点検結果 C   重点 重点
        年度 現状(計画策定時) 2011年度 2012年度 2013年度 2014年度以降
        事業目標 4回 5回 6回 7回 8回
        実行計画と差異のある事業目標
        実績 5回 6回
        """)
    #expect(projects.sheet.records.last?.texts("title") == ["星空の観察会"])
    #expect(projects.sheet.unclaimed.contains { $0.text.contains("星が見えません") })
  }
}
