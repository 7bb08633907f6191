import DataFiles

/// Words in indicators' cells and names.
final class IndicatorWords: Sendable {
  let figures: FigureWords
  let states: WordList
  /// What stands before a figure and is no word of a plan: states, and what the figure counts.
  let notPlans: WordList
  let notUnits: WordList

  /// - Parameter section: nil where there is none; then there are no words.
  init(_ section: YAMLSection?, _ figures: FigureWords) {
    self.figures = figures
    let states = section?.words("states") ?? []
    self.states = WordList(states)
    notPlans = WordList(states + (section?.words("counted") ?? []))
    notUnits = section?.list("notUnits") ?? []
    section?.finish()
  }
}
