import Contracts
import Testing

@testable import Extraction

@Suite struct StruckTextTests {
  private func text(_ text: String) throws -> (cells: [[String]], struck: Int?) {
    let read = try Extraction.text(of: Array(text.utf8))
    return (read.lines.map(\.cells), read.omissions.first { $0.kind == .deleted }?.count)
  }

  @Test func `words that are struck out are left out, and counted`() throws {
    let (cells, struck) = try text("謝礼\t~~51千円~~ 61千円\n<s>4：達成した</s>3：ある程度達成した\n<del>旅費</del><del>8千円</del>\n")
    #expect(cells == [["謝礼", " 61千円"], ["3：ある程度達成した"], [""]])
    #expect(struck == 4)
  }

  @Test(arguments: ["5~10人\n", "~~~~\n", "開始 ~~\n", "<s>\n", "～～縁日～～\n"])
  func `other marks stay`(words: String) throws {
    let (cells, struck) = try text(words)
    #expect(cells == [[String(words.dropLast())]])
    #expect(struck == nil)
  }

  @Test(.timeLimit(.minutes(5))) func `marks that never end take time in proportion to them`() throws {
    let text = String(repeating: "<s>", count: 300_000)
    #expect(try Extraction.text(of: Array(text.utf8)).omissions.isEmpty)
  }
}
