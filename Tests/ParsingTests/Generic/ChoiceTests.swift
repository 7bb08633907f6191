import Testing

@testable import Parsing

@Suite("What is chosen among steps") struct ChoiceTests {
  @Test(arguments: ["1 2 3 ④ 5", "１・２・３・④・５", "123④5"])
  func `the circled one`(text: String) {
    guard case .one(let words, _) = Choice(text) else {
      Issue.record("\(text): \(Choice(text))")
      return
    }
    #expect(words == "4")
  }

  @Test func `none, where none is circled`() {
    #expect(Choice("1 2 3 4 5") == .none)
    #expect(Choice("Ａ・Ｂ・Ｃ") == .none)
  }

  @Test(arguments: ["123", "321", "4567", "2345", "ABC"])
  func `a figure is no list`(text: String) {
    #expect(Choice(text) == .notAChoice)
  }
}
