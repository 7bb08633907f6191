import Contracts

// Lines that say what a document is, and of which year.
extension PrintedFiscalYear {
  /// The years that a title names, and whether it says of each that it is the one that is reported on.
  static func titleYears(_ token: Int, _ scan: GenericScan) -> [(candidate: Candidate, isCovered: Bool)] {
    let layout = scan.layout
    let key = layout.tokens[token].key
    let years = Self.years(key, fiscal: true)
    func rest(_ year: Mention) -> Substring.UnicodeScalarView { key.unicodeScalars.dropFirst(year.end) }
    func covers(_ year: Mention) -> Bool {
      let behind = String(String.UnicodeScalarView(rest(year)))
      return layout.words.covers.contains { behind.hasPrefix($0) }
        || layout.words.covered.contains { year.before.hasSuffix($0) }
    }
    // 令和6年度事業評価シート（令和5年度の振り返り）: the brackets say it more closely.
    let inBrackets = years.first { $0.before.hasSuffix("(") && covers($0) }
    return years.map { year in
      let candidate = Candidate(
        quote: Quote(year.text, at: layout.place(token)), year: year.year, token: token,
        isOfMeeting: countsMeetings(rest(year)))
      return (candidate, covers(year) && (inBrackets.map { $0.year == year.year } ?? true))
    }
  }

  /// 現在のページ トップページ > 市政情報 > 計画: where on a site the page is, of which the last part only is about it.
  static func isTrail(_ line: Int, _ layout: GenericLayout) -> Bool {
    guard let text = layout.document.lines[line].cells.first(where: { !$0.isEmpty }), text.utf8.count <= 1000,
      text.contains(where: { ">＞›»≫".contains($0) }) || text.contains("の中の")
    else { return false }
    let key = GenericKey.of(text.prefix(40))
    return trails.contains { key.hasPrefix(GenericKey.of($0)) }
  }

  private static let trails = ["現在のページ", "現在位置", "現在地", "ホーム", "トップ", "HOME", "Home", "TOP", "Top", "パンくず", "本文へ"]

  /// What a line of its own says that the document is.
  static func title(_ line: Int, _ scan: GenericScan) -> Int? {
    let layout = scan.layout
    let cells = layout.filled(line)
    guard cells.count <= 3 else { return nil }
    let title = cells.lazy.compactMap { layout.lines[line][$0].tokens.first }.first { token in
      let key = layout.tokens[token].key
      return key.unicodeScalars.count <= 80 && !scan.legendTokens.contains(token)
        && layout.tokens[token].word?.isLabel != true && !key.hasSuffix("。")
        && layout.words.lookup.documents.stand(in: Array(key.unicodeScalars)[...])
    }
    return title.flatMap { isTrail(line, layout) ? nil : $0 }
  }

  /// Lines of their own that say what the document is, before its first record; if none, anywhere.
  static func titles(_ scan: GenericScan, before first: Int) -> [Int] {
    let layout = scan.layout
    let above = layout.lines.indices.prefix(max(first, 0)).suffix(60).compactMap { title($0, scan) }
    if above.contains(where: { !years(layout.tokens[$0].key, fiscal: true).isEmpty }) { return above }
    return layout.lines.indices.filter { layout.filled($0).count == 1 }.compactMap { title($0, scan) }
      .filter { layout.tokens[$0].key.unicodeScalars.count <= 40 }
  }
}
