import Contracts
import Parsing
import Testing

/// What stands under the years of a plan, where only running text is left of the columns; with invented projects.
@Suite("川崎市 施策進行管理・評価票(2): targets and results by year")
struct KawasakiYearTests {
  @Test("an item that all columns but the first have, below another that all of them have")
  func secondItem() throws {
    let results =
      "星空の現状把握、\n広場における模型の会の開催\n広場における模型の会の開催\n広場による星の会議の開催\n"
      + "広場における模型の会の開催\n広場による星の会議の開催"
    #expect(
      try KawasakiSheet.years("achievements", KawasakiSheet.sheet(results: results, year: 2013))
        == [
          "2011年度: 星空の現状把握、/広場における模型の会の開催", "2012年度: 広場における模型の会の開催/広場による星の会議の開催",
          "2013年度: 広場における模型の会の開催/広場による星の会議の開催",
        ])
  }

  @Test("the same lines with other figures are a year each")
  func sameLines() throws {
    #expect(
      try KawasakiSheet.years("achievements", KawasakiSheet.sheet(results: "定員 16,105人\n定員 17,325人"))
        == ["2011年度: 定員 16,105人", "2012年度: 定員 17,325人"])
    #expect(
      try KawasakiSheet.years("achievements", KawasakiSheet.sheet(results: "・研修 10回\n・助成 85園\n・研修 9回\n・助成 84園"))
        == ["2011年度: ・研修 10回/・助成 85園", "2012年度: ・研修 9回/・助成 84園"])
    #expect(
      try KawasakiSheet.years(
        "targets", KawasakiSheet.sheet(targets: "定員 15人\n定員 16人\n定員 17人\n定員 18人\n定員 20人", results: "1人 2人"))
        == ["現状(計画策定時): 定員 15人", "2011年度: 定員 16人", "2012年度: 定員 17人", "2013年度: 定員 18人", "2014年度以降: 定員 20人"])
  }

  @Test(
    "a name and its figure are no two years",
    arguments: ["・開設の準備\n・工事 2か所", "利用者数 80,000人", "・講座の開催\n・講座 11回", "相談の実施\n相談 12件"])
  func nameAndFigure(results: String) throws {
    let sheet = try KawasakiSheet.sheet(results: results)
    #expect(KawasakiSheet.years("achievements", sheet) == nil)
    #expect(sheet.findings.map(\.code) == [.yearsRunTogether])
  }

  @Test("lines that come again are no single year, whatever the last line holds")
  func recurring() throws {
    let results = "利用者 98人\n稼働率 58.2%\n利用者 95人\n稼働率 55.0%\n平成25年度 閉館"
    let sheet = try explain(KawasakiSheet.text(results: results).replacing("評価年度:2012年度", with: "評価年度:2013年度")).sheet
    #expect(KawasakiSheet.years("achievements", sheet) == nil)
    #expect(sheet.findings.map(\.code) == [.yearsRunTogether])
  }

  @Test("items within the last line are no years, unless they are as many as the years that are left")
  func items() throws {
    let unknown = try KawasakiSheet.sheet(targets: "①相談\n②訪問\n①相談 ②訪問 継続 継続 推進", results: "1人 2人")
    #expect(KawasakiSheet.years("targets", unknown) == nil)
    #expect(
      try KawasakiSheet.years("targets", KawasakiSheet.sheet(targets: "・相談\n・訪問\n・継続 ・継続 ・継続 ・推進", results: "1人 2人"))
        == ["現状(計画策定時): ・相談/・訪問", "2011年度: ・継続", "2012年度: ・継続", "2013年度: ・継続", "2014年度以降: ・推進"])
  }

  @Test("an item that comes again at the end of the columns, or in their midst, is the beginning of none")
  func endsOfColumns() throws {
    let ends = "広場の検討\n3校で準備\n14校で準備\n広場の開放の推進事業\n準備の継続\n広場の開放の推進事業\n準備の拡大\n広場の開放の推進事業\n全校へ\n広場の開放の推進事業"
    #expect(try KawasakiSheet.years("targets", KawasakiSheet.sheet(targets: ends, results: "開いた 開いた")) == nil)
    let midst = "広場の検討\n広場 1か所\n見守る人の養成の推進\n継続\n広場 2か所\n見守る人の養成の推進\n継続\n広場 3か所\n見守る人の養成の推進\n充実\n広場 4か所\n見守る人の養成の推進\n推進"
    #expect(try KawasakiSheet.years("targets", KawasakiSheet.sheet(targets: midst, results: "開いた 開いた")) == nil)
  }

  @Test("a column may end within a line that has white space in it")
  func whiteSpaceAbove() throws {
    for targets in ["検討 準備する地区\n星見駅前 継続 継続 推進", "・計画 ・設計\n・工事\n・工事 ・工事 ・工事 ・推進"] {
      let sheet = try KawasakiSheet.sheet(targets: targets, results: "開いた 開いた")
      #expect(KawasakiSheet.years("targets", sheet) == nil)
      #expect(sheet.findings.map(\.code) == [.yearsRunTogether])
    }
    #expect(
      try KawasakiSheet.years("achievements", KawasakiSheet.sheet(results: "・設計と説明 ・設計の完了\n・準備の工事\n、建物の工事に着手")) == nil)
    #expect(try KawasakiSheet.years("achievements", KawasakiSheet.sheet(results: "・準備の工事\n、建物の工事に着手")) == nil)
    #expect(
      try KawasakiSheet.years(
        "targets", KawasakiSheet.sheet(targets: "会議の開催 5回\n講座の開催 8回\n継続 継続 継続 推進", results: "1 2"))
        == ["現状(計画策定時): 会議の開催 5回/講座の開催 8回", "2011年度: 継続", "2012年度: 継続", "2013年度: 継続", "2014年度以降: 推進"])
  }

  @Test(
    "lines of which each may begin a column",
    arguments: [
      "・工事の準備\n整備\n2件", "子どもの広場づくりの運営、4か所\n子どもの広場づくりの研究\n改修\n7か所",
      "●子どもの広場づくりの運営\n●子どもの広場づくりの研究\n●改修",
    ])
  func linesOfAnyColumn(results: String) throws {
    #expect(try KawasakiSheet.years("achievements", KawasakiSheet.sheet(results: results)) == nil)
  }

  @Test(
    "the last line's columns may begin above it",
    arguments: ["地区の対策。\n追加の対策。\n検討 推進 試行 拡大", "設置の検討 3か所\n職員の配置\n継続 継続 継続 推進"])
  func columnsAboveLast(targets: String) throws {
    #expect(try KawasakiSheet.years("targets", KawasakiSheet.sheet(targets: targets, results: "1 2")) == nil)
  }

  @Test("a no-break space apart is a column that is blank")
  func blankColumns() throws {
    let blank = "\u{A0}"
    #expect(
      try KawasakiSheet.years("targets", KawasakiSheet.sheet(targets: "\(blank) 調査 準備 開設 運営", results: "1 2"))
        == ["2011年度: 調査", "2012年度: 準備", "2013年度: 開設", "2014年度以降: 運営"])
    #expect(
      try KawasakiSheet.years("targets", KawasakiSheet.sheet(targets: "調査 \(blank) 準備 開設 \(blank)", results: "1 2"))
        == ["現状(計画策定時): 調査", "2012年度: 準備", "2013年度: 開設"])
    #expect(
      try KawasakiSheet.years(
        "targets", KawasakiSheet.sheet(targets: "\(blank) ●準備\n●会議\n●開設\n●会議\n\(blank) 運営 運営", results: "1 2")) == nil)
    // As many words as columns, but one of them blank: some cell has two words.
    #expect(
      try KawasakiSheet.years("targets", KawasakiSheet.sheet(targets: "\(blank) 星見小 工事 開校 運営 運営", results: "1 2"))
        == nil)
    #expect(
      try KawasakiSheet.years("achievements", KawasakiSheet.sheet(results: "\(blank) 開いた \(blank) \(blank)")) == [
        "2012年度: 開いた"
      ])
    #expect(
      try KawasakiSheet.years(
        "achievements", KawasakiSheet.sheet(results: "・広場を開いた\n・人を集めた \(blank) \(blank) \(blank)"))
        == ["2011年度: ・広場を開いた/・人を集めた"])
    #expect(
      try KawasakiSheet.years("achievements", KawasakiSheet.sheet(results: "開いた 続けた \(blank) \(blank)")) == [
        "2011年度: 開いた", "2012年度: 続けた",
      ])
  }

  @Test("the headings of years that a line break divides")
  func wrappedYears() throws {
    let text = KawasakiSheet.text(targets: "相談 訪問 継続 継続 推進", results: "1 2").replacing(
      "年度 現状(計画策定時) 2011年度 2012年度 2013年度 2014年度以降", with: "年度 現状\n(計画策定時) 2011年度 2012年度 2013年度 2014年度\n以降")
    let sheet = try explain(text).sheet
    #expect(
      KawasakiSheet.years("targets", sheet) == [
        "現状(計画策定時): 相談", "2011年度: 訪問", "2012年度: 継続", "2013年度: 継続", "2014年度以降: 推進",
      ])
  }

  @Test("years with spaces around their figures")
  func spacedYears() throws {
    let text = KawasakiSheet.text(targets: "相談 訪問 継続 継続 推進", results: "1 2")
      .replacing("2012年度", with: "2012 年度").replacing("評価年度:2012 年度", with: "評価年度 : 平成 24 年度")
    let sheet = try explain(text).sheet
    #expect(sheet.fiscalYear?.text == "平成 24 年度")
    #expect(
      KawasakiSheet.years("targets", sheet) == [
        "現状(計画策定時): 相談", "2011年度: 訪問", "2012年度: 継続", "2013年度: 継続", "2014年度以降: 推進",
      ])
    #expect(KawasakiSheet.years("achievements", sheet) == ["2011年度: 1", "2012年度: 2"])
  }
}
