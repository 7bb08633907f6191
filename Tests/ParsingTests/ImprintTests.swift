import Contracts
import Enrichment
import Parsing
import TestSupport
import Testing

/// Who published a document, behind its last record.
@Suite("Imprints")
struct ImprintTests {
  /// The page says that nothing of these belongs to a project.
  @Test(
    "an imprint behind the last record is no part of it", .enabled(if: Seeds.available),
    arguments: Seeds.all,
    [
      "編集・発行　令和７年３月\nこども未来局企画課\n〒２１０－８５７７　宮本町１番地\n電話　０４４－２００－３７８１",
      "【お問い合わせ先】\nこども政策課 TEL 03(5722)9862",
      "■ 発行：子ども家庭部\t\n\nE-mail kodomo@example.jp",
      "（担当）子育て支援課 (042)387-9836",
    ])
  func seeds(prefix: String, imprint: String) throws {
    let text = String(decoding: try Seeds.bytes(prefix), as: UTF8.self)
    let plain = try explain(text).sheet
    let sheet = try explain(text + "\n\n\(imprint)\n").sheet
    #expect(sheet.records == plain.records)
    #expect(sheet.unclaimed.count > plain.unclaimed.count || imprint.split(separator: "\n").count == 1)
  }

  @Test(
    "a narrative that speaks of telephones and publishing goes on",
    arguments: [
      "発行部数 5,000部\n相談電話 03-5722-9862 を載せた。", "連絡先 カードを配布した。\n相談は年 1,234-5 件", "・問い合わせ 電話 03-5722-9862",
      "発行 年4回\n配布 2024-03-31 まで",
    ])
  func mention(words: String) throws {
    let sheet = try explain(MeguroReport.text(outlook: "次を続ける。\n\(words)\nほかに3件。")).sheet
    let measure = try #require(try Enrichment.measures(from: sheet).measures.first)
    #expect(measure.texts.last?.text == "次を続ける。\n\(words)\nほかに3件。")
  }

  @Test("above a record's next label nothing is an imprint")
  func midRecord() throws {
    let words = "連絡先\n子育て相談 電話 03-5722-9862"
    let sheet = try explain(MeguroReport.text(results: "案内した。\n\(words)")).sheet
    let measure = try #require(try Enrichment.measures(from: sheet).measures.first)
    #expect(measure.texts.first?.text == "案内した。\n\(words)")
    #expect(measure.texts.last?.text == "場所の確保が課題である。")
  }

  @Test(
    "the same in a form that no profile knows",
    arguments: [
      "編集・発行 令和7年3月\nこども未来局企画課\n〒210-8577 宮本町1番地\n電話 044-200-3781",
      "【お問い合わせ先】\nこども政策課 TEL 03(5722)9862", "担当：こども政策課\nkodomo@example.jp",
    ])
  func unknownForm(imprint: String) throws {
    let sheet = try Self.read("\(Self.unknown)\n\n\(imprint)\n")
    let measures = try Enrichment.measures(from: sheet).measures
    #expect(measures.map(\.title) == ["一時預かり事業", "ファミリー・サポート・センター事業"])
    #expect(measures.map(\.departments) == [["保育課"], ["子育て支援課"]])
    #expect(measures.last?.texts.last?.text == "会員を増やす。")
    #expect(sheet.unclaimed.contains { $0.text.contains("こども政策課") || $0.text.contains("企画課") })
  }

  @Test("an unknown form's own office at the end is one")
  func ownOffice() throws {
    let text = Self.unknown.replacing("担当課：保育課\n", with: "").replacing("担当課：子育て支援課\n", with: "")
    let sheet = try Self.read("\(text)\n担当：子育て支援課（電話 042-387-9836）\n")
    let measures = try Enrichment.measures(from: sheet).measures
    #expect(measures.last?.departments.first?.hasPrefix("子育て支援課") == true)
  }

  private static func read(_ text: String) throws -> Sheet {
    try readGenerically(text)
  }

  private static let unknown = """
    目黒区子ども・子育て支援事業計画 令和6年度進捗状況報告書

    事業名：一時預かり事業
    担当課：保育課
    事業内容：保護者の急な用事などの際に子どもを預かる。
    令和6年度の実績：延べ 1,204人を預かった。
    評価：Ａ
    今後の取組：受け入れる園を増やす。

    事業名：ファミリー・サポート・センター事業
    担当課：子育て支援課
    事業内容：援助を受けたい人と行いたい人をつなぐ。
    令和6年度の実績：活動は 812件であった。
    評価：Ｂ
    今後の取組：会員を増やす。
    """
}
