import Contracts
import Testing

@testable import Parsing

/// Lists that are no progress reports stay unread, however many labels they share with those.
@Suite("Forms without a profile: lists that report on no progress")
struct NoReportTests {
  struct List: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var refusal: GenericRefusal
    var testDescription: String { name }
  }

  @Test("a reason says what is missing", arguments: lists)
  func refused(list: List) throws {
    let document = Specimen(name: "", text: list.text, facts: []).document
    let error = try #require(throws: ParsingError.self) { try readGenerically(document) }
    #expect(error.reason == .formUnknown)
    #expect(error.message.hasSuffix(list.refusal.message))
  }

  static let lists = [
    List(
      name: "a schedule",
      text: """
        令和5年度 星空事業 年間予定表
        事業名|担当課|実施日
        星空ひろば|星空課|毎週水曜日
        夜の教室|学習課|第2土曜日
        """, refusal: .fewLabels(2)),
    List(
      name: "a schedule that mentions progress",
      text: """
        令和5年度 星空計画 進捗状況ヒアリング日程
        事業名|担当課|結果
        星空ひろば|星空課|6月1日
        夜の教室|学習課|6月2日
        """, refusal: .fewLabels(3)),
    List(
      name: "a list of staff",
      text: """
        令和5年度 星空課 職員名簿
        氏名|所属|担当
        星野一郎|星空課|係長
        月野二子|保育課|主任
        """, refusal: .fewLabels(1)),
    List(
      name: "the minutes of a meeting",
      text: """
        令和5年度 第2回星空会議 会議録
        議題1 事業の進捗状況について
        事業名|担当課|意見
        星空ひろば|星空課|もっと開いてほしい。
        夜の保育|保育課|知られていない。
        """, refusal: .fewLabels(3)),
    List(
      name: "a school's evaluation of itself",
      text: """
        令和5年度　学校評価（自己評価）結果　星空小学校
        重点目標|具体的方策|評価指標|自己評価|学校関係者評価|改善策
        確かな学力|朝に学ぶ。|朝学習の実施率|A|A|続ける。
        豊かな心|本を読む。|読書冊数|B|B|図書を増やす。
        """, refusal: .otherTitle),
    List(
      name: "minutes that quote a report",
      text: """
        令和6年度第1回星空会議　会議録
        議事（1）令和5年度の事業実績について
        番号|事業名|担当課|実績|評価
        1|星空の教室|星空課|六回|A
        2|月夜の散歩|月夜課|三回|B
        質疑
        委員　評価Bの理由は何か。
        """, refusal: .otherTitle),
    List(
      name: "a price list",
      text: """
        令和5年度 星空サービス料金表
        サービス名|内容|対象|費用
        星空ひろば|広場で遊ぶ。|未就学児|1日2,000円
        夜の保育|夜に預かる。|未就学児|1時間500円
        """, refusal: .noResults),
    List(
      name: "a questionnaire",
      text: """
        星空事業に関するアンケート（令和5年度実施状況）
        事業名|担当課|評価
        星空ひろば|星空課|A・B・C
        夜の保育|保育課|A・B・C
        """, refusal: .fewLabels(3)),
    List(
      name: "judgements on offers",
      text: """
        令和5年度 月夜クラブ業務委託 プロポーザル審査結果
        事業名|担当課|評価
        北部月夜クラブ|星空課|A
        南部月夜クラブ|星空課|B
        """, refusal: .fewLabels(3)),
    List(
      name: "events",
      text: """
        令和5年度 星空イベント一覧
        事業名|対象|内容|担当課
        星空ひろば|三歳児|親子で遊ぶ。|星空課
        夜の読み聞かせ|五歳児|絵本を読む。|図書館
        """, refusal: .noResults),
    List(
      name: "a progress report whose rows say nothing of it",
      text: """
        星空計画 進捗状況（令和5年度）
        事業名|担当課|評価
        星空ひろば|星空課|
        夜の保育|保育課|
        """, refusal: .fewLabels(3)),
  ]
}
