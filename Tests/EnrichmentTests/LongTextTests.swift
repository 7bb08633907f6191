import Contracts
import Testing

@testable import Enrichment

/// Texts of a length that no form has. Their time grows with their length: with its square each of these would take hours.
@Suite(.timeLimit(.minutes(5)))
struct LongTextTests {
  @Test("a narrative of nothing but marks of repetition")
  func marks() {
    let marks = RepeatMarks([Fold.bytes("【再掲】")])
    let (text, isPart) = marks.normal(Fold.bytes(String(repeating: "再掲分 ※再掲、（再掲：提言1②）", count: 20_000)))
    #expect(text == Fold.bytes(String(repeating: "再掲分 【再掲】、【再掲】", count: 20_000)))
    #expect(!isPart)
  }

  @Test("costs that are each paid from something")
  func funding() {
    let quotes = (0..<20_000).flatMap { number in
      ["委託料 2千円", "国庫補助金 1千円", "一般財源 1千円"].enumerated().map { line, text in
        Quote(text, at: Place(line: number * 3 + line))
      }
    }
    let list = CostList(quotes)
    #expect(list.items.count == 20_000)
    #expect(list.items.allSatisfy { $0.cost.yen == 2000 })
    #expect(list.hasUncounted)
  }
}
