import Yams

/// The words that amounts and indicators are read by, as `Data/words.yaml` lists them: read once, and shared by all that
/// is read.
final class ReadingWords: Sendable {
  let costs: CostWords
  let indicators: IndicatorWords
  /// What is wrong in the file; a list with something wrong in it may lack words.
  let problems: WordFileError?

  /// The ones that are bundled into the binary.
  static let bundled = ReadingWords(
    yaml: String(decoding: PackageResources.words_yaml, as: UTF8.self), file: "words.yaml")

  init(yaml: String, file: String) {
    let problems = WordProblems()
    var root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
      if root == nil { problems.add(.notLists) }
    } catch {
      problems.add(.notYAML("\(error)"))
    }
    let top = root.map { WordSection("", $0, problems) }
    let figures = FigureWords(top?.section("figures"))
    costs = CostWords(top?.section("costs"), figures)
    indicators = IndicatorWords(top?.section("indicators"), figures)
    top?.finish()
    self.problems = problems.all.isEmpty ? nil : WordFileError(file: file, problems: problems.all)
  }

  /// - Throws: where anything in the file is wrong: with words missing, amounts would count that are no costs.
  func check() throws(WordFileError) {
    if let problems { throw problems }
  }
}
