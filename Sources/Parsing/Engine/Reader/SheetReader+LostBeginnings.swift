import Contracts

// Records whose first label is missing, or misprinted beyond recognition.
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

  /// Begins a record at a label that is not its first, and says so.
  mutating func beginWithoutName(_ hit: LabelHit, on line: Int) {
    guard case .label(let field) = compiled.profile.begins else { return }
    let place = document.place(line, cell(at: hit.end, line))
    beginRecord(line, at: place)
    findings.beginningMissing(compiled.profile.fields[field].labels.first?.source ?? "", at: place)
  }
}
