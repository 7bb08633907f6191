import Contracts

// Lines and rows that an extractor printed twice, one right below the other.
extension SheetReader {
  /// Says that a record's line is the one above it once more, and leaves it out where it would double a value: a table's
  /// row, or a line that begins with a label. Narratives and amounts may repeat themselves, and so may the lines of a name,
  /// which is put together from all of them (`FieldFinisher`).
  mutating func leavesOutDoubled(_ line: Int, _ range: Range<Int>, isTableRow: Bool) -> Bool {
    guard record != nil, let above = lineAbove(line), saysSame(line, as: above) else { return false }
    let field = openField.map { compiled.profile.fields[$0] }
    if isTableRow {
      // Rows of one or two cells say the same for different projects.
      guard document.lines[line].count(where: { !document.cells[$0].isBlank }) >= Self.fewestCells else { return false }
    } else {
      // Of a rating that stands twice it is said where the others are counted.
      guard field?.kind == .costs || saysEnough(range), field?.kind != .ratings else { return false }
    }
    let isLeftOut = isTableRow || label(at: range, isFirst: true) != nil
    if !isLeftOut, field?.isShort == true { return false }
    // Of lines that stand a hundred times it is said once.
    if doubled != above { findings.lineDoubled(isLeftOut: isLeftOut, at: document.place(line, 0)) }
    doubled = line
    if isLeftOut { claim(line, document.range(of: line), .boilerplate) }
    return isLeftOut
  }

  /// The line above, behind a blank one.
  private func lineAbove(_ line: Int) -> Int? {
    document.lines.indices[..<line].suffix(Self.mostBlankBetween + 1).last { above in
      document.lines[above].contains { !document.cells[$0].isBlank }
    }
  }

  /// Cell by cell.
  private func saysSame(_ line: Int, as other: Int) -> Bool {
    document.lines[line].count == document.lines[other].count
      && zip(document.lines[line], document.lines[other]).allSatisfy {
        document.bytes[document.cells[$0].range] == document.bytes[document.cells[$1].range]
      }
  }

  /// Short words (実施, 3) can be those of two years or two raters.
  private func saysEnough(_ range: Range<Int>) -> Bool {
    let characters = document.bytes[range].count { $0 & 0xC0 != 0x80 && $0 > 0x20 }
    return characters >= Self.fewestCharacters
  }

  private static let mostBlankBetween = 1
  private static let fewestCharacters = 6
  private static let fewestCells = 3
}
