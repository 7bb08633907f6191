import Contracts
import Parsing
import TestSupport
import Testing

@Suite("目黒区 実績報告書 (seeds 000 and 001)", .enabled(if: Seeds.available))
struct MeguroSeedTests {
  @Test("every report of both documents is a record")
  func records() throws {
    let first = try seed("000").sheet
    #expect(
      first.records.map { $0.texts("number").first } == [
        "1301", "1301", "1302", "1303", "1304", "1305", "1306", "1401", "1402",
      ])
    let second = try seed("001").sheet
    #expect(
      second.records.map { $0.texts("number").first } == [
        "3101", "3102", "3103", "3103", "3201", "3202", "3203", "3204", "3205", "3301", "3302",
      ])
    #expect(first.fiscalYear?.text == "令和5年度")
  }

  @Test("titles stand behind the number, in the next cell or on a later line")
  func titles() throws {
    let sheet = try seed("000").sheet
    #expect(
      sheet.records[0].texts("title") == ["子育て世代包括支援センター、子ども家庭支援センターと児童相談所等 関係機関との連携強化"])
    #expect(sheet.records[2].texts("title") == ["社会的養育の推進、里親・養子縁組家庭への支援"])
    #expect(sheet.records[5].texts("title") == ["養育困難家庭への支援"])
  }

  @Test("departments are divided at 、 and at ・")
  func departments() throws {
    let first = try seed("000").sheet
    #expect(first.records[0].texts("departments") == ["保健予防課", "碑文谷保健センター", "子育て支援課"])
    #expect(first.records[2].texts("departments") == ["子ども家庭支援センター", "子ども家庭支援拠点整備課"])
    let second = try seed("001").sheet
    #expect(second.records[0].texts("departments") == ["保健予防課", "碑文谷保健センター"])
  }

  @Test("labels with a colon are found anywhere on their line, and on a line that begins with tabs")
  func inlineLabels() throws {
    let second = try seed("001").sheet
    #expect(
      second.records.map { $0.texts("planPage").first } == [
        "77", "77", "77", "77", "83", "83", "83", "84", "84", "88", "88",
      ])
    #expect(
      second.records.map { $0.texts("category").first } == [
        "新規", "新規", "新規", "新規", "新規", "新規", "拡充", "拡充", "検討", "新規", "新規",
      ])
  }

  @Test("the project's number tells the goals of the plan")
  func headings() throws {
    let sheet = try seed("000").sheet
    #expect(sheet.records.map(\.path) == Array(repeating: ["1", "3"], count: 7) + [["1", "4"], ["1", "4"]])
    #expect(sheet.records[0].headings.map(\.title) == ["子どもの権利を尊重する", "児童虐待の防止と対応"])
    #expect(sheet.records[8].headings.last?.title == "いじめ防止対策の推進")
    let second = try seed("001").sheet
    #expect(second.records.last?.headings.map(\.title) == ["子どもがすべての家庭で大切にされる", "特に配慮が必要な家庭への支援"])
  }

  @Test("the rating is told from the legend that looks like it, and each report has six viewpoints")
  func ratings() throws {
    let first = try seed("000").sheet
    #expect(
      first.records.map { $0.texts("overall") } == [
        ["4：達成した"], ["4：達成した"], ["4：達成した"], ["3：ある程度達成した"], ["4：達成した"], ["3: ある程度達成した"], ["4：達成した"],
        ["4：達成した"], ["4：達成した"],
      ])
    for record in first.records + (try seed("001").sheet.records) {
      #expect(
        record["viewpoints"]?.entries?.map(\.name.text) == [
          "支援の質の向上", "量的拡充", "区民や地域等との協働", "区民ニーズに沿った事業運営", "安心・安全の確保", "社会・経済、制度変更等への対応",
        ])
    }
  }

  @Test("narratives are whole, under their own label, line by line")
  func narratives() throws {
    let record = try #require(try seed("001").sheet.records.dropFirst(3).first)
    #expect(
      record.texts("results") == [
        "【子育て支援課】",
        "- ・保健予防課、碑文谷保健センターの母子保健担当と連携を図り、子育てに関する相談があった方等について、状況に応じて情報提供、情報共有、連携した対応等を行った。",
        "保健予防課 13件", "碑文谷保健センター 9件", "- ・子育て世代包括支援センター連絡会に参加し、関連する所管との情報共有を図った。",
        "- ・チラシ作成に向けた原稿を検討した。",
      ])
    #expect(record["results"]?.label == "(1) 事業実績")
    #expect(record.texts("costs") == ["101千円"])
    #expect(record["next"]?.label == "3 令和6年度の事業実施内容や改善点等")
    #expect(record["outlook"]?.quotes.map(\.place.line) == [222, 223])
  }
}
