import Contracts
import Enrichment
import Parsing
import Testing

/// What text extraction and clerks make of 小金井市's and 札幌市's tables, with invented projects.
@Suite("小金井市 and 札幌市: warts of tables")
struct TableWartTests {
  private func koganei(_ rows: String, years: String = "H30\tR2\tR3\tR3") throws -> [Measure] {
    try koganeiSet(rows, years: years).measures
  }

  private func koganeiSet(_ rows: String, years: String = "H30\tR2\tR3\tR3") throws -> MeasureSet {
    let sheet = try explain(
      """
      のびゆくこどもプラン 小金井(第2期小金井市子ども・子育て支援事業計画)事業進捗状況評価表2

      目標2 子どものゆたかな体験と仲間づくりを支えます

      2-1. 子どもの体験活動を充実します

      番号\t事業名称 (担当課)\t事業の内容\t参考指標\t実績\t\t\t結果(年度)\t
      \t\t\t\t\(years)\t
      \(rows)
      """
    ).sheet
    #expect(sheet.profile.id == "koganei-progress-table")
    #expect(sheet.unclaimed.isEmpty, "\(sheet.unclaimed.map(\.text))")
    return try Enrichment.measures(from: sheet)
  }

  private static let results = "結果の説明 及び 次年度に向けての 課題、検討内容"

  @Test("an office that has brackets of its own")
  func brackets() throws {
    let measures = try koganei(
      """
      1\tスポーツ教室 (生涯学習課・(公財)星見体育協会) ＜重点事業＞\t教室を開く。\t教室数(教室)\t12\t継続 5\t継続 8\t\(Self.results)  開いた。\t
      2\t公園の整備 (環境政策課(旧みどり課))\t遊具を替える。\t基数(基)\t3\t継続 2\t継続 5\t\(Self.results)  替えた。\t
      3\tひろば(仮称)の運営 (児童青少年課)\tひろばを開く。\t日数(日)\t3\t継続 2\t継続 5\t\(Self.results)  開いた。\t
      """)
    #expect(measures.map(\.title) == ["スポーツ教室", "公園の整備", "ひろば(仮称)の運営"])
    #expect(measures.map(\.departments) == [["生涯学習課", "(公財)星見体育協会"], ["環境政策課(旧みどり課)"], ["児童青少年課"]])
    #expect(measures.first?.priority == "重点事業")
  }

  @Test("an indicator whose name begins with a figure")
  func figureInName() throws {
    let measures = try koganei(
      """
      1\t病児保育 (保育課)\t病気の子どもを預かる。\t1日当たり利用者数(人／日)\t3.2\t漸増 0.8\t漸増 1.5\t\(Self.results)  預かった。\t
      \t\t\t3歳児の利用者数(人)\t98\t漸増 40\t漸増 52\t\t
      """)
    let indicators = try #require(measures.first?.indicators)
    #expect(indicators.map(\.name) == ["1日当たり利用者数", "3歳児の利用者数"])
    #expect(indicators.map(\.unit) == ["人／日", "人"])
    #expect(indicators.map { $0.series.map(\.actual) } == [[3.2, 0.8, 1.5], [98, 40, 52]])
  }

  @Test("cells with line breaks in them, in the heading and in a row")
  func lineBreaks() throws {
    let sheet = try explain(
      """
      のびゆくこどもプラン 小金井(第2期小金井市子ども・子育て支援事業計画)事業進捗状況評価表2

      目標2 子どものゆたかな体験と仲間づくりを支えます

      番号\t事業名称
      (担当課)\t事業の内容\t参考指標\t実績\t\t\t結果(年度)\t
      \t\t\t\tH30\tR2\tR3\tR3\t
      1\t星見広場
      (児童青少年課)
      ＜重点事業＞\t広場を開く。\t利用者数(人)\t98\t漸増 90\t漸増 101\t\(Self.results)  開いた。

      また開く。\t子ども・子育て会議意見
      2\t星見館 (児童青少年課)\t館を開く。\t利用者数(人)\t9\t漸増 8\t漸増 7\t\(Self.results)  減った。\t
      """
    ).sheet
    #expect(sheet.unclaimed.isEmpty)
    let measures = try Enrichment.measures(from: sheet).measures
    #expect(measures.map(\.title) == ["星見広場", "星見館"])
    #expect(measures.map(\.departments) == [["児童青少年課"], ["児童青少年課"]])
    #expect(measures.map(\.priority) == ["重点事業", nil])
    #expect(measures.map { $0.indicators.first?.series.map(\.actual) } == [[98, 90, 101], [9, 8, 7]])
    #expect(measures.first?.texts.map(\.text) == ["広場を開く。", "開いた。\n\nまた開く。"])
  }

