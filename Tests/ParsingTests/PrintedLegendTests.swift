import Contracts
import Enrichment
import Parsing
import Testing

/// Editions whose legend gives the form's own words to other signs than its profile does, with invented projects.
@Suite("A legend that differs from the profile's")
struct PrintedLegendTests {
  private func meguro(_ ratings: [String], legend: String) throws -> MeasureSet {
    let reports = ratings.enumerated().map { index, rating in
      MeguroReport.text("210\(index + 1)", overall: rating, viewpoint: rating, legend: legend)
    }
    return try MeguroReport.measureSet(reports.joined())
  }

  private static let turned = """
    1\t計画以上に達成した\t4\tあまり達成できていない
    2\t達成した\t5\t達成していない
    3\tある程度達成した\t\t
    """

  @Test("a scale turned round is read as it is printed, and said")
  func turned() throws {
    let set = try meguro(["2：達成した", "5", "1"], legend: Self.turned)
    let overall = set.measures.compactMap { $0.ratings.first }
    #expect(overall.map(\.attainment) == [.achieved, .notAchieved, .exceeded])
    #expect(overall.map(\.value) == [2, 5, 1])
    #expect(overall.map(\.best) == [1, 1, 1])
    #expect(overall.map(\.worst) == [5, 5, 5])
    #expect(set.measures.map { $0.ratings.last?.attainment } == [.achieved, .notAchieved, .exceeded])
    #expect(set.findings.filter { $0.code == .ratingInferred }.map(\.severity) == [.doubt])
  }

  @Test("letters in place of the form's numbers")
  func letters() throws {
    let legend = "S\t計画以上に達成した\tC\tあまり達成できていない\nA\t達成した\tD\t達成していない\nB\tある程度達成した\t\t"
    let set = try meguro(["S：計画以上に達成した", "D", "B ある程度達成した"], legend: legend)
    #expect(set.measures.map { $0.ratings.first?.attainment } == [.exceeded, .notAchieved, .partlyAchieved])
    #expect(set.findings.filter { $0.code == .ratingInferred }.count == 1)
  }

  @Test("a rating whose number and words disagree is no legend")
  func slip() throws {
    let set = try meguro(["3：達成した", "4：達成した", "2：達成した"], legend: MeguroReport.legend)
    #expect(set.measures.map { $0.ratings.first?.attainment } == [nil, .achieved, nil])
    #expect(set.findings.allSatisfy { $0.code != .ratingInferred })
  }

  @Test("nor is one below a page's heading, where the rating has yet to come")
  func slipOnNextPage() throws {
    let set = try meguro(["目黒区子ども総合計画\n3：達成した", "4：達成した"], legend: MeguroReport.legend)
    #expect(set.measures.map { $0.ratings.first?.raw } == ["3：達成した", "4：達成した"])
    #expect(set.measures.map { $0.ratings.first?.attainment } == [nil, .achieved])
    #expect(set.findings.allSatisfy { $0.code != .ratingInferred })
  }

  @Test("one step with another sign", arguments: [("0", Attainment?.some(.notAchieved)), ("1", nil)])
  func oneStep(sign: String, attainment: Attainment?) throws {
    let legend = "5\t計画以上に達成した\t2\tあまり達成できていない\n4\t達成した\t0\t達成していない\n3\tある程度達成した\t\t"
    let set = try meguro([sign, "4：達成した"], legend: legend)
    #expect(set.measures.map { $0.ratings.first?.attainment } == [attainment, .achieved])
    #expect(set.findings.filter { $0.code == .ratingInferred }.map(\.severity) == [.doubt])
  }

  @Test("a sign with two meanings is said, and read as before")
  func mixed() throws {
    let set = try meguro(["4", "5"], legend: MeguroReport.legend + "\n" + Self.turned)
    #expect(set.measures.map { $0.ratings.first?.attainment } == [.achieved, .exceeded])
    #expect(set.findings.filter { $0.code == .ratingInferred }.map(\.severity) == [.wrong])
  }

  @Test("川崎: the tally on top names the steps")
  func tally() throws {
    func project(_ name: String, _ rating: Int) -> String {
      """
      事務事業名

      \(name)

      所管課 北部こども支援室
      事務事業の概要 広場を開きます。
      達成状況
      \(rating) 点検結果 C   重点 重点
      年度 現状(計画策定時) 2015年度 2016年度
      事業目標 相談
      実行計画と差異のある事業目標
      実績 開いた。

      """
    }
    let sheet = try explain(
      """
      施策進行管理・評価票(2)

      評価年度:2015年度

      達成状況 事業数 うち
      重点
      5 目標を大きく上回って達成 0 0
      4 目標を上回って達成 1 1
      3 目標をほぼ達成 0 0
      2 目標を下回った 1 1
      1 目標を大きく下回った 0 0
      合計 2 2

      <配下の事務事業一覧>

      """ + project("星見広場の運営", 4) + project("月見広場の運営", 2)
    ).sheet
    let set = try Enrichment.measures(from: sheet)
    let ratings = set.measures.compactMap { $0.ratings.first }
    #expect(ratings.map(\.attainment) == [.exceeded, .partlyAchieved])
    #expect(ratings.map(\.best) == [5, 5])
    #expect(set.findings.contains { $0.code == .ratingInferred && $0.place?.line == 7 })
    #expect(!set.findings.contains { $0.code == .tallyMismatch })
  }

  @Test("札幌: a class that the legend explains otherwise, and one that it explains in words of its own")
  func classes() throws {
    let legend = " I：現在の取組を継続する項目\n II：現在の取組を縮小・終了する項目\n III：新たな取組を実施していく項目\n\n"
    let rows = ["I", "III", "II"].enumerated().map { index, sign in
      "① ア 体制を整備する。\t○体制がある。\t開いた\(index)。\tよかった。\t続ける。\t\(sign)\t子) 児童相談所"
    }
    let page =
      SapporoPage.head + "【取組区分】\n 到達目標を踏まえた令和5年度以降の取組の方向性\n" + legend + SapporoPage.heading + "\n"
      + rows.joined(separator: "\n")
    let set = try Enrichment.measures(from: try explain(page).sheet)
    #expect(set.measures.map(\.category?.status) == [.continued, .new, nil])
    #expect(set.measures.map(\.codes.first?.meaning) == ["現在の取組を継続する項目", "新たな取組を実施していく項目", nil])
    #expect(set.findings.contains { $0.code == .codeUnknown && $0.measures == [set.measures[2].id] })
  }

  @Test("a step that the legend leaves out is doubted where a rating has it")
  func stepLeftOut() throws {
    let legend = "5\t計画以上に達成した\t2\tあまり達成できていない\n4\t達成した\n3\tある程度達成した\t\t"
    let doubted = try meguro(["4：達成した", "1"], legend: legend).findings.filter { $0.code == .ratingInferred }
    #expect(doubted.map(\.severity) == [.doubt])
    #expect(doubted.first?.message.ja.contains("「1」") == true)
    #expect(try meguro(["4：達成した", "3"], legend: legend).findings.allSatisfy { $0.code != .ratingInferred })
  }
}
