import DataFiles

/// Words in narratives that figures and ratings are held against, and words around a page's number.
final class NarrativeWords: Sendable {
  /// Folded: what results say where nothing was done.
  let denials: [[UInt8]]
  let wider: [Character]
  /// Folded, the longest first.
  let pages: [String]

  /// - Parameter section: nil where there is none; then there are no words.
  init(_ section: YAMLSection?) {
    denials = (section?.words("denials") ?? []).map { Fold.bytes($0) }
    wider = (section?.words("wider") ?? []).flatMap { Array($0) }
    pages = (section?.words("pages") ?? []).map { Fold.text($0) }.sorted { $0.count > $1.count }
    section?.finish()
  }
}
