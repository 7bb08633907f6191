import Contracts
import Enrichment
import Parsing
import Testing

/// What text extraction and clerks make of 川崎市's form, with invented projects.
@Suite("川崎市 施策進行管理・評価票(2): warts")
struct KawasakiWartTests {
  @Test("a page's number between a label and the project's name is no part of the name")
  func numberAboveName() throws {
    let text = KawasakiSheet.text(results: "開いた 開いた").replacing("事務事業名\n\n", with: "事務事業名\n\n12\n\n\n")
    let sheet = try explain(text).sheet
    #expect(sheet.records.map { $0.texts("title") } == [["星見広場の運営"]])
    #expect(sheet.unclaimed.map(\.text) == ["12"])
  }

  @Test("a judgement left blank leaves the inspection where it is")
  func blank() throws {
    for (state, priority) in [(" 点検結果 C    ", nil), (" 点検結果 C   重点 重点", "重点")] {
      let measure = try #require(
        try Enrichment.measures(from: KawasakiSheet.sheet(state: state, results: "開いた 開いた")).measures.first)
      #expect(measure.ratings.isEmpty)
      #expect(measure.codes.map(\.raw) == ["C"])
      #expect(measure.category?.status == .continued)
      #expect(measure.priority == priority)
    }
  }

  @Test("the mark of a note behind a judgement", arguments: ["3※", "3※1", "3 ※"])
  func note(rating: String) throws {
    let measure = try #require(
      try Enrichment.measures(from: KawasakiSheet.sheet(state: "\(rating) 点検結果 C   重点 重点", results: "開いた 開いた")).measures
        .first)
    #expect(measure.ratings.map(\.attainment) == [.achieved])
    #expect(measure.ratings.map(\.raw) == [rating])
    #expect(measure.codes.map(\.raw) == ["C"])
  }

  @Test("a line of the overview that begins like the label of the years is none")
  func mentionOfYears() throws {
    let text = KawasakiSheet.text(results: "開いた 閉じた").replacing("広場を開きます。", with: "広場を開きます。\n年度 当初の枠を広げます。")
    let measure = try #require(try Enrichment.measures(from: explain(text).sheet).measures.first)
    #expect(measure.texts.first?.text == "広場を開きます。\n年度 当初の枠を広げます。")
    #expect(measure.texts.filter { $0.name == "targets" }.map(\.text) == ["相談", "継続", "継続", "継続", "継続"])
  }

  @Test("a sentence of the overview that begins with the office's label gives no second one")
  func mentionOfOffice() throws {
    let text = KawasakiSheet.text(results: "継続 継続").replacing("広場を開きます。", with: "広場を開きます。\n所管課 は関係課と連携します。")
    let record = try #require(try explain(text).sheet.records.first)
    #expect(record.texts("departments") == ["北部こども支援室"])
    #expect(record.texts("overview") == ["広場を開きます。", "所管課 は関係課と連携します。"])
  }

  @Test("a judgement whose cells landed on lines of their own keeps its priority")
  func judgementOnLines() throws {
    for (state, priority) in [("3\n点検結果\nC\n重点\n重点", "重点"), ("3\n点検結果\nC\n重点", nil)] {
      let measure = try #require(
        try Enrichment.measures(from: KawasakiSheet.sheet(state: state, results: "開いた 開いた")).measures.first)
      #expect(measure.ratings.map(\.value) == [3])
      #expect(measure.codes.map(\.raw) == ["C"])
      #expect(measure.priority == priority)
    }
  }

  @Test("an inspection left blank is none", arguments: [" 点検結果    重点 ", "3 点検結果  重点 重点", "点検結果 重点"])
  func blankInspection(state: String) throws {
    let set = try Enrichment.measures(from: KawasakiSheet.sheet(state: state, results: "開いた 開いた"))
    #expect(set.measures.first?.codes.map(\.raw) == [])
    #expect(set.measures.first?.ratings.map(\.value) == (state.hasPrefix("3") ? [3] : []))
    #expect(set.measures.first?.priority == (state.hasSuffix("重点 重点") ? "重点" : nil))
    #expect(set.findings.allSatisfy { $0.code != .codeUnknown })
  }

  @Test("the form's title at the top of a page is no end of the record that goes on below it")
  func titleWithin() throws {
    let page = "施策進行管理・評価票(2)\n\n評価年度:2012年度\n\n"
    let targets = "①相談\n②訪問\n①継続\n\n\(page)②継続\n①継続\n②継続\n①継続\n②継続\n①推進\n②推進"
    let sheet = try KawasakiSheet.sheet(state: "\n\(page)3 点検結果 C    ", targets: targets, results: "開いた 開いた")
    #expect(sheet.unclaimed.isEmpty)
    #expect(sheet.records.count == 1)
    #expect(sheet.records.first?.texts("overall") == ["3"])
    #expect(
      KawasakiSheet.years("targets", sheet)
        == [
          "現状(計画策定時): ①相談/②訪問", "2011年度: ①継続/②継続", "2012年度: ①継続/②継続", "2013年度: ①継続/②継続", "2014年度以降: ①推進/②推進",
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

  @Test("a dash is no priority")
  func noPriority() throws {
    let measure = try #require(
      try Enrichment.measures(from: KawasakiSheet.sheet(state: "3 点検結果 C 重点 －", results: "1 2")).measures.first)
    #expect(measure.priority == nil)
    #expect(measure.codes.map(\.raw) == ["C"])
  }

  @Test("an office whose section stands on the next line is one; bureaus are several")
  func wrappedOffice() throws {
    for (printed, offices) in [
      ("市民局こども本部\nこども福祉課", ["市民局こども本部\nこども福祉課"]), ("総務局\n市民局", ["総務局", "市民局"]),
      ("市民局こども企画課\n総務局人事課", ["市民局こども企画課", "総務局人事課"]),
      ("川崎区役所地域振興課 幸区役所地域振興課", ["川崎区役所地域振興課", "幸区役所地域振興課"]),
      ("建設局道路課／まちづくり局計画部, 総務局人事課", ["建設局道路課", "まちづくり局計画部", "総務局人事課"]),
    ] {
      let text = KawasakiSheet.text(results: "1 2").replacing("北部こども支援室", with: printed)
      #expect(try explain(text).sheet.records.first?.texts("departments") == offices)
    }
  }

  @Test("a name that is printed twice counts once, and one that is missing is doubted")
  func names() throws {
    let text = KawasakiSheet.text(results: "開いた 開いた")
    let twice = try explain(text.replacing("星見広場の運営", with: "星見広場の運営\n星見広場の運営")).sheet
    #expect(twice.records.map { $0.texts("title") } == [["星見広場の運営"]])
    let missing = try explain(text.replacing("星見広場の運営\n", with: "")).sheet
    #expect(missing.findings.contains { $0.code == .fieldMissing && $0.severity == .doubt })
  }

  @Test("a name that stands once more at the top of the next page")
  func nameOnNextPage() throws {
    let head = "施策進行管理・評価票(2)\n\n事務事業名\n\n星見広場の運営\n\n年度 現状"
    let sheet = try explain(KawasakiSheet.text(results: "開いた 開いた").replacing("年度 現状", with: head)).sheet
    #expect(sheet.records.map { $0.texts("title") } == [["星見広場の運営"]])
    #expect(sheet.records.first?.texts("overall") == ["3"])
    #expect(sheet.unclaimed.isEmpty)
  }

  @Test("an office below its ward office's name", arguments: ["北部区役所\nこども支援室", "北部区役所こども支援室"])
  func wardOffice(office: String) throws {
    let sheet = try explain(KawasakiSheet.text(results: "開いた 開いた").replacing("北部こども支援室", with: office)).sheet
    #expect(sheet.records.first?.texts("departments").count == 1)
  }

  @Test("what the form prints for offices and no record has is said once; what it has so far without a label isn't")
  func fieldAbsent() throws {
    let text = KawasakiSheet.text(results: "開いた 開いた")
    let renamed = try explain(text.replacing("所管課", with: "所管部署")).sheet
    let absent = renamed.findings.filter { $0.code == .fieldMissing && $0.severity == .doubt }
    #expect(absent.map { $0.message.ja.contains("「所管課」") } == [true])
    #expect(try explain(text).sheet.findings.allSatisfy { $0.code != .fieldMissing })
  }
}
