import Contracts
import Testing

@testable import Enrichment

/// 札幌市's repeated rows (seed 003), shortened, by their line in the document.
struct RepeatTests {
  private let vocabulary = Vocabulary(codes: [HandMade.classes], repeatMarks: ["【再掲】"])

  private func row(_ line: Int, target: String = "○体制が整っている。", _ results: String, _ kept: String, _ next: String)
    -> SheetRecord
  {
    HandMade.record(
      HandMade.field("policy", .text, "④ 工 意識の向上を図り、協働の文化を醸成する。", at: line),
      HandMade.field("target", .text, target, at: line), HandMade.field("results", .text, results, at: line),
      HandMade.field("kept", .text, kept, at: line), HandMade.field("next", .text, next, at: line), line: line)
  }

  private func repeated(_ record: SheetRecord) throws -> Repetition? {
    try HandMade.measures(record, vocabulary: vocabulary).measures.first?.repeated
  }

  @Test("line 149: every text ends with the mark, the target has none")
  func whole() throws {
    #expect(
      try repeated(
        row(149, "自己申告の実施や通知を发出する際に、周知徹底を図った。【再掲】", "着実に遂行される一助となった。【再掲】", "更なるマネジメント力向上策について検討していく。【再掲】"))
        == .whole)
  }

  @Test("line 147: behind the mark, something new follows")
  func partInResults() throws {
    #expect(
      try repeated(
        row(
          147, "監査を実施している。【再掲】 管理職対象の研修において、解説を行った。", "支援内容を確認していく必要がある。【再掲】 本庁部長職からの説明により、自覚につながっている。",
          "実施することとしている。【再掲】 令和4年度も、解説を行った。【再掲】")) == .part)
  }

  @Test("line 248: only the next year's text has a mark, within it")
  func partInNext() throws {
    #expect(
      try repeated(row(248, "研修を実施した。", "理解を深めることができた。", "具体的な作成作業に着手する。【再掲】 また、研修体系について検討する。")) == .part)
  }

  @Test("a mark in front of a text, and marks in other brackets or with the place that is repeated")
  func otherMarks() throws {
    #expect(try repeated(row(1, "【再掲】構築した。", "【再掲】整った。", "【再掲】高めていく。")) == .whole)
    #expect(try repeated(row(1, "構築した。〔再掲〕", "整った。※再掲", "高めていく。（提言1②再掲）")) == .whole)
    #expect(try repeated(row(1, "構築した。（再掲：提言1②） 広げた。", "整った。", "高めていく。")) == .part)
    #expect(try repeated(row(1, "構築した。【一部再掲】", "整った。", "高めていく。")) == .part)
    #expect(try repeated(row(1, "5件（再掲分を除く）構築した。", "整った。※再掲分を除く", "再掲しない。")) == .no)
  }

  @Test("line 200: a mark in the target alone repeats nothing that was done")
  func target() throws {
    #expect(try repeated(row(200, target: "○体制が整っている。 【再掲】", "構築した。", "整った。", "高めていく。")) == .no)
  }

  @Test("two repeated parts make a whole, and width doesn't matter")
  func wholeInParts() throws {
    #expect(try repeated(row(1, "A。【再掲】 B。【再掲】", "C。 【 再掲 】", "<p>D。【再掲】</p>")) == .whole)
  }

  @Test("a repeat is compared with its original")
  func differs() throws {
    let set = try HandMade.measures(
      row(28, "児童相談所が虐待通告を受けて調査を行ったもののうち、見守りを行う取組(モニタリング)を開始した。 また、稼働を開始した。", "早期に把握することが可能となった。", "体制を強化した。"),
      row(201, "児童相談所が虐待通告を受けて調査を行ったものうち、見守りを行う取組（モニタリング）を開始した。 【再掲】", "早期に把握することが可能となった。 【再掲】", "職員を百人採用した。【再掲】"),
      vocabulary: vocabulary)
    let differing = set.findings(.repeatDiffers)
    #expect(differing.map(\.severity).sorted() == [.note, .doubt])
    #expect(differing.first { $0.severity == .note }?.measures == set.measures.map(\.id).sorted())
    #expect(differing.first { $0.severity == .doubt }?.message.en.contains("職員を百人採用した") == true)
  }

  @Test("what is repeated word for word is no finding, also as a part of its original")
  func same() throws {
    let set = try HandMade.measures(
      row(49, "監査を実施している。監査では着眼点とした。", "確認していく。", "重点事項に掲げる。"),
      row(147, "監査では着眼点とした。【再掲】", "確認していく。【再掲】", "重点事項に掲げる。【再掲】"), vocabulary: vocabulary)
    #expect(set.findings(.repeatDiffers).isEmpty)
    #expect(set.measures.map(\.repeated) == [.no, .whole])
  }

  @Test func aDocumentOfNothingButMarksTakesNoTime() throws {
    let text = String(repeating: "体制を強化した。【再掲】", count: 20_000)
    #expect(try repeated(row(1, text, text, text)) == .whole)
  }

  @Test("thousands of repeats without an original are bounded", .timeLimit(.minutes(5)))
  func bounded() throws {
    let rows = (0..<3_000).map { row($0, "第\($0)の取組を実施した。【再掲】", "よかった点\($0)。", "検討\($0)。") }
    let set = try Enrichment.measures(from: HandMade.sheet(rows, vocabulary: vocabulary))
    #expect(set.measures.count == 3_000)
  }
}
