/// What tells a report with hardly a label: under each of several headings a table says, year by year, what was planned and
/// what was reached.
///
/// ```
/// １ 時間外保育事業
///              | 令和3年度 | 令和4年度
/// 量の見込み（人） | 520      | 530
/// 実績（人）      | 488      | 515
/// ```
///
/// One such table could be anybody's statistics, unless the document's title says that it is a progress report.
enum PlannedAndReached {
  /// Whether it is worth looking for such tables: cheap, since most documents that nobody knows have none.
  static func mayStand(in layout: GenericLayout) -> Bool {
    func has(_ role: GenericVocabulary.Role) -> Bool { layout.tokens.contains { $0.word?.role == role } }
    return has(.plan) && has(.actual) && layout.tokens.count { $0.word?.isYear == true } > 1
  }

  static func stand(in drafts: [GenericDraft], _ layout: GenericLayout) -> Bool {
    let count = drafts.count { draft in
      draft.isNamedByHeading
        && draft.items.contains { item in
          if case .indicator(let found) = item { isBoth(found, layout) } else { false }
        }
    }
    return count > 1 || count == 1 && ProgressReport.title(layout) == .report
  }

  /// Figures for both, in a year that is told.
  private static func isBoth(_ indicator: FoundIndicator, _ layout: GenericLayout) -> Bool {
    func years(_ role: GenericVocabulary.Role) -> Set<Int> {
      Set(
        indicator.values.filter { $0.role == role && layout.shape.isFigure(layout.tokens[$0.token].key) }
          .compactMap(\.gregorian))
    }
    return !years(.plan).isDisjoint(with: years(.actual))
  }
}
