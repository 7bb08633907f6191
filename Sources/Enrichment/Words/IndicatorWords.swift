import DataFiles

/// Words in indicators' cells and names.
final class IndicatorWords: Sendable {
  let figures: FigureWords
  let states: WordList
  /// What stands before a figure and is no word of a plan: states, and what the figure counts.
  let notPlans: WordList
  let notUnits: WordList
  /// How brackets end that tell of which kind something is.
  let kinds: WordList
  /// What explains a figure in brackets behind it.
  let explanations: WordList

  /// - Parameter section: nil where there is none; then there are no words.
  init(_ section: YAMLSection?, _ figures: FigureWords) {
    self.figures = figures
    let states = section?.words("states") ?? []
    self.states = WordList(states)
    notPlans = WordList(states + (section?.words("counted") ?? []))
    notUnits = section?.list("notUnits") ?? []
    kinds = section?.list("kinds") ?? []
    explanations = section?.list("explanations") ?? []
    section?.finish()
  }

  /// What stands behind a figure, without the brackets at its end that explain it; those with a figure of their own
  /// (198人（42組）) stay.
  func withoutExplanation(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var end = scalars.endIndex
    while end > scalars.startIndex, scalars[end - 1] == " " { end -= 1 }
    guard end > scalars.startIndex, scalars[end - 1] == ")", let open = scalars[..<end].lastIndex(of: "("),
      end - open <= Self.longestExplanation
    else { return scalars }
    let words = Fold.bytes(String(String.UnicodeScalarView(scalars[(open + 1)..<(end - 1)])))
    return explanations.has(words) || NoteMark.isAll(of: words) ? scalars[..<open] : scalars
  }

  private static let longestExplanation = 12
}
