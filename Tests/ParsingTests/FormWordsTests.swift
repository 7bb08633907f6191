import Contracts
import DataFiles
import Testing

@testable import Parsing

@Suite("The words of Data/words.yaml")
struct FormWordsTests {
  private let yaml = String(decoding: PackageResources.words_yaml, as: UTF8.self)

  /// The bundled file with some words written otherwise.
  private func words(_ written: String, as other: String) -> FormWords {
    #expect(yaml.contains(written))
    return FormWords(yaml: yaml.replacing(written, with: other, maxReplacements: 1), file: "mine.yaml")
  }

  private func split(_ text: String, _ words: FormWords) -> [String] {
    ListItems.split(Quote(text, at: Place(line: 1)), separators: ["、"], words: words).map(\.text)
  }

  @Test("the bundled file has every list, and words in each")
  func bundledWords() throws {
    #expect(FormWords.bundled.problems == nil)
    try FormWords.bundled.check()
  }

  @Test(
    "a wrong file is refused with the file, the line, the list and the reason",
    arguments: [
      ("  bureaus: [", "  bureau: [", "bureaus is missing"),
      ("  bureaus: [", "  bureau: [", "「bureau」という項目はありません"),
      ("  bureaus: [局, 部, 区役所, 市役所, 町役場, 村役場]", "  bureaus: []", "bureaus is empty"),
      ("  bureaus: [局, 部, 区役所, 市役所, 町役場, 村役場]", "  bureaus:", "a list of words is needed"),
      ("  bureaus: [局, 部, 区役所, 市役所, 町役場, 村役場]", "  bureaus: [局, \"　\"]", "a word of bureaus is empty"),
      ("  bureaus: [局, 部, 区役所, 市役所, 町役場, 村役場]", "  bureaus: [[局, 部]]", "「bureaus」は文字で書きます"),
      ("sentences:\n", "sentence:\n", "sentences is missing"),
      ("offices:\n", "more: [語]\noffices:\n", "「more」という項目はありません"),
      ("  bureaus: [局, 部, 区役所, 市役所, 町役場, 村役場]", "  bureaus: [局, 部", "not valid YAML"),
    ])
  func wrong(written: String, other: String, reason: String) throws {
    let words = words(written, as: other)
    let error = try #require(throws: DataFileError.self) { try words.check() }
    #expect(error.description.hasPrefix("mine.yaml:"))
    #expect(error.description.contains(reason))
  }

  @Test func anEmptyFile() {
    #expect(FormWords(yaml: "", file: "mine.yaml").problems != nil)
  }

  @Test("a line that ends as an office does is one")
  func addedLineEnding() {
    #expect(split("こども班\n保育班", .bundled) == ["こども班\n保育班"])
    #expect(split("こども班\n保育班", words("lineEndings: [", as: "lineEndings: [班, ")) == ["こども班", "保育班"])
  }

  @Test("a bureau that is called otherwise has sections all the same")
  func addedBureau() {
    #expect(split("こども本部\n保育課", .bundled) == ["こども本部\n保育課"])
    #expect(split("こども庁\n保育課", words("lineEndings: [", as: "lineEndings: [庁, ")) == ["こども庁", "保育課"])
    let both = FormWords(
      yaml: yaml.replacing("lineEndings: [", with: "lineEndings: [庁, ").replacing("bureaus: [", with: "bureaus: [庁, "),
      file: "mine.yaml")
    #expect(split("こども庁\n保育課", both) == ["こども庁\n保育課"])
  }

  @Test("offices side by side")
  func addedSection() {
    #expect(split("保育室　児童課", .bundled) == ["保育室　児童課"])
    #expect(split("保育室　児童課", words("  sections: [", as: "  sections: [室, ")) == ["保育室", "児童課"])
  }
}
