import Contracts
import Enrichment
import Parsing
import Testing

/// 小金井市's and 札幌市's tables in shapes that other years and other extractors give them, with invented projects.
@Suite("小金井市 and 札幌市: shapes of tables")
struct TableShapeTests {
  private static let results = "結果の説明 及び 次年度に向けての 課題、検討内容"
  private static let opinion = "子ども・子育て会議意見"
  private static let koganeiHead = """
    のびゆくこどもプラン 小金井(第2期小金井市子ども・子育て支援事業計画)事業進捗状況評価表2

    目標2 子どものゆたかな体験と仲間づくりを支えます

    2-1. 子どもの体験活動を充実します


    """
  private static let heading = """
    番号\t事業名称 (担当課)\t事業の内容\t参考指標\t実績\t\t\t結果(年度)\t
    \t\t\t\tH30\tR2\tR3\tR3\t

    """

  private func koganei(_ rows: String, heading: String = Self.heading) throws -> (sheet: Sheet, set: MeasureSet) {
    let sheet = try explain(Self.koganeiHead + heading + rows).sheet
    #expect(sheet.profile.id == "koganei-progress-table")
    return (sheet, try Enrichment.measures(from: sheet))
  }

  private func figures(_ measure: Measure) -> [[Double?]] { measure.indicators.map { $0.series.map(\.actual) } }

  private func texts(_ measure: Measure) -> [String] { measure.texts.map(\.text) }

  @Test("an indicator that has words for all years keeps them, and its project its own name")
  func words() throws {
    let (sheet, set) = try koganei(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t実施 2\t実施 4\t\(Self.results)\t開いた。
      \t\t\t制度の周知\t未実施\t実施（市報2回）\t実施（市報4回、SNS）\t\(Self.opinion)\t広く知らせること。
      """)
    #expect(sheet.findings.isEmpty, "\(sheet.findings.map(\.message.en))")
    let measure = try #require(set.measures.first)
    #expect(measure.title == "広場")
    #expect(texts(measure) == ["広場を開く。", "開いた。", "広く知らせること。"])
    #expect(measure.indicators.map(\.name) == ["日数", "制度の周知"])
    #expect(measure.indicators.last?.series.map(\.raw) == ["未実施", "実施（市報2回）", "実施（市報4回、SNS）"])
  }

  @Test("numbers that say where a project stands")
  func numbers() throws {
    let (sheet, set) = try koganei(
      """
      2-1-(1)-①\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t\(Self.results)\t開いた。
      2-1-(1)-②\t館 (児童青少年課)\t館を開く。\t日数(日)\t5\t漸増 6\t漸増 7\t\(Self.results)\t開いた。
      """)
    #expect(sheet.findings.isEmpty)
    #expect(set.measures.map(\.number) == ["2-1-(1)-①", "2-1-(1)-②"])
    #expect(set.measures.map(figures) == [[[3, 2, 4]], [[5, 6, 7]]])
  }

  @Test("one heading row with the years, and the narratives in columns of their own")
  func oneHeadingRow() throws {
    let (sheet, set) = try koganei(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t開いた。\t広く知らせること。
      \t\t\t人数(人)\t30\t漸増 20\t漸増 40\t\t
      """,
      heading: "番号\t事業名称 (担当課)\t事業の内容\t参考指標\tH30\tR2\tR3\t\(Self.results)\t\(Self.opinion)\n")
    #expect(sheet.findings.isEmpty)
    let measure = try #require(set.measures.first)
    #expect(set.fiscalYear == 2021)
    #expect(figures(measure) == [[3, 2, 4], [30, 20, 40]])
    #expect(texts(measure) == ["広場を開く。", "開いた。", "広く知らせること。"])
  }

  @Test("a column that the form doesn't know, left of the years, is said")
  func unknownColumn() throws {
    let (sheet, set) = try koganei(
      "1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t高\t3\t漸増 2\t漸増 4\t\(Self.results)\t開いた。",
      heading: """
        番号\t事業名称 (担当課)\t事業の内容\t参考指標\t重要度\t実績\t\t\t結果(年度)\t
        \t\t\t\t\tH30\tR2\tR3\tR3\t

        """)
    #expect(sheet.unclaimed.map(\.text) == ["高"])
    #expect(set.measures.map(figures) == [[[3, 2, 4]]])
  }

