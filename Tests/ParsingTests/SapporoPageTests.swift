import Contracts
import Enrichment
import Parsing
import Testing

/// Rows of 札幌市's table that go on on the next page; with invented projects.
@Suite("札幌市: rows that a page cuts")
struct SapporoPageTests {
  @Test("a merged cell goes on on the next page under the same headings, and under others it does not")
  func nextPage() throws {
    let (_, set) = try SapporoPage.read(
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

  @Test("a row that goes on on a page without a heading of its own, in mid-sentence or behind one")
  func rowCutByPage() throws {
    func row(_ sign: String, _ results: String) -> String {
      "\(sign)\t○体制が整っている。\t\(results)\t使いやすくなった。\t二人目を置く。\tII\t子) 児童相談所"
    }
    let rows = [row("① ア 窓口を広げる。", "相談の窓口を新"), "\t\t設し、二つとした。\t\t\t\t", row("② イ 研修を行う。", "二回行った。")]
    let text = SapporoPage.head + "\n" + SapporoPage.heading + "\n" + rows[0] + "\n\u{C}" + rows[1] + "\n" + rows[2]
    let cut = try SapporoPage.read(text)
    #expect(cut.set.measures.map(\.title) == ["窓口を広げる。", "研修を行う。"])
    #expect(cut.sheet.records.first?.texts("results") == ["相談の窓口を新", "設し、二つとした。"])
    #expect(cut.set.findings.filter { $0.code == .rowShifted }.map(\.severity) == [.note])
    let ended = try SapporoPage.read(text.replacing("窓口を新\t", with: "窓口を広げた。\t"))
    #expect(ended.set.measures.count == 2)
    #expect(ended.set.findings.filter { $0.code == .rowShifted }.map(\.severity) == [.doubt])
    let whole = try SapporoPage.read(text.replacing("設し、二つとした。\t\t\t\t", with: "三つとした。\t助かった。\t続ける。\tIII\t保) 総務部"))
    #expect(whole.set.measures.count == 3)
  }

  @Test("a row that a page cut within its sentences is one; rows whose cells could have ended are two")
  func cutRows() throws {
    let (sheet, set) = try SapporoPage.read(
      rows:
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
    let (sheet, set) = try SapporoPage.read(
      rows:
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
    let (_, set) = try SapporoPage.read(
      rows:
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
