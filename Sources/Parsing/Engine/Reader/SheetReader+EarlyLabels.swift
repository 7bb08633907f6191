import Contracts

// Labels that an extractor put above the record that they belong to: each record then has its value from the one below.
extension SheetReader {
  /// Keeps a label of a record, with its value, that stands above the first one.
  mutating func noteEarlyLabel(_ line: Int, _ range: Range<Int>) {
    guard record == nil, records.isEmpty else { return }
    let bytes = document.bytes
    var found: Int?
    _ = compiled.rules.first(at: range.lowerBound, range.upperBound, bytes) { rule, text in
      guard case .label(let field, 0) = rule, compiled.profile.fields[field].labels.count == 1,
        let match = compiled.profile.fields[field].labels[0].match(text, range, whole: false),
        match.end < range.upperBound, endsLabel(compiled.profile.fields[field].labels[0], match.end, range, text)
      else { return false }
      found = field
      return true
    }
    if let found, earlyLabels[found] == nil { earlyLabels[found] = document.place(line, 0) }
  }

  /// Says so where the last record lacks what stands above the first, and all others have it.
  mutating func noteShiftedLabels() {
    guard let last = records.last else { return }
    for (field, place) in earlyLabels.sorted(by: { $0.value < $1.value }) {
      let definition = compiled.profile.fields[field]
      guard last[definition.name] == nil, records.dropLast().allSatisfy({ $0[definition.name] != nil }) else {
        continue
      }
      findings.labelAbove(definition.labels[0].source, at: place)
    }
  }
}
