import Contracts

/// What tells a progress report with few labels from other lists of projects: its title, and rows of which most say how far
/// a project got.
///
/// ```
/// 次世代育成支援行動計画 進捗状況報告書（令和5年度）
/// 事業名   | 担当課 | 評価
/// 一時預かり | 保育課 | A
/// ```
///
/// A schedule, a list of staff, the minutes of a meeting, a price list and a questionnaire have labels, too.
enum ProgressReport {
  /// How far down titles may stand, and how long they may be, in characters.
  private static let reach = 20
  private static let longest = 80

  /// What the lines above the first labels say of the document.
  enum Title {
    /// It reports on progress, and nothing says that it is something else.
    case report
    /// It is something else (学校評価), and nothing says that it reports on progress; or it is the minutes of a meeting, which
    /// quotes such reports.
    case other
    case unclear
  }

  static func title(_ layout: GenericLayout) -> Title {
    var (isReport, isOther) = (false, false)
    for line in layout.lines.indices.prefix(reach) {
      let cells = layout.filled(line)
      let tokens = cells.flatMap { layout.lines[line][$0].tokens }
      if tokens.contains(where: { layout.tokens[$0].word.map { isField($0, layout) } ?? false }) { break }
      guard cells.count <= 3 else { continue }
      for token in tokens where layout.tokens[token].word?.isLabel != true {
        let key = layout.tokens[token].key
        guard key.unicodeScalars.count <= longest else { continue }
        if layout.words.minutes.contains(where: key.contains) { return .other }
        if layout.words.notReports.contains(where: key.contains) { isOther = true }
        if layout.words.reports.contains(where: key.contains) { isReport = true }
      }
    }
    return isReport == isOther ? .unclear : isReport ? .report : .other
  }

  /// A label of what is said of a project: those of headings, plans and years stand among titles.
  private static func isField(_ word: LabelWord, _ layout: GenericLayout) -> Bool {
    word.isLabel && !word.uses.contains { [.heading, .plan, .year].contains(layout.words.fields[$0.field].reads) }
  }

  /// Whether there are several records, and most of them say how far they got.
  static func stands(in drafts: [GenericDraft], _ scan: GenericScan) -> Bool {
    // Above a heading of the plan a record ends, and none begins.
    let named = drafts.filter { draft in
      draft.items.contains { item in
        if case .field(let found) = item { scan.isTitle(found.uses) && !found.values.isEmpty } else { false }
      }
    }
    return named.count > 1 && named.count { draft in draft.items.contains { tells($0, scan) } } * 2 > named.count
  }

  /// A judgement that looks like one, a result, or a figure that was reached.
  private static func tells(_ item: FoundItem, _ scan: GenericScan) -> Bool {
    let layout = scan.layout
    switch item {
    case .indicator(let indicator):
      return indicator.values.contains { $0.role == .actual && layout.shape.isFigure(layout.tokens[$0.token].key) }
    case .field(let found):
      guard let value = found.values.first, !layout.shape.isBlank(layout.tokens[value].key) else { return false }
      if scan.reads(found.uses, .rating) || scan.reads(found.uses, .aspect) {
        let isKnown = { sign in scan.legend.entries.contains { $0.sign == sign } }
        return found.chosen != nil || layout.shape.rating(layout.tokens[value].text, known: isKnown) != nil
      }
      return found.uses.contains { scan.words.fields[$0.field].name == "results" }
    }
  }
}
