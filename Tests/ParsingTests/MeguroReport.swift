import Contracts
import Enrichment
import Parsing
import Testing

/// Invented reports in the form of 目黒区.
enum MeguroReport {
  /// The form's scale, as it is printed below each rating.
  static let legend = "5\t計画以上に達成した\t2\tあまり達成できていない\n4\t達成した\t1\t達成していない\n3\tある程度達成した\t\t"

  static let heading = "基本目標Ⅱ 子どもが健やかに成長する\n\n- (1) 子どもの居場所の充実\n\n"

  /// One report; what is not given is as most reports have it.
  static func text(
    _ number: String = "2101", costs: String = "なし", overall: String = "4：達成した", viewpoint: String = "4：達成した",
    results: String = "実施した。", outlook: String = "場所の確保が課題である。", legend: String = legend
  ) -> String {
    """
    実績報告書

    事業番号 \(number)\t児童館の整備\t
    担当課： 児童課\t計画掲載ページ： 58\t事業区分： 拡充

    1 令和5年度事業実績

    (1) 事業実績

    \(results)

    (2) 主な経費

    \(costs)

    2 達成状況

    (1) 事業全体

    評価（5段階）
    \(overall)

    【評価段階の説明】

    \(legend)

    (2) 着眼点別

    着 眼 点\t評 価 （5段階）
    支援の質の向上\t3：ある程度達成した
    - 14 -
    着 眼 点\t評 価 （5段階）
    量的拡充\t\(viewpoint)

    (3) 評価の理由

    予定どおり進んだ。

    3 令和6年度の事業実施内容や改善点等

    継続する。

    4 今後の課題や事業の方向性

    \(outlook)

    - 15 -


    """
  }

  /// The measures of reports of which nothing is left over.
  static func measures(_ text: String) throws -> [Measure] { try measureSet(text).measures }

  static func measureSet(_ text: String) throws -> MeasureSet {
    let sheet = try explain(text).sheet
    #expect(sheet.profile.id == "meguro-annual-report")
    #expect(sheet.unclaimed.isEmpty, "\(sheet.unclaimed.map(\.text))")
    return try Enrichment.measures(from: sheet)
  }
}
