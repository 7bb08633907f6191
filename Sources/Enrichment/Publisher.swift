import Contracts

/// Whose document a text is, by the names of municipalities in it.
public struct Publisher: Equatable, Sendable {
  public var municipality: Municipality
  /// The line that names it first, by its position.
  public var line: Int
  /// A title names it, and not only the text: 目黒区 as the town hall, and not as a place that somebody visited.
  public var isInTitle: Bool
}

extension Municipalities {
  /// How many lines at the top of a document can be titles, and how many characters these have at most.
  private static let top = (lines: 20, characters: 60)

  /// The municipality that a document's titles name; if none, the one that its text speaks of most. Nil where there is
  /// none or no clear one, or where the titles name a prefecture instead, or somebody else by a name that several have.
  ///
  /// Clear is what is named at least twice as often as any other.
  /// - Parameter lines: each as its cells.
  public func publisher(of lines: [[String]]) -> Publisher? {
    if let titled = titled(lines) { return titled }
    guard !namesPrefecture(titles(lines)) else { return nil }
    let text = lines.enumerated().map { ($0, $1.joined(separator: "\n")) }
    guard let found = clear(text, in: lines, isInTitle: false) else { return nil }
    let meant = undecided(in: lines)
    return meant.isEmpty || meant.contains { city(of: $0.code) == found.municipality.code } ? found : nil
  }

  /// The one municipality that a document's titles name.
  public func titled(_ lines: [[String]]) -> Publisher? { clear(titles(lines), in: lines, isInTitle: true) }

  /// Who may be meant by a name in the titles that several have, 府中市, where no prefecture stands beside it.
  public func undecided(in lines: [[String]]) -> [Municipality] {
    mentions(titles(lines), in: lines, spaces: .removed).undecided
  }

  private func clear(
    _ part: [(position: Int, text: String)], in lines: [[String]], isInTitle: Bool
  ) -> Publisher? {
    // A title can be spaced out, 目 黒 区; elsewhere a space parts words.
    for spaces in [Fold.Spaces.single, .removed] {
      if let (municipality, line) = mentions(part, in: lines, spaces: spaces).clear {
        return Publisher(municipality: municipality, line: line, isInTitle: isInTitle)
      }
    }
    return nil
  }

  private func mentions(
    _ part: [(position: Int, text: String)], in lines: [[String]], spaces: Fold.Spaces
  ) -> MunicipalityMentions {
    let keys = part.map { ($0.position, spelling.key($0.text, spaces: spaces)) }
    return MunicipalityMentions(keys, context: { lines.joined().map { Fold.text($0) } }, in: self)
  }

  /// Lines at the top that hold a few words and no sentence.
  private func titles(_ lines: [[String]]) -> [(position: Int, text: String)] {
    lines.prefix(Self.top.lines).enumerated().compactMap { position, cells in
      let filled = cells.filter { !Remnants.trimmed($0).isEmpty }
      guard filled.count == 1, let text = filled.first, text.unicodeScalars.count <= Self.top.characters,
        !text.contains("。")
      else { return nil }
      return (position, text)
    }
  }

  /// 神奈川県子ども・子育て支援計画: a prefecture's own, which speaks of many municipalities.
  private func namesPrefecture(_ titles: [(position: Int, text: String)]) -> Bool {
    titles.contains { title in
      let key = spelling.key(title.text)
      return prefectures.contains { key.hasPrefix($0) } && MunicipalityMentions.names(in: key, self).isEmpty
    }
  }
}
