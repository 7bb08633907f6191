import Contracts

// Lines that an extractor printed twice, one right below the other.
extension SheetReader {
  /// Says that a record's line is the one above it once more, and leaves it out where it would double a value: behind a
  /// label, or below one that has a single value. Narratives and amounts may repeat themselves.
  mutating func leavesOutDoubled(_ line: Int, _ range: Range<Int>, isTableRow: Bool) -> Bool {
    guard record != nil, !isTableRow, let above = lineAbove(line),
      document.bytes[document.range(of: above)] == document.bytes[document.range(of: line)]
    else { return false }
    let field = openField.map { compiled.profile.fields[$0] }
    // Of a rating that stands twice it is said where the others are counted.
    guard field?.kind == .costs || saysEnough(range), field?.kind != .ratings else { return false }
    let isLeftOut = label(at: range, isFirst: true) != nil || field?.isShort == true
    // Of lines that stand a hundred times it is said once.
    if doubled != above { findings.lineDoubled(isLeftOut: isLeftOut, at: document.place(line, 0)) }
    doubled = line
    if isLeftOut { claim(line, document.range(of: line), .boilerplate) }
    return isLeftOut
  }

  /// The line above, behind blank ones.
  private func lineAbove(_ line: Int) -> Int? {
    document.lines.indices[..<line].suffix(Self.mostBlankBetween + 1).last { above in
      document.lines[above].contains { !document.cells[$0].isBlank }
    }
  }

  /// Short words (実施, 3) can be those of two years or two raters.
  private func saysEnough(_ range: Range<Int>) -> Bool {
    let characters = document.bytes[range].count { $0 & 0xC0 != 0x80 && $0 > 0x20 }
    return characters >= Self.fewestCharacters
  }

  private static let mostBlankBetween = 1
  private static let fewestCharacters = 6
}
