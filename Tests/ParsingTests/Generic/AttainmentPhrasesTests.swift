import Contracts
import Testing

@testable import Parsing

/// The words of ratings, as forms write them.
@Suite("Forms without a profile: the words of ratings")
struct AttainmentPhrasesTests {
  private let words = GenericVocabulary.bundled

  @Test(
    "more than planned",
    arguments: [
      "計画以上", "計画以上に実施した", "計画以上に進んでいる", "目標を上回った", "目標を大きく上回って達成", "目標をやや上回る", "予定より進んでいる", "計画を超えて達成",
      "前倒しで実施", "予定より早く達成", "大変順調", "とても順調", "目標値を上回った", "計画を上回る進捗", "期待以上の成果", "大幅に達成",
    ])
  func exceeded(phrase: String) { #expect(words.attainments.meaning(phrase) == .known(.exceeded)) }

  @Test(
    "as planned",
    arguments: [
      "達成", "達成した", "達成できている", "達成済み", "目標を達成した", "目標が達成された", "目標値に達した", "計画どおり", "計画通りに実施", "計画どおりに実施できた",
      "計画どおりに進んでいる",
      "予定どおり完了", "順調", "順調である", "順調に推移", "取組は順調に進んでいる", "当初の予定どおり実施した", "十分に達成", "全て達成", "すべて実施", "進んでいる", "目標に到達した",
      "達成(100%以上)", "目標に向けて順調",
    ])
  func achieved(phrase: String) { #expect(words.attainments.meaning(phrase) == .known(.achieved)) }

  @Test(
    "a whole or a part",
    arguments: ["概ね達成", "おおむね達成できた", "目標をほぼ達成した", "概ね順調に進んでいる", "ほぼ計画通り", "概ね実施", "大半を実施した", "おおむね良好"])
  func mostly(phrase: String) { #expect(words.attainments.meaning(phrase) == .mostly) }

  @Test(
    "a part",
    arguments: [
      "一部達成", "一部実施できなかった", "一部できなかった", "一部未達成", "一部遅れ", "一部に遅れが見られる", "一部遅れている", "ある程度達成できた", "半分程度実施", "少し達成した",
      "まあまあ達成",
      "部分的に達成", "ある程度進んでいる", "改善傾向",
    ])
  func partly(phrase: String) { #expect(words.attainments.meaning(phrase) == .known(.partlyAchieved)) }

  @Test(
    "less than planned, of which there may be worse",
    arguments: [
      ("目標を下回る", false), ("計画を下回った", false), ("目標値を下回っている", false), ("計画をやや下回る", true), ("やや遅れている", true),
      ("計画よりやや遅れている", true),
      ("若干の遅れ", true), ("多少の遅れ", true), ("やや進捗が遅れている", true),
    ])
  func below(phrase: String, slightly: Bool) {
    #expect(words.attainments.meaning(phrase) == .below(slightly: slightly))
  }

  @Test("behind its time", arguments: ["遅れ", "遅れている", "計画より遅れている", "進捗が遅れている", "遅れが生じている", "遅延"])
  func late(phrase: String) { #expect(words.attainments.meaning(phrase) == .late) }

  @Test(
    "not as planned",
    arguments: [
      "未達成", "達成せず", "達成できなかった", "目標を達成していない", "目標に達していない", "あまり達成できていない", "ほとんど実施できていない", "目標を大幅に下回る",
      "計画より大幅に遅れている", "大幅な遅れが生じている", "順調ではない", "停滞している", "未実施", "未着手", "実施していない", "不十分", "計画どおりに進んでいない", "全く進んでいない",
      "悪化傾向にある",
      "後退した", "進捗なし", "実施を見送った",
    ])
  func notAchieved(phrase: String) { #expect(words.attainments.meaning(phrase) == .known(.notAchieved)) }

  @Test(
    "what says nothing, or more than it seems",
    arguments: [
      // Still to come, or no more than done.
      "達成する", "達成したい", "達成できる", "達成見込み", "達成に向けて実施", "実施", "実施済", "実施中", "検討中", "完了",
      // Labels.
      "達成状況", "達成目標", "実施計画", "進捗", "進捗状況", "計画", "以上", "どおり",
      // Two things at once, or one denied twice.
      "達成だが遅れ", "遅れはない", "未達成なし", "概ね達成できていない", "十分に達成できなかった", "達成・一部達成", "計画以上に遅れ",
      // Words that aren't known.
      "達成が困難", "一部を除き達成", "一部中止", "順調に進んでいるとは言えない", "A",
    ])
  func nothing(phrase: String) { #expect(words.attainments.meaning(phrase) == nil) }

  @Test("a long text is no rating's words, and takes no time")
  func long() {
    #expect(words.attainments.meaning(String(repeating: "計画を", count: 100_000) + "達成") == nil)
  }

  @Test("a legend's own wording is read")
  func legend() throws {
    let text = """
      令和5年度 星空市こども計画 進捗状況報告書
      A：計画通りに実施　B：一部遅れ　C：未実施
      事業名：星の教室
      担当課：星空課
      実績：延べ320人
      評価：A

      事業名：月の散歩
      担当課：月夜課
      実績：延べ12人
      評価：B
      """
    let sheet = try readGenerically(text)
    #expect(
      sheet.vocabulary.ratingWords?.map { "\($0.raw) \($0.wording) \($0.attainment)" }
        == ["A 計画通りに実施 achieved", "B 一部遅れ partlyAchieved"])
    #expect(!sheet.findings.map(\.code).contains(.ratingUnreadable))
  }
}