  /// A blank heading above 計画 and 実績 is no column.
  @Test("plans and results in a row each, in either order", arguments: ["区分", ""])
  func planRows(column: String) throws {
    let (sheet, set) = try koganei(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t人数(人)\t計画\t\t漸増\t漸増\t\(Self.results)\t開いた。
      \t\t\t\t実績\t30\t20\t40\t\(Self.opinion)\t
      2\t館 (児童青少年課)\t館を開く。\t日数(日)\t実績\t5\t\t7\t\(Self.results)\t来た。
      \t\t\t\t計画\t\t6\t8\t\(Self.opinion)\t
      """,
      heading: """
        番号\t事業名称 (担当課)\t事業の内容\t参考指標\t\(column)\t実績\t\t\t結果(年度)\t
        \t\t\t\t\tH30\tR2\tR3\tR3\t

        """)
    #expect(sheet.findings.isEmpty && sheet.unclaimed.isEmpty, "\(sheet.findings.map(\.message.en))")
    let indicators = set.measures.flatMap(\.indicators)
    #expect(indicators.map(\.name) == ["人数", "日数"])
    #expect(indicators.map { $0.series.map(\.fiscalYear) } == [[2018, 2020, 2021], [2018, 2020, 2021]])
    #expect(indicators.map { $0.series.map(\.plan) } == [[nil, "漸増", "漸増"], [nil, "6", "8"]])
    #expect(indicators.map { $0.series.map(\.actual) } == [[30, 20, 40], [5, nil, 7]])
    #expect(indicators.map(\.onPlan) == [true, false])
  }

  @Test("results below their plan words, and figures below figures, of which nothing tells what they are")
  func resultsBelow() throws {
    let (sheet, set) = try koganei(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t人数(人)\t30\t漸増\t漸増\t\(Self.results)\t開いた。
      \t\t\t\t\t20\t40\t\(Self.opinion)\t
      2\t館 (児童青少年課)\t館を開く。\t日数(日)\t5\t6\t8\t\(Self.results)\t来た。
      \t\t\t\t\t4\t7\t\(Self.opinion)\t
      """)
    #expect(set.measures.map(figures) == [[[30, 20, 40]], [[5, 6, 8]]])
    #expect(set.measures.first?.indicators.first?.series.map(\.plan) == [nil, "漸増", "漸増"])
    #expect(sheet.unclaimed.map(\.text) == ["4", "7"])
  }

  private func sapporo(_ rows: String) throws -> (sheet: Sheet, set: MeasureSet) {
    let head = rows.contains("\n② ") ? SapporoPage.head : SapporoPage.headOfOne
    let sheet = try explain(head + "\n" + SapporoPage.heading + "\n" + rows).sheet
    #expect(sheet.profile.id == "sapporo-verification-results")
    return (sheet, try Enrichment.measures(from: sheet))
  }

