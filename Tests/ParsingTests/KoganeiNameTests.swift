import Contracts
import Enrichment
import Parsing
import Testing

/// What clerks write into 小金井市's cells beside the name: offices, marks, numbers; with invented projects.
@Suite("小金井市: names and what stands with them")
struct KoganeiNameTests {
  @Test("an office that has brackets of its own")
  func brackets() throws {
    let measures = try KoganeiTable.measures(
      """
      1\tスポーツ教室 (生涯学習課・(公財)星見体育協会) ＜重点事業＞\t教室を開く。\t教室数(教室)\t12\t継続 5\t継続 8\t\(KoganeiTable.results)  開いた。\t
      2\t公園の整備 (環境政策課(旧みどり課))\t遊具を替える。\t基数(基)\t3\t継続 2\t継続 5\t\(KoganeiTable.results)  替えた。\t
      3\tひろば(仮称)の運営 (児童青少年課)\tひろばを開く。\t日数(日)\t3\t継続 2\t継続 5\t\(KoganeiTable.results)  開いた。\t
      """)
    #expect(measures.map(\.title) == ["スポーツ教室", "公園の整備", "ひろば(仮称)の運営"])
    #expect(measures.map(\.departments) == [["生涯学習課", "(公財)星見体育協会"], ["環境政策課(旧みどり課)"], ["児童青少年課"]])
    #expect(measures.first?.priority == "重点事業")
  }

