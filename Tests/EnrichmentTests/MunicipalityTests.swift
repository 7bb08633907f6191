import Contracts
import DataFiles
import Testing

@testable import Enrichment

struct MunicipalityTests {
  private let all = Municipalities.all

  @Test(arguments: [
    ("目黒区", "131105"), ("東京都目黒区", "131105"), ("札幌市", "011002"), ("札幌市中央区", "011011"), ("札幌市 中央区", "011011"),
    ("小金井市", "132101"), ("神奈川県川崎市", "141305"), ("東京都府中市", "132063"), ("広島県府中市", "342084"),
    ("龍ヶ崎市", "082082"), ("龍ケ崎市", "082082"), ("茅ケ崎市", "142077"), ("宮城県塩釜市", "042030"), ("桧原村", "133078"),
    ("四条畷市", "272299"), ("葛\u{E0100}城市", "292117"), ("袖ヶ浦市", "122297"),
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

  @Test("the bundled list has nothing wrong in it")
  func bundled() throws { try all.check() }

  @Test(
    "a wrong line is refused with the file, the line and the reason",
    arguments: [
      ("131105,東京都", 2, "「131105,東京都」は「団体コード,都道府県,名前」の形ではありません (not code,prefecture,name)"),
      ("131105,東京都,目黒区,区", 2, "「131105,東京都,目黒区,区」は「団体コード,都道府県,名前」の形ではありません"),
      ("131105,,目黒区", 2, "「131105,,目黒区」は「団体コード,都道府県,名前」の形ではありません"),
      ("", 2, "「」は「団体コード,都道府県,名前」の形ではありません"),
      ("13110,東京都,目黒区", 2, "「13110」は団体コードではありません (not a code with its check digit)"),
      ("131104,東京都,目黒区", 2, "「131104」は団体コードではありません"),
      ("011002,北海道,札幌市\n011002,北海道,函館市", 3, "「011002」が二度あります (011002 is here twice)"),
    ])
  func wrongLine(lines: String, number: Int, message: String) throws {
    let list = Municipalities(
      csv: Array("code,prefecture,name\n\(lines)\n132101,東京都,小金井市\n".utf8), file: "mine.csv")
    let error = try #require(throws: DataFileError.self) { try list.check() }
    #expect(error.problems.map(\.line) == [number])
    #expect(error.description.hasPrefix("mine.csv:\(number): \(message)"), "\(error)")
    #expect(list.named("小金井市")?.code == "132101", "the other lines are read")
  }

  @Test("a list without its heading is refused", arguments: ["", "132101,東京都,小金井市\n", "code,name,prefecture\n"])
  func wrongHeading(csv: String) {
    let problems = Municipalities(csv: Array(csv.utf8), file: "mine.csv").problems?.problems
    #expect(problems?.map(\.line) == [1])
    #expect(problems?.first?.message.contains("code,prefecture,name") == true)
  }

  @Test("lines may end as on Windows")
  func windowsLines() throws {
    let list = Municipalities(csv: Array("code,prefecture,name\r\n132101,東京都,小金井市\r\n".utf8), file: "mine.csv")
    try list.check()
    #expect(list.named("小金井市")?.prefecture == "東京都")
  }

  @Test("characters that count as the same don't bring two municipalities of a prefecture together")
  func alikeButApart() {
    let ambiguous = all.codes.compactMap { all.with(code: $0) }.filter {
      all.named($0.prefecture + $0.name)?.code != $0.code
    }
    #expect(ambiguous.map(\.code) == [])
  }

  /// The codes of 札幌市, 目黒区, 小金井市, 川崎市; then each with a digit changed, and things of other forms.
  @Test func `a code's check digit is checked`() {
    for code in ["011002", "131105", "132101", "141305"] { #expect(MunicipalityCode.isWellFormed(code)) }
    for code in ["011003", "131115", "202504", "13110", "1311055", "目黒区", "13110５"] {
      #expect(!MunicipalityCode.isWellFormed(code))
    }
  }
}