  @Test("years written in other ways", arguments: ["H30\tR元\tR2\tR2", "平成30年度\t令和元年度\t令和2年度\t令和2年度"])
  func years(headings: String) throws {
    let measures = try koganei(
      "1\t広場 (児童青少年課)\t広場を開く。\t利用者数(人)\t98\t漸増 90\t漸増 101\t\(Self.results)  開いた。\t", years: headings)
    let series = try #require(measures.first?.indicators.first?.series)
    #expect(series.map(\.fiscalYear) == [2018, 2019, 2020])
    #expect(series.map(\.baseline) == [true, nil, nil])
    #expect(measures.first?.fiscalYear == 2020)
  }

  @Test("a priority in other brackets, and offices with a stroke between them; no office at all is said")
  func priority() throws {
    let rows = (1...4).map { number in
      let office = number == 2 ? "" : " (児童青少年課/指導室) 【重点事業】"
      return "\(number)\t広場その\(number)\(office)\t広場を開く。\t利用者数(人)\t98\t漸増 90\t漸増 101\t\(Self.results)  開いた。\t"
    }
    let set = try koganeiSet(rows.joined(separator: "\n"))
    let measures = set.measures
    #expect(set.findings.filter { $0.code == .fieldMissing }.map(\.measures) == [[measures[1].id]])
    #expect(measures.map(\.title) == ["広場その1", "広場その2", "広場その3", "広場その4"])
    #expect(measures.first?.departments == ["児童青少年課", "指導室"])
    #expect(measures.map(\.priority) == ["重点事業", nil, "重点事業", "重点事業"])
  }

  @Test(
    "a mark that says what becomes of the project is no priority",
    arguments: ["【廃止】", "＜終了＞", "＜新規＞", "【拡充】"])
  func statusInBrackets(mark: String) throws {
    let measures = try koganei(
      """
      1\t歯の健診 (健康課) \(mark)\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(Self.results)  行った。\t
      2\t広場 (児童青少年課) ＜重点事業＞\t広場を開く。\t日数(日)\t9\t維持 8\t維持 8\t\(Self.results)  開いた。\t
      """)
    #expect(measures.map(\.title) == ["歯の健診", "広場"])
    #expect(measures.map(\.priority) == [nil, "重点事業"])
    #expect(measures.first?.category?.raw == String(mark.dropFirst().dropLast()))
    #expect(measures.first?.category?.status != nil)
  }

