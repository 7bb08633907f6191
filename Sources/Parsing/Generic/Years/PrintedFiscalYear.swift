import Contracts

/// The fiscal year that a document reports on, as its labels and titles tell it.
///
/// A sheet of the fiscal year 2024 can be about the projects of 2023: 対象年度 and 令和5年度事業名 count before 評価年度, and
/// 令和5年度実績 before 令和6年度評価シート; and a 令和6年度評価シート whose results end with 2023 is about that year. Two years that count
/// the same leave the year unknown.
struct PrintedFiscalYear {
  struct Candidate: Hashable {
    var quote: Quote
    var year: Int
    var token: Int
    /// The year that a meeting was held in: 令和5年度第1回子ども・子育て会議.
    var isOfMeeting = false
  }

  private(set) var found: Candidate?
  /// The year is that of the last results, since nothing else tells it, or since an evaluation comes a year later.
  private(set) var isInferred = false
  /// Nothing tells the year but the name of a workbook's sheet.
  private(set) var isOfSheet = false
  /// Tokens that say the same year.
  private(set) var tokens: [Int] = []

  init(_ scan: GenericScan, _ sections: YearSections, firstRecord: Int) {
    let layout = scan.layout
    var ranked: [[Candidate]] = Array(repeating: [], count: 7)
    for item in scan.items {
      guard case .field(let field) = item, field.row == nil, scan.reads(field.uses, .year) else { continue }
      let isCovered = field.uses.contains { layout.words.fields[$0.field].name == "coveredYear" }
      // 対象年度：令和5年度 is a label with a year of its own.
      if field.values.isEmpty, let year = field.year, let gregorian = field.gregorian, let label = field.label.last,
        layout.tokens[label].key.contains(":")
      {
        let quote = Quote(year, at: layout.place(label))
        ranked[isCovered ? 0 : 2].append(Candidate(quote: quote, year: gregorian, token: label))
        continue
      }
      guard let token = field.values.first, let year = Self.years(layout.tokens[token].key, fiscal: false).first,
        // 年度 | 令和4年度 | 令和5年度 heads figures, and so does 年度 with three years behind it.
        layout.tokens[token].key.ranges(of: "年度").count < 3,
        !field.values.dropFirst().contains(where: { !Self.years(layout.tokens[$0].key, fiscal: false).isEmpty })
      else { continue }
      ranked[isCovered ? 0 : 2].append(Candidate(quote: layout.quote(token), year: year.year, token: token))
    }
    ranked[0] += Self.namedYears(scan)
    let rowYears = Self.rowYears(scan)
    // Rows about several years don't tell the document's; nor does anything less than a title.
    let isOfSeveral = Set(rowYears.map(\.year)).count > 1
    if !isOfSeveral { ranked[2] += rowYears }
    for token in Self.titles(scan, before: firstRecord) {
      for (candidate, isCovered) in Self.titleYears(token, scan) { ranked[isCovered ? 1 : 3].append(candidate) }
    }
    ranked[4] = Self.labelledResults(scan)
    ranked[5] = Self.lastResults(scan)
    ranked[6] = Self.labelled(scan)
    if ranked[0].isEmpty, !isOfSeveral, !sections.titles.isEmpty, let last = LastRows(scan, sections).year {
      found = last
      isInferred = true
      if !sections.areSheets { tokens = sections.titles.map(\.year).filter { $0.year == last.year }.map(\.token) }
      return
    }
    guard let rank = ranked.firstIndex(where: { !$0.isEmpty }), let first = ranked[rank].first,
      ranked[rank].allSatisfy({ $0.year == first.year }), !isOfSeveral || rank < 4
    else {
      if isOfSeveral, ranked.prefix(4).allSatisfy(\.isEmpty), let last = LastRows(scan, sections).year {
        found = last
        isInferred = true
        tokens = rowYears.filter { $0.year == last.year }.map(\.token)
      } else if ranked.allSatisfy(\.isEmpty), let sheet = SheetYears(scan).only {
        found = sheet
        isOfSheet = true
      }
      return
    }
    found = first
    isInferred = rank >= 5
    if rank == 2 || rank == 3,
      !tellsItsOwnYear(scan, ranked[rank]) || Self.isStillPlanned(scan, first.year)
        || Self.hasOnlyEarlierResults(scan, than: first.year),
      let last = (ranked[4] + ranked[5]).max(by: { $0.year < $1.year }), last.year == first.year - 1,
      !Self.hasResults(scan, of: first.year)
    {
      found = last
      isInferred = true
    }
    tokens = ranked.prefix(4).joined().map(\.token)
    if isOfSeveral { tokens += rowYears.filter { $0.year == found?.year }.map(\.token) }
  }

