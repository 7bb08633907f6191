import Contracts
import Enrichment
import Parsing
import Testing

/// What text extraction and clerks make of 川崎市's form, with invented projects.
@Suite("川崎市 施策進行管理・評価票(2): warts")
struct KawasakiWartTests {
  private func sheet(
    state: String = "3 点検結果 C    ", targets: String = "相談 継続 継続 継続 継続", results: String, year: Int = 2012
  ) throws -> Sheet {
    let text = sheetText(state: state, targets: targets, results: results)
    return try explain(text.replacing("評価年度:2012年度", with: "評価年度:\(year)年度")).sheet
  }

  private func sheetText(
    state: String = "3 点検結果 C    ", targets: String = "相談 継続 継続 継続 継続", results: String
  ) -> String {
    """
    施策進行管理・評価票(2)

    評価年度:2012年度

    <配下の事務事業一覧>

    事務事業名

    星見広場の運営

    所管課 北部こども支援室
    事務事業の概要 広場を開きます。
    達成状況
    \(state)
    年度 現状(計画策定時) 2011年度 2012年度 2013年度 2014年度以降
    事業目標 \(targets)
    実行計画と差異のある事業目標        
    実績 \(results)
       
    >>前のページへ戻る
    """
  }

  private func years(_ field: String, _ sheet: Sheet) -> [String]? {
    sheet.records.first?[field]?.entries?.map { entry in
      entry.name.text + ": " + entry.values.map(\.quote.text).joined(separator: "/")
    }
  }

  @Test("a page's number between a label and the project's name is no part of the name")
  func numberAboveName() throws {
    let text = sheetText(results: "開いた 開いた").replacing("事務事業名\n\n", with: "事務事業名\n\n12\n\n\n")
    let sheet = try explain(text).sheet
    #expect(sheet.records.map { $0.texts("title") } == [["星見広場の運営"]])
    #expect(sheet.unclaimed.map(\.text) == ["12"])
  }

