import Contracts

// Rows that the end of a page has cut within their sentences.
extension SheetReader {
  /// The record that the first row of a page goes on with: the cells of that one which this row fills too end in
  /// mid-sentence. Where they might have ended there (体制の強化), rows stay apart, and a finding says what each lacks.
  func recordCut(
    _ line: Int, _ leading: (field: Int, pieces: [Piece])?, _ assignments: [RowAlignment.Assignment],
    _ columns: [TableLayout.Column]
  ) -> RecordBuilder? {
    guard case .row = compiled.profile.begins, leading == nil, let table, table.goesOn, table.rowsRead == 0,
      let above = record ?? lastRecord
    else { return nil }
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