  /// The year that a record's own row names in a column of years; nil where it names none, or a span.
  static func rowYear(_ field: Found, _ scan: GenericScan) -> Candidate? {
    guard field.row != nil, scan.reads(field.uses, .year), let token = field.values.first,
      let mention = years(scan.layout.tokens[token].key, fiscal: false).first,
      // 令和2年度から is when something began.
      mention.end == scan.layout.tokens[token].key.unicodeScalars.count
    else { return nil }
    return Candidate(quote: scan.layout.quote(token), year: mention.year, token: token)
  }

  private static func rowYears(_ scan: GenericScan) -> [Candidate] {
    scan.items.compactMap { item in
      if case .field(let field) = item { rowYear(field, scan) } else { nil }
    }
  }

  /// 平成30年度事業名 in a 令和元年度事業評価書: the year of what is evaluated.
  private static func namedYears(_ scan: GenericScan) -> [Candidate] {
    scan.items.compactMap { item in
      guard case .field(let field) = item, scan.isTitle(field.uses), let year = field.year,
        let gregorian = field.gregorian, let label = field.label.last
      else { return nil }
      return Candidate(quote: Quote(year, at: scan.layout.place(label)), year: gregorian, token: label)
    }
  }

  /// Whether any figure is a result of that year.
  private static func hasResults(_ scan: GenericScan, of year: Int) -> Bool {
    scan.items.contains { item in
      guard case .indicator(let indicator) = item else { return false }
      return indicator.values.contains { value in
        value.role == .actual && value.gregorian == year
          && !scan.layout.shape.isBlank(scan.layout.tokens[value.token].key)
      }
    }
  }

  /// Whether every label of results names a year before that one: 令和5年度実績 in a 進捗状況報告書 令和6年度版.
  private static func hasOnlyEarlierResults(_ scan: GenericScan, than year: Int) -> Bool {
    let years = scan.items.compactMap { item -> Int? in
      guard case .field(let field) = item, !field.values.isEmpty,
        field.uses.first.map({ scan.words.fields[$0.field].name }) == "results"
      else { return nil }
      return field.gregorian ?? year
    }
    return !years.isEmpty && years.allSatisfy { $0 < year }
  }

  /// Whether a year has been given out for (令和6年度予算額), and no label says that its results are those of no other: a sheet
  /// of that year tells what was done in the one before.
  private static func isStillPlanned(_ scan: GenericScan, _ year: Int) -> Bool {
    var isPlanned = false
    for case .field(let field) in scan.items {
      let name = field.uses.first.map { scan.words.fields[$0.field].name }
      if name == "results", field.year == nil, !field.values.isEmpty { return false }
      if field.gregorian == year, name == "budget" || name == "next" || field.role == .budget { isPlanned = true }
    }
    return isPlanned
  }

  /// 第1回, 第２回定例会.
  static func countsMeetings(_ rest: some Collection<Unicode.Scalar>) -> Bool {
    guard rest.first == "第" else { return false }
    let behind = rest.dropFirst().drop { $0.properties.numericType != nil }
    return behind.first == "回" && behind.count < rest.count - 1
  }

  private func tellsItsOwnYear(_ scan: GenericScan, _ candidates: [Candidate]) -> Bool {
    candidates.contains { candidate in
      guard !candidate.isOfMeeting else { return false }
      return scan.layout.words.ownYear.contains { scan.layout.tokens[candidate.token].key.contains($0) }
    }
  }

  struct Mention {
    var year: Int
    var text: String
    /// What stands before it, without a colon at its end.
    var before: String
    /// Where it ends, in scalars.
    var end: Int
  }