  @Test("a judgement left blank leaves the inspection where it is")
  func blank() throws {
    for (state, priority) in [(" 点検結果 C    ", nil), (" 点検結果 C   重点 重点", "重点")] {
      let measure = try #require(
        try Enrichment.measures(from: sheet(state: state, results: "開いた 開いた")).measures.first)
      #expect(measure.ratings.isEmpty)
      #expect(measure.codes.map(\.raw) == ["C"])
      #expect(measure.category?.status == .continued)
      #expect(measure.priority == priority)
    }
  }

  @Test("the mark of a note behind a judgement", arguments: ["3※", "3※1", "3 ※"])
  func note(rating: String) throws {
    let measure = try #require(
      try Enrichment.measures(from: sheet(state: "\(rating) 点検結果 C   重点 重点", results: "開いた 開いた")).measures.first)
    #expect(measure.ratings.map(\.attainment) == [.achieved])
    #expect(measure.ratings.map(\.raw) == [rating])
    #expect(measure.codes.map(\.raw) == ["C"])
  }

  @Test("a line of the overview that begins like the label of the years is none")
  func mentionOfYears() throws {
    let text = sheetText(results: "開いた 閉じた").replacing("広場を開きます。", with: "広場を開きます。\n年度 当初の枠を広げます。")
    let measure = try #require(try Enrichment.measures(from: explain(text).sheet).measures.first)
    #expect(measure.texts.first?.text == "広場を開きます。\n年度 当初の枠を広げます。")
    #expect(measure.texts.filter { $0.name == "targets" }.map(\.text) == ["相談", "継続", "継続", "継続", "継続"])
  }

  @Test("a sentence of the overview that begins with the office's label gives no second one")
  func mentionOfOffice() throws {
    let text = sheetText(results: "継続 継続").replacing("広場を開きます。", with: "広場を開きます。\n所管課 は関係課と連携します。")
    let record = try #require(try explain(text).sheet.records.first)
    #expect(record.texts("departments") == ["北部こども支援室"])
    #expect(record.texts("overview") == ["広場を開きます。", "所管課 は関係課と連携します。"])
  }

  @Test("a judgement whose cells landed on lines of their own keeps its priority")
  func judgementOnLines() throws {
    for (state, priority) in [("3\n点検結果\nC\n重点\n重点", "重点"), ("3\n点検結果\nC\n重点", nil)] {
      let measure = try #require(
        try Enrichment.measures(from: sheet(state: state, results: "開いた 開いた")).measures.first)
      #expect(measure.ratings.map(\.value) == [3])
      #expect(measure.codes.map(\.raw) == ["C"])
      #expect(measure.priority == priority)
    }
  }

  @Test("an inspection left blank is none", arguments: [" 点検結果    重点 ", "3 点検結果  重点 重点", "点検結果 重点"])
  func blankInspection(state: String) throws {
    let set = try Enrichment.measures(from: sheet(state: state, results: "開いた 開いた"))
    #expect(set.measures.first?.codes.map(\.raw) == [])
    #expect(set.measures.first?.ratings.map(\.value) == (state.hasPrefix("3") ? [3] : []))
    #expect(set.measures.first?.priority == (state.hasSuffix("重点 重点") ? "重点" : nil))
    #expect(set.findings.allSatisfy { $0.code != .codeUnknown })
  }

  @Test("the form's title at the top of a page is no end of the record that goes on below it")
  func titleWithin() throws {
    let page = "施策進行管理・評価票(2)\n\n評価年度:2012年度\n\n"
    let targets = "①相談\n②訪問\n①継続\n\n\(page)②継続\n①継続\n②継続\n①継続\n②継続\n①推進\n②推進"
    let sheet = try sheet(state: "\n\(page)3 点検結果 C    ", targets: targets, results: "開いた 開いた")
    #expect(sheet.unclaimed.isEmpty)
    #expect(sheet.records.count == 1)
    #expect(sheet.records.first?.texts("overall") == ["3"])
    #expect(
      years("targets", sheet)
        == [
          "現状(計画策定時): ①相談/②訪問", "2011年度: ①継続/②継続", "2012年度: ①継続/②継続", "2013年度: ①継続/②継続", "2014年度以降: ①推進/②推進",
        ])
  }

  @Test("an item that all columns but the first have, below another that all of them have")
  func secondItem() throws {
    let results =
      "星空の現状把握、\n広場における模型の会の開催\n広場における模型の会の開催\n広場による星の会議の開催\n"
      + "広場における模型の会の開催\n広場による星の会議の開催"
    #expect(
      try years("achievements", sheet(results: results, year: 2013))
        == [
          "2011年度: 星空の現状把握、/広場における模型の会の開催", "2012年度: 広場における模型の会の開催/広場による星の会議の開催",
          "2013年度: 広場における模型の会の開催/広場による星の会議の開催",
        ])
  }

  @Test("a label that a line break divides, though its rest is a label too")
  func brokenLabel() throws {
    let text = try explain(
      """
      施策進行管理・評価票(2)

      評価年度:2012年度

      事務事業名

      星見広場の運営

      所管課 北部こども支援室
      事務事業
      の概要 広場を開きます。
      達成
      状況
      3 点検結果 C   重点 重点
      年度 現状(計画策定時) 2011年度 2012年度 2013年度 2014年度以降
      事業目標 相談 継続 継続 継続 継続
      実行計画と
      差異のある
      事業目標   一部を延期
      実績 開いた 開いた
      """
    ).sheet
    let record = try #require(text.records.first)
    #expect(record.texts("departments") == ["北部こども支援室"])
    #expect(record.texts("overview") == ["広場を開きます。"])
    #expect(record.texts("overall") == ["3"])
    #expect(record.texts("deviation") == ["一部を延期"])
    #expect(record["deviation"]?.label == "実行計画と差異のある事業目標")
    #expect(record["targets"]?.entries?.count == 5)
    #expect(text.unclaimed.isEmpty)
  }

  @Test("the same lines with other figures are a year each")
  func sameLines() throws {
    #expect(
      try years("achievements", sheet(results: "定員 16,105人\n定員 17,325人"))
        == ["2011年度: 定員 16,105人", "2012年度: 定員 17,325人"])
    #expect(
      try years("achievements", sheet(results: "・研修 10回\n・助成 85園\n・研修 9回\n・助成 84園"))
        == ["2011年度: ・研修 10回/・助成 85園", "2012年度: ・研修 9回/・助成 84園"])
    #expect(
      try years("targets", sheet(targets: "定員 15人\n定員 16人\n定員 17人\n定員 18人\n定員 20人", results: "1人 2人"))
        == ["現状(計画策定時): 定員 15人", "2011年度: 定員 16人", "2012年度: 定員 17人", "2013年度: 定員 18人", "2014年度以降: 定員 20人"])
  }

  @Test(
    "a name and its figure are no two years",
    arguments: ["・開設の準備\n・工事 2か所", "利用者数 80,000人", "・講座の開催\n・講座 11回", "相談の実施\n相談 12件"])
  func nameAndFigure(results: String) throws {
    let sheet = try sheet(results: results)
    #expect(years("achievements", sheet) == nil)
    #expect(sheet.findings.map(\.code) == [.yearsRunTogether])
  }

  @Test("the headings of years that a line break divides")
  func wrappedYears() throws {
    let text = sheetText(targets: "相談 訪問 継続 継続 推進", results: "1 2").replacing(
      "年度 現状(計画策定時) 2011年度 2012年度 2013年度 2014年度以降", with: "年度 現状\n(計画策定時) 2011年度 2012年度 2013年度 2014年度\n以降")
    let sheet = try explain(text).sheet
    #expect(
      years("targets", sheet) == [
        "現状(計画策定時): 相談", "2011年度: 訪問", "2012年度: 継続", "2013年度: 継続", "2014年度以降: 推進",
      ])
  }

  @Test("years with spaces around their figures")
  func spacedYears() throws {
    let text = sheetText(targets: "相談 訪問 継続 継続 推進", results: "1 2")
      .replacing("2012年度", with: "2012 年度").replacing("評価年度:2012 年度", with: "評価年度 : 平成 24 年度")
    let sheet = try explain(text).sheet
    #expect(sheet.fiscalYear?.text == "平成 24 年度")
    #expect(
      years("targets", sheet) == [
        "現状(計画策定時): 相談", "2011年度: 訪問", "2012年度: 継続", "2013年度: 継続", "2014年度以降: 推進",
      ])
    #expect(years("achievements", sheet) == ["2011年度: 1", "2012年度: 2"])
  }

  @Test("a dash is no priority")
  func noPriority() throws {
    let measure = try #require(
      try Enrichment.measures(from: sheet(state: "3 点検結果 C 重点 －", results: "1 2")).measures.first)
    #expect(measure.priority == nil)
    #expect(measure.codes.map(\.raw) == ["C"])
  }

  @Test("lines that come again are no single year, whatever the last line holds")
  func recurring() throws {
    let results = "利用者 98人\n稼働率 58.2%\n利用者 95人\n稼働率 55.0%\n平成25年度 閉館"
    let sheet = try explain(sheetText(results: results).replacing("評価年度:2012年度", with: "評価年度:2013年度")).sheet
    #expect(years("achievements", sheet) == nil)
    #expect(sheet.findings.map(\.code) == [.yearsRunTogether])
  }

  @Test("an office whose section stands on the next line is one; bureaus are several")
  func wrappedOffice() throws {
    for (printed, offices) in [
      ("市民局こども本部\nこども福祉課", ["市民局こども本部\nこども福祉課"]), ("総務局\n市民局", ["総務局", "市民局"]),
      ("市民局こども企画課\n総務局人事課", ["市民局こども企画課", "総務局人事課"]),
      ("川崎区役所地域振興課 幸区役所地域振興課", ["川崎区役所地域振興課", "幸区役所地域振興課"]),
      ("建設局道路課／まちづくり局計画部, 総務局人事課", ["建設局道路課", "まちづくり局計画部", "総務局人事課"]),
    ] {
      let text = sheetText(results: "1 2").replacing("北部こども支援室", with: printed)
      #expect(try explain(text).sheet.records.first?.texts("departments") == offices)
    }
  }

  @Test("items within the last line are no years, unless they are as many as the years that are left")
  func items() throws {
    let unknown = try sheet(targets: "①相談\n②訪問\n①相談 ②訪問 継続 継続 推進", results: "1人 2人")
    #expect(years("targets", unknown) == nil)
    #expect(
      try years("targets", sheet(targets: "・相談\n・訪問\n・継続 ・継続 ・継続 ・推進", results: "1人 2人"))
        == ["現状(計画策定時): ・相談/・訪問", "2011年度: ・継続", "2012年度: ・継続", "2013年度: ・継続", "2014年度以降: ・推進"])
  }

  @Test("a name that is printed twice counts once, and one that is missing is doubted")
  func names() throws {
    let text = sheetText(results: "開いた 開いた")
    let twice = try explain(text.replacing("星見広場の運営", with: "星見広場の運営\n星見広場の運営")).sheet
    #expect(twice.records.map { $0.texts("title") } == [["星見広場の運営"]])
    let missing = try explain(text.replacing("星見広場の運営\n", with: "")).sheet
    #expect(missing.findings.contains { $0.code == .fieldMissing && $0.severity == .doubt })
  }

  @Test("a name that stands once more at the top of the next page")
  func nameOnNextPage() throws {
    let head = "施策進行管理・評価票(2)\n\n事務事業名\n\n星見広場の運営\n\n年度 現状"
    let sheet = try explain(sheetText(results: "開いた 開いた").replacing("年度 現状", with: head)).sheet
    #expect(sheet.records.map { $0.texts("title") } == [["星見広場の運営"]])
    #expect(sheet.records.first?.texts("overall") == ["3"])
    #expect(sheet.unclaimed.isEmpty)
  }

  @Test("an office below its ward office's name", arguments: ["北部区役所\nこども支援室", "北部区役所こども支援室"])
  func wardOffice(office: String) throws {
    let sheet = try explain(sheetText(results: "開いた 開いた").replacing("北部こども支援室", with: office)).sheet
    #expect(sheet.records.first?.texts("departments").count == 1)
  }

  @Test("what the form prints for offices and no record has is said once; what it has so far without a label isn't")
  func fieldAbsent() throws {
    let text = sheetText(results: "開いた 開いた")
    let renamed = try explain(text.replacing("所管課", with: "所管部署")).sheet
    let absent = renamed.findings.filter { $0.code == .fieldMissing && $0.severity == .doubt }
    #expect(absent.map { $0.message.ja.contains("「所管課」") } == [true])
    #expect(try explain(text).sheet.findings.allSatisfy { $0.code != .fieldMissing })
  }

  @Test("an item that comes again at the end of the columns, or in their midst, is the beginning of none")
  func endsOfColumns() throws {
    let ends = "広場の検討\n3校で準備\n14校で準備\n広場の開放の推進事業\n準備の継続\n広場の開放の推進事業\n準備の拡大\n広場の開放の推進事業\n全校へ\n広場の開放の推進事業"
    #expect(try years("targets", sheet(targets: ends, results: "開いた 開いた")) == nil)
    let midst = "広場の検討\n広場 1か所\n見守る人の養成の推進\n継続\n広場 2か所\n見守る人の養成の推進\n継続\n広場 3か所\n見守る人の養成の推進\n充実\n広場 4か所\n見守る人の養成の推進\n推進"
    #expect(try years("targets", sheet(targets: midst, results: "開いた 開いた")) == nil)
  }

  @Test("a column may end within a line that has white space in it")
  func whiteSpaceAbove() throws {
    for targets in ["検討 準備する地区\n星見駅前 継続 継続 推進", "・計画 ・設計\n・工事\n・工事 ・工事 ・工事 ・推進"] {
      let sheet = try sheet(targets: targets, results: "開いた 開いた")
      #expect(years("targets", sheet) == nil)
      #expect(sheet.findings.map(\.code) == [.yearsRunTogether])
    }
    #expect(try years("achievements", sheet(results: "・設計と説明 ・設計の完了\n・準備の工事\n、建物の工事に着手")) == nil)
    #expect(try years("achievements", sheet(results: "・準備の工事\n、建物の工事に着手")) == nil)
    #expect(
      try years("targets", sheet(targets: "会議の開催 5回\n講座の開催 8回\n継続 継続 継続 推進", results: "1 2"))
        == ["現状(計画策定時): 会議の開催 5回/講座の開催 8回", "2011年度: 継続", "2012年度: 継続", "2013年度: 継続", "2014年度以降: 推進"])
  }

  @Test(
    "lines of which each may begin a column",
    arguments: [
      "・工事の準備\n整備\n2件", "子どもの広場づくりの運営、4か所\n子どもの広場づくりの研究\n改修\n7か所",
      "●子どもの広場づくりの運営\n●子どもの広場づくりの研究\n●改修",
    ])
  func linesOfAnyColumn(results: String) throws {
    #expect(try years("achievements", sheet(results: results)) == nil)
  }

  @Test(
    "the last line's columns may begin above it",
    arguments: ["地区の対策。\n追加の対策。\n検討 推進 試行 拡大", "設置の検討 3か所\n職員の配置\n継続 継続 継続 推進"])
  func columnsAboveLast(targets: String) throws {
    #expect(try years("targets", sheet(targets: targets, results: "1 2")) == nil)
  }

  @Test("a no-break space apart is a column that is blank")
  func blankColumns() throws {
    let blank = "\u{A0}"
    #expect(
      try years("targets", sheet(targets: "\(blank) 調査 準備 開設 運営", results: "1 2"))
        == ["2011年度: 調査", "2012年度: 準備", "2013年度: 開設", "2014年度以降: 運営"])
    #expect(
      try years("targets", sheet(targets: "調査 \(blank) 準備 開設 \(blank)", results: "1 2"))
        == ["現状(計画策定時): 調査", "2012年度: 準備", "2013年度: 開設"])
    #expect(
      try years("targets", sheet(targets: "\(blank) ●準備\n●会議\n●開設\n●会議\n\(blank) 運営 運営", results: "1 2")) == nil)
    // As many words as columns, but one of them blank: some cell has two words.
    #expect(try years("targets", sheet(targets: "\(blank) 星見小 工事 開校 運営 運営", results: "1 2")) == nil)
    #expect(try years("achievements", sheet(results: "\(blank) 開いた \(blank) \(blank)")) == ["2012年度: 開いた"])
    #expect(
      try years("achievements", sheet(results: "・広場を開いた\n・人を集めた \(blank) \(blank) \(blank)"))
        == ["2011年度: ・広場を開いた/・人を集めた"])
    #expect(
      try years("achievements", sheet(results: "開いた 続けた \(blank) \(blank)")) == ["2011年度: 開いた", "2012年度: 続けた"])
  }
}
