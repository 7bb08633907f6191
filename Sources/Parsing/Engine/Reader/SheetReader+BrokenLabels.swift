import Contracts

// Labels that a line break divides: a narrow cell prints `実行計画と差異のある／事業目標` or `計画掲載／ページ：` on two lines.
extension SheetReader {
  /// A label whose beginning ends one line and whose rest begins the line below it.
  struct BrokenLabel {
    /// Where it begins, on its first line.
    var start: Int
    /// The last of its lines.
    var line: Int
    /// Its end lies on that line.
    var hit: LabelHit
    /// All of it, in the document's own characters.
    var printed: String?
  }

  /// No label has more lines than this.
  private static let mostLines = 3
  /// The longest rest of a label or rating, in bytes.
  static let longestRest = 120

  /// The broken label that is the whole of the line.
  func brokenLabel(_ line: Int, _ range: Range<Int>) -> BrokenLabel? {
    guard range.count <= Self.longestRest else { return nil }
    return brokenLabel(line, from: range.lowerBound, isInline: false)
  }

  /// The label with a colon that begins at the end of a line of labels, behind white space or in a cell of its own.
  func brokenInlineLabel(_ line: Int, after start: Int) -> BrokenLabel? {
    let range = document.range(of: line)
    guard !compiled.inlineLabels.isEmpty, range.count <= Self.longestLabelLine else { return nil }
    let bytes = document.bytes
    var position = range.upperBound
    while position > start, range.upperBound - position <= Self.longestRest {
      position -= 1
      guard position > range.lowerBound, bytes[position - 1] == 0x20 || bytes[position - 1] == 0x09 else { continue }
      if let found = brokenLabel(line, from: position, isInline: true) { return found }
    }
    return nil
  }

  private func brokenLabel(_ line: Int, from start: Int, isInline: Bool) -> BrokenLabel? {
    let bytes = document.bytes
    let end = document.range(of: line).upperBound
    let candidates = labels(beginningAt: start, end, isInline: isInline)
    guard !candidates.isEmpty else { return nil }
    var joined = Array(bytes[start..<end])
    var last = line
    for _ in 1..<Self.mostLines {
      guard hasLineBelow(last) else { return nil }
      last += 1
      let rest = self.start(of: last)..<document.range(of: last).upperBound
      let before = joined.count
      joined += bytes[rest.prefix(Self.longestRest)]
      if let (field, part, end) = longest(candidates, in: joined, over: before) {
        let hit = LabelHit(field: field, part: part, end: rest.lowerBound + end - before)
        return BrokenLabel(start: start, line: last, hit: hit, printed: printed(line, start, last, hit.end))
      }
      guard rest.count <= Self.longestRest else { return nil }
    }
    return nil
  }

  /// The labels that may begin with what stands there.
  private func labels(beginningAt start: Int, _ end: Int, isInline: Bool) -> [(field: Int, part: Int)] {
    var found: [(field: Int, part: Int)] = []
    _ = compiled.rules.first(at: start, end, document.bytes) { rule, _ in
      guard case .label(let field, let part) = rule, record != nil || beginsRecord(field) else { return false }
      let label = compiled.profile.fields[field].labels[part]
      if !isInline || (label.isLiteral && label.prefix.last == 0x3A) { found.append((field, part)) }
      return false
    }
    return found
  }

  /// The longest of the labels that runs over the line break at `before`.
  private func longest(
    _ labels: [(field: Int, part: Int)], in joined: [UInt8], over before: Int
  ) -> (field: Int, part: Int, end: Int)? {
    var found: (field: Int, part: Int, end: Int)?
    let range = 0..<joined.count
    for (field, part) in labels {
      let label = compiled.profile.fields[field].labels[part]
      guard let match = label.match(joined, range, whole: false), match.end > before,
        endsLabel(label, match.end, range, joined), found.map({ $0.end < match.end }) ?? true
      else { continue }
      found = (field, part, match.end)
    }
    return found
  }

  private func printed(_ first: Int, _ start: Int, _ last: Int, _ end: Int) -> String? {
    var words = printed(first, from: start, to: document.range(of: first).upperBound) ?? ""
    for line in (first + 1)..<last {
      words += printed(line, from: document.range(of: line).lowerBound, to: document.range(of: line).upperBound) ?? ""
    }
    words += printed(last, from: self.start(of: last), to: end) ?? ""
    return words.isEmpty ? nil : words
  }

  /// Claims the beginning of a broken label, which is no part of any value.
  mutating func claimBeginning(of broken: BrokenLabel, on line: Int) {
    claim(line, broken.start..<document.range(of: line).upperBound, .field(broken.hit.field))
    pendingLabel = broken
  }

  /// Goes on with a label that began on a line above.
  mutating func readRest(of broken: BrokenLabel, _ line: Int, _ range: Range<Int>) {
    guard line == broken.line else {
      claim(line, document.range(of: line), .field(broken.hit.field))
      return
    }
    pendingLabel = nil
    readLabels(line, range, broken.hit, printed: broken.printed)
  }
}