  /// The years that a key names, those of a span (令和2年度~令和6年度) left out.
  static func years(_ key: String, fiscal: Bool) -> [Mention] {
    let scalars = Array(key.unicodeScalars)
    var mentions: [(mention: Mention, start: Int)] = []
    var index = 0
    while index < scalars.count {
      // 星空プラン2024 令和4年度: an era begins a year, whatever stands before it.
      let isInside =
        index > 0 && scalars[index].isASCII
        && (scalars[index - 1].properties.isAlphabetic && scalars[index - 1].isASCII
          || (0x30...0x39).contains(scalars[index - 1].value))
      guard !isInside, let year = PrintedYear(scalars[index...], bare: !fiscal), !fiscal || year.isFiscal else {
        index += 1
        continue
      }
      let text = String(String.UnicodeScalarView(scalars[index..<(index + year.length)]))
      var before = scalars[..<index]
      while before.last == ":" { before.removeLast() }
      let mention = Mention(
        year: year.year, text: text, before: String(String.UnicodeScalarView(before)), end: index + year.length)
      mentions.append((mention, index))
      index += year.length
    }
    func isSpan(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { "~〜～-か→".unicodeScalars.contains($0) } ?? false }
    return mentions.filter { mention, start in
      let next = mention.end < scalars.count ? scalars[mention.end] : nil
      let before = start > 0 ? scalars[start - 1] : nil
      // プラン－平成21年度の取組状況－: a dash behind a word parts, and spans nothing.
      let isBehindYear = start > 1 && "0123456789年度元)".unicodeScalars.contains(scalars[start - 2])
      return !isSpan(next) && !(isSpan(before) && (isBehindYear || start < 2))
        && !(before == "ら" && start > 1 && scalars[start - 2] == "か")
    }.map(\.mention)
  }

  private static let results: Set<String> = ["results", "overall", "spent"]

  /// The latest year in a label of results: 令和5年度の取組実績.
  private static func labelledResults(_ scan: GenericScan) -> [Candidate] {
    let layout = scan.layout
    let found = scan.items.compactMap { item -> Candidate? in
      guard case .field(let field) = item, let year = field.year, let gregorian = field.gregorian,
        let label = field.label.last,
        field.role == .spent || field.role == .actual
          || field.uses.contains(where: { results.contains(layout.words.fields[$0.field].name) }),
        field.how == .line || field.values.contains(where: { !layout.shape.isBlank(layout.tokens[$0].key) })
      else { return nil }
      return Candidate(quote: Quote(year, at: layout.place(label)), year: gregorian, token: label)
    }
    guard let latest = found.map(\.year).max() else { return [] }
    return found.filter { $0.year == latest }
  }

  /// The years in labels of any kind (令和5年度事業費): where they all say the same, it is that one.
  private static func labelled(_ scan: GenericScan) -> [Candidate] {
    scan.items.compactMap { item in
      guard case .field(let field) = item, let year = field.year, let gregorian = field.gregorian,
        let label = field.label.last, field.role != .plan, field.role != .budget, field.role != .baseline,
        // 事業開始 平成20年度 is when something began.
        !field.uses.contains(where: { scan.layout.words.fields[$0.field].name == "period" })
      else { return nil }
      return Candidate(quote: Quote(year, at: scan.layout.place(label)), year: gregorian, token: label)
    }
  }

  /// The latest year with results, where all tables agree.
  private static func lastResults(_ scan: GenericScan) -> [Candidate] {
    let found = scan.items.compactMap { item -> (candidate: Candidate, isRow: Bool)? in
      guard case .indicator(let indicator) = item else { return nil }
      let results = indicator.values.filter { value in
        (value.role == .actual || value.role == .spent || value.role == nil) && value.gregorian != nil
          && !scan.layout.shape.isBlank(scan.layout.tokens[value.token].key)
      }
      // A baseline and one result make two years as well; and 令和5年度目標 beside 令和5年度実績 is that year and no other.
      let isSeries = indicator.values.contains { value in
        value.role == .baseline && value.gregorian != nil
          || value.role == .plan && results.contains { $0.role == .actual && $0.gregorian == value.gregorian }
      }
      guard results.count > 1 || isSeries && !results.isEmpty,
        let last = results.max(by: { ($0.gregorian ?? 0) < ($1.gregorian ?? 0) }),
        let heading = last.heading, let year = last.gregorian
      else { return nil }
      let quote = Quote(heading, at: scan.layout.place(last.token))
      return (Candidate(quote: quote, year: year, token: last.token), indicator.row != nil)
    }
    // A project in a table can have ended before the others; of tables of their own most have to go on to the last year.
    let latest = found.filter(\.isRow).map(\.candidate.year).max()
    let alike = found.filter { !$0.isRow || $0.candidate.year == latest }.map(\.candidate)
    let last = alike.map(\.year).max()
    let going = alike.filter { $0.year == last }
    return going.count * 2 > alike.count ? going : alike
  }
}
