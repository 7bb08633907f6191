import Contracts
import Testing

@testable import Parsing

/// Cells of a length that no form has. Their time grows with their length: with its square each of these would take hours.
@Suite("Cells of any length", .timeLimit(.minutes(5)))
struct LongCellTests {
  private func quote(_ text: String) -> Quote { Quote(text, at: Place(line: 1)) }

  @Test("a list of dots, and one of line breaks")
  func lists() {
    let dots = ListItems.split(quote(String(repeating: "係・", count: 200_000)), separators: [" "])
    #expect(dots.count == 1)
    let breaks = ListItems.split(quote("保育課" + String(repeating: "\n", count: 200_000) + "児童課"), separators: [" "])
    #expect(breaks.map(\.text) == ["保育課", "児童課"])
    let gaps = ListItems.split(quote(String(repeating: "部 \n", count: 100_000)), separators: ["、"])
    #expect(gaps.count == 100_000)
  }

  @Test("a line of ratings that is all spaces and colons")
  func ratings() throws {
    let aspects = RatedAspects(aspects: [Fold.literal("周知")], legend: Legend(Vocabulary()))
    let entries = aspects.entries([quote("周知 " + String(repeating: "の： ", count: 100_000) + "4")])
    #expect(entries.map { $0.values.map(\.quote.text) } == [["4"]])
  }
}
