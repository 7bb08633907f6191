import Contracts

// Rows that the end of a page has cut within their sentences.
extension SheetReader {
  /// The record that the first row of a page goes on with: the cells of that one which this row fills too end in
  /// mid-sentence. Where they might have ended there (体制の強化), rows stay apart, and a finding says what each lacks.
  func recordCut(
    _ line: Int, _ leading: (field: Int, pieces: [Piece])?, _ assignments: [RowAlignment.Assignment],
    _ columns: [TableLayout.Column]
  ) -> RecordBuilder? {
    guard case .row = compiled.profile.begins, leading == nil, isFirstRowOfPage(line), let above = record ?? lastRecord
    else { return nil }
    if isRest(assignments, columns) { return above }
    var cuts = 0
    for assignment in assignments {
      guard case .field(let field) = columns[assignment.column].role else { return nil }
      // What a merged cell above gave is no cell of the row.
      guard let own = above.slots[field]?.pieces.last(where: { $0.line == above.line }) else { continue }
      let definition = compiled.profile.fields[field]
      guard definition.kind == .text, definition.cell.map({ !fits($0, line, assignment.cell) }) ?? true,
        endsWithinSentence(own)
      else { return nil }
      cuts += 1
    }
    return cuts > 0 ? above : nil
  }

  /// Whether the row is the first below a table's heading that a page repeats, or the first of a page that repeats none.
  private func isFirstRowOfPage(_ line: Int) -> Bool {
    guard let table else { return false }
    if table.goesOn, table.rowsRead == 0 { return true }
    guard line > 0, document.isRow(line - 1) else { return false }
    return document.place(line, 0).page != document.place(line - 1, 0).page
  }

  /// Whether a row lacks some of the form's narratives and all else: no row of its own is like that.
  func isRest(_ assignments: [RowAlignment.Assignment], _ columns: [TableLayout.Column]) -> Bool {
    func isNarrative(_ column: TableLayout.Column) -> Bool {
      guard case .field(let field) = column.role else { return false }
      let definition = compiled.profile.fields[field]
      return definition.kind == .text && definition.cell == nil && !definition.covers
    }
    return !assignments.isEmpty && assignments.allSatisfy { $0.shift == 0 && isNarrative(columns[$0.column]) }
      && assignments.count < columns.count(where: isNarrative)
  }

  /// Whether a cell of the row goes on with one that ended its sentence, as far as can be told.
  func goesOnBehindSentence(
    of above: RecordBuilder, _ assignments: [RowAlignment.Assignment], _ columns: [TableLayout.Column]
  ) -> Bool {
    assignments.contains { assignment in
      guard case .field(let field) = columns[assignment.column].role, let last = above.slots[field]?.pieces.last else {
        return true
      }
      return document.bytes[last.range].suffix(Self.sentenceEnd.count).elementsEqual(Self.sentenceEnd)
    }
  }

  private static let sentenceEnd = Array("。".utf8)

  /// Takes from a page's first row the cells that stand where no column of the form does and a text of the record above has
  /// its last cell: they are the rest of what the page's end has cut.
  mutating func takeRests(_ line: Int, _ cells: inout [Int]) {
    guard let table, let record, table.rowsRead == 0 && record.line < table.headerLine || isFirstRowOfPage(line) else {
      return
    }
    for cell in cells where table.layout.columns.allSatisfy({ $0.position != cell || $0.role == .unknown }) {
      let field = record.slots.indices.first { field in
        let last = record.slots[field]?.pieces.last
        return compiled.profile.fields[field].kind == .text && last?.cell == cell && last.map(endsOpen) ?? false
      }
      guard let field else { continue }
      let rest = piece(line, cell)
      self.record?.append(rest, to: field)
      claim(rest, .field(field))
      findings.rowJoined(at: document.place(line, cell))
      cells.removeAll { $0 == cell }
    }
  }

  private func endsOpen(_ piece: Piece) -> Bool {
    !document.bytes[piece.range].suffix(Self.sentenceEnd.count).elementsEqual(Self.sentenceEnd)
  }

  private func fits(_ template: Template, _ line: Int, _ cell: Int) -> Bool {
    template.match(document.bytes, piece(line, cell).range, whole: true) != nil
  }

  /// Goes on with a record that is closed already, or not yet.
  mutating func goOn(
    with above: RecordBuilder, _ line: Int, _ assignments: [RowAlignment.Assignment], _ columns: [TableLayout.Column]
  ) {
    if record == nil {
      records.removeLast()
      record = above
    }
    for assignment in assignments {
      guard case .field(let field) = columns[assignment.column].role else { continue }
      let piece = piece(line, assignment.cell)
      claim(piece, .field(field))
      record?.open(field, label: columns[assignment.column].heading)
      if record?.slots[field]?.pieces.contains(where: { $0.line == above.line }) ?? false {
        record?.append(piece, to: field)
      } else {
        record?.replace(piece, in: field)
      }
      openField = field
    }
  }

  /// Whether a row has nothing but narratives, each in a column that the row above it left blank: an extractor set a cell
  /// of that row lower than the others.
  func fillsBlanks(
    of above: RecordBuilder, _ assignments: [RowAlignment.Assignment], _ columns: [TableLayout.Column]
  ) -> Bool {
    guard case .row = compiled.profile.begins, !assignments.isEmpty else { return false }
    return assignments.allSatisfy { assignment in
      guard assignment.shift == 0, case .field(let field) = columns[assignment.column].role else { return false }
      let definition = compiled.profile.fields[field]
      return definition.kind == .text && definition.cell == nil && !definition.covers && above.isEmpty(field)
    }
  }

  /// No Japanese sentence and no heading ends in one of some particles.
  func endsWithinSentence(_ piece: Piece) -> Bool {
    let bytes = document.bytes[piece.range]
    func ends(in words: [[UInt8]]) -> Bool { words.contains { bytes.suffix($0.count).elementsEqual($0) } }
    return ends(in: FormWords.bundled.unfinished) && !ends(in: FormWords.bundled.finished)
  }
}
