import Contracts
import Parsing
import Testing

/// The form as it was in the plan's last year, with invented projects.
@Suite("川崎市 施策進行管理・評価票(2) of 2013")
struct KawasakiLastEditionTests {
  @Test(
    "2013: the year stands in the label, four letters tell how the projects were reviewed, and no year comes after",
    arguments: [(" 3", "\n4"), ("", "")])
  func lastYear(period: (first: String, second: String)) throws {
    let set = try KawasakiSheet.set(
      """
      施策進行管理・評価票(2)

      評価年度2013年度

      <配下の事務事業の集計結果>

      2013年度の達成状況 事業数 うち
      重点
      1 目標を大きく上回って達成 0 0
      2 目標を上回って達成 0 0
      3 目標をほぼ達成 1 1
      4 目標を下回った 1 0
      5 目標を大きく下回った 0 0
      合計 2 1
      点検結果 事業見直しによる
      予算・人員等の拡大
      事業見直しによる
      予算・人員等の縮減
      予算・人員等の
      現状維持等
      予定どおりの
      事業終了
      A 0 B 1 C 1 D 0

      第3期実行計画期間の
      達成状況
      事業数 うち
      重点
      目標を大きく上回って達成 0 0
      目標を上回って達成 0 0
      目標をほぼ達成 1 1
      目標を下回った 1 0
      目標を大きく下回った 0 0
      合計 2 1

      <配下の事務事業一覧>

      事務事業名

      星見通りの拡幅

      所管課 建設局道路課
      事務事業の概要 道を広げます。
      2013年度の達成状況
      3 第3期実行計画期間の達成状況\(period.first) 点検結果 C 重点 重点
      年度 現状(計画策定時) 2011年度 2012年度 2013年度
      事業目標 調査 設計 着工 完成
      実行計画と差異のある事業目標 \u{A0} \u{A0} \u{A0}
      実績 設計した 着工した 完成した
      事務事業名

      星空の観察会

      所管課 こども本部青少年課
      事務事業の概要 星を見ます。
      2013年度の達成状況
      4
      第3期実行計画期間の達成状況\(period.second)
      点検結果
      B
      重点
      年度 現状(計画策定時) 2011年度 2012年度 2013年度
      事業目標 4回 5回 6回 7回
      実行計画と差異のある事業目標 \u{A0} \u{A0} \u{A0}
      実績 4回 3回 2回
      >>前のページへ戻る
      """)
    #expect(set.findings.isEmpty, "\(set.findings.map(\.message.ja))")
    let measures = set.measures
    #expect(measures.map(\.fiscalYear) == [2013, 2013])
    #expect(measures.map(\.title) == ["星見通りの拡幅", "星空の観察会"])
    #expect(measures.map { $0.ratings.map(\.raw) } == [["3"], ["4"]])
    #expect(measures.map { $0.ratings.first?.attainment } == [.achieved, .partlyAchieved])
    let codes = period.first.isEmpty ? [["C"], ["B"]] : [["C", "3"], ["B", "4"]]
    #expect(measures.map { $0.codes.map(\.raw) } == codes)
    #expect(measures.map { $0.codes.first?.meaning } == ["予算・人員等の現状維持等", "事業見直しによる予算・人員等の縮減"])
    #expect(measures.map { $0.category?.status } == [.continued, .reduced])
    #expect(measures.map { $0.priority == nil } == [false, true])
    #expect(
      KawasakiSheet.periods("targets", measures[1])
        == ["現状(計画策定時): 4回", "2011年度: 5回", "2012年度: 6回", "2013年度: 7回"])
    #expect(KawasakiSheet.periods("achievements", measures[1]) == ["2011年度: 4回", "2012年度: 3回", "2013年度: 2回"])
  }
}