  @Test(
    "nor is one that says when, or why", arguments: ["【R5廃止】", "【令和5年度末で廃止】", "＜令和6年度終了＞", "【廃止（1-2に統合）】"])
  func datedStatusInBrackets(mark: String) throws {
    let measure = try #require(
      try koganei("1\t歯の健診 (健康課) \(mark)\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(Self.results)  行った。\t").first)
    #expect(measure.title == "歯の健診")
    #expect(measure.priority == nil)
    #expect(measure.category?.raw == String(mark.dropFirst().dropLast()))
    #expect(measure.category?.status == .ended)
  }

  @Test("brackets that hold no office belong to the name")
  func noOffice() throws {
    let rows = [
      ("出張サロン（隔月）", "出張サロン（隔月）", []), ("サロン（公民館・こども家庭センター）", "サロン", ["公民館", "こども家庭センター"]),
      ("年末の預かり（12月29日から31日まで）", "年末の預かり（12月29日から31日まで）", []), ("研修（全庁）", "研修", ["全庁"]),
      ("配食（社会福祉協議会）", "配食", ["社会福祉協議会"]), ("講座(令和4年度から有料) ＜重点事業＞", "講座(令和4年度から有料)", []),
      ("広報（広報秘書課ほか）", "広報", ["広報秘書課ほか"]),
    ]
    let table = rows.enumerated().map {
      "\($0 + 1)\t\($1.0)\t開く。\t日数(日)\t98\t維持 90\t維持 88\t\(Self.results)  開いた。\t"
    }
    let measures = try koganei(table.joined(separator: "\n"))
    #expect(measures.map(\.title) == rows.map(\.1))
    #expect(measures.map(\.departments) == rows.map(\.2))
    #expect(measures[5].priority == "重点事業")
  }

  @Test("the columns of a plan that goes on beyond the year that is reported on")
  func yearsToCome() throws {
    let rows = """
      1\t妊婦面談 (健康課)\t面談を行う。\t面談率(%)\t85.2\t漸増 90.1\t漸増 92.4\t漸増\t漸増\t\(Self.results)  面談した。\t
      2\t家庭訪問 (健康課)\t訪問する。\t訪問の実施\t実施\t継続\t継続\t継続\t継続\t\(Self.results)  訪問した。\t
      """
    let printed = try koganeiSet(rows, years: "H30\tR2\tR3\tR4\tR5\tR3")
    #expect(printed.fiscalYear == 2021)
    #expect(printed.findings.allSatisfy { $0.code != .yearInferred })
    let inferred = try koganeiSet(rows, years: "H30\tR2\tR3\tR4\tR5")
    #expect(inferred.fiscalYear == 2021)
    #expect(inferred.findings.filter { $0.code == .yearInferred }.map(\.severity) == [.doubt])
    // A table of words alone doesn't tell its last results.
    let words = try koganeiSet(String(rows.split(separator: "\n")[1]), years: "H30\tR2\tR3\tR4\tR5")
    #expect(words.fiscalYear == 2023)
  }

  @Test("a row that lacks a cell, so that what stands behind its values has come under a year, is undated")
  func lackingCell() throws {
    let set = try koganeiSet(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t漸増 8\t漸増 9\t\(Self.results)  開いた。\t
      2\t館 (児童青少年課)\t館を開く。\t日数(日)\t7\t漸増 8\t漸増 9\t\(Self.results)  開いた。\t
      """)
    #expect(set.measures.map { $0.indicators.first?.series.map(\.fiscalYear) } == [[nil, nil], [2018, 2020, 2021]])
    #expect(set.findings.filter { $0.code == .valuesNotYears }.map(\.severity) == [.doubt])
  }

  @Test("a priority and a status in one pair of brackets")
  func bothInBrackets() throws {
    let measures = try koganei(
      "1\t広場 (児童青少年課) ＜重点事業・新規＞\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t\(Self.results)  開いた。\t")
    #expect(measures.first?.priority == "重点事業")
    #expect(measures.first?.category?.status == .new)
  }

  @Test("columns whose headings say that they hold results")
  func resultHeadings() throws {
    let measures = try koganei(
      "1\t広場 (児童青少年課)\t広場を開く。\t利用者数(人)\t98\t漸増 90\t漸増 101\t\(Self.results)  開いた。\t",
      years: "Ｈ30実績\tR2\tR3\tR3")
    #expect(measures.first?.indicators.first?.series.map(\.fiscalYear) == [2018, 2020, 2021])
    #expect(measures.first?.indicators.first?.series.map(\.baseline) == [true, nil, nil])
  }

  @Test("a second row that has the rest of the name, and a figure in brackets")
  func restOfName() throws {
    let set = try koganeiSet(
      """
      1\t星見サロン\t親子が集う。\tか所数(か所)\t6\t維持 6\t拡充 7\t\(Self.results)  開いた。\t
      \t（子育て支援課）\t\t参加者数(人)\t3,300\t漸増 801\t漸増 (1,190)\t\t
      2\t星見館 (児童青少年課)\t館を開く。\t利用者数(人)\t9\t漸増 8\t漸増 7\t\(Self.results)  減った。\t
      """)
    #expect(set.measures.map(\.title) == ["星見サロン", "星見館"])
    #expect(set.measures.map(\.departments) == [["子育て支援課"], ["児童青少年課"]])
    #expect(set.measures.first?.indicators.map(\.name) == ["か所数", "参加者数"])
    #expect(set.measures.first?.indicators.last?.series.map(\.actual) == [3300, 801, nil])
    #expect(set.findings.map(\.code).contains(.numberUnreadable))
  }

  @Test(
    "a status in brackets before the name, or at its end",
    arguments: [
      ("【廃止】歯の健診 (健康課) ＜重点事業＞", "歯の健診", "廃止"), ("（終了）歯の健診 (健康課) ＜重点事業＞", "歯の健診", "終了"),
      ("［休止］歯の健診 (健康課) ＜重点事業＞", "歯の健診", "休止"), ("歯の健診（令和5年度で終了） (健康課) ＜重点事業＞", "歯の健診", "令和5年度で終了"),
      ("歯の健診 (健康課) （休止中）", "歯の健診", "休止中"),
    ])
  func statusBeforeName(printed: String, title: String, status: String) throws {
    let measure = try #require(
      try koganei("1\t\(printed)\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(Self.results)  行った。\t").first)
    #expect(measure.title == title)
    #expect(measure.departments == ["健康課"])
    #expect(measure.category == Category(raw: status, status: .ended))
    #expect(measure.priority == (printed.contains("重点") ? "重点事業" : nil))
  }

  @Test("other brackets before a name are part of it", arguments: ["【市民協働】歯の健診", "（仮称）歯の健診", "歯の健診（令和5年度更新）"])
  func otherBrackets(name: String) throws {
    let measure = try #require(
      try koganei("1\t\(name) (健康課)\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(Self.results)  行った。\t").first)
    #expect(measure.title == name)
    #expect(measure.category == nil)
  }

  @Test("a row that is printed twice counts once, and is said")
  func rowTwice() throws {
    let first = "1\t歯の健診 (健康課)\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(Self.results)  行った。\t"
    let second = "\t\t\t健診の日数(日)\t12\t維持 12\t維持 12\t\t"
    for rows in [[first, first, second], [first, second, second]] {
      let set = try koganeiSet(rows.joined(separator: "\n"))
      #expect(set.measures.map { $0.indicators.map(\.name) } == [["受診者数", "健診の日数"]])
      #expect(set.findings.count { $0.code == .rowDisplaced && $0.severity == .doubt } == 1)
    }
  }

  @Test("a column behind the results that the form has not had is no part of them")
  func columnBehindResults() throws {
    let sheet = try explain(
      """
      のびゆくこどもプラン 小金井(第2期小金井市子ども・子育て支援事業計画)事業進捗状況評価表2

      目標2 子どものゆたかな体験と仲間づくりを支えます

      2-1. 子どもの体験活動を充実します

      番号\t事業名称 (担当課)\t事業の内容\t参考指標\t実績\t\t\t結果(年度)\t\t備考
      \t\t\t\tH30\tR2\tR3\tR3\t\t
      1\t歯の健診 (健康課)\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(Self.results)\t行った。\t別紙参照
      """
    ).sheet
    let measure = try #require(try Enrichment.measures(from: sheet).measures.first)
    #expect(measure.texts.map(\.text) == ["健診を行う。", "行った。"])
    #expect(sheet.unclaimed.map(\.text) == ["別紙参照"])
    #expect(sheet.findings.contains { $0.message.ja.contains("「備考」") })
  }

  @Test("a year over the results that is not the latest one with figures is doubted")
  func yearOfResults() throws {
    let row = "1\t歯の健診 (健康課)\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(Self.results)  行った。\t"
    let set = try koganeiSet(row, years: "H30\tR2\tR3\tR2")
    #expect(set.fiscalYear == 2021)
    #expect(set.findings.contains { $0.code == .yearUnreadable && $0.severity == .doubt })
  }

  @Test("a project that says that it stands elsewhere too", arguments: ["歯の健診（再掲）", "【再掲】歯の健診", "歯の健診【再掲】"])
  func repeatedProject(name: String) throws {
    let measure = try #require(
      try koganei("1\t\(name) (健康課) ＜重点事業＞\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(Self.results)  行った。\t").first)
    #expect(measure.title == "歯の健診")
    #expect(measure.departments == ["健康課"])
    #expect(measure.priority == "重点事業")
    #expect(measure.repeated == .whole)
  }

  @Test("a word in the place of a number begins a project")
  func wordForNumber() throws {
    let measures = try koganei(
      """
      1\t歯の健診 (健康課)\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(Self.results)  行った。\t
      新\t公園の整備 (環境課)\t遊具を替える。\t基数(基)\t3\t維持 2\t維持 5\t\(Self.results)  替えた。\t
      """)
    #expect(measures.map(\.title) == ["歯の健診", "公園の整備"])
    #expect(measures.map(\.number) == ["1", "新"])
    #expect(measures.map { $0.indicators.count } == [1, 1])
  }

  @Test("offices in a column of their own")
  func columnOfOffices() throws {
    let sheet = try explain(
      """
      のびゆくこどもプラン 小金井(第2期小金井市子ども・子育て支援事業計画)事業進捗状況評価表2

      目標2 子どものゆたかな体験と仲間づくりを支えます

      2-1. 子どもの体験活動を充実します

      番号\t事業名称\t担当課\t事業の内容\t参考指標\t実績\t\t\t結果(年度)\t
      \t\t\t\t\tH30\tR2\tR3\tR3\t
      1\t歯の健診\t健康課、保育課\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(Self.results)  行った。\t
      """
    ).sheet
    let measure = try #require(try Enrichment.measures(from: sheet).measures.first)
    #expect(sheet.unclaimed.isEmpty)
    #expect(measure.title == "歯の健診")
    #expect(measure.departments == ["健康課", "保育課"])
    #expect(measure.indicators.first?.series.map(\.actual) == [98, 90, 88])
  }

  private func sapporo(_ text: String) throws -> (sheet: Sheet, set: MeasureSet) {
    let sheet = try explain(text).sheet
    #expect(sheet.profile.id == "sapporo-verification-results")
    return (sheet, try Enrichment.measures(from: sheet))
  }

  private func texts(_ measure: Measure) -> [String] { measure.texts.map(\.text) }

  @Test("a row without gaps stays where it is, whatever its goal and class look like")
  func straightRow() throws {
    let (sheet, set) = try sapporo(
      """
      \(SapporoPage.head)
      \(SapporoPage.heading)
      ① ア 相談の体制を整える。\t・どこでも相談できる。\t10区に置いた。\t相談が増えた。\t人を増やす。\tII\t子) 児童相談所
      \t・記録が引き継がれる。\t様式をそろえた。\t漏れが減った。\t電子化する。\tIII\t
      ② イ 連携を強める。\t○役割が明らかである。\t○会議を開いた。\t○連携が進んだ。\t続ける。\tIV\t子) 児童相談所
      """)
    #expect(sheet.findings.isEmpty, "\(sheet.findings.map(\.message.en))")
    #expect(
      set.measures.map(texts) == [
        ["・どこでも相談できる。", "10区に置いた。", "相談が増えた。", "人を増やす。"], ["・記録が引き継がれる。", "様式をそろえた。", "漏れが減った。", "電子化する。"],
        ["○役割が明らかである。", "○会議を開いた。", "○連携が進んだ。", "続ける。"],
      ])
    #expect(set.measures.map { $0.codes.map(\.raw) } == [["II"], ["III"], ["IV"]])
    #expect(set.findings.filter { $0.code == .codeUnknown }.count == 1)
  }

  @Test("offices between commas, and one that explains its former name")
  func offices() throws {
    let (_, set) = try sapporo(
      """
      \(SapporoPage.head)
      \(SapporoPage.heading)
      ① ア 相談の体制を整える。\t○相談できる。\t置いた。\t増えた。\t増やす。\tII\t保) 保健所、区) 保健福祉部
      ② イ 連携を強める。\t○明らかである。\t開いた。\t進んだ。\t続ける。\tIII\t子) 児童相談所（旧 児童福祉総合センター） 区) 保健福祉部
      """)
    #expect(
      set.measures.map(\.departments) == [
        ["保) 保健所", "区) 保健福祉部"], ["子) 児童相談所（旧 児童福祉総合センター）", "区) 保健福祉部"],
      ])
  }

  @Test(
    "the year that an era began, in both eras",
    arguments: ["平成31年度（令和元年度）", "平成31（令和元）年度", "令和元年度(平成31年度)", "令和元年度（2019年度）"])
  func bothEras(year: String) throws {
    let (sheet, set) = try sapporo(
      """
      \(SapporoPage.head.replacing("令和4年度", with: year).replacing("令和5年度", with: "令和2年度"))
      \(SapporoPage.heading.replacing("令和4年度", with: year).replacing("令和5年度", with: "令和2年度"))
      ① ア 相談の体制を整える。\t○相談できる。\t10区に置いた。\t増えた。\t増やす。\tII\t子) 児童相談所
      """)
    #expect(sheet.unclaimed.isEmpty, "\(sheet.unclaimed.map(\.text))")
    #expect(set.fiscalYear == 2019)
    #expect(set.measures.map(texts) == [["○相談できる。", "10区に置いた。", "増えた。", "増やす。"]])
  }

  @Test("a row with a blank cell and signs for what stands above stays where it is")
  func dittos() throws {
    let (sheet, set) = try sapporo(
      """
      \(SapporoPage.headOfOne)
      \(SapporoPage.heading)
      ① ア 相談の体制を整える。\t○相談できる。\t置いた。\t増えた。\t増やす。\tⅡ（Ⅲから変更）\t子) 児童相談所
      \t○記録している。\t記録した。\t\t続ける。\t〃\t同上
      """)
    #expect(sheet.findings.isEmpty, "\(sheet.findings.map(\.message.en))")
    #expect(set.measures.map(texts) == [["○相談できる。", "置いた。", "増えた。", "増やす。"], ["○記録している。", "記録した。", "続ける。"]])
    #expect(set.measures.map(\.departments) == [["子) 児童相談所"], ["子) 児童相談所"]])
    #expect(set.measures.first?.codes.map(\.meaning) == ["現在の取組を拡充していく項目"])
    #expect(set.measures.last?.codes.map(\.meaning) == [nil])
  }

  @Test("circles of every kind mark a target")
  func circles() throws {
    let (sheet, set) = try sapporo(
      """
      \(SapporoPage.headOfOne)
      \(SapporoPage.heading)
      ① ア 相談の体制を整える。\t〇相談できる。\t置いた。\t増えた。\t増やす。\tII\t子) 児童相談所
      \t◯待たずに済む。\t番号札を置いた。\t短くなった。\t続ける。\t\t子) 児童相談所
      """)
    #expect(sheet.findings.isEmpty, "\(sheet.findings.map(\.message.en))")
    #expect(
      set.measures.map(texts) == [["〇相談できる。", "置いた。", "増えた。", "増やす。"], ["◯待たずに済む。", "番号札を置いた。", "短くなった。", "続ける。"]])
  }

  @Test("a row that fills what the row above left blank, and has nothing else, is the rest of it")
  func restOfRow() throws {
    let (sheet, set) = try sapporo(
      """
      \(SapporoPage.headOfOne)
      \(SapporoPage.heading)
      ① ア 相談の体制を整える。\t○相談できる。\t12回開いた。\t\t続ける。\tII\t子) 児童相談所
      \t\t\t欠席が多い。\t\t\t
      \t\t手引きを配った。\t\t\t\t
      \t\t\t使われている。\t続ける。\t\t
      """)
    #expect(
      set.measures.map(texts) == [
        ["○相談できる。", "12回開いた。", "欠席が多い。", "続ける。"], ["○相談できる。", "手引きを配った。", "使われている。", "続ける。"],
      ])
    #expect(sheet.findings.map(\.severity) == [.doubt, .doubt])
  }

  @Test("a repeat in round brackets")
  func repeated() throws {
    let (_, set) = try sapporo(
      """
      \(SapporoPage.head)
      \(SapporoPage.heading)
      ① ア 相談の体制を整える。\t○相談できる。\t10区に置いた。\t増えた。\t増やす。\tII\t子) 児童相談所
      ② イ 連携を強める。\t○相談できる。（再掲）\t10区に置いた。（再掲）\t増えた。（再掲）\t増やす。（再掲）\tII\t子) 児童相談所
      """)
    #expect(set.measures.map(\.repeated) == [.no, .whole])
  }

  @Test("what stands below the table is no office")
  func notes() throws {
    let (sheet, set) = try sapporo(
      """
      \(SapporoPage.head)
      \(SapporoPage.heading)
      ① ア 相談の体制を整える。\t○相談できる。\t置いた。\t増えた。\t増やす。\tII\t子) 児童相談所

      ※ 取組区分は3月末の区分
      以上

      - 9 -
      """)
    #expect(set.measures.map(\.departments) == [["子) 児童相談所"]])
    #expect(sheet.unclaimed.map(\.text) == ["※ 取組区分は3月末の区分", "以上"])
  }

  @Test("a merged cell goes on on the next page under the same headings, and under others it does not")
  func nextPage() throws {
    let (_, set) = try sapporo(
      """
      \(SapporoPage.head)
      \(SapporoPage.heading)
      ① ア 相談の体制を整える。\t○相談できる。\t置いた。\t増えた。\t増やす。\tII\t子) 児童相談所

      \(SapporoPage.head)
      \(SapporoPage.heading)
      \t○訪問している。\t訪ねた。\t会えた。\t続ける。\tIII\t

      \(SapporoPage.head.replacing("1 支援体制", with: "2 母子保健体制"))
      \(SapporoPage.heading)
      \t○健診を受けている。\t受けた。\t増えた。\t続ける。\tIII\t保) 保健所
      """)
    #expect(set.measures.map(\.title) == ["相談の体制を整える。", "相談の体制を整える。", "○健診を受けている。"])
    #expect(set.measures.map(\.departments) == [["子) 児童相談所"], ["子) 児童相談所"], ["保) 保健所"]])
  }

  @Test(
    "a policy's letter with a bracket or a comma behind it",
    arguments: ["① ア）", "①ア) ", "① (ア) ", "① ア、", "① ア. "])
  func letterOfPolicy(sign: String) throws {
    let row = "\(sign)相談の窓口を広げる。\t○窓口が広がっている。\t窓口を二つ開いた。\t使いやすくなった。\t三つ目を開く。\tII\t子) 児童相談所"
    let set = try sapporo(SapporoPage.head + "\n" + SapporoPage.heading + "\n" + row).set
    #expect(set.measures.map(\.title) == ["相談の窓口を広げる。"])
    #expect(set.measures.map(\.number) == ["ア"])
    #expect(set.measures.first?.localGoal.map(\.id) == ["1", "1"])
  }

  @Test("a column of another year than the title is said, and the column's counts")
  func yearOfColumn() throws {
    let heading = SapporoPage.heading.replacing("令和4年度の取組とその結果", with: "令和3年度の取組とその結果")
    let row = "① ア 相談の窓口を広げる。\t○窓口が広がっている。\t窓口を二つ開いた。\t使いやすくなった。\t三つ目を開く。\tII\t子) 児童相談所"
    let set = try sapporo(SapporoPage.head + "\n" + heading + "\n" + row).set
    #expect(set.fiscalYear == 2021)
    #expect(set.findings.count { $0.code == .yearUnreadable } == 1)
  }

  @Test("an office that a line break divides in the row's last cell")
  func officeCut() throws {
    let row = "① ア 相談の窓口を広げる。\t○窓口が広がっている。\t窓口を二つ開いた。\t使いやすくなった。\t三つ目を開く。\tII\t子) 児童相談\n所 区) 保健福祉部"
    let set = try sapporo(SapporoPage.head + "\n" + SapporoPage.heading + "\n" + row).set
    #expect(set.measures.first?.departments == ["子) 児童相談所", "区) 保健福祉部"])
  }

  @Test("a word in katakana is no letter before a policy")
  func wordInKatakana() throws {
    let rows = ["① カウンセラーを置く。", "② イ アンケートを行う。"].map {
      "\($0)\t○体制が整っている。\t一人を置いた。\t使いやすくなった。\t二人目を置く。\tII\t子) 児童相談所"
    }
    let set = try sapporo(SapporoPage.head + "\n" + SapporoPage.heading + "\n" + rows.joined(separator: "\n")).set
    #expect(set.measures.map(\.title) == ["カウンセラーを置く。", "アンケートを行う。"])
    #expect(set.measures.map(\.number) == [nil, "イ"])
  }

  @Test("a row that goes on on a page without a heading of its own, in mid-sentence or behind one")
  func rowCutByPage() throws {
    func row(_ sign: String, _ results: String) -> String {
      "\(sign)\t○体制が整っている。\t\(results)\t使いやすくなった。\t二人目を置く。\tII\t子) 児童相談所"
    }
    let rows = [row("① ア 窓口を広げる。", "相談の窓口を新"), "\t\t設し、二つとした。\t\t\t\t", row("② イ 研修を行う。", "二回行った。")]
    let text = SapporoPage.head + "\n" + SapporoPage.heading + "\n" + rows[0] + "\n\u{C}" + rows[1] + "\n" + rows[2]
    let cut = try sapporo(text)
    #expect(cut.set.measures.map(\.title) == ["窓口を広げる。", "研修を行う。"])
    #expect(cut.sheet.records.first?.texts("results") == ["相談の窓口を新", "設し、二つとした。"])
    #expect(cut.set.findings.filter { $0.code == .rowShifted }.map(\.severity) == [.note])
    let ended = try sapporo(text.replacing("窓口を新\t", with: "窓口を広げた。\t"))
    #expect(ended.set.measures.count == 2)
    #expect(ended.set.findings.filter { $0.code == .rowShifted }.map(\.severity) == [.doubt])
    let whole = try sapporo(text.replacing("設し、二つとした。\t\t\t\t", with: "三つとした。\t助かった。\t続ける。\tIII\t保) 総務部"))
    #expect(whole.set.measures.count == 3)
  }

  @Test("results that go on below the heading of the next page are no indicator")
  func resultsCutByPage() throws {
    let page = """
      \u{C}番号\t事業名称 (担当課)\t事業の内容\t参考指標\t実績\t\t\t結果(年度)\t
      \t\t\t\tH30\tR2\tR3\tR3\t
      """
    let measures = try koganei(
      """
      1\t歯の健診 (健康課)\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(Self.results)\t健診を駅前でも行
      \(page)
      \t\t\t\t\t\t\t\tうことにした。
      \t\t\t健診の日数(日)\t12\t維持 12\t維持 12\t\t
      2\t公園の整備 (環境課)\t遊具を替える。\t基数(基)\t3\t維持 2\t維持 5\t\(Self.results)\t替えた。
      """)
    #expect(measures.map { $0.indicators.map(\.name) } == [["受診者数", "健診の日数"], ["基数"]])
    #expect(measures.first?.texts.last?.text == "健診を駅前でも行\nうことにした。")
  }

  @Test("a class that two rows in three have is missed in the third")
  func classMissing() throws {
    let rows = [("① ア 窓口を広げる。", "II"), ("① イ 研修を行う。", ""), ("② ウ 名簿を作る。", "III")].map {
      "\($0)\t○体制が整っている。\t行った。\t使いやすくなった。\t続ける。\t\($1)\t子) 児童相談所"
    }
    let set = try sapporo(SapporoPage.head + "\n" + SapporoPage.heading + "\n" + rows.joined(separator: "\n")).set
    #expect(set.measures.map { $0.codes.map(\.raw) } == [["II"], [], ["III"]])
    #expect(set.findings.count { $0.code == .fieldMissing && $0.severity == .doubt } == 1)
  }
}
