/// A column of a table, as the cells of its heading describe it together.
struct GenericColumn: Sendable {
  var position: Int
  var uses: [GenericVocabulary.Use] = []
  var inner: [GenericVocabulary.Use] = []
  var role: GenericVocabulary.Role?
  var year: String?
  var gregorian: Int?
  var unit: String?
  /// The heading's own words, the lowest cell's.
  var text = ""
  /// The cells of the heading, the outermost first.
  var tokens: [Int] = []
  /// The lowest cell is a word for what is planned (拡充), and a mark below it says that it holds.
  var isChoice = false
  /// The name that a group of figures has above them, where it is no label.
  var group: Int?
  var isExact = true
  /// The rows' names are those of their indicators.
  var namesFigures = false

  /// Figures of an indicator, by the year or the role above them.
  var isSeries: Bool {
    guard let role else { return year != nil && uses.isEmpty }
    return role != .budget && role != .spent && role != .difference
  }
}

extension GenericLayout {
  /// The columns of a table whose heading takes these rows.
  func columns(_ rows: Range<Int>) -> [GenericColumn] {
    let width = rows.map { lines[$0].count }.max() ?? 0
    var columns = (0..<width).compactMap { position -> GenericColumn? in
      let path = headingPath(rows, position)
      return path.isEmpty ? nil : column(position, path)
    }
    settleBaselines(&columns)
    settleRaters(&columns)
    return columns
  }

  /// 評価 and 理由 below 担当課評価, and once more below 委員会評価: whose they are says what stands above them.
  private func settleRaters(_ columns: inout [GenericColumn]) {
    let twins = Dictionary(grouping: columns.indices.filter { columns[$0].tokens.count > 1 }) { index in
      columns[index].tokens.last.map { tokens[$0].key } ?? ""
    }
    for indices in twins.values where indices.count > 1 {
      let above = indices.map { index in columns[index].tokens.dropLast().last { tokens[$0].word?.isYear != true } }
      let keys = above.map { token in token.map { tokens[$0].key } }
      guard !keys.contains(nil), Set(keys).count == keys.count,
        above.allSatisfy({ token in token.map { judges(tokens[$0].word) } ?? false })
      else { continue }
      for (index, token) in zip(indices, above) {
        guard let token, let word = tokens[token].word else { continue }
        if columns[index].uses.contains(where: { [.rating, .aspect].contains(words.fields[$0.field].reads) }) {
          columns[index].uses = word.uses
          columns[index].text = tokens[token].text
        } else if !columns[index].uses.isEmpty {
          columns[index].text = tokens[token].text + " " + columns[index].text
        }
      }
    }
  }

  /// 再掲, or a word for what is planned (新規), with nothing above it: a mark in the column says that it holds.
  private func markedUse(_ key: String) -> GenericVocabulary.Use? {
    let field = words.repeats.contains(key) ? "remarks" : words.statuses[key] == nil ? nil : "category"
    return field.flatMap { words.field(named: $0) }.map { GenericVocabulary.Use(field: $0, rank: .max) }
  }

  private func judges(_ word: LabelWord?) -> Bool { reads(word, .rating) || reads(word, .aspect) }

  /// 担当課 below 評価 is who judges, as in 担当課評価.
  private func raters(_ last: Int, below path: ArraySlice<Int>) -> (uses: [GenericVocabulary.Use], text: String)? {
    guard tokens[last].word == nil || reads(tokens[last].word, .departments),
      let above = path.last(where: { judges(tokens[$0].word) }),
      let uses = words.labels[tokens[last].key + tokens[above].key],
      uses.contains(where: { [.rating, .aspect].contains(words.fields[$0.field].reads) })
    else { return nil }
    return (uses, tokens[above].text + " " + tokens[last].text)
  }

  /// 計画策定時 (平成30年度) beside 現状値 (令和5年度): of two baselines the later one is what has been reached.
  private func settleBaselines(_ columns: inout [GenericColumn]) {
    let found = columns.indices.filter { columns[$0].role == .baseline && columns[$0].uses.isEmpty }
    guard found.count == 2, !columns.contains(where: { $0.role == .actual }),
      let first = columns[found[0]].gregorian, let second = columns[found[1]].gregorian, first != second
    else { return }
    columns[first < second ? found[1] : found[0]].role = .actual
  }

  /// The heading's cells over a column, outermost first. A cell over several columns stands in the first of them.
  private func headingPath(_ rows: Range<Int>, _ position: Int) -> [Int] {
    var path: [Int] = []
    for row in rows {
      if let cell = cell(row, position), !cell.isBlank {
        if isFormula(cell), !path.isEmpty { continue }
        path.append(contentsOf: cell.tokens)
        continue
      }
      // Blank: covered by the cell to the left, if both have cells of their own further down.
      func hasLower(_ position: Int) -> Bool {
        ((row + 1)..<max(rows.upperBound, row + 1)).contains { cell($0, position)?.isBlank == false }
      }
      guard hasLower(position), position < lines[row].count,
        let left = (0..<position).last(where: { cell(row, $0)?.isBlank == false }), hasLower(left),
        let tokens = cell(row, left)?.tokens
      else { continue }
      path.append(contentsOf: tokens)
    }
    return path
  }

