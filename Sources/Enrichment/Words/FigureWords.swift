/// Words beside figures of any kind.
final class FigureWords: Sendable {
  let roughBefore: [[Unicode.Scalar]]
  let roughAfter: [[Unicode.Scalar]]
  /// What stands before a unit, folded.
  let foldedUnitWords: WordList

  /// - Parameter section: nil where there is none; then there are no words.
  init(_ section: WordSection?) {
    roughBefore = section?.scalars("roughBefore") ?? []
    roughAfter = section?.scalars("roughAfter") ?? []
    foldedUnitWords = section?.list("unitWords") ?? []
    section?.finish()
  }
}
