import Contracts
import Testing

@testable import Pipeline

/// What people read in place of the words of messages.
struct TermWordsTests {
  @Test("every reason and every finding has words in two languages, no two the same")
  func known() {
    for words in [DeadLetter.Reason.allCases.map(\.words), Finding.Code.allCases.map(\.words)] {
      #expect(Set(words.map(\.ja)).count == words.count && Set(words.map(\.en)).count == words.count)
      for word in words { #expect(word.ja != word.en && !word.ja.isEmpty && !word.en.isEmpty) }
    }
    #expect(Finding.Code.planUnknown.words.en == "the plan isn't known")
    #expect(DeadLetter.Reason.tooLarge.words.en == "the file is too large")
  }

  @Test("what a later version has added is said in its own word")
  func later() {
    #expect(Finding.Code(rawValue: "page-torn").words == Bilingual(ja: "page-torn", en: "page-torn"))
    #expect(DeadLetter.Reason(rawValue: "page-torn").words == Bilingual(ja: "page-torn", en: "page-torn"))
    let document = Document(
      name: "a.txt", municipality: nil, sha256: "", bytes: 0, encoding: "utf-8",
      omissions: [Omission(Omission.Kind(rawValue: "page-torn"), page: 3)], lines: [])
    let finding = PartsUnread.findings(of: document).first
    #expect(finding?.message.ja == "読まなかった部分があります（page-torn）。")
    #expect(finding?.place == Place(line: 1, page: 3))
  }
}