  /// （A） or （B/A）, which says in a heading how the columns are reckoned.
  func isFormula(_ cell: Cell) -> Bool {
    guard cell.tokens.count == 1, let token = cell.tokens.first else { return false }
    let key = tokens[token].key
    return (3...8).contains(key.count) && key.hasPrefix("(") && key.hasSuffix(")")
      && key.dropFirst().dropLast().allSatisfy { "ABCDEFGabcdefg①②③④⑤⑥/÷-+×=".contains($0) }
  }

  private func reads(_ word: LabelWord?, _ kind: GenericVocabulary.Reads) -> Bool {
    word.map { reads($0, kind) } ?? false
  }

  /// 円 below 決算額: the unit of what stands above it.
  private func bareUnit(_ path: [Int]) -> String? {
    guard path.count > 1, let last = path.last, tokens[last].word == nil else { return nil }
    let key = tokens[last].key.filter { !"()[]".contains($0) }
    return words.money[key] != nil || words.units.contains(key) ? key : nil
  }

  private func column(_ position: Int, _ whole: [Int]) -> GenericColumn {
    var column = GenericColumn(position: position)
    column.tokens = whole
    column.unit = bareUnit(whole)
    let path = column.unit == nil ? whole : whole.dropLast()
    let words = path.map { tokens[$0].word }
    for word in words.compactMap({ $0 }) {
      if let year = word.year { (column.year, column.gregorian) = (year, word.gregorian) }
      if let unit = word.unit { column.unit = unit }
      if !word.isExact { column.isExact = false }
    }
    let lowest = words.last ?? nil
    let isBareYear = lowest?.isYear == true && lowest?.role == nil
    // 令和3年度 below 事業費: what it is called stands above.
    let name = isBareYear ? labelAbove(path) ?? path.last : path.last
    column.text = name.map { tokens[$0].text } ?? ""
    column.role = lowest?.role ?? (isBareYear ? words.dropLast().compactMap { $0?.role }.last : nil)
    column.inner = lowest?.inner ?? []
    takeUses(path, of: &column)
    // The year that a baseline or an aim has in each row is not the one that the row is about.
    if reads(lowest, .year), words.dropLast().contains(where: { $0?.role == .baseline || $0?.role == .plan }) {
      column.uses = []
    }
    if isBareYear, let above = path.dropLast().last, self.words.surveys.contains(tokens[above].key) {
      // 平成30年度 below 中間評価, beside 策定時: what was found then, and no judgement.
      (column.role, column.uses) = (.actual, [])
    } else if lowest?.role != nil || lowest?.isYear == true {
      column.group = path.dropLast().last { tokens[$0].word == nil }
    }
    return column
  }

  /// What the lowest cell of a heading says that its column holds, or else the cells above it.
  private func takeUses(_ path: [Int], of column: inout GenericColumn) {
    guard let last = path.last else { return }
    func above(_ kinds: GenericVocabulary.Reads...) -> [GenericVocabulary.Use]? {
      let token = path.dropLast().last { token in kinds.contains { reads(tokens[token].word, $0) } }
      return token.flatMap { tokens[$0].word?.uses }
    }
    let (key, word) = (tokens[last].key, tokens[last].word)
    if let rater = raters(last, below: path.dropLast()) {
      (column.uses, column.text) = rater
    } else if let word {
      if word.role == .plan || word.role == .actual, let label = labelAbove(path), reads(tokens[label].word, .money) {
        // 実績 below 事業費 is no result in words.
        (column.uses, column.text) = (tokens[label].word?.uses ?? [], tokens[label].text)
      } else {
        // A year or 目標 under 成果指標 is the indicator's; under 決算額 it is that amount.
        let all = path.compactMap { tokens[$0].word?.uses }
        column.uses = all.last { !$0.isEmpty } ?? []
      }
    } else if path.count == 1, let use = markedUse(key) {
      (column.uses, column.isChoice) = ([use], true)
    } else if words.names.contains(key), let uses = above(.indicator) {
      column.uses = uses
    } else if words.totals.contains(key),
      let amount = path.dropLast().last(where: { reads(tokens[$0].word, .money) })
    {
      // 計 below 決算額, beside 国 and 一般財源.
      (column.uses, column.text) = (tokens[amount].word?.uses ?? [], tokens[amount].text)
    } else if shape.isStatus(key), let uses = above(.status) {
      (column.uses, column.isChoice) = (uses, true)
    } else if shape.isRatingChoice(tokens[last].text), let uses = above(.rating, .aspect) {
      (column.uses, column.isChoice) = (uses, true)
    } else if ["値", "数値"].contains(key) {
      // 基準値 over 年度 and 値.
      column.role = path.dropLast().compactMap { tokens[$0].word?.role }.last
    }
  }

  /// The lowest label above a heading's last cell.
  private func labelAbove(_ path: [Int]) -> Int? {
    path.dropLast().last { tokens[$0].word?.isLabel == true }
  }
}
