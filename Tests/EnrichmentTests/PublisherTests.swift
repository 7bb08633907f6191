import Contracts
import Testing

@testable import Enrichment

/// Whose document a text is.
struct PublisherTests {
  private let all = Municipalities.all

  private func publisher(_ lines: String...) -> String? { publisher(lines) }

  private func publisher(_ lines: [String]) -> String? {
    all.publisher(of: lines.map { [$0] })?.municipality.code
  }

  @Test func theTextSpeaksOfOneMost() {
    #expect(publisher("目黒区いじめ問題対策委員会", "世田谷区児童相談所へ派遣", "目黒区立学校・園") == "131105")
    #expect(publisher("小金井市と国分寺市") == nil)
    #expect(publisher("市町村", "区へ訪問", "") == nil)
    #expect(publisher("府中市の計画", "東京都内") == "132063")
    #expect(publisher("3区(中央区、北区及び豊平区)", "札幌市の") == "011002")
    #expect(publisher("札幌市が目指す", "札幌市配偶者暴力相談センター", "豊平区") == "011002")
  }

  @Test(
    "a name within a longer one doesn't count, and a ward counts for its city",
    arguments: [
      (["東村山市子ども計画"], "132136"), (["武蔵村山市"], "132233"), (["大阪市北区子育て計画"], "271004"),
      (["北海道 札幌市北区", "札幌市"], "011002"), (["横浜市鶴見区", "横浜市港北区", "横浜市"], "141003"),
      (["平成 龍ヶ崎市の"], "082082"), (["目 黒 区", "子ども総合計画"], "131105"), (["東　村　山　市"], "132136"),
    ])
  func longestName(lines: [String], code: String) {
    #expect(publisher(lines) == code)
  }

  @Test("a title outranks what the text speaks of most")
  func title() throws {
    let text = Array(repeating: ["1", "相談会", "世田谷区と一緒に開いた。"], count: 9)
    let publisher = try #require(all.publisher(of: [["令和5年度"], ["目黒区こども計画", ""]] + text))
    #expect((publisher.municipality.code, publisher.line, publisher.isInTitle) == ("131105", 1, true))
  }

  @Test("where no title names one, the text does, and that is told")
  func text() throws {
    let publisher = try #require(
      all.publisher(of: [["令和5年度進捗状況"], ["1", "相談会", "区民が来た。"], ["2", "視察", "世田谷区を訪ねた。"]]))
    #expect((publisher.municipality.code, publisher.line, publisher.isInTitle) == ("131121", 2, false))
    #expect(all.titled([["令和5年度進捗状況"], ["2", "視察", "世田谷区を訪ねた。"]]) == nil)
  }

  @Test("a name in a sentence, or far below the top, is no title")
  func noTitle() {
    #expect(all.titled([["目黒区では相談会を開いた。"]]) == nil)
    #expect(all.titled(Array(repeating: ["進捗状況"], count: 20) + [["目黒区こども計画"]]) == nil)
  }

  @Test("a title with a name that several have is somebody's whom the text doesn't tell")
  func severalMeant() {
    let text = [["1", "相談会", "調布市で開いた。"], ["2", "相談会", "調布市で開いた。"]]
    let title = [["府中市子ども計画"]]
    #expect(all.publisher(of: title + text) == nil)
    #expect(all.undecided(in: title + text).map(\.code) == ["132063", "342084"])
    #expect(all.publisher(of: title + text + [["3", "広島県の補助"]])?.municipality.code == "342084")
    #expect(all.undecided(in: title + [["3", "広島県の補助"]]) == [])
    // Of a ward's name the city that the text names.
    #expect(all.publisher(of: [["中央区"], ["1", "相談会", "札幌市で開いた。"]])?.municipality.code == "011002")
  }

  @Test("a prefecture's own document is no municipality's, whichever it speaks of")
  func prefecture() {
    let text = [["1", "相談会", "横浜市で開いた。"], ["2", "相談会", "横浜市で開いた。"]]
    #expect(all.publisher(of: [["神奈川県子ども・子育て支援計画"]] + text) == nil)
    #expect(all.publisher(of: [["神奈川県横浜市子ども・子育て支援計画"]] + text)?.municipality.code == "141003")
    #expect(all.publisher(of: [["県の計画"]] + text)?.municipality.code == "141003")
    // Two names make no clear title, and no prefecture's either.
    #expect(all.publisher(of: [["神奈川県川崎市・横浜市"]] + text)?.municipality.code == "141003")
  }
}