  @Test("a class that became another one, a range, and classes with a list's marks")
  func classes() throws {
    let (sheet, set) = try sapporo(
      """
      ① ア 相談の体制を整える。\t○相談できる。\t10区に置いた。\t増えた。\t\tⅡ→Ⅰ\t子) 児童相談所
      \t○記録が引き継がれる。\t様式をそろえた。\t減った。\t続ける。\tⅡ～Ⅲ\t
      ② イ 連携を強める。\t○役割が明らかである。\t会議を開いた。\t進んだ。\t① 続ける。 ② 広げる。\t① III ② II\t子) 児童相談所
      """)
    #expect(sheet.findings.isEmpty, "\(sheet.findings.map(\.message.en))")
    #expect(set.measures.map { $0.codes.map(\.raw) } == [["Ⅱ", "Ⅰ"], ["Ⅱ", "Ⅲ"], ["III", "II"]])
    #expect(set.measures.map { $0.category?.status } == [.new, .expanded, .continued])
    #expect(
      set.measures.map(texts) == [
        ["○相談できる。", "10区に置いた。", "増えた。"], ["○記録が引き継がれる。", "様式をそろえた。", "減った。", "続ける。"],
        ["○役割が明らかである。", "会議を開いた。", "進んだ。", "① 続ける。 ② 広げる。"],
      ])
  }

  @Test("offices without short forms, in a row with blank cells before them")
  func offices() throws {
    let (sheet, set) = try sapporo(
      """
      ① ア 相談の体制を整える。\t○相談できる。\t10区に置いた。\t増えた。\t続ける。\tII\t子) 児童相談所
      \t○記録が引き継がれる。\t様式をそろえた。\t減った。\t\t\t関係部局
      """)
    #expect(sheet.findings.isEmpty, "\(sheet.findings.map(\.message.en))")
    #expect(set.measures.map(\.departments) == [["子) 児童相談所"], ["関係部局"]])
    #expect(set.measures.last.map(texts) == ["○記録が引き継がれる。", "様式をそろえた。", "減った。"])
  }

  @Test("offices parted by a dot before a short form, in wide brackets, and a dash for none")
  func partedOffices() throws {
    let (_, set) = try sapporo(
      """
      ① ア 相談の体制を整える。\t○相談できる。\t10区に置いた。\t増えた。\t続ける。\tII\t教）学校教育部・子）子ども育成部 区）健康・子ども課
      ② イ 連携を強める。\t○役割が明らかである。\t会議を開いた。\t進んだ。\t続ける。\tII\t－
      """)
    #expect(set.measures.map(\.departments) == [["教）学校教育部", "子）子ども育成部", "区）健康・子ども課"], []])
    #expect(set.measures.first?.departmentNames == ["教育委員会 学校教育部", "子ども未来局 子ども育成部", "各区 健康・子ども課"])
  }

  @Test("an office on the cell's second line belongs to the rows below as well")
  func mergedOffices() throws {
    let (_, set) = try sapporo(
      """
      ① ア 相談の体制を整える。\t○相談できる。\t10区に置いた。\t増えた。\t続ける。\tII\t総) 職員部
      区) 保健福祉部
      \t○記録が引き継がれる。\t様式をそろえた。\t減った。\t続ける。\tIII\t
      """)
    #expect(set.measures.map(\.departments) == Array(repeating: ["総) 職員部", "区) 保健福祉部"], count: 2))
  }

  @Test("headings in mid-table, with rows right under their list")
  func headingsInTable() throws {
    let (sheet, set) = try sapporo(
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

  @Test("a project without a number is one of its own, and that is said")
  func noNumber() throws {
    let (sheet, set) = try koganei(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t\(Self.results)\t開いた。
      \t館 (児童青少年課)\t館を開く。\t人数(人)\t30\t漸増 20\t漸増 40\t\(Self.results)\t来た。
      """)
    #expect(set.measures.map(\.title) == ["広場", "館"])
    #expect(set.measures.map(\.number) == ["1", nil])
    #expect(set.measures.map(figures) == [[[3, 2, 4]], [[30, 20, 40]]])
    #expect(set.measures.map(texts) == [["広場を開く。", "開いた。"], ["館を開く。", "来た。"]])
    #expect(sheet.findings.map(\.code) == [.fieldMissing])
  }

  @Test("merged cells that an extractor left in each of their rows")
  func mergedCells() throws {
    let (sheet, set) = try koganei(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t\(Self.results)\t開いた。
      1\t広場 (児童青少年課)\t広場を開く。\t人数(人)\t30\t漸増 20\t漸増 40\t\(Self.results)\t開いた。
      2\t館 (児童青少年課)\t館を開く。\t人数(人)\t9\t漸増 8\t漸増 7\t\(Self.results)\t来た。
      """)
    #expect(sheet.findings.isEmpty && sheet.unclaimed.isEmpty)
    #expect(set.measures.map(\.title) == ["広場", "館"])
    #expect(set.measures.map(figures) == [[[3, 2, 4], [30, 20, 40]], [[9, 8, 7]]])
    #expect(set.measures.first.map(texts) == ["広場を開く。", "開いた。"])
  }

  @Test("offices in brackets of their own; what else stands in brackets belongs to the name")
  func severalBrackets() throws {
    let (_, set) = try koganei(
      """
      1\t広場 (児童青少年課) (保育課) ＜重点事業＞\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t\(Self.results)\t開いた。
      2\t館 (仮称) (児童青少年課)\t館を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t\(Self.results)\t開いた。
      """)
    #expect(set.measures.map(\.title) == ["広場", "館 (仮称)"])
    #expect(set.measures.map(\.departments) == [["児童青少年課", "保育課"], ["児童青少年課"]])
    #expect(set.measures.map(\.priority) == ["重点事業", nil])
  }

  @Test("a new plan's first year, whose columns go on to its last")
  func newPlan() throws {
    let heading = """
      番号\t事業名称 (担当課)\t事業の内容\t参考指標\t実績\t計画(年度)/実績\t\t\t結果(年度)\t
      \t\t\t\tR5\tR7\tR8\tR9\tR7\t

      """
    let (sheet, set) = try koganei(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t漸増 4\t漸増\t漸増\t\(Self.results)\t開いた。
      2\t相談 (児童青少年課)\t話を聞く。\t件数(件)\t700\t720 715\t730\t740\t\(Self.results)\t聞いた。
      """, heading: heading)
    #expect(sheet.fiscalYear?.text == "R7")
    #expect(set.fiscalYear == 2025)
    let series = set.measures.map { $0.indicators.first?.series ?? [] }
    #expect(series.map { $0.map(\.actual) } == [[3, 4, nil, nil], [700, 715, nil, nil]])
    #expect(series.last?.map(\.plan) == [nil, "720", "730", "740"])
  }

  @Test("results that go without their plans in the year of the results")
  func resultsAlone() throws {
    let (sheet, set) = try koganei(
      "1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t漸増 4\t5\t\(Self.results)\t開いた。")
    #expect(sheet.fiscalYear?.text == "R3")
    #expect(set.measures[0].indicators[0].series.map(\.actual) == [3, 4, 5])
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

  @Test("two marks behind a name: the priority, and what is new")
  func twoMarks() throws {
    let (_, set) = try koganei(
      "1\t広場 (児童青少年課) ＜重点事業＞ ＜新規＞\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t\(Self.results)\t開いた。")
    let measure = try #require(set.measures.first)
    #expect(measure.title == "広場")
    #expect(measure.priority == "重点事業")
    #expect(measure.category?.status == .new)
  }

  @Test("a note below the table is no opinion, and is said; one in the midst of a cell stays there")
  func notes() throws {
    let (sheet, set) = try koganei(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t\(Self.results)\t開いた。
      ※雨の日を除く。
      毎年開く。
      2\t館 (児童青少年課)\t館を開く。\t人数(人)\t9\t漸増 8\t漸増 7\t\(Self.results)\t来た。
      \t\t\t\t\t\t\t\(Self.opinion)\t続けること。

      ※ 人数は延べ数
      （注）日数は開館日

      2-2. 子どもの居場所を充実します

      \(Self.heading)
      3\t庭 (児童青少年課)\t庭を開く。\t日数(日)\t1\t漸増 1\t漸増 2\t\(Self.results)\t開いた。
      \t\t\t\t\t\t\t\(Self.opinion)\t

      ※ 漸増：前年度より増やす
      　 漸減：前年度より減らす
      """)
    #expect(
      sheet.unclaimed.map(\.text) == ["※ 人数は延べ数", "（注）日数は開館日", "※ 漸増：前年度より増やす", "漸減：前年度より減らす"])
    #expect(
      set.measures.map(texts) == [
        ["広場を開く。", "開いた。\n※雨の日を除く。\n毎年開く。"], ["館を開く。", "来た。", "続けること。"], ["庭を開く。", "開いた。"],
      ])
  }

  @Test("a row that a page cut within its sentences is one; rows whose cells could have ended are two")
  func cutRows() throws {
    let (sheet, set) = try sapporo(
      """
      ① ア 相談の体制を整える。\t○相談できる。\t置いた。\t増えた。\t続ける。\tII\t子) 児童相談所
      \t\t人を増やした。\t早く会えるようになり、安全を\t\t\t

      \(SapporoPage.headOfOne)
      \(SapporoPage.heading)
      \t\t\t確かめられた。\t続ける。\tIII\t
      \t○記録が引き継がれる。\t様式の統一\t漏れの減少\t電子化\tI\t
      \t\t研修の実施\t参加の増加\t\t\t

      \(SapporoPage.headOfOne)
      \(SapporoPage.heading)
      \t\t講習の実施\t理解の向上\t継続\tIII\t
      """)
    #expect(sheet.findings.map(\.code) == [.rowShifted])
    #expect(
      set.measures.map(texts) == [
        ["○相談できる。", "置いた。", "増えた。", "続ける。"], ["○相談できる。", "人を増やした。", "早く会えるようになり、安全を\n確かめられた。", "続ける。"],
        ["○記録が引き継がれる。", "様式の統一", "漏れの減少", "電子化"], ["○記録が引き継がれる。", "研修の実施", "参加の増加"],
        ["○記録が引き継がれる。", "講習の実施", "理解の向上", "継続"],
      ])
    #expect(set.measures.map { $0.codes.map(\.raw) } == [["II"], ["III"], ["I"], [], ["III"]])
    #expect(set.measures.map(\.departments) == Array(repeating: ["子) 児童相談所"], count: 5))
  }

  @Test("a policy that a page cut goes on with the row below; one without its number is said")
  func cutPolicy() throws {
    let (sheet, set) = try sapporo(
      """
      ① ア 会議を開き、関係機関が\t○開かれている。\t開いた。\t早くなった。\t続ける。\tIII\t区) 保健福祉部

      \(SapporoPage.head)
      \(SapporoPage.heading)
      意識を持って当たる。\t○分担している。\t分けた。\t使われている。\t広げる。\tII\t子) 児童相談所
      \t○記録している。\t書いた。\t残った。\t続ける。\tIII\t
      ② イ 連携を強める。\t○訪問している。\t訪ねた。\t会えた。\t続ける。\tIII\t子) 児童相談所
      見守りを広げる。\t○増えている。\t増やした。\t増えた。\t続ける。\tIII\t子) 児童相談所
      """)
    #expect(
      set.measures.map(\.title) == [
        "会議を開き、関係機関が", "会議を開き、関係機関が 意識を持って当たる。", "会議を開き、関係機関が 意識を持って当たる。", "連携を強める。", "見守りを広げる。",
      ])
    #expect(set.measures.map { $0.localGoal.map(\.id) } == [["1", "1"], ["1", "1"], ["1", "1"], ["1", "2"], ["1"]])
    #expect(set.measures.map(\.departments) == [["区) 保健福祉部"]] + Array(repeating: ["子) 児童相談所"], count: 4))
    #expect(sheet.findings.map(\.code) == [.rowShifted, .numberUnreadable])
    #expect(sheet.findings.map(\.severity) == [.doubt, .doubt])
  }

  @Test("a page can cut behind の as well; a noun that ends like a particle is an end")
  func cutBehindNouns() throws {
    let (_, set) = try sapporo(
      """
      ① ア 相談の体制を整える。\t○相談できる。\t置いた。\t使われているかが分かって\t手引きの\tII\t子) 児童相談所

      \(SapporoPage.head)
      \(SapporoPage.heading)
      \t\t\tいない。\t改訂を行う。\t\t
      \t○記録が引き継がれる。\t様式の統一\t様式の見直し\t対象は全ての子ども\tIII\t

      \(SapporoPage.head)
      \(SapporoPage.heading)
      \t\t\t講習の実施\t理解の向上\tIII\t
      """)
    #expect(
      set.measures.map(texts) == [
        ["○相談できる。", "置いた。", "使われているかが分かって\nいない。", "手引きの\n改訂を行う。"],
        ["○記録が引き継がれる。", "様式の統一", "様式の見直し", "対象は全ての子ども"], ["○記録が引き継がれる。", "講習の実施", "理解の向上"],
      ])
  }
}
