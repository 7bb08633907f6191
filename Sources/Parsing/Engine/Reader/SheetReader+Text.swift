import Contracts

// Text without a label, and whether it goes on with the value above it.
extension SheetReader {
  /// Goes on with the value above, or leaves the line to nobody.
  mutating func readText(_ line: Int, _ range: Range<Int>) {
    guard record != nil, let field = openField, accepts(field) || isRest(line, of: field), goesOn(line, field) else {
      if let field = openField, isList(field) || table != nil { openField = nil }
      noteEarlyLabel(line, range)
      return leaveUnclaimed(line, document.range(of: line))
    }
    let next = isNarrative(field) ? nil : nextLabel(line, after: range.lowerBound, range)
    let broken = isNarrative(field) || next != nil ? nil : brokenInlineLabel(line, after: range.lowerBound)
    let words = document.range(of: line).lowerBound..<(next?.start ?? broken?.start ?? range.upperBound)
    take(line, words, goingOnWith: field)
    // A value that wraps onto a second line has the labels beside it there.
    if let next { readLabels(line, next.start..<range.upperBound, next.hit, from: next.start) }
    if let broken { claimBeginning(of: broken, on: line) }
  }

  private mutating func take(_ line: Int, _ words: Range<Int>, goingOnWith field: Int) {
    if beginsWithOtherLabel(words, below: field) { return leaveUnclaimed(line, words) }
    if compiled.profile.fields[field].kind == .text, isFigureRow(line) {
      findings.figuresInText(compiled.profile.fields[field].name, at: document.place(line, 0))
    }
    for piece in document.pieces(line, in: words) {
      record?.append(piece, to: field)
      // A merged cell goes on for the rows below as well.
      if compiled.profile.fields[field].covers { table?.covers[field]?.append(piece) }
    }
    claim(line, words, .field(field))
  }

  /// Whether text without a label goes on with what stands above it. What follows a table's list is below the table, as
  /// notes and page numbers are, unless it stands right under the row.
  func goesOn(_ line: Int, _ field: Int) -> Bool {
    if isStrayNumber(line, below: field) { return false }
    guard isList(field) else { return !isNoteBelowTable(line, field) && !isAboveTable(line) }
    return hasLineAbove(line) && !isNote(line)
  }

  /// Whether a note stands below the table. One in the midst of a cell has more of the cell, or of the table, below it;
  /// what stands between could be either, and is said rather than given to the last cell.
  private func isNoteBelowTable(_ line: Int, _ field: Int) -> Bool {
    guard table != nil, isNote(line) else { return false }
    // Set apart from a last cell that is blank.
    if !hasLineAbove(line), record?.isEmpty(field) ?? true { return true }
    for next in document.lines.indices[(line + 1)...].prefix(Self.mostLinesToLabel) {
      guard document.lines[next].contains(where: { !document.cells[$0].isBlank }), !isNote(next) else { continue }
      if document.isRow(next) { return couldBeHeader(next) }
      let range = start(of: next)..<document.range(of: next).upperBound
      return isRule(range)
    }
    return true
  }

  /// Whether the line stands apart above the next table's heading: a heading that can't be read is no part of the last table.
  private func isAboveTable(_ line: Int) -> Bool {
    guard table != nil, !document.isRow(line), !hasLineAbove(line), !hasLineBelow(line), line + 1 < document.lines.count
    else { return false }
    return document.isRow(line + 1) && couldBeHeader(line + 1)
  }

  /// Whether the line begins what the form prints between its records.
  private func isRule(_ range: Range<Int>) -> Bool {
    compiled.rules.first(at: range.lowerBound, range.upperBound, document.bytes) { rule, text in
      switch rule {
      case .page(let index): compiled.profile.pages[index].match(text, range, whole: true) != nil
      case .boilerplate(let index): compiled.profile.boilerplate[index].match(text, range, whole: true) != nil
      case .end(let index): compiled.profile.ends[index].match(text, range, whole: true) != nil
      case .anchor(let level): compiled.profile.headings[level].after?.match(text, range, whole: true) != nil
      case .heading(let level, let index):
        compiled.profile.headings[level].after == nil && !compiled.profile.headings[level].isList
          && compiled.profile.headings[level].lines[index].match(text, range, whole: true) != nil
      default: false
      }
    }
  }

  /// Whether the line begins with the mark of a note.
  private func isNote(_ line: Int) -> Bool {
    guard !document.isRow(line) else { return false }
    let range = document.range(of: line)
    return Self.noteMarks.contains { Lexeme.starts(with: $0, range.lowerBound, range.upperBound, document.bytes) }
  }

  /// A narrative may mention any label; the values of a record's head don't.
  private func isNarrative(_ field: Int) -> Bool {
    let definition = compiled.profile.fields[field]
    return definition.kind == .text && !definition.isShort
  }

  /// Whether the field is the list of a table's column.
  private func isList(_ field: Int) -> Bool {
    let definition = compiled.profile.fields[field]
    return definition.kind == .list && !definition.columns.isEmpty
  }

  /// In folded text.
  private static let noteMarks = ["※", "(注", "注)", "注:", "注1", "注 ", "*注"].map { Array($0.utf8) }

  /// Whether the line is the rest of a rating that a line break divides.
  private func isRest(_ line: Int, of field: Int) -> Bool {
    guard compiled.profile.fields[field].kind == .rating, let pieces = record?.slots[field]?.pieces, pieces.count == 1
    else { return false }
    let above = document.bytes[pieces[0].range]
    let joined = Array(above) + [0x20] + document.bytes[document.range(of: line)].prefix(Self.longestRest)
    return compiled.legend.count(Array(above), 0..<above.count) == 0
      && compiled.legend.count(joined, 0..<joined.count) == 1
  }

  /// A field of one value takes no second line.
  func accepts(_ field: Int) -> Bool {
    switch compiled.profile.fields[field].kind {
    case .rating, .integer, .flag, .status, .code, .money: record?.isEmpty(field) ?? true
    default: true
    }
  }
}
