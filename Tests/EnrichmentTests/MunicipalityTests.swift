import Contracts
import Testing

@testable import Enrichment

struct MunicipalityTests {
  private let all = Municipalities.all

  @Test(arguments: [
    ("目黒区", "131105"), ("東京都目黒区", "131105"), ("札幌市", "011002"), ("札幌市中央区", "011011"), ("札幌市 中央区", "011011"),
    ("小金井市", "132101"), ("神奈川県川崎市", "141305"), ("東京都府中市", "132063"), ("広島県府中市", "342084"),
  ])
  func findsByName(name: String, code: String) {
    #expect(all.named(name)?.code == code)
  }

  @Test("a name that several have, or none", arguments: ["府中市", "中央区", "目黒", "", "大目黒区"])
  func ambiguous(name: String) {
    #expect(all.named(name) == nil)
  }

  @Test func findsByCode() {
    #expect(all.with(code: "131105") == Municipality(code: "131105", name: "目黒区", prefecture: "東京都"))
    #expect(all.with(code: "011011") == Municipality(code: "011011", name: "札幌市中央区", prefecture: "北海道"))
    #expect(all.with(code: "131104") == nil)
  }

  @Test func theTextSpeaksOfOneMost() {
    #expect(all.mentioned(in: ["目黒区いじめ問題対策委員会", "世田谷区児童相談所へ派遣", "目黒区立学校・園"])?.code == "131105")
    #expect(all.mentioned(in: ["小金井市と国分寺市"]) == nil)
    #expect(all.mentioned(in: ["市町村", "区へ訪問", ""]) == nil)
    #expect(all.mentioned(in: ["府中市の計画", "東京都内"])?.code == "132063")
    #expect(all.mentioned(in: ["3区(中央区、北区及び豊平区)", "札幌市の"])?.code == nil)
    #expect(all.mentioned(in: ["札幌市が目指す", "札幌市配偶者暴力相談センター", "豊平区"])?.code == "011002")
  }
}
