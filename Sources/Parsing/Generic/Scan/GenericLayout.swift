import Contracts

/// A document as labels and values: every cell divided into its tokens.
final class GenericLayout: Sendable {
  /// A cell's tokens, and what it says as a whole where it is a label.
  struct Cell: Sendable {
    var tokens: Range<Int>
    /// What the cell says as a label or heading of a column, where it is nothing else.
    var word: LabelWord?
    var isBlank: Bool { tokens.isEmpty }
    var isLabel: Bool { word?.isLabel == true }
  }

  let document: Document
  let words: GenericVocabulary
  let tokens: [Token]
  let lines: [[Cell]]
  let shape: ValueShape
  /// Positions of lines that are no part of the records above them.
  let ends: [Int]
  private let dittos: Dittos
  /// Of cells whose line was put together from several.
  private let places: [Int: [Place]]

  init(_ document: Document, words: GenericVocabulary, checkpoint: () throws -> Void) rethrows {
    self.words = words
    shape = ValueShape(words: words)
    let joined = SplitYears.joined(document)
    let labels = LabelReader(words: words, named: NamedYears(joined))
    let parts = SideBySide(joined, labels: labels)
    let turned = TransposedTable(parts.lines, ends: parts.ends, labels: labels, shape: shape)
    var document = document
    document.lines = turned.lines
    self.document = document
    ends = turned.ends
    places = turned.places
    let tokenizer = Tokenizer(labels: labels)
    let spaced = SpacedTable(document, labels: labels, shape: shape)
    var tokens: [Token] = []
    var lines: [[Cell]] = []
    lines.reserveCapacity(document.lines.count)
    for (index, line) in document.lines.enumerated() {
      if index & 0x3F == 0 { try checkpoint() }
      var cells: [Cell] = []
      if let parts = spaced.cells[index], let text = line.cells.first {
        for (position, part) in parts.enumerated() {
          // What stands between two cells belongs to the one before.
          let end = position + 1 < parts.count ? parts[position + 1].lowerBound : text.utf8.count
          tokens.append(tokenizer.token(text, position == 0 ? 0 : part.lowerBound, part, end, line: index))
          let range = (tokens.count - 1)..<tokens.count
          cells.append(Cell(tokens: range, word: tokens[tokens.count - 1].word))
        }
        lines.append(cells)
        continue
      }
      for (position, text) in line.cells.enumerated() {
        let start = tokens.count
        if !text.isEmpty {
          tokens += tokenizer.tokens(text, line: index, cell: position, isRow: line.cells.count > 1)
        }
        let range = start..<tokens.count
        cells.append(Cell(tokens: range, word: range.count == 1 ? tokens[start].word : nil))
      }
      lines.append(cells)
    }
    Self.nameColumns(&tokens, &lines, words)
    self.tokens = tokens
    self.lines = lines
    dittos = Dittos(tokens, lines)
  }

  /// 事業 among the headings of a table's columns heads their names.
  private static func nameColumns(_ tokens: inout [Token], _ lines: inout [[Cell]], _ words: GenericVocabulary) {
    guard let title = words.field(named: "title") else { return }
    for line in lines.indices where lines[line].count > 2 {
      guard
        let position = lines[line].firstIndex(where: { cell in
          cell.tokens.count == 1 && words.columnTitles.contains(tokens[cell.tokens.lowerBound].key)
        }), lines[line].count(where: { $0.word != nil }) > 1,
        lines[line].allSatisfy({ $0.tokens.count < 2 })
      else { continue }
      let word = LabelWord(uses: [GenericVocabulary.Use(field: title, rank: .max)])
      tokens[lines[line][position].tokens.lowerBound].word = word
      lines[line][position].word = word
    }
  }

  /// Whether a text is a list of headings of which an extractor has left nothing but spaces: 担当課 決算額(千円) 評価区分.
  func headsColumns(_ token: Int) -> Bool {
    let parts = tokens[token].text.split(whereSeparator: \.isWhitespace)
    guard parts.count > 1 else { return false }
    return parts.contains { part in
      let key = GenericKey.of(part)
      guard key.unicodeScalars.count > 2 else { return false }
      return words.labels[key] != nil || words.money.keys.contains { key.hasSuffix("(\($0))") }
    }
  }

  /// Whether a line's text has a wide gap in it: what stood in cells beside each other, and belongs together no more.
  func isGapped(_ token: Int) -> Bool {
    guard !isRow(tokens[token].line) else { return false }
    var gap = 0
    for scalar in tokens[token].text.unicodeScalars {
      switch scalar {
      case " ": gap += 1
      case "　": gap += 2
      default: gap = 0
      }
      if gap >= Self.wideGap { return true }
    }
    return false
  }

  /// In columns of text; a wide space takes two.
  private static let wideGap = 4

  func place(_ token: Int) -> Place {
    if let places = places[tokens[token].line] { return places[tokens[token].cell] }
    let line = document.lines[tokens[token].line]
    return Place(line: line.line, cell: line.cells.count > 1 ? tokens[token].cell + 1 : nil, page: line.page)
  }

  func quote(_ token: Int) -> Quote { Quote(tokens[token].text, at: place(token)) }

  /// Whether a line was put together from the cells of a column.
  func isTurned(_ line: Int) -> Bool { places[line] != nil }

  /// Whether one of these headings says that the results below it are estimates.
  func headsEstimates(_ headings: [Int]) -> Bool { headings.contains { tokens[$0].word?.isEstimate == true } }

  func isRow(_ line: Int) -> Bool { lines[line].count > 1 }

  /// Whether the line above stands on another page.
  func isOnNewPage(_ line: Int) -> Bool {
    line > 0 && document.lines[line].page != nil && document.lines[line].page != document.lines[line - 1].page
  }

  /// The cells of a line that hold something.
  func filled(_ line: Int) -> [Int] { lines[line].indices.filter { !lines[line][$0].isBlank } }

  /// What a cell says: of 〃 what the one above does.
  func cell(_ line: Int, _ position: Int) -> Cell? {
    guard position < lines[line].count else { return nil }
    let cell = lines[line][position]
    guard let mark = cell.tokens.first, let meant = dittos.meant[mark] else { return cell }
    return Cell(tokens: meant, word: nil)
  }

  /// The mark in a cell that stands for what is above it.
  func ditto(_ line: Int, _ position: Int) -> Int? {
    guard position < lines[line].count, let mark = lines[line][position].tokens.first else { return nil }
    return dittos.meant[mark] == nil ? nil : mark
  }

  func reads(_ word: LabelWord, _ reads: GenericVocabulary.Reads) -> Bool {
    word.uses.contains { words.fields[$0.field].reads == reads }
  }
}