  @Test("a priority in other brackets, and offices with a stroke between them; no office at all is said")
  func priority() throws {
    let rows = (1...4).map { number in
      let office = number == 2 ? "" : " (児童青少年課/指導室) 【重点事業】"
      return "\(number)\t広場その\(number)\(office)\t広場を開く。\t利用者数(人)\t98\t漸増 90\t漸増 101\t\(KoganeiTable.results)  開いた。\t"
    }
    let set = try KoganeiTable.measureSet(rows.joined(separator: "\n"))
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
    let measures = try KoganeiTable.measures(
      """
      1\t歯の健診 (健康課) \(mark)\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(KoganeiTable.results)  行った。\t
      2\t広場 (児童青少年課) ＜重点事業＞\t広場を開く。\t日数(日)\t9\t維持 8\t維持 8\t\(KoganeiTable.results)  開いた。\t
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
      try KoganeiTable.measures(
        "1\t歯の健診 (健康課) \(mark)\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(KoganeiTable.results)  行った。\t"
      ).first)
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
      "\($0 + 1)\t\($1.0)\t開く。\t日数(日)\t98\t維持 90\t維持 88\t\(KoganeiTable.results)  開いた。\t"
    }
    let measures = try KoganeiTable.measures(table.joined(separator: "\n"))
    #expect(measures.map(\.title) == rows.map(\.1))
    #expect(measures.map(\.departments) == rows.map(\.2))
    #expect(measures[5].priority == "重点事業")
  }

  @Test("a priority and a status in one pair of brackets")
  func bothInBrackets() throws {
    let measures = try KoganeiTable.measures(
      "1\t広場 (児童青少年課) ＜重点事業・新規＞\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t\(KoganeiTable.results)  開いた。\t")
    #expect(measures.first?.priority == "重点事業")
    #expect(measures.first?.category?.status == .new)
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
      try KoganeiTable.measures("1\t\(printed)\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(KoganeiTable.results)  行った。\t")
        .first)
    #expect(measure.title == title)
    #expect(measure.departments == ["健康課"])
    #expect(measure.category == Category(raw: status, status: .ended))
    #expect(measure.priority == (printed.contains("重点") ? "重点事業" : nil))
  }

  @Test("other brackets before a name are part of it", arguments: ["【市民協働】歯の健診", "（仮称）歯の健診", "歯の健診（令和5年度更新）"])
  func otherBrackets(name: String) throws {
    let measure = try #require(
      try KoganeiTable.measures("1\t\(name) (健康課)\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(KoganeiTable.results)  行った。\t")
        .first)
    #expect(measure.title == name)
    #expect(measure.category == nil)
  }

  @Test("a project that says that it stands elsewhere too", arguments: ["歯の健診（再掲）", "【再掲】歯の健診", "歯の健診【再掲】"])
  func repeatedProject(name: String) throws {
    let measure = try #require(
      try KoganeiTable.measures(
        "1\t\(name) (健康課) ＜重点事業＞\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(KoganeiTable.results)  行った。\t"
      ).first)
    #expect(measure.title == "歯の健診")
    #expect(measure.departments == ["健康課"])
    #expect(measure.priority == "重点事業")
    #expect(measure.repeated == .whole)
  }

  @Test("offices in brackets of their own; what else stands in brackets belongs to the name")
  func severalBrackets() throws {
    let (_, set) = try KoganeiTable.read(
      """
      1\t広場 (児童青少年課) (保育課) ＜重点事業＞\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t\(KoganeiTable.results)\t開いた。
      2\t館 (仮称) (児童青少年課)\t館を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t\(KoganeiTable.results)\t開いた。
      """)
    #expect(set.measures.map(\.title) == ["広場", "館 (仮称)"])
    #expect(set.measures.map(\.departments) == [["児童青少年課", "保育課"], ["児童青少年課"]])
    #expect(set.measures.map(\.priority) == ["重点事業", nil])
  }

  @Test("two marks behind a name: the priority, and what is new")
  func twoMarks() throws {
    let (_, set) = try KoganeiTable.read(
      "1\t広場 (児童青少年課) ＜重点事業＞ ＜新規＞\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t\(KoganeiTable.results)\t開いた。")
    let measure = try #require(set.measures.first)
    #expect(measure.title == "広場")
    #expect(measure.priority == "重点事業")
    #expect(measure.category?.status == .new)
  }

  @Test("numbers that say where a project stands")
  func numbers() throws {
    let (sheet, set) = try KoganeiTable.read(
      """
      2-1-(1)-①\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t\(KoganeiTable.results)\t開いた。
      2-1-(1)-②\t館 (児童青少年課)\t館を開く。\t日数(日)\t5\t漸増 6\t漸増 7\t\(KoganeiTable.results)\t開いた。
      """)
    #expect(sheet.findings.isEmpty)
    #expect(set.measures.map(\.number) == ["2-1-(1)-①", "2-1-(1)-②"])
    #expect(set.measures.map(figures) == [[[3, 2, 4]], [[5, 6, 7]]])
  }

  @Test("a project without a number is one of its own, and that is said")
  func noNumber() throws {
    let (sheet, set) = try KoganeiTable.read(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t\(KoganeiTable.results)\t開いた。
      \t館 (児童青少年課)\t館を開く。\t人数(人)\t30\t漸増 20\t漸増 40\t\(KoganeiTable.results)\t来た。
      """)
    #expect(set.measures.map(\.title) == ["広場", "館"])
    #expect(set.measures.map(\.number) == ["1", nil])
    #expect(set.measures.map(figures) == [[[3, 2, 4]], [[30, 20, 40]]])
    #expect(set.measures.map(texts) == [["広場を開く。", "開いた。"], ["館を開く。", "来た。"]])
    #expect(sheet.findings.map(\.code) == [.fieldMissing])
  }

  @Test("a word in the place of a number begins a project")
  func wordForNumber() throws {
    let measures = try KoganeiTable.measures(
      """
      1\t歯の健診 (健康課)\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(KoganeiTable.results)  行った。\t
      新\t公園の整備 (環境課)\t遊具を替える。\t基数(基)\t3\t維持 2\t維持 5\t\(KoganeiTable.results)  替えた。\t
      """)
    #expect(measures.map(\.title) == ["歯の健診", "公園の整備"])
    #expect(measures.map(\.number) == ["1", "新"])
    #expect(measures.map { $0.indicators.count } == [1, 1])
  }

  @Test("offices in a column of their own")
  func columnOfOffices() throws {
    let (sheet, set) = try KoganeiTable.read(
      """
      番号\t事業名称\t担当課\t事業の内容\t参考指標\t実績\t\t\t結果(年度)\t
      \t\t\t\t\tH30\tR2\tR3\tR3\t
      1\t歯の健診\t健康課、保育課\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(KoganeiTable.results)  行った。\t
      """, heading: "")
    let measure = try #require(set.measures.first)
    #expect(sheet.unclaimed.isEmpty)
    #expect(measure.title == "歯の健診")
    #expect(measure.departments == ["健康課", "保育課"])
    #expect(measure.indicators.first?.series.map(\.actual) == [98, 90, 88])
  }
}
