import Contracts
import DataFiles
import Testing

@testable import Enrichment

/// The words of `Data/words.yaml`.
struct ReadingWordsTests {
  private let yaml = String(decoding: PackageResources.words_yaml, as: UTF8.self)

  /// The bundled file with some words written otherwise.
  private func words(_ written: String, as other: String) -> ReadingWords {
    #expect(yaml.contains(written))
    return ReadingWords(yaml: yaml.replacing(written, with: other, maxReplacements: 1), file: "mine.yaml")
  }

  @Test("the bundled file has every list, and words in each")
  func bundled() throws {
    #expect(ReadingWords.bundled.problems == nil)
    try ReadingWords.bundled.check()
  }

  @Test(
    "a wrong file is refused with the file, the line, the section and the reason",
    arguments: [
      ("  totals: [", "  total: [", ["costs", "costs"], "totals is missing"),
      ("  parts: [うち]", "  parts: []", ["costs"], "parts is empty"),
      ("  parts: [うち]", "  parts: [うち, \"　\"]", ["costs"], "a word of parts is empty"),
      ("  spent: [", "  spent: [当初予算, ", ["costs"], "「当初予算」は「planned」にもあります (当初予算 is in planned, too)"),
      ("  revenueHeads: [", "  revenueHeads: [歳出, ", ["costs"], "「歳出」は「expenditureHeads」にもあります"),
      ("  revenueEndings: [", "  revenueEndings: [歳出額, ", ["costs"], "「歳出額」は「expenditureEndings」にもあります"),
      ("  parts: [うち]", "  parts: うち", ["costs"], "「parts」は語の一覧"),
      ("  parts: [うち]", "  parts: [[うち]]", ["costs"], "「parts」は文字で書きます"),
      ("indicators:\n", "indicator:\n", ["", ""], "indicators is missing"),
      ("  denials: [実施無し", "  denial: [実施無し", ["narratives", "narratives"], "denials is missing"),
      ("  alike: [ケヶ", "  alike: [ケ", ["names"], "「ケ」は一字だけです (only one character)"),
      ("figures:\n", "more: [語]\nfigures:\n", [""], "「more」という項目はありません"),
      ("  parts: [うち]", "  parts: [うち", [""], "not valid YAML"),
    ])
  func wrong(written: String, other: String, sections: [String], reason: String) throws {
    let words = words(written, as: other)
    let error = try #require(throws: DataFileError.self) { try words.check() }
    #expect(error.problems.map(\.path) == sections)
    #expect(error.description.hasPrefix("mine.yaml:"))
    #expect(error.description.contains(reason))
  }

  @Test func aProblemTellsItsLine() throws {
    let words = words("figures:\n", as: "# one more line\nfigures:\n  mine: [語]\n")
    let line = try #require(yaml.split(separator: "\n", omittingEmptySubsequences: false).firstIndex(of: "figures:"))
    #expect(words.problems?.problems.map(\.line) == [line + 3])
  }

  @Test(arguments: ["", "語", "- 語"])
  func aFileWithoutSections(yaml: String) {
    #expect(ReadingWords(yaml: yaml, file: "mine.yaml").problems != nil)
  }

  @Test("a total that is written as total is checked, and no item")
  func addedTotal() {
    let quotes = HandMade.quotes("消耗品費 100円", "図書購入費 50円", "しめて 160円")
    #expect(CostList(quotes).items.count == 3)
    let list = CostList(quotes, words: words("totals: [", as: "totals: [しめて, ").costs)
    #expect(list.items.count == 2 && list.wrongTotals.map(\.sum) == [150])
  }

  @Test("words are compared whatever their width")
  func width() {
    let quotes = HandMade.quotes("ＮＩＬ")
    #expect(CostList(quotes).leftOver.count == 1)
    #expect(CostList(quotes, words: words("none: [", as: "none: [NIL, ").costs).leftOver.isEmpty)
  }

  @Test("a rate for each of something longer than a character")
  func addedCounter() {
    let quotes = HandMade.quotes("補助金 50千円/団体")
    #expect(CostList(quotes).items.map(\.cost.yen) == [50_000])
    #expect(CostList(quotes, words: words("counters: [", as: "counters: [団体, ").costs).items.map(\.cost.yen) == [nil])
  }

  @Test("the word for a unit")
  func addedUnitWord() {
    let more = words("unitWords: [単位]", as: "unitWords: [単位, 金額単位]")
    let quotes = HandMade.quotes("（金額単位：千円）", "報償費 120")
    #expect(CostList(quotes).items.isEmpty)
    #expect(CostList(quotes, words: more.costs).items.map(\.cost.yen) == [120_000])
    let name = IndicatorReader.nameAndUnit("補助額(金額単位:円)", hasFigures: true, words: more.indicators)
    #expect(name.name == "補助額" && name.unit == "円")
  }

  @Test("why there is no result")
  func addedState() {
    let more = words("states: [", as: "states: [荒天, ")
    func value(_ words: IndicatorWords) -> IndicatorValue {
      IndicatorReader.cell("20 荒天", heading: "R6", lexicon: Lexicon(Vocabulary(), indicatorWords: words))
    }
    #expect(value(ReadingWords.bundled.indicators).plan == nil)
    #expect(value(more.indicators).plan == "20" && value(more.indicators).actualText == "荒天")
  }
}
