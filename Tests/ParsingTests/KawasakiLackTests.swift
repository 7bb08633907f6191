import Contracts
import Parsing
import Testing

/// What a sheet of several projects tells of what one of them lacks; with invented projects.
@Suite("川崎市 施策進行管理・評価票(2): what a project lacks")
struct KawasakiLackTests {
  @Test("targets that one project of several lacks are missed")
  func missingTargets() throws {
    let project = """
      達成度 3 点検結果 C
      年度 現状(計画策定時) 2008年度 2009年度 2010年度 2011年度以降
      事業目標 準備 開設 運営 増設 運営
      実績 開設した 運営した
      """
    let projects = (1...4).map { number in
      "事務事業名 星見の事業\(number) 所管課 こども局保育課\n事務事業の概要 事業を行う。\n"
        + (number == 3 ? project.replacing("事業目標 準備 開設 運営 増設 運営\n", with: "") : project)
    }
    let set = try KawasakiSheet.set("施策進行管理・評価票(2)\n評価年度:2009年度\n" + projects.joined(separator: "\n"))
    #expect(set.findings.map(\.code) == [.fieldMissing])
    #expect(set.findings.first?.message.ja.contains("「事業目標」") == true)
    #expect(set.findings.first?.measures == [set.measures[2].id])
  }

  @Test("projects that the form counts as its priorities, and whose mark is lost, are missed")
  func lostPriority() throws {
    let project = "所管課 こども局保育課\n事務事業の概要 事業を行う。\n達成度\n3 点検結果 C"
    let set = try KawasakiSheet.set(
      """
      施策進行管理・評価票(2)
      評価年度:2009年度
      達成度 事業数 うち
      重点
      3 目標をほぼ達成 2 1
      合計 2 1
      事務事業名 星見の事業 \(project)
      事務事業名 月見の事業 \(project)
      """)
    #expect(set.findings.map(\.code) == [.tallyMismatch])
    #expect(set.findings.first?.message.ja.contains("優先の印がある事業が1件ですが、本文では0件") == true)
  }
}
