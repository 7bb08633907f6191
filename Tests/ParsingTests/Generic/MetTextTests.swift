import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms as they were met: what is a text")
struct MetTextTests {
  private func texts(_ specimen: Specimen) throws -> [[String]] {
    let measures = try Enrichment.measures(from: readGenerically(specimen.document)).measures
    return measures.map { measure in measure.texts.map { "\($0.name) \($0.text)" }.sorted() }
  }

  @Test("labels that ask end the narrative above them")
  func askedLabels() throws {
    #expect(
      try texts(Specimens.askedLabels) == [
        ["issues 建物が古い。", "next 修繕する。", "overview 保育所を開く。", "purpose 子どもを預かるため。"]
      ])
  }

  @Test("what is aimed at is no result")
  func intendedResult() throws {
    #expect(try texts(Specimens.intendedResult) == [["purpose 星が好きな人が増える。", "purpose 星に親しむ。"]])
  }

  @Test("a mark is no text, nor a sum among sums")
  func databaseRows() throws {
    #expect(
      try texts(Specimens.databaseRows).map { $0.filter { !$0.hasPrefix("funding") } } == [
        ["purpose きれいになる。", "purpose 保全が進む。", "target 夜空"],
        ["legalBasis 広場条例", "purpose にぎわう。", "purpose 集まる。", "target 市民"],
      ])
  }

  @Test("what only subtracts is no amount")
  func differences() throws {
    #expect(
      try texts(Specimens.spentOrPlanned) == [
        [
          "cost 315,402", "cost 340,000", "funding 230,202", "funding 240,811", "funding 250,000", "purpose 夜に診る。",
        ]
      ])
  }

  @Test("budgets and other years are kept beside the cost, and money is no indicator")
  func budgetAmongResults() throws {
    #expect(
      try texts(Specimens.budgetAmongResults) == [
        [
          "funding 1,047 千円", "funding 1,212 千円", "funding 1,598 千円", "funding 400 千円", "funding 450 千円",
          "funding 500 千円", "purpose 発達の悩みを軽くする。", "totalCost 1,612 千円", "totalCost 2,098 千円",
        ]
      ])
  }

  @Test("what heads a column of reasons is no judgement")
  func matrix() throws {
    #expect(try texts(Specimens.matrix) == [["purpose 安心して働けるようにする。", "results 待つ人は減ったが、職員が足りない。"]])
  }

  @Test("a narrative ends above a label of the form's own")
  func explainedForm() throws {
    #expect(
      try texts(Specimens.explainedForm) == [
        ["content 星の相談に乗る。", "results 相談会\n回数：5回\n参加者数：延べ120人"],
        ["content 広場を設ける。", "results 検討会\n回数：2回\n参加者数：8人"],
      ])
  }

  @Test("an office in brackets begins its part of a narrative")
  func officesInNarrative() throws {
    #expect(
      try texts(Specimens.numberBehindPriority) == [
        [
          "content 【星空課】\n星の便りを届ける。\n【公民館】\n便りを読む会を開く。", "issues 若い人に届かない。",
          "results 便りを12回出した。",
        ],
        ["content 本を増やす。", "issues 棚が足りない。", "results 本を買った。"],
      ])
  }

  @Test("what heads the next labels is no end of a narrative")
  func cellsInLines() throws {
    #expect(
      try texts(Specimens.cellsInLines) == [
        ["issues 届かない所がある。", "overview 便りを刷って配る。\n冊子 1,200部", "purpose 星の便りを届ける。", "target 市民"]
      ])
  }

  @Test("what is planned after the year's results is no result")
  func bulletedLabels() throws {
    #expect(
      try texts(Specimens.bulletedLabels) == [
        ["next 訪問の質を高める。", "reason 訪問は増えている。"], ["next 宿を増やす。", "reason 宿を開いた。"],
      ])
  }

  @Test("a sentence that begins as a number's label does goes on with its narrative")
  func numberInSentence() throws {
    #expect(
      try texts(Specimens.numberInSentence) == [
        ["issues 若い人に届かない。", "results 便りを12回出した。\n事業番号8から10までは別の冊子に載せた。"]
      ])
  }
}
