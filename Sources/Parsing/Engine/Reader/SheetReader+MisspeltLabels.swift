import Contracts

// Labels that a clerk or an extractor got nearly right.
extension SheetReader {
  /// The label that the line begins with, but for a slip (`(2) 主な経貴`, `所菅課 保育課`): one that the record has yet to come
  /// to, with the same number before it, or the same words behind another number, where a section was put in before it. One
  /// without a number must be among the next.
  func misspeltLabel(_ line: Int, _ range: Range<Int>) -> LabelHit? {
    guard let record, let last = record.slots.lastIndex(where: { $0 != nil }), !range.isEmpty else { return nil }
    guard let printed = PrintedLabel(document.bytes, range, longest: compiled.longestLabel) else { return nil }
    if printed.isCircled, let hit = labelWithCircle(printed, below: last) { return hit }
    var passed = 0
    for (field, labels) in compiled.printedLabels.enumerated().dropFirst(last + 1) {
      if labels.isEmpty { continue }
      passed += 1
      for (part, label) in labels.enumerated() {
        guard let wanted = label, wanted.number.isEmpty == printed.number.isEmpty,
          !wanted.number.isEmpty || passed <= Self.mostUnnumbered,
          wanted.number == printed.number ? printed.isNearly(wanted) : printed.hasWords(of: wanted)
        else { continue }
        return LabelHit(field: field, part: part, end: printed.end)
      }
    }
    // Behind its last field a record can only be followed by the next one.
    guard passed == 0, case .label(let begins) = compiled.profile.begins,
      let wanted = compiled.printedLabels[begins].first.flatMap({ $0 }), printed.isNearly(wanted)
    else { return nil }
    return LabelHit(field: begins, part: 0, end: printed.end)
  }

  /// The label with the same words and the same number, which the form has in brackets: ① 事業実績 for (1) 事業実績.
  private func labelWithCircle(_ printed: PrintedLabel, below last: Int) -> LabelHit? {
    for (field, labels) in compiled.printedLabels.enumerated().dropFirst(last + 1) {
      let part = labels.firstIndex { $0.map { $0.number == printed.number && printed.hasWords(of: $0) } ?? false }
      if let part { return LabelHit(field: field, part: part, end: printed.end) }
    }
    return nil
  }

  private static let mostUnnumbered = 2

  mutating func noteMisspelt(_ hit: LabelHit, _ line: Int, _ range: Range<Int>) {
    let words = printed(line, from: range.lowerBound, to: hit.end) ?? ""
    let label = compiled.profile.fields[hit.field].labels[hit.part].source
    findings.labelMisspelt(words, label, at: document.place(line, cell(at: hit.end, line)))
  }
}
