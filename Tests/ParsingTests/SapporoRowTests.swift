import Contracts
import Enrichment
import Parsing
import Testing

/// The cells of 札幌市's rows, filled, blank and repeated; with invented projects.
@Suite("札幌市: the cells of a row")
struct SapporoRowTests {
  @Test("a row without gaps stays where it is, whatever its goal and class look like")
  func straightRow() throws {
    let (sheet, set) = try SapporoPage.read(
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

  @Test("a row with a blank cell and signs for what stands above stays where it is")
  func dittos() throws {
    let (sheet, set) = try SapporoPage.read(
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
    let (sheet, set) = try SapporoPage.read(
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
    let (sheet, set) = try SapporoPage.read(
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
    let (_, set) = try SapporoPage.read(
      """
      \(SapporoPage.head)
      \(SapporoPage.heading)
      ① ア 相談の体制を整える。\t○相談できる。\t10区に置いた。\t増えた。\t増やす。\tII\t子) 児童相談所
      ② イ 連携を強める。\t○相談できる。（再掲）\t10区に置いた。（再掲）\t増えた。（再掲）\t増やす。（再掲）\tII\t子) 児童相談所
      """)
    #expect(set.measures.map(\.repeated) == [.no, .whole])
  }

  @Test("a class that two rows in three have is missed in the third")
  func classMissing() throws {
    let rows = [("① ア 窓口を広げる。", "II"), ("① イ 研修を行う。", ""), ("② ウ 名簿を作る。", "III")].map {
      "\($0)\t○体制が整っている。\t行った。\t使いやすくなった。\t続ける。\t\($1)\t子) 児童相談所"
    }
    let set = try SapporoPage.read(rows: rows.joined(separator: "\n")).set
    #expect(set.measures.map { $0.codes.map(\.raw) } == [["II"], [], ["III"]])
    #expect(set.findings.count { $0.code == .fieldMissing && $0.severity == .doubt } == 1)
  }

  @Test("a class that became another one, a range, and classes with a list's marks")
  func classes() throws {
    let (sheet, set) = try SapporoPage.read(
      rows:
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
}
