import Contracts
import Enrichment
import Parsing
import Testing

/// What stands above 札幌市's rows, and their policies; with invented projects.
@Suite("札幌市: headings, policies and years")
struct SapporoHeadingTests {
  @Test(
    "a policy's letter with a bracket or a comma behind it",
    arguments: ["① ア）", "①ア) ", "① (ア) ", "① ア、", "① ア. "])
  func letterOfPolicy(sign: String) throws {
    let row = "\(sign)相談の窓口を広げる。\t○窓口が広がっている。\t窓口を二つ開いた。\t使いやすくなった。\t三つ目を開く。\tII\t子) 児童相談所"
    let set = try SapporoPage.read(rows: row).set
    #expect(set.measures.map(\.title) == ["相談の窓口を広げる。"])
    #expect(set.measures.map(\.number) == ["ア"])
    #expect(set.measures.first?.localGoal.map(\.id) == ["1", "1"])
  }

  @Test("a word in katakana is no letter before a policy")
  func wordInKatakana() throws {
    let rows = ["① カウンセラーを置く。", "② イ アンケートを行う。"].map {
      "\($0)\t○体制が整っている。\t一人を置いた。\t使いやすくなった。\t二人目を置く。\tII\t子) 児童相談所"
    }
    let set = try SapporoPage.read(rows: rows.joined(separator: "\n")).set
    #expect(set.measures.map(\.title) == ["カウンセラーを置く。", "アンケートを行う。"])
    #expect(set.measures.map(\.number) == [nil, "イ"])
  }

  @Test("headings in mid-table, with rows right under their list")
  func headingsInTable() throws {
    let (sheet, set) = try SapporoPage.read(
      rows:
        """
        ① ア 相談の体制を整える。\t○相談できる。\t10区に置いた。\t増えた。\t続ける。\tII\t子) 児童相談所
        検証報告書における提言\t\t\t\t\t\t
        6 若者の支援の必要性\t\t\t\t\t\t
        ① 制度の創設\t\t\t\t\t\t
        ① ア 制度を設ける。\t○相談できる。\t設けた。\t使われた。\t続ける。\tIII\t子) 子ども育成部
        """)
    #expect(sheet.findings.isEmpty, "\(sheet.findings.map(\.message.en))")
    #expect(set.measures.map(\.title) == ["相談の体制を整える。", "制度を設ける。"])
    #expect(set.measures.map { $0.localGoal.map(\.id) } == [["1", "1"], ["6", "1"]])
  }

  @Test(
    "the year that an era began, in both eras",
    arguments: ["平成31年度（令和元年度）", "平成31（令和元）年度", "令和元年度(平成31年度)", "令和元年度（2019年度）"])
  func bothEras(year: String) throws {
    let (sheet, set) = try SapporoPage.read(
      """
      \(SapporoPage.head.replacing("令和4年度", with: year).replacing("令和5年度", with: "令和2年度"))
      \(SapporoPage.heading.replacing("令和4年度", with: year).replacing("令和5年度", with: "令和2年度"))
      ① ア 相談の体制を整える。\t○相談できる。\t10区に置いた。\t増えた。\t増やす。\tII\t子) 児童相談所
      """)
    #expect(sheet.unclaimed.isEmpty, "\(sheet.unclaimed.map(\.text))")
    #expect(set.fiscalYear == 2019)
    #expect(set.measures.map(texts) == [["○相談できる。", "10区に置いた。", "増えた。", "増やす。"]])
  }

  @Test("a column of another year than the title is said, and the column's counts")
  func yearOfColumn() throws {
    let heading = SapporoPage.heading.replacing("令和4年度の取組とその結果", with: "令和3年度の取組とその結果")
    let row = "① ア 相談の窓口を広げる。\t○窓口が広がっている。\t窓口を二つ開いた。\t使いやすくなった。\t三つ目を開く。\tII\t子) 児童相談所"
    let set = try SapporoPage.read(SapporoPage.head + "\n" + heading + "\n" + row).set
    #expect(set.fiscalYear == 2021)
    #expect(set.findings.count { $0.code == .yearUnreadable } == 1)
  }

  @Test("札幌: columns of results of two years")
  func resultsOfTwoYears() throws {
    let heading = SapporoPage.heading.replacing("令和4年度の取組とその結果", with: "令和4年度の取組とその結果\t令和5年度の取組とその結果")
    let sheet = try explain(
      SapporoPage.head + heading + "\n① ア 体制を整備する。\t○体制がある。\t開いた。\t増やした。\tよかった。\t続ける。\tI\t子) 児童相談所"
    ).sheet
    let doubts = sheet.findings.filter { $0.code == .yearUnreadable }
    #expect(doubts.map(\.severity) == [.doubt])
    #expect(doubts.first?.place?.cell == 4)
  }
}
