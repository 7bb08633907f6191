import DataFiles

/// Words beside figures of any kind.
final class FigureWords: Sendable {
  let roughBefore: [[Unicode.Scalar]]
  let roughAfter: [[Unicode.Scalar]]
  /// What stands before a unit, as it is written, the longest first.
  let unitWords: [String]
  /// The same, folded.
  let foldedUnitWords: WordList

  /// - Parameter section: nil where there is none; then there are no words.
  init(_ section: YAMLSection?) {
    roughBefore = section?.scalars("roughBefore") ?? []
    roughAfter = section?.scalars("roughAfter") ?? []
    unitWords = (section?.words("unitWords") ?? []).sorted { $0.count > $1.count }
    foldedUnitWords = WordList(unitWords)
    section?.finish()
  }
}
