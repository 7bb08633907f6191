import DataFiles
import Testing

@testable import Parsing

/// The words of `Data/generic.yaml`.
struct GenericVocabularyTests {
  private let yaml = String(decoding: PackageResources.generic_yaml, as: UTF8.self)

  /// The bundled file with something written otherwise, and the number of the line that it stands in.
  private func words(_ written: String, as other: String) throws -> (words: GenericVocabulary, line: Int) {
    let place = try #require(yaml.firstRange(of: written))
    let line = 1 + yaml[..<place.lowerBound].count { $0 == "\n" }
    return (GenericVocabulary(yaml: yaml.replacing(written, with: other, maxReplacements: 1), file: "mine.yaml"), line)
  }

  @Test("the bundled file has every list, and words in each")
  func bundledWords() throws {
    #expect(GenericVocabulary.bundled.problems == nil)
    try GenericVocabulary.bundled.check()
  }

  @Test(
    "a wrong file is refused with the file, the line, the section and the reason",
    arguments: [
      ("totals: [", "total: [", "「total」という項目はありません"),
      ("reads: title", "reads: titel", "fields.title: 「titel」は使えません。書けるのは title, policy, number"),
      ("reads: policy", "raeds: policy", "fields.policy: 「reads」がありません"),
      ("part: spent", "part: spend", "fields.spent: 「spend」は使えません。書けるのは total, spent"),
      ("otherwise: kind", "otherwise: kinds", "fields.category: otherwise の「kinds」という項目がありません"),
      ("labels: [単位, 単位名]", "lables: [単位, 単位名]", "fields.unit: 「lables」という項目はありません"),
      ("labels: [単位, 単位名]", "labels: 単位名", "fields.unit: 「labels」は語の一覧"),
      ("labels: [単位, 単位名]", "labels: [単位, \"　\"]", "fields.unit: 「labels」に空の語があります"),
      ("rowNames: [取組, ", "rowNames: [取組, 町章, ", "「町章」はどの項目の labels にもありません"),
      ("  expanded: [", "  expandet: [", "statuses: 「expandet」という項目はありません。書けるのは continued, ended, expanded"),
      ("  mostly: [", "  almost: [", "attainments: 「almost」という項目はありません"),
      ("  supply: [", "  suply: [", "roles: 「suply」という項目はありません"),
      ("  other: [実施", "  others: [実施", "planWords: 「others」という項目はありません"),
      ("円: 0, 千円: 3", "円: 0, 千円: 三", "money: 「千円」は整数で書きます"),
      ("needs: 4", "needs: many", "「needs」は整数で書きます"),
      ("  expanded: [", "  expanded: [新設, ", "statuses: 「新設」は「new」にもあります (新設 is under new, too)"),
      ("  achieved: [", "  achieved: [\"期待以上 の成果\", ", "attainments: 「期待以上 の成果」は「exceeded」にもあります"),
      ("  mostly: [", "  mostly: [達成(100%), ", "attainments: 「達成(100%)」は「achieved」にもあります"),
      ("  good: [", "  good: [計画, ", "attainmentParts: 「計画」は「subject」にもあります"),
      ("  effort: [", "  efforts: [", "attainmentParts: 「efforts」という項目はありません"),
      ("  actual: [", "  actual: [目標値, ", "roles: 「目標値」は「plan」にもあります"),
      ("  other: [実施", "  other: [維持, 実施", "planWords: 「維持」は「hold」にもあります"),
      ("otherStatuses: [", "otherStatuses: [新設, ", "「新設」は statuses の「new」にもあります"),
      ("tells: [", "tells: [overal, ", "「overal」という項目がありません (no such field)"),
      ("円: 0, 千円: 3", "円: 0, 千円: 3, \"千 円\": 2", "money: 「千 円」が二度あります (千 円 is here twice)"),
      ("figureWords: [値, 数値]", "figureWords: []", "「figureWords」に語がありません"),
      ("figureWords: [値, 数値]", "figureWords: [値, \"　\"]", "「figureWords」に空の語があります"),
    ])
  func wrong(written: String, other: String, message: String) throws {
    let (words, line) = try words(written, as: other)
    let error = try #require(throws: DataFileError.self) { try words.check() }
    let said = error.description.split(separator: "\n")
    #expect(said.contains { $0.hasPrefix("mine.yaml:\(line): \(message)") }, "\(error)")
  }

  @Test(
    "what is missing is named",
    arguments: [
      ("version: 1\n", "", "「version」がありません"), ("needs: 4\n", "", "「needs」がありません"),
      ("reportNeeds: 3\n", "", "「reportNeeds」がありません"), ("notReports: [", "noReports: [", "「notReports」がありません"),
      ("fields:\n", "felds:\n", "「fields」がありません"), ("money: {", "maney: {", "「money」がありません"),
      ("statuses:\n", "state:\n", "「statuses」がありません"), ("units: [", "unit: [", "「units」がありません"),
      ("  expanded: [", "  expandet: [", "statuses: 「expanded」がありません"),
    ])
  func missing(written: String, other: String, message: String) throws {
    let error = try #require(try words(written, as: other).words.problems)
    #expect(error.description.contains(": \(message)"), "\(error)")
  }

  @Test("what is no YAML or has no sections is refused", arguments: ["", "語", "- 語", "needs: ["])
  func noSections(yaml: String) {
    #expect(GenericVocabulary(yaml: yaml, file: "mine.yaml").problems?.problems.count == 1)
  }
}
