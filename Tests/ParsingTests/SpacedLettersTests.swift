import Contracts
import Enrichment
import Parsing
import Testing

/// Documents whose extractor set the letters of the form's words apart.
@Suite("Blanks within words")
struct SpacedLettersTests {
  @Test("a form is known, and read, by words that are all set apart")
  func meguro() throws {
    let sheet = try explain(
      """
      基本目標Ⅱ 子どもが健やかに成長する

      - ( 1 ) 子どもの居場所の充実

      実 績 報 告 書

      事 業 番 号  2103   児童館の整備
      担 当 課 ：  児童課    計 画 掲 載 ペ ー ジ ：  59   事 業 区 分 ：  拡充

      １  令和３年度 事業実績

      ( 1 )  事 業 実 績

      改修した。

      ( 2 )  主 な 経 費

      工事  １億 ２，００５万 ７ 千円

      ２  達 成 状 況

      ( 1 )  事 業 全 体

      評 価 （ ５ 段 階 ）
      ４ ： 達 成 し た

      【 評 価 段 階 の 説 明 】

      ５   計画以上に達成した     ２   あまり達成できていない
      ４   達成した               １   達成していない
      ３   ある程度達成した

      ( 2 )  着 眼 点 別

      着 眼 点            評 価 （ ５ 段 階 ）
      量的拡充    ３ ： ある程度達成した

      ( 3 )  評 価 の 理 由

      予定どおり終えた。

      """
    ).sheet
    #expect(sheet.profile.id == "meguro-annual-report")
    #expect(sheet.unclaimed.isEmpty, "\(sheet.unclaimed.map(\.text))")
    let measure = try #require(try Enrichment.measures(from: sheet).measures.first)
    #expect(measure.number == "2103")
    #expect(measure.title == "児童館の整備")
    #expect(measure.departments == ["児童課"])
    #expect(measure.planPage == 59)
    #expect(measure.category?.status == .expanded)
    #expect(measure.ratings.map(\.value) == [4, 3])
    #expect(measure.costs.map(\.yen) == [120_057_000])
    #expect(measure.texts.map(\.text) == ["改修した。", "予定どおり終えた。"])
  }
}
