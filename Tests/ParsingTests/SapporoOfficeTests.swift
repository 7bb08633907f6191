import Contracts
import Enrichment
import Parsing
import Testing

/// The offices in 札幌市's last column; with invented projects.
@Suite("札幌市: offices")
struct SapporoOfficeTests {
  @Test("offices between commas, and one that explains its former name")
  func offices() throws {
    let (_, set) = try SapporoPage.read(
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

  @Test("offices parted by a dot before a short form, in wide brackets, and a dash for none")
  func partedOffices() throws {
    let (_, set) = try SapporoPage.read(
      rows:
        """
        ① ア 相談の体制を整える。\t○相談できる。\t10区に置いた。\t増えた。\t続ける。\tII\t教）学校教育部・子）子ども育成部 区）健康・子ども課
        ② イ 連携を強める。\t○役割が明らかである。\t会議を開いた。\t進んだ。\t続ける。\tII\t－
        """)
    #expect(set.measures.map(\.departments) == [["教）学校教育部", "子）子ども育成部", "区）健康・子ども課"], []])
    #expect(set.measures.first?.departmentNames == ["教育委員会 学校教育部", "子ども未来局 子ども育成部", "各区 健康・子ども課"])
  }

  @Test("an office that a line break divides in the row's last cell")
  func officeCut() throws {
    let row = "① ア 相談の窓口を広げる。\t○窓口が広がっている。\t窓口を二つ開いた。\t使いやすくなった。\t三つ目を開く。\tII\t子) 児童相談\n所 区) 保健福祉部"
    let set = try SapporoPage.read(rows: row).set
    #expect(set.measures.first?.departments == ["子) 児童相談所", "区) 保健福祉部"])
  }

  @Test("an office on the cell's second line belongs to the rows below as well")
  func mergedOffices() throws {
    let (_, set) = try SapporoPage.read(
      rows:
        """
        ① ア 相談の体制を整える。\t○相談できる。\t10区に置いた。\t増えた。\t続ける。\tII\t総) 職員部
        区) 保健福祉部
        \t○記録が引き継がれる。\t様式をそろえた。\t減った。\t続ける。\tIII\t
        """)
    #expect(set.measures.map(\.departments) == Array(repeating: ["総) 職員部", "区) 保健福祉部"], count: 2))
  }

  @Test("offices without short forms, in a row with blank cells before them")
  func officesWithoutShortForms() throws {
    let (sheet, set) = try SapporoPage.read(
      rows:
        """
        ① ア 相談の体制を整える。\t○相談できる。\t10区に置いた。\t増えた。\t続ける。\tII\t子) 児童相談所
        \t○記録が引き継がれる。\t様式をそろえた。\t減った。\t\t\t関係部局
        """)
    #expect(sheet.findings.isEmpty, "\(sheet.findings.map(\.message.en))")
    #expect(set.measures.map(\.departments) == [["子) 児童相談所"], ["関係部局"]])
    #expect(set.measures.last.map(texts) == ["○記録が引き継がれる。", "様式をそろえた。", "減った。"])
  }

  @Test("what stands below the table is no office")
  func notes() throws {
    let (sheet, set) = try SapporoPage.read(
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
}
