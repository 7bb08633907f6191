import Testing

@testable import Parsing

@Suite("Templates")
struct TemplateTests {
  private func capture(_ template: String, _ text: String) throws -> [String]? {
    var bytes: [UInt8] = []
    Fold.append(text, to: &bytes)
    guard let match = try Template(template).match(bytes, 0..<bytes.count, whole: true) else { return nil }
    return match.captures.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test("a literal fits whatever its width, spaces and markup")
  func literals() throws {
    for text in ["担当課：", "担 当 課 :", "**担当課：**", "<b>担当課</b>：", "　担当課："] {
      #expect(try capture("担当課:", text) == [], "\(text)")
    }
    #expect(try capture("着眼点 評価（5段階）", "着 眼 点\t評 価 (５段階)") == [])
    #expect(try capture("担当課:", "担当部:") == nil)
  }

  @Test("variables take what they are named for")
  func variables() throws {
    #expect(try capture("基本目標{id} {title}", "基本目標Ⅲ 子どもが大切にされる") == ["III", "子どもが大切にされる"])
    #expect(try capture("{id}. {title}", "3-2.母子保健事業") == ["3-2", "母子保健事業"])
    #expect(try capture("{id:circled} {title}", "① 体制について") == ["①", "体制について"])
    #expect(try capture("{id:circled} {title}", "1 体制について") == ["1", "体制について"])
    #expect(try capture("{id:circled} {title}", "1体制について") == nil)
    #expect(try capture("{id:circled} {title}", "100 体制について") == nil)
    #expect(try capture("{year}の取組", "令和３年度の取組") == ["令和3年度"])
    #expect(try capture("{year}の取組", "令和元年度の取組") == ["令和元年度"])
    #expect(try capture("評価年度:{year}", "評価年度：2012年度") == ["2012年度"])
    #expect(try capture("{year}", "H30") == ["H30"])
    #expect(try capture("{year}", "参考") == nil)
  }

  @Test("text before brackets runs to the last pair that fits")
  func brackets() throws {
    let template = "{title} ({departments})[ ＜{priority}＞]"
    #expect(try capture(template, "窓口(仮称)の設置 (児童課・保育課) ＜重点事業＞") == ["窓口(仮称)の設置", "児童課・保育課", "重点事業"])
    #expect(try capture(template, "窓口の設置 (児童課)") == ["窓口の設置", "児童課"])
  }

  @Test("a space between two variables asks for white space")
  func gaps() throws {
    #expect(try capture("{value:number} {*} {count:number} {all:number}", "3 目標をほぼ達成 11 12") == ["3", "11", "12"])
    #expect(try capture("{value:number} {*} {count:number} {all:number}", "3 目標をほぼ達成 11") == nil)
  }

  @Test("what is wrong in a template is said")
  func errors() {
    for template in ["{", "a}", "{}", "[a", "a]", "{a:hiragana}", "{a}{b}", ""] {
      #expect(throws: TemplateError.self, "\(template)") { try Template(template) }
    }
  }

  @Test("many variables on a long line take time in proportion to it")
  func noBacktracking() throws {
    let template = try Template("{a} x {b} x {c} x {d} x {e} x {f} x {g} y")
    var bytes: [UInt8] = []
    Fold.append(String(repeating: "あ x ", count: 4000), to: &bytes)
    // With backtracking this would take longer than the universe has left; the test is that it ends.
    #expect(template.match(bytes, 0..<bytes.count, whole: true) == nil)
  }
}

@Suite("Folding")
struct FoldTests {
  private func fold(_ text: String) -> String {
    var bytes: [UInt8] = []
    Fold.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("width, compatibility variants and markup fold; circled digits do not")
  func folding() {
    #expect(fold("ＡＢＣ（１２３）：") == "ABC(123):")
    #expect(fold("ｶﾞｲﾄﾞ") == "ガイド")
    #expect(fold("か\u{3099}くせい") == "がくせい")
    #expect(fold("Ⅲ ⅳ ㈱ ㌔") == "III iv (株) キロ")
    #expect(fold("①②") == "①②")
    #expect(fold("1−1 1‐1 1–1") == "1-1 1-1 1-1")
    #expect(fold("  a 　\t b  ") == "a b")
    #expect(fold("<p>**本文**</p>") == "本文")
    #expect(fold("a < b と c > d") == "a < b と c > d")
    #expect(fold("＜重点事業＞") == "<重点事業>")
    #expect(fold("⼦") == "子")
  }

  @Test("a place in the folded text leads back to the original")
  func offsets() {
    let text = "　Ⅲ 子（１）"
    var bytes: [UInt8] = []
    Fold.append(text, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "III 子(1)")
    let offset = Fold.originalOffset(of: 4, in: text)
    #expect(String(decoding: Array(text.utf8)[offset...], as: UTF8.self) == "子（１）")
  }
}
