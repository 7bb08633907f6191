/// An invented report of one project in the form of 目黒区.
enum MeguroReport {
  static func text(results: String = "開いた。", outlook: String = "続ける。") -> String {
    """
    実績報告書

    事業番号 2101\t児童館の整備\t
    担当課： 児童課\t計画掲載ページ： 58\t事業区分： 拡充

    1 令和5年度事業実績

    (1) 事業実績

    \(results)

    (2) 主な経費

    なし

    2 達成状況

    (1) 事業全体

    評価（5段階）
    4：達成した

    (2) 着眼点別

    着 眼 点\t評 価 （5段階）
    量的拡充\t4：達成した

    (3) 評価の理由

    予定どおり進んだ。

    4 今後の課題や事業の方向性

    \(outlook)
    """
  }
}
