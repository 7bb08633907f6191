import Contracts

// Records whose first label is missing, or misprinted beyond recognition; or comes again on the next page.
extension SheetReader {
  /// Whether a label that the record has already begins another record: the next one below comes again as well.
  func beginsAgain(_ hit: LabelHit, on line: Int) -> Bool {
    guard case .label = compiled.profile.begins, !beginsRecord(hit.field), let record, record.slots[hit.field] != nil
    else { return false }
    for next in document.lines.indices[(line + 1)...].prefix(Self.mostLinesToLabel) {
      let range = start(of: next)..<document.range(of: next).upperBound
      guard !range.isEmpty, let below = label(at: range, isFirst: true) else { continue }
      // Twice the same is a list that mentions them.
      return below.field != hit.field && !beginsRecord(below.field) && record.slots[below.field] != nil
    }
    return false
  }

  /// Whether the label that begins records has the number of the record that is open behind it: at the top of a page on which
  /// that one goes on.
  func repeatsBeginning(_ hit: LabelHit, on line: Int) -> Bool {
    guard beginsRecord(hit.field), let first = record?.slots[hit.field]?.pieces.first else { return false }
    func number(_ range: Range<Int>) -> ArraySlice<UInt8> {
      document.bytes[range].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3A }.prefix { $0 != 0x20 && $0 != 0x09 }
    }
    let words = number(hit.end..<document.range(of: line).upperBound)
    if !words.isEmpty { return words == number(first.range) }
    // The name may stand below its label.
    guard let below = document.lines.indices[(line + 1)...].prefix(Self.mostBlank).first(where: { !isBlank($0) }) else {
      return false
    }
    return document.bytes[document.range(of: below)] == document.bytes[document.range(of: first.line)]
  }

  private func isBlank(_ line: Int) -> Bool { document.lines[line].allSatisfy { document.cells[$0].isBlank } }

  private static let mostBlank = 3

  /// Whether the line is one of those at the record's head once more, as a page prints them again on which it goes on.
  func repeatsHead(_ line: Int) -> Bool {
    guard let record, line > record.line else { return false }
    let words = document.bytes[document.range(of: line)]
    return document.lines.indices[record.line...].prefix(Self.mostHeadLines).contains {
      $0 < line && document.bytes[document.range(of: $0)] == words
    }
  }

  /// With blank ones.
  private static let mostHeadLines = 10

  /// Begins a record at a label that is not its first, and says so.
  mutating func beginWithoutName(_ hit: LabelHit, on line: Int) {
    guard case .label(let field) = compiled.profile.begins else { return }
    let place = document.place(line, cell(at: hit.end, line))
    beginRecord(line, at: place)
    findings.beginningMissing(compiled.profile.fields[field].labels.first?.source ?? "", at: place)
  }
}
