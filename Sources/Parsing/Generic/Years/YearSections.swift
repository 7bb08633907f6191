import Contracts

/// The parts of a document that are about different fiscal years: sheets of a workbook, or lists below each other, under
/// the same title but for its year, or sheets that are named by their years.
///
/// ```
/// 星空こども計画 進捗管理表（令和4年度）
/// No. | 事業名 | 評価
/// 1   | 星空の教室 | 達成
/// 星空こども計画 進捗管理表（令和5年度）
/// No. | 事業名 | 評価
/// 1   | 星空の教室 | 一部達成
/// ```
struct YearSections {
  /// Where the parts begin; none where all titles say the same year.
  private(set) var titles: [(line: Int, year: PrintedFiscalYear.Candidate)] = []
  /// No title parts them, and sheets that are named by their years do.
  private(set) var areSheets = false

  init(_ scan: GenericScan) {
    let layout = scan.layout
    var first: Subject?
    for line in layout.lines.indices {
      guard let token = PrintedFiscalYear.title(line, scan), let year = Self.year(token, scan) else { continue }
      let subject = Subject(token, scan)
      first = first ?? subject
      if first?.isSame(as: subject) == true { titles.append((line, year)) }
    }
    guard Set(titles.map(\.year.year)).count < 2 else { return }
    let sheets = SheetYears(scan)
    areSheets = !sheets.sheets.isEmpty && sheets.only == nil
    titles = areSheets ? sheets.sheets : []
  }

  /// The year of the part that the item's values stand in.
  func year(of item: FoundItem, _ layout: GenericLayout) -> PrintedFiscalYear.Candidate? {
    guard !titles.isEmpty, let line = item.valueLine(layout) else { return nil }
    var (low, high) = (0, titles.count)
    while low < high {
      let middle = (low + high) / 2
      if titles[middle].line <= line { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? titles[low - 1].year : nil
  }

  /// The one year that a title is about; that of a meeting is none.
  private static func year(_ token: Int, _ scan: GenericScan) -> PrintedFiscalYear.Candidate? {
    let years = PrintedFiscalYear.titleYears(token, scan).filter { !$0.candidate.isOfMeeting }
    let covered = years.filter(\.isCovered)
    let best = (covered.isEmpty ? years : covered).map(\.candidate)
    return Set(best.map(\.year)).count == 1 ? best.first : nil
  }

  /// What a title names, whichever the year.
  private struct Subject {
    var plan: String?
    var words: String

    init(_ token: Int, _ scan: GenericScan) {
      let title = scan.layout.tokens[token]
      plan = GenericPlan.plan(in: title.text, scan.words)
      // 令和4年度の進捗状況 is the same as 進捗状況（令和5年度）.
      words = PrintedFiscalYear.titleYears(token, scan).reduce(title.key) {
        $0.replacing($1.candidate.quote.text, with: "")
      }.filter { !"の()[]【】「」".contains($0) }
    }

    func isSame(as other: Subject) -> Bool { words == other.words || plan != nil && plan == other.plan }
  }
}
