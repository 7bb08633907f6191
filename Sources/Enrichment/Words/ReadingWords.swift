import DataFiles

/// The words that amounts, indicators, narratives and names of municipalities are read by, as `Data/words.yaml` lists them:
/// read once, and shared by all that is read.
final class ReadingWords: DataFile {
  let costs: CostWords
  let indicators: IndicatorWords
  let narratives: NarrativeWords
  let names: NameSpelling
  let problems: DataFileError?

  /// The ones that are bundled into the binary.
  static let bundled = ReadingWords(
    yaml: String(decoding: PackageResources.words_yaml, as: UTF8.self), file: "words.yaml")

  init(yaml: String, file: String) {
    let problems = ProblemList()
    let top = problems.top(of: yaml, what: file)
    let figures = FigureWords(top?.section("figures"))
    costs = CostWords(top?.section("costs"), figures)
    indicators = IndicatorWords(top?.section("indicators"), figures)
    narratives = NarrativeWords(top?.section("narratives"))
    names = NameSpelling(top?.section("names"))
    top?.finish()
    self.problems = problems.error(file: file)
  }
}
